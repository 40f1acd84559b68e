// What a day brought, told honestly: how much of it is new to the reader, how much comes again, and what of what was read was
// revised since. And the categories by which a reader's papers are cross-listed.
import * as z from 'zod/mini'
import { Filters } from './search.ts'

/** The most categories that can be pinned. */
export const mostPinned = 30

/**
 * One day of a list. `papers`: all that the filters find on it; each is `new` (posted on no earlier day that the library knows,
 * and not read) or `seenBefore` (posted before, or read). `crossListed`: under several of the reader's categories; null where the
 * reader has none. `revised`: read, and the text came in anew since.
 */
export const DayCounts = z.object({
  day: z.string(),
  papers: z.int(),
  new: z.int(),
  crossListed: z.nullable(z.int()),
  seenBefore: z.int(),
  revised: z.int(),
})
export type DayCounts = z.infer<typeof DayCounts>

/** Newest first. Papers without a date are in no day. Of very many papers only the newest whole days are counted: `exact` is false then. */
export const Days = z.object({ days: z.array(DayCounts), exact: z.boolean() })
export type Days = z.infer<typeof Days>

/** A stretch of a revised text: in both, only in what was read, or only in what is shown now. */
export const Span = z.object({ kind: z.enum(['same', 'gone', 'new']), text: z.string() })
export type Span = z.infer<typeof Span>

/** What changed between the text that was read (at `readAt`) and the one that is shown `since`; [] for a text that did not change. */
export const Revision = z.object({
  readAt: z.string(),
  since: z.string(),
  title: z.array(Span),
  titleJa: z.array(Span),
  ja: z.array(Span),
  en: z.array(Span),
})
export type Revision = z.infer<typeof Revision>

const category = z.string().check(z.trim(), z.minLength(1), z.maxLength(200))

/** Categories that the reader pinned: codes, or `cs.*` for a whole archive. */
export const PinnedCategories = z.strictObject({
  pinned: z.array(category).check(z.maxLength(mostPinned, `must be at most ${mostPinned}`)),
})
export type PinnedCategories = z.infer<typeof PinnedCategories>

/** The reader's own categories: those pinned, else those that saved searches ask for. */
export const OwnCategories = z.object({ pinned: z.array(z.string()), own: z.array(z.string()) })
export type OwnCategories = z.infer<typeof OwnCategories>

const Nothing = z.strictObject({})

/** Rows of the contract. */
export const dayRoutes = {
  listDays: { method: 'get', path: '/api/days', params: Nothing, query: Filters, body: 'none', output: Days },
  getRevision: {
    method: 'get',
    path: '/api/papers/:key/revision',
    params: z.object({ key: z.string().check(z.minLength(1), z.maxLength(200)) }),
    query: Nothing,
    body: 'none',
    output: Revision,
  },
  getOwnCategories: {
    method: 'get',
    path: '/api/categories',
    params: Nothing,
    query: Nothing,
    body: 'none',
    output: OwnCategories,
  },
  putPinnedCategories: {
    method: 'put',
    path: '/api/categories',
    params: Nothing,
    query: Nothing,
    body: PinnedCategories,
    output: OwnCategories,
  },
} as const

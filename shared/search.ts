// What is asked of a list of papers, and what it answers: filters, a page of papers, counts.
import * as z from 'zod/mini'
import { PaperSummary } from './paper.ts'

/** A calendar day, UTC, `YYYY-MM-DD`. */
export const Day = z.iso.date('must be a day such as 2025-03-24')

const words = z.string().check(z.trim(), z.maxLength(1000, 'must be at most 1,000 characters'))
const category = z
  .string()
  .check(z.trim(), z.minLength(1, 'must be a category such as cs.LG, or cs.* for a whole archive'), z.maxLength(200))
const asList = z.transform((value: unknown) => (value === undefined || Array.isArray(value) ? value : [value]))
/** A whole number in a parameter. */
/** A whole number in a query string, and what is said where it is none. */
export const whole = (least: number, most: number, otherwise: number, wrong: string, tooLarge = wrong) =>
  z._default(z.coerce.number(wrong).check(z.int(wrong), z.minimum(least, wrong), z.maximum(most, tooLarge)), otherwise)

/** The filters as parameters. */
export const filterFields = {
  q: z.optional(words),
  category: z.pipe(asList, z._default(z.array(category).check(z.maxLength(200)), [])),
  author: z.optional(words),
  from: z.optional(Day),
  to: z.optional(Day),
}
/** Whether a span of days is none that ends before it begins. */
export const inOrder = ({ from, to }: { from?: string | undefined; to?: string | undefined }) =>
  !from || !to || from <= to
export const outOfOrder = { path: ['from'], error: 'must not be after `to`' }

/** Which papers to look at. Days are inclusive and in UTC; several categories mean any of them, `cs.*` a whole archive. */
export const Filters = z.strictObject(filterFields).check(z.refine(inOrder, outOfOrder))
export type Filters = z.infer<typeof Filters>

/** The order of a list. */
export const Sort = z.enum(['new', 'old', 'relevance', 'watched'], 'must be new, old, relevance or watched')

/** Which papers to list, and how; `sort:` in the query itself comes first. */
export const PapersQuery = z
  .strictObject({
    ...filterFields,
    sort: z._default(Sort, 'new'),
    limit: whole(1, 200, 50, 'must be a whole number from 1 to 200'),
    cursor: z.optional(z.string().check(z.maxLength(200))),
  })
  .check(z.refine(inOrder, outOfOrder))
export type PapersQuery = z.infer<typeof PapersQuery>

/** Something of a query that was not understood and was searched as words: where it stands (UTF-16 code units), and what may have been meant. */
export const QueryNote = z.object({
  start: z.int(),
  end: z.int(),
  problem: z.enum(['operator', 'value', 'parenthesis', 'quote']),
  suggestion: z.nullable(z.string()),
})

/** A page of papers. `total.count` is exact up to 10,000 and 10,000 beyond (`exact` false); `next` is the cursor of the next page. `ranked`: relevance looked at all hits, or at the newest thousand only; null where it was not asked for or nothing was sought that fits more or less. `meant`: where nothing was found, the query with misspelt words mended, if that finds something. `asOf`: what the library held then, for `POST /api/marks`. */
export const PapersPage = z.object({
  items: z.array(PaperSummary),
  total: z.object({ count: z.int(), exact: z.boolean() }),
  next: z.nullable(z.string()),
  notes: z._default(z.array(QueryNote), []),
  ranked: z._default(z.nullable(z.enum(['all', 'newest'])), null),
  meant: z._default(z.nullable(z.string()), null),
  asOf: z._default(z.int(), 0),
})
export type PapersPage = z.infer<typeof PapersPage>

/** The library, or what a query finds, at a glance: papers in all, how many of them are samples, counts by category, by whole archive, by day (newest first; papers without a date are in no day), and the twenty authors with most papers among the newest thousand. With a query the newest 10,000 it finds are counted; `exact` is false where there are more. */
export const Facets = z.object({
  papers: z.int(),
  samples: z.int(),
  categories: z.array(z.object({ category: z.string(), count: z.int() })),
  archives: z.array(z.object({ archive: z.string(), count: z.int() })),
  days: z.array(z.object({ day: z.string(), count: z.int() })),
  authors: z._default(z.array(z.object({ author: z.string(), count: z.int() })), []),
  exact: z._default(z.boolean(), true),
})
export type Facets = z.infer<typeof Facets>

/** Whose name is sought: words of it, each perhaps begun only. */
export const AuthorsQuery = z.strictObject({
  part: z.string().check(z.trim(), z.minLength(1), z.maxLength(100, 'must be at most 100 characters')),
  limit: whole(1, 50, 10, 'must be a whole number from 1 to 50'),
})
export type AuthorsQuery = z.infer<typeof AuthorsQuery>

/** Authors, those with most papers first. Counted among the newest 10,000 papers; who is not among these, among the newest thousand of theirs. */
export const Authors = z.object({ authors: z.array(z.object({ author: z.string(), count: z.int() })) })
export type Authors = z.infer<typeof Authors>

/** How many papers a query and filters find: exact, however many there are. */
export const Total = z.object({ count: z.int() })

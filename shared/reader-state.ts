// Everything of the reader as one JSON file: what leaves a library, and what another one takes up. It is made to grow: parts
// that a program does not know are left alone and named, and each list may be missing.
import * as z from 'zod/mini'
import { Adjustment } from './for-you.ts'
import { Colour, WatchWord } from './library.ts'
import { SearchRequest } from './saved-search.ts'

/** What the file says it is, so that no other JSON is taken for it. */
export const stateFormat = 'taiyaku-state'
/** Goes up where an older program would read the file wrong, not where a part is added. */
export const stateVersion = 1

const moment = z.iso.datetime('must be a moment such as 2026-11-23T09:00:00Z')
const maybeMoment = z._default(z.nullable(moment), null)
const line = (longest: number) => z.string().check(z.minLength(1), z.maxLength(longest))
const text = z.string().check(z.maxLength(100_000))

/** What the reader made of one paper. `keys`: all it is known by, its own first; `title` tells people which it is. */
export const PaperState = z.looseObject({
  keys: z.array(line(200)).check(z.minLength(1, 'must name the paper')),
  title: z._default(text, ''),
  readAt: maybeMoment,
  starredAt: maybeMoment,
  laterAt: maybeMoment,
  tags: z._default(z.array(z.looseObject({ name: line(60), at: moment })), []),
  note: z._default(z.nullable(z.looseObject({ text, at: moment })), null),
  corrections: z._default(z.array(z.looseObject({ ja: text, text, updatedAt: moment })), []),
})
export type PaperState = z.infer<typeof PaperState>

/** A saved search, with the secret of its feeds, so that their addresses come along. */
const KeptSearchState = z.looseObject({ ...z.omit(SearchRequest, { place: true }).shape, createdAt: moment })

export const ReaderState = z.looseObject({
  format: z.literal(stateFormat, 'must be "taiyaku-state"'),
  version: z.int().check(z.minimum(1), z.maximum(stateVersion, 'is of a newer Taiyaku: update it, then import again')),
  papers: z._default(z.array(PaperState), []),
  tags: z._default(z.array(z.looseObject({ name: line(60), colour: Colour })), []),
  watchWords: z._default(z.array(WatchWord), []),
  searches: z._default(z.array(KeptSearchState), []),
  /** Categories pinned, in the reader's order. */
  categories: z._default(z.array(line(200)), []),
  /** Words, authors and categories set by hand in what is ranked for the reader. */
  forYou: z._default(z.array(z.looseObject({ feature: line(300), weight: Adjustment })), []),
  /** Choices of the page, by name; the server passes them on and does not know them. */
  settings: z.optional(z.record(z.string().check(z.maxLength(100)), z.string().check(z.maxLength(1000)))),
})
export type ReaderState = z.infer<typeof ReaderState>

/** What came of taking a state up: papers in the file, those of them that this library has not (kept until they come; the first twenty by title), what was new, and parts of the file that this program does not know. */
export const StateReport = z.object({
  papers: z.int(),
  waiting: z.int(),
  waitingTitles: z.array(z.string()),
  changed: z.int(),
  tags: z.int(),
  watchWords: z.int(),
  searches: z.int(),
  categories: z._default(z.int(), 0),
  corrections: z.int(),
  unknown: z.array(z.string()),
})
export type StateReport = z.infer<typeof StateReport>

// What a reader makes of papers: marks, tags, a note a paper, words to watch for. It belongs to the reader and outlives what
// becomes of the papers.
import * as z from 'zod/mini'

/** The colours of tags and watch words: names, so that each theme has its own. */
export const colours = ['blue', 'teal', 'green', 'gold', 'red', 'violet'] as const
export const Colour = z.enum(colours, { error: `must be one of ${colours.join(', ')}` })
export type Colour = z.infer<typeof Colour>

/** What lists show of a reader's marks. `tags` are names, in the order of names; `revised`, where it is so: the text came in anew after it was read. */
export const Marks = z.object({
  read: z.boolean(),
  starred: z.boolean(),
  later: z.boolean(),
  tags: z.array(z.string()),
  hasNote: z.boolean(),
  revised: z.optional(z.boolean()),
})
export type Marks = z.infer<typeof Marks>

/** All of it: the moments (ISO 8601, UTC) instead of yes, null instead of no; `note` is Markdown, '' where there is none. */
export const MarkState = z.object({
  readAt: z.nullable(z.string()),
  starredAt: z.nullable(z.string()),
  laterAt: z.nullable(z.string()),
  tags: z.array(z.string()),
  note: z.string(),
  revised: z.optional(z.boolean()),
})
export type MarkState = z.infer<typeof MarkState>

/** The most characters of a note. */
export const noteLimit = 20_000
const moment = z.iso.datetime({ error: 'must be true, false, or a moment such as 2026-11-23T09:00:00Z' })
const mark = z.union([z.boolean(), moment], {
  error: 'must be true, false, or a moment such as 2026-11-23T09:00:00Z',
})
const lettered = z.regex(/[\p{L}\p{N}]/u, 'must hold a letter or a digit')
const named = (longest: number) =>
  z
    .string()
    .check(
      z.trim(),
      z.minLength(1, 'must not be empty'),
      z.maxLength(longest, `must be at most ${longest} characters`),
      lettered,
    )
const tagName = named(60)
const tagNames = z.array(tagName).check(z.maxLength(50, 'must be at most 50 tags'))

/** What is to change; all else stays. A moment instead of `true` puts a mark back as it was. Tags that are not there are made. */
export const MarkChange = z.strictObject({
  read: z.optional(mark),
  starred: z.optional(mark),
  later: z.optional(mark),
  addTags: z.optional(tagNames),
  removeTags: z.optional(tagNames),
  note: z.optional(z.string().check(z.maxLength(noteLimit, 'must be at most 20,000 characters'))),
})
export type MarkChange = z.infer<typeof MarkChange>

/** A paper's marks before and after a change. `key` is the paper's own, whichever it was asked by. */
export const Marked = z.object({ key: z.string(), before: MarkState, after: MarkState, revision: z.int() })
export type Marked = z.infer<typeof Marked>

/** How many papers were marked in one go, and the name to take exactly those back by (null where there was none to mark). */
export const MarkedMany = z.object({
  count: z.int(),
  batch: z.nullable(z.string()),
  revision: z.int(),
})
export type MarkedMany = z.infer<typeof MarkedMany>

export const Tag = z.object({ id: z.int(), name: z.string(), colour: Colour, papers: z.int() })
export type Tag = z.infer<typeof Tag>
/** A new name or colour; `into`: the tag that this one becomes a part of. */
export const TagChange = z
  .strictObject({
    name: z.optional(tagName),
    colour: z.optional(Colour),
    into: z.optional(z.int().check(z.positive())),
  })
  .check(
    z.refine((change) => Object.keys(change).length > 0, { error: 'must say what to change: name, colour or into' }),
  )
export type TagChange = z.infer<typeof TagChange>

/** A word (or a phrase, anywhere in titles and texts) or an author to watch for. */
export const WatchWord = z.strictObject({
  kind: z.enum(['word', 'author'], { error: 'must be word or author' }),
  text: named(100),
  colour: Colour,
})
export type WatchWord = z.infer<typeof WatchWord>
export const WatchWords = z.strictObject({ words: z.array(WatchWord).check(z.maxLength(60, 'must be at most 60')) })
export type WatchWords = z.infer<typeof WatchWords>

/** The library as the reader left it. `revision` goes up with every change of any of it. */
export const Library = z.object({
  papers: z.int(),
  unread: z.int(),
  starred: z.int(),
  later: z.int(),
  notes: z.int(),
  tags: z.array(Tag),
  revision: z.int(),
})
export type Library = z.infer<typeof Library>

/** What is told as it happens. `hello` comes first; `marks` is one paper; `many`: so much changed that it is best asked for again. */
export const LibraryEvent = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('hello'), revision: z.int() }),
  z.object({ kind: z.literal('marks'), revision: z.int(), key: z.string(), marks: Marks }),
  z.object({ kind: z.literal('many'), revision: z.int() }),
])
export type LibraryEvent = z.infer<typeof LibraryEvent>

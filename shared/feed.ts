// Papers as they leave the library for feeds and digests: what is asked, and what each is told with.
import * as z from 'zod/mini'
import { filterFields, inOrder, outOfOrder, whole } from './search.ts'

export const feedFormats = ['atom', 'rss', 'json'] as const
export type FeedFormat = (typeof feedFormats)[number]

/** Which texts are told: the Japanese, the English, or both. */
export const textLanguages = ['ja', 'en', 'both'] as const
export const TextLanguage = z.enum(textLanguages, 'must be ja, en or both')
export type TextLanguage = z.infer<typeof TextLanguage>

const wrongMoment = 'must be a day such as 2026-02-01 or a moment such as 2026-02-01T09:00:00Z'
/** A day begins at midnight UTC. */
const Moment = z.pipe(
  z.string().check(z.refine((text) => readMoment(text) !== undefined, { error: wrongMoment })),
  z.transform((text: string) => readMoment(text) ?? text),
)

const shape = {
  language: z._default(TextLanguage, 'both'),
  since: z.optional(Moment),
  limit: whole(1, 200, 50, 'must be a whole number from 1 to 200'),
}

/** What a feed of a saved search may be asked for. `since`: only papers whose present text came into the library then or later. */
export const FeedQuery = z.strictObject(shape)
export type FeedQuery = z.infer<typeof FeedQuery>

/** The same for any query: filters as of a list, which papers are taken by `sort`. */
export const QueryFeedQuery = z
  .strictObject({
    ...filterFields,
    sort: z._default(z.enum(['new', 'old', 'relevance'], 'must be new, old or relevance'), 'new'),
    ...shape,
  })
  .check(z.refine(inOrder, outOfOrder))
export type QueryFeedQuery = z.infer<typeof QueryFeedQuery>

/** A paper told: `summaryJa` is restored; `updatedAt` is when the text it has now came into the library (ISO 8601, UTC); `firstKey` stays whatever becomes of its key. */
export type FeedPaper = {
  readonly key: string
  readonly firstKey: string
  readonly arxivId: string | null
  readonly title: string
  readonly titleJa: string | null
  readonly summaryJa: string | null
  readonly abstractEn: string | null
  readonly authors: readonly string[]
  readonly categories: readonly string[]
  readonly publishedAt: string | null
  readonly updatedAt: string
  readonly sourceUrl: string | null
}

/** ISO 8601 in UTC of a day or a moment with its zone; undefined for anything else. */
export function readMoment(text: string): string | undefined {
  const [, day = '', time] =
    /^(\d{4}-\d\d-\d\d)(T\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:\d\d))?$/i.exec(text) ?? []
  const midnight = new Date(`${day}T00:00:00Z`)
  // Not the 30th of February, which would be read as the 2nd of March.
  if (Number.isNaN(midnight.getTime()) || midnight.toISOString().slice(0, 10) !== day) return undefined
  const moment = time === undefined ? midnight : new Date(text)
  return Number.isNaN(moment.getTime()) ? undefined : moment.toISOString()
}

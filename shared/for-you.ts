// What to read first: papers ranked by what the reader kept, each with what speaks for and against it, and the words of the
// whole ranking, which the reader may set by hand.
import * as z from 'zod/mini'
import { PaperSummary } from './paper.ts'
import { whole } from './search.ts'

/** So many papers must be kept before anything is ranked. */
export const leastKept = 5

/** Unread papers of the last days of the library, counted back from its newest paper. */
export const ForYouQuery = z.strictObject({
  days: whole(1, 30, 7, 'must be a whole number from 1 to 30'),
  limit: whole(1, 200, 50, 'must be a whole number from 1 to 200'),
})
export type ForYouQuery = z.infer<typeof ForYouQuery>

/** A word of either language, an author, or a category. `feature` names it for good: `word:diffusion`, `author:ayame orihara`, `category:cs.LG`. */
const feature = {
  feature: z.string(),
  kind: z.enum(['word', 'author', 'category']),
  text: z.string(),
  weight: z.number(),
}
export const Reason = z.object(feature)
export type Reason = z.infer<typeof Reason>

/** `score` is the sum of the `weight` of all reasons and of `rest`: what every paper has, and reasons too small to be listed. */
const ForYouPaper = z.object({
  paper: PaperSummary,
  score: z.number(),
  reasons: z.array(Reason),
  rest: z.number(),
  unlikely: z.boolean(),
})
export type ForYouPaper = z.infer<typeof ForYouPaper>

/** `kept`: how many papers the ranking was learnt from; below `needed` nothing is ranked. `ranked`: how many unread papers of these days there are. */
export const ForYou = z.object({
  kept: z.int(),
  needed: z.int(),
  ranked: z.int(),
  papers: z.array(ForYouPaper),
})
export type ForYou = z.infer<typeof ForYou>

export const Adjustment = z.enum(['banned', 'raised'], { error: 'must be "banned", "raised" or null' })
export type Adjustment = z.infer<typeof Adjustment>

/** How many words to give at most; those that were set by hand are given beside. */
export const WordsQuery = z.strictObject({ limit: whole(1, 500, 60, 'must be a whole number from 1 to 500') })

/** `weight` as it was learnt; `adjusted` what the reader made of it. */
export const ForYouWord = z.object({ ...feature, adjusted: z.nullable(Adjustment) })
export type ForYouWord = z.infer<typeof ForYouWord>
export const ForYouWords = z.object({ kept: z.int(), needed: z.int(), words: z.array(ForYouWord) })
export type ForYouWords = z.infer<typeof ForYouWords>

/** What a word shall count: for, against, or (null) as it was learnt. */
export const WordChange = z.strictObject({ weight: z.nullable(Adjustment) })
export const WordParams = z.object({
  feature: z
    .string()
    .check(
      z.maxLength(200, 'must be at most 200 characters'),
      z.regex(/^(?:word|author|category):\S/, 'must begin with word:, author: or category:'),
    ),
})
export const ChangedWord = z.object({ feature: z.string(), weight: z.nullable(Adjustment) })
export type ChangedWord = z.infer<typeof ChangedWord>

const Nothing = z.strictObject({})

/** Rows of the contract. */
export const forYouRoutes = {
  listForYou: {
    method: 'get',
    path: '/api/for-you',
    params: Nothing,
    query: ForYouQuery,
    body: 'none',
    output: ForYou,
  },
  listForYouWords: {
    method: 'get',
    path: '/api/for-you/words',
    params: Nothing,
    query: WordsQuery,
    body: 'none',
    output: ForYouWords,
  },
  putForYouWord: {
    method: 'put',
    path: '/api/for-you/words/:feature',
    params: WordParams,
    query: Nothing,
    body: WordChange,
    output: ChangedWord,
  },
} as const

// What one post on a digest page says, and what was wrong with the page. The page's words, not ours:
// a field the page does not state is null (or an empty list), never a guess.
import { z } from 'zod'

/**
 * One post of a digest page. `publishedAt` is ISO 8601 in UTC, to the second; line breaks of both texts are kept as `\n`.
 * `arxivVersion` is the N of `vN` in the link to arXiv, `sourceUrl` the post's own address, `excerpt` whether the page
 * showed only the beginning of the post.
 */
export const Entry = z.object({
  title: z.string().min(1),
  titleJa: z.string().nullable(),
  summaryJa: z.string().nullable(),
  abstractEn: z.string().nullable(),
  authors: z.array(z.string()),
  publishedAt: z.string().nullable(),
  categories: z.array(z.string()),
  arxivId: z.string().nullable(),
  arxivVersion: z.number().int().positive().nullable(),
  sourceUrl: z.string().nullable(),
  excerpt: z.boolean(),
  provider: z.string().nullable(),
  translator: z.string().nullable(),
})
export type Entry = z.infer<typeof Entry>

/** Something that could not be read: `line` counts from 1 in the decoded page, null where no line can be named. */
export const PageProblem = z.object({ line: z.number().int().positive().nullable(), message: z.string() })
export type PageProblem = z.infer<typeof PageProblem>

/** A problem together with the page (file name, `-` for standard input) it stands in. */
export const Problem = PageProblem.extend({ source: z.string() })
export type Problem = z.infer<typeof Problem>

/** Where the text of pages went, in characters that are not white space: every one of them is in exactly one of the three. */
export const TextAccount = z.object({
  entries: z.number().int(),
  furniture: z.number().int(),
  problems: z.number().int(),
})
export type TextAccount = z.infer<typeof TextAccount>

/** What came of taking pages in. `pages` counts all pages seen, `unchanged` those known byte for byte; `entries` = added + updated + same. */
export const IngestReport = z.object({
  pages: z.number().int(),
  unchanged: z.number().int(),
  entries: z.number().int(),
  added: z.number().int(),
  updated: z.number().int(),
  same: z.number().int(),
  text: TextAccount,
  problems: z.array(Problem),
})
export type IngestReport = z.infer<typeof IngestReport>

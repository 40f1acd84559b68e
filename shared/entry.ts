// What one post on a digest page says, and what was wrong with the page. The page's words, not ours:
// a field the page does not state is null (or an empty list), never a guess.
import * as z from 'zod/mini'

/**
 * One post of a digest page. `publishedAt` is ISO 8601 in UTC, to the second; line breaks of both texts are kept as `\n`.
 * `arxivVersion` is the N of `vN` in the link to arXiv, `sourceUrl` the post's own address, `excerpt` whether the page
 * showed only the beginning of the post.
 */
export const Entry = z.object({
  title: z.string().check(z.minLength(1)),
  titleJa: z.nullable(z.string()),
  summaryJa: z.nullable(z.string()),
  abstractEn: z.nullable(z.string()),
  authors: z.array(z.string()),
  publishedAt: z.nullable(z.string()),
  categories: z.array(z.string()),
  arxivId: z.nullable(z.string()),
  arxivVersion: z.nullable(z.int().check(z.positive())),
  sourceUrl: z.nullable(z.string()),
  excerpt: z.boolean(),
  provider: z.nullable(z.string()),
  translator: z.nullable(z.string()),
})
export type Entry = z.infer<typeof Entry>

/** Something that could not be read: `line` counts from 1 in the decoded page, null where no line can be named. */
export const PageProblem = z.object({ line: z.nullable(z.int().check(z.positive())), message: z.string() })
export type PageProblem = z.infer<typeof PageProblem>

/** A problem together with the page (file name, `-` for standard input) it stands in. */
export const Problem = z.extend(PageProblem, { source: z.string() })
export type Problem = z.infer<typeof Problem>

/** Where the text of pages went, in characters that are not white space: every one of them is in exactly one of the three. */
export const TextAccount = z.object({
  entries: z.int(),
  furniture: z.int(),
  problems: z.int(),
})
export type TextAccount = z.infer<typeof TextAccount>

/** What came of taking pages in. `pages` counts all pages seen, `unchanged` those known byte for byte; `entries` = added + updated + same. */
export const IngestReport = z.object({
  pages: z.int(),
  unchanged: z.int(),
  entries: z.int(),
  added: z.int(),
  updated: z.int(),
  same: z.int(),
  text: TextAccount,
  problems: z.array(Problem),
})
export type IngestReport = z.infer<typeof IngestReport>

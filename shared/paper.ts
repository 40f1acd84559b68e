// A paper as the library keeps it and the reader sees it: schema and type under one name.
import { z } from 'zod'

/** Half-open range of UTF-16 code units `[start, end)` in a text. */
export const Span = z.tuple([z.number().int().min(0), z.number().int().min(0)])
export type Span = z.infer<typeof Span>

/** A stretch of `summaryJa` and the stretch of `abstractEn` it translates; null where the other side has no partner. */
export const SentencePair = z.object({ ja: Span.nullable(), en: Span.nullable() })
export type SentencePair = z.infer<typeof SentencePair>

/** What a list shows of a paper. `key` is the arXiv id where known, else one made from title and first author; `abstractStart` is the abstract's first lines; `excerpt`: only the beginning of the post is known. */
export const PaperSummary = z.object({
  key: z.string(),
  arxivId: z.string().nullable(),
  title: z.string(),
  titleJa: z.string().nullable(),
  summaryJa: z.string().nullable(),
  abstractStart: z.string().nullable(),
  authors: z.array(z.string()),
  categories: z.array(z.string()),
  primaryCategory: z.string().nullable(),
  publishedAt: z.string().nullable(),
  excerpt: z.boolean(),
  sample: z.boolean(),
})
export type PaperSummary = z.infer<typeof PaperSummary>

/** Where a version's text came from: the page's name, the line its entry starts at, when it was taken in (ISO 8601, UTC), and the post's own address. */
export const PaperSource = z.object({
  page: z.string(),
  line: z.number().int().nullable(),
  takenAt: z.string(),
  url: z.string().nullable(),
})
export type PaperSource = z.infer<typeof PaperSource>

/** One version of a paper's text, as its page gave it. */
export const PaperVersion = z.object({
  title: z.string(),
  titleJa: z.string().nullable(),
  summaryJa: z.string().nullable(),
  abstractEn: z.string().nullable(),
  authors: z.array(z.string()),
  categories: z.array(z.string()),
  publishedAt: z.string().nullable(),
  arxivVersion: z.number().int().nullable(),
  excerpt: z.boolean(),
  provider: z.string().nullable(),
  translator: z.string().nullable(),
  source: PaperSource,
})
export type PaperVersion = z.infer<typeof PaperVersion>

/** The whole paper: its newest version, the pairs of its two texts in order, and all versions, newest first. */
export const Paper = PaperSummary.omit({ abstractStart: true }).extend({
  abstractEn: z.string().nullable(),
  arxivVersion: z.number().int().nullable(),
  provider: z.string().nullable(),
  translator: z.string().nullable(),
  source: PaperSource,
  pairs: z.array(SentencePair),
  versions: z.array(PaperVersion),
})
export type Paper = z.infer<typeof Paper>

/** The paper as a library keeps it: the pairs follow from its texts. */
export type KeptPaper = Omit<Paper, 'pairs'>

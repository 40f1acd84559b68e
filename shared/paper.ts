// A paper as the library keeps it and the reader sees it: schema and type under one name.
import * as z from 'zod/mini'
import { Correction, Doubt, MissingFormula, PaperTerm, Restoration, SentencePair } from './bitext.ts'
import type { Entry } from './entry.ts'
import { Marks } from './library.ts'
import { noMarks } from './marks.ts'

/** What a list shows of a paper. `key` is the arXiv id where known, else one made from title and first author; `abstractStart` is the abstract's first lines; `excerpt`: only the beginning of the post is known; `doubt`: the share of its Japanese that is in doubt, null before it was looked at. In a list `summaryJa` is restored, in `Paper` it is the page’s own. `marks`: what the reader made of it. */
export const PaperSummary = z.object({
  key: z.string(),
  arxivId: z.nullable(z.string()),
  title: z.string(),
  titleJa: z.nullable(z.string()),
  summaryJa: z.nullable(z.string()),
  abstractStart: z.nullable(z.string()),
  authors: z.array(z.string()),
  categories: z.array(z.string()),
  primaryCategory: z.nullable(z.string()),
  publishedAt: z.nullable(z.string()),
  excerpt: z.boolean(),
  doubt: z.nullable(z.number().check(z.minimum(0), z.maximum(1))),
  sample: z.boolean(),
  marks: z._default(Marks, noMarks),
})
export type PaperSummary = z.infer<typeof PaperSummary>

/** Where a version's text came from: the page's name, the line its entry starts at, when it was taken in (ISO 8601, UTC), and the post's own address. */
export const PaperSource = z.object({
  page: z.string(),
  line: z.nullable(z.int()),
  takenAt: z.string(),
  url: z.nullable(z.string()),
})
export type PaperSource = z.infer<typeof PaperSource>

/** One version of a paper's text, as its page gave it. */
export const PaperVersion = z.object({
  title: z.string(),
  titleJa: z.nullable(z.string()),
  summaryJa: z.nullable(z.string()),
  abstractEn: z.nullable(z.string()),
  authors: z.array(z.string()),
  categories: z.array(z.string()),
  publishedAt: z.nullable(z.string()),
  arxivVersion: z.nullable(z.int()),
  excerpt: z.boolean(),
  provider: z.nullable(z.string()),
  translator: z.nullable(z.string()),
  source: PaperSource,
})
export type PaperVersion = z.infer<typeof PaperVersion>

/**
 * The whole paper: its newest version as the page has it, the pairs of its two texts in order, what of the Japanese was
 * restored and what is in doubt (`restorations` and `missing` in the order of `summaryJa`), the reader’s corrections, the
 * glossary’s terms in it, the reader’s note (Markdown, '' where there is none), and all versions, newest first.
 */
export const Paper = z.extend(z.omit(PaperSummary, { abstractStart: true }), {
  abstractEn: z.nullable(z.string()),
  arxivVersion: z.nullable(z.int()),
  provider: z.nullable(z.string()),
  translator: z.nullable(z.string()),
  source: PaperSource,
  pairs: z.array(SentencePair),
  restorations: z.array(Restoration),
  missing: z.array(MissingFormula),
  doubts: z.array(Doubt),
  corrections: z.array(Correction),
  terms: z.array(PaperTerm),
  note: z._default(z.string(), ''),
  versions: z.array(PaperVersion),
})
export type Paper = z.infer<typeof Paper>

/** The paper as a library keeps it: the rest follows from its texts, the reader and the glossary. */
export type KeptPaper = Omit<Paper, 'pairs' | 'restorations' | 'missing' | 'doubts' | 'corrections' | 'terms'> &
  Pick<Entry, 'sourceUrl'>

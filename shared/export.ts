// Papers on their way out of the library: in which forms, which of them, and what each holds.
import * as z from 'zod/mini'
import { Paper } from './paper.ts'
import { filters, inOrder, outOfOrder, Sort } from './search.ts'

export const exportFormats = ['bibtex', 'ris', 'csl-json', 'csv', 'markdown', 'ndjson', 'text'] as const
export const ExportFormat = z.enum(exportFormats, { error: `must be one of ${exportFormats.join(', ')}` })
export type ExportFormat = z.infer<typeof ExportFormat>

export const exportLanguages = ['ja', 'en', 'both'] as const
/** Which of the two texts goes out; a title is cited in English whatever is chosen. */
export const ExportLanguage = z.enum(exportLanguages, { error: 'must be ja, en or both' })
export type ExportLanguage = z.infer<typeof ExportLanguage>

/** Where papers are had as a file. It answers with no JSON, so it is no row of the contract. */
export const exportPath = '/api/export'

/** The most keys that one address can name. */
export const exportKeyLimit = 500

const asKeys = z.transform((value: unknown) => (value === undefined || Array.isArray(value) ? value : [value]))
const key = z.string().check(z.minLength(1), z.maxLength(200))

/** What to export: what `GET /api/papers` lists, all of it, or the papers of some keys in their order. */
export const ExportQuery = z
  .strictObject({
    ...filters,
    sort: z._default(Sort, 'new'),
    keys: z.pipe(asKeys, z._default(z.array(key).check(z.maxLength(exportKeyLimit, 'must be at most 500')), [])),
    format: ExportFormat,
    language: z._default(ExportLanguage, 'both'),
  })
  .check(z.refine(inOrder, outOfOrder))
export type ExportQuery = z.infer<typeof ExportQuery>

/** A paper as it leaves: its newest text with the Japanese restored, the reader’s marks and note. A line of NDJSON is one. */
export const ExportedPaper = z.extend(
  z.pick(Paper, {
    key: true,
    arxivId: true,
    arxivVersion: true,
    title: true,
    titleJa: true,
    summaryJa: true,
    abstractEn: true,
    authors: true,
    categories: true,
    publishedAt: true,
    marks: true,
    note: true,
  }),
  { sourceUrl: z.nullable(z.string()) },
)
export type ExportedPaper = z.infer<typeof ExportedPaper>

/** How the file of each form is called and sent. */
export const exportFiles: { readonly [Format in ExportFormat]: { readonly ending: string; readonly type: string } } = {
  bibtex: { ending: 'bib', type: 'application/x-bibtex' },
  ris: { ending: 'ris', type: 'application/x-research-info-systems' },
  'csl-json': { ending: 'json', type: 'application/vnd.citationstyles.csl+json' },
  csv: { ending: 'csv', type: 'text/csv' },
  markdown: { ending: 'md', type: 'text/markdown' },
  ndjson: { ending: 'ndjson', type: 'application/x-ndjson' },
  text: { ending: 'txt', type: 'text/plain' },
}

// Papers on their way out of the library: which of them, and what each holds.
import * as z from 'zod/mini'
import { exportFormats, exportLanguages } from './export-forms.ts'
import { Paper } from './paper.ts'
import { filterFields, inOrder, outOfOrder, Sort } from './search.ts'

const ExportFormat = z.enum(exportFormats, { error: `must be one of ${exportFormats.join(', ')}` })
const ExportLanguage = z.enum(exportLanguages, { error: 'must be ja, en or both' })

/** The most keys that one address can name. */
const exportKeyLimit = 500

const asKeys = z.transform((value: unknown) => (value === undefined || Array.isArray(value) ? value : [value]))
const key = z.string().check(z.minLength(1), z.maxLength(200))

/** What to export: what `GET /api/papers` lists, all of it, or the papers of some keys in their order. */
export const ExportQuery = z
  .strictObject({
    ...filterFields,
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

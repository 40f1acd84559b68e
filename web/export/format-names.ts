// What the forms of export are called.
import type { ExportFormat } from '#shared/export-forms.ts'
import type { Translator } from '../i18n/messages.ts'

const names = {
  bibtex: 'BibTeX',
  ris: 'RIS',
  'csl-json': 'CSL-JSON',
  csv: 'CSV',
  markdown: 'Markdown',
  ndjson: 'NDJSON',
} as const

/** The name of a form; only plain text has one of a language. */
export function formatName(format: ExportFormat, { t }: Translator): string {
  return format === 'text' ? t('export.text') : names[format]
}

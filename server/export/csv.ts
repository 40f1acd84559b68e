// CSV by RFC 4180 for spreadsheets: a mark of its encoding first, CR LF, every field that needs it in quotes. A field that a
// spreadsheet would run as a formula gets an apostrophe before it: pages say what they like.
import type { ExportedPaper } from '#shared/export.ts'
import type { ExportLanguage } from '#shared/export-forms.ts'
import { addressOf, type Cited } from './citation.ts'

type Column = {
  readonly name: string
  readonly only?: ExportLanguage
  readonly of: (paper: ExportedPaper) => string | null
}

const yes = (value: boolean) => (value ? 'yes' : '')

const columns: readonly Column[] = [
  { name: 'key', of: ({ key }) => key },
  { name: 'arxiv_id', of: ({ arxivId }) => arxivId },
  { name: 'arxiv_version', of: ({ arxivVersion }) => arxivVersion?.toString() ?? null },
  { name: 'title', of: ({ title }) => title },
  { name: 'title_ja', only: 'ja', of: ({ titleJa }) => titleJa },
  { name: 'authors', of: ({ authors }) => authors.join('; ') },
  { name: 'published', of: ({ publishedAt }) => publishedAt },
  { name: 'categories', of: ({ categories }) => categories.join('; ') },
  { name: 'url', of: addressOf },
  { name: 'abstract', only: 'en', of: ({ abstractEn }) => abstractEn },
  { name: 'summary_ja', only: 'ja', of: ({ summaryJa }) => summaryJa },
  { name: 'tags', of: ({ marks }) => marks.tags.join('; ') },
  { name: 'read', of: ({ marks }) => yes(marks.read) },
  { name: 'starred', of: ({ marks }) => yes(marks.starred) },
  { name: 'later', of: ({ marks }) => yes(marks.later) },
  { name: 'note', of: ({ note }) => note },
]

const columnsOf = (language: ExportLanguage) =>
  columns.filter(({ only }) => only === undefined || language === 'both' || only === language)

/** The names of the columns. */
export function formatCsvHead(language: ExportLanguage): string {
  return `\ufeff${toLine(columnsOf(language).map(({ name }) => name))}`
}

export function formatCsv({ paper, language }: Cited): string {
  return toLine(columnsOf(language).map(({ of }) => of(paper) ?? ''))
}

function toLine(fields: readonly string[]): string {
  return `${fields.map(quote).join(',')}\r\n`
}

function quote(field: string): string {
  const safe = /^[=+\-@\t\r]/.test(field) ? `'${field}` : field
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

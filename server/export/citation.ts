// What every form of a citation tells of a paper: its key, address, day and words, picked once.
import { formatAbstractUrl } from '#shared/arxiv-id.ts'
import { type Name, readNames } from '#shared/author-names.ts'
import { findCategory } from '#shared/categories.ts'
import type { ExportedPaper } from '#shared/export.ts'
import type { ExportLanguage } from '#shared/export-forms.ts'

/** A paper as a formatter has it. `key` is unique in its export and the same in every export. */
export type Cited = { readonly paper: ExportedPaper; readonly key: string; readonly language: ExportLanguage }

/** A way to name papers: family name, arXiv id (`berg2503.12345`); without an id, year, a word of the title and what its key ends in. */
export function createCitationKeys(): (paper: ExportedPaper) => string {
  const given = new Set<string>()
  return (paper) => {
    const short = nameOf(paper, 8)
    const key = given.has(short) ? nameOf(paper, paper.key.length) : short
    given.add(key)
    return key
  }
}

function nameOf(paper: ExportedPaper, length: number): string {
  const [first] = readNames(paper.authors.slice(0, 1))
  const family = first === undefined ? 'anon' : (first.group ?? `${first.particle}${first.family}`)
  const start = toAscii(family).slice(0, 24) || 'anon'
  if (paper.arxivId !== null) return `${start}${paper.arxivId.replace('/', '-')}`
  const word =
    paper.title
      .split(/\s+/)
      .map(toAscii)
      .find((part) => part.length > 3) ?? ''
  const rest = paper.key
    .replace(/^t-/, '')
    .slice(0, length)
    .replace(/[^\w.-]/g, '-')
  return `${start}${paper.publishedAt?.slice(0, 4) ?? ''}${word.slice(0, 16)}-${rest}`
}

function toAscii(text: string): string {
  return text
    .toLowerCase()
    .replaceAll('ø', 'o')
    .replaceAll('ł', 'l')
    .replaceAll('ß', 'ss')
    .normalize('NFKD')
    .replace(/[^a-z0-9]/g, '')
}

/** Where the paper can be read: at arXiv, else the post it was read from. */
export function addressOf({ arxivId, sourceUrl }: Pick<ExportedPaper, 'arxivId' | 'sourceUrl'>): string | null {
  if (arxivId !== null) return formatAbstractUrl(arxivId)
  return sourceUrl !== null && /^https?:\/\//.test(sourceUrl) ? sourceUrl : null
}

/** Year, month and day in UTC, as numbers. */
export function dateOf({ publishedAt }: Pick<ExportedPaper, 'publishedAt'>): readonly number[] {
  return publishedAt?.slice(0, 10).split('-').map(Number) ?? []
}

/** The first category, where it is one of arXiv's. */
export function primaryClassOf({ categories: [first] }: Pick<ExportedPaper, 'categories'>): string | null {
  return first !== undefined && findCategory(first) !== undefined ? first : null
}

/** The texts of the language, English first, each as one paragraph a line. */
export function textsOf({ paper, language }: Cited): string[] {
  const english = language === 'ja' ? null : paper.abstractEn
  const japanese = language === 'en' ? null : paper.summaryJa
  return [joinLines(english ?? '', ' '), joinLines(japanese ?? '', '')].filter(Boolean)
}

/** The Japanese title, where it is wanted. */
export function japaneseTitleOf({ paper, language }: Cited): string | null {
  return language === 'en' ? null : paper.titleJa
}

/** Categories, then the reader's tags. */
export function keywordsOf({ categories, marks }: ExportedPaper): string[] {
  return [...new Set([...categories, ...marks.tags])]
}

export function namesOf(paper: ExportedPaper): Name[] {
  return readNames(paper.authors)
}

/** Not by one expression of white space around line ends: that looks at every space of a long text. */
function joinLines(text: string, between: string): string {
  const lines = text.split('\n').map((line) => line.trim())
  return lines.filter((line) => line !== '').join(between)
}

// SQL rows to the records of shared/ and back: the one place where snake_case and JSON columns are mapped.
import type { Entry } from '#shared/entry.ts'
import type { Marks } from '#shared/library.ts'
import type { PaperSource, PaperSummary, PaperVersion } from '#shared/paper.ts'
import { restoreStretch } from '#shared/restored-text.ts'
import { toPatches } from './readings.ts'

/** A row of `versions` joined to its paper and its page. */
export type VersionRow = {
  readonly id: number
  readonly paper_id: number
  readonly page_id: number
  readonly line: number
  readonly stated_id: string | null
  readonly title: string
  readonly title_ja: string | null
  readonly summary_ja: string | null
  readonly abstract_en: string | null
  readonly authors: string
  readonly categories: string
  readonly published_at: string | null
  readonly arxiv_version: number | null
  readonly source_url: string | null
  readonly excerpt: number
  readonly provider: string | null
  readonly translator: string | null
  readonly key: string
  readonly arxiv_id: string | null
  readonly sample: number
  readonly doubt: number | null
  readonly restorations: string | null
  readonly page_name: string
  readonly page_sample: number
  readonly taken_at: string
  /** When this text first came in. */
  readonly arrived_at: string
}

/** Selects `VersionRow`s; the caller adds WHERE and ORDER BY. */
export const selectVersions = `
  SELECT v.*, p.key, p.arxiv_id, p.sample, p.doubt, p.restorations, g.name AS page_name, g.sample AS page_sample, g.taken_at,
    coalesce(v.came_at, g.taken_at) AS arrived_at
  FROM versions v JOIN papers p ON p.id = v.paper_id JOIN pages g ON g.id = v.page_id`

/** How much of an abstract a list shows: more than two lines of the widest list. */
const startLength = 320

export function toEntry(row: VersionRow): Entry {
  return { ...toFields(row), arxivId: row.arxiv_id, sourceUrl: row.source_url }
}

export function toVersion(row: VersionRow): PaperVersion {
  return { ...toFields(row), source: toSource(row) }
}

export function toSummary(row: VersionRow, marks: Marks): PaperSummary {
  const { abstractEn, arxivVersion: _version, provider: _provider, translator: _translator, ...fields } = toFields(row)
  return {
    ...fields,
    ...toIdentity(row),
    marks,
    summaryJa: toShownSummary(row),
    abstractStart: abstractEn?.slice(0, startLength) ?? null,
  }
}

/** The Japanese with what was restored, which was found in the shown version: the one that lists show. */
export function toShownSummary({ summary_ja, restorations }: VersionRow): string | null {
  return summary_ja && restoreStretch(summary_ja, toPatches(restorations), [0, summary_ja.length])
}

/** What is the paper's rather than one version's. */
export function toIdentity(row: VersionRow) {
  const primaryCategory = toList(row.categories)[0] ?? null
  return { key: row.key, arxivId: row.arxiv_id, primaryCategory, doubt: row.doubt, sample: row.sample === 1 }
}

export function toSource(row: VersionRow): PaperSource {
  return { page: row.page_name, line: row.line, takenAt: row.taken_at, url: row.source_url }
}

/** The named parameters of an INSERT or UPDATE of `versions`. */
export function toParameters(entry: Entry) {
  return {
    title: entry.title,
    title_ja: entry.titleJa,
    summary_ja: entry.summaryJa,
    abstract_en: entry.abstractEn,
    authors: JSON.stringify(entry.authors),
    categories: JSON.stringify(entry.categories),
    published_at: entry.publishedAt,
    arxiv_version: entry.arxivVersion,
    source_url: entry.sourceUrl,
    excerpt: entry.excerpt ? 1 : 0,
    provider: entry.provider,
    translator: entry.translator,
  }
}

function toFields(row: VersionRow): Omit<Entry, 'arxivId' | 'sourceUrl'> {
  return {
    title: row.title,
    titleJa: row.title_ja,
    summaryJa: row.summary_ja,
    abstractEn: row.abstract_en,
    authors: toList(row.authors),
    publishedAt: row.published_at,
    arxivVersion: row.arxiv_version,
    excerpt: row.excerpt === 1,
    categories: toList(row.categories),
    provider: row.provider,
    translator: row.translator,
  }
}

function toList(json: string): string[] {
  return JSON.parse(json) as string[]
}

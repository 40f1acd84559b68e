// One post's raw fields to an Entry, whatever the form of its page, and a problem for what it lacks. It reads; it never guesses.
import { findArxivId } from '#shared/arxiv-id.ts'
import type { Entry } from '#shared/entry.ts'
import { readDate } from './date.ts'
import { splitAuthors, splitProvider, splitSummary } from './fields.ts'
import { enumerate, type Found, quote } from './problems.ts'

/** One entry with the line of the page it starts at. */
export type ParsedEntry = { readonly entry: Entry; readonly line: number }

/** A value and the line it stands in. */
export type Located = { readonly text: string; readonly line: number }

/** What a form's parser found of one post, still in the words of the page. Null (or no categories) where the page is silent. */
export type RawEntry = {
  readonly line: number
  readonly title: string | null
  readonly summary: string | null
  readonly abstract: string | null
  readonly authors: string | null
  readonly date: Located | null
  readonly site: string | null
  readonly provider: string | null
  readonly categories: readonly string[]
  /** The post's own address. */
  readonly sourceUrl: string | null
  /** Whether the page shows only the beginning of the post. */
  readonly excerpt: boolean
}

/** The entry, or null where it has no title or no text; in either case what was wrong with it. */
export function readEntry(raw: RawEntry): { readonly entry: Entry | null; readonly found: readonly Found[] } {
  const { titleJa, summaryJa } = splitSummary(raw.summary ?? '')
  const { provider, translator } = splitProvider(raw.provider ?? '')
  const arxiv = findArxivId(raw.site ?? '')
  if (raw.title === null || (summaryJa === null && raw.abstract === null))
    return { entry: null, found: [leaveOut(raw)] }
  const entry: Entry = {
    title: raw.title,
    titleJa,
    summaryJa,
    abstractEn: raw.abstract,
    authors: splitAuthors(raw.authors ?? ''),
    publishedAt: raw.date && readDate(raw.date.text),
    categories: [...raw.categories],
    arxivId: arxiv?.id ?? null,
    arxivVersion: arxiv?.version ?? null,
    sourceUrl: raw.sourceUrl,
    excerpt: raw.excerpt,
    provider,
    translator,
  }
  const found = [tellDate(raw, entry), tellLacks(raw, entry)].filter((problem) => problem !== null)
  return { entry, found }
}

function tellDate(raw: RawEntry, entry: Entry): Found | null {
  const { date } = raw
  if (!date?.text || entry.publishedAt !== null) return null
  const tell = () =>
    `${quote(entry.title)}: the date (発行日) reads ${quote(date.text, 60)}, which is no date a paper can have. The entry was kept without it.`
  return { kind: 'date', line: date.line, tell }
}

function tellLacks(raw: RawEntry, entry: Entry): Found | null {
  const lacks = [
    entry.summaryJa === null && 'Japanese summary (要約)',
    entry.abstractEn === null && 'abstract (要約(オリジナル))',
    entry.authors.length === 0 && 'authors (著者)',
    !raw.date?.text && 'date (発行日)',
    entry.categories.length === 0 && 'categories (カテゴリー)',
    entry.provider === null && 'provider (提供元)',
  ].filter((lack) => lack !== false)
  if (lacks.length === 0) return null
  const tell = () => `${quote(entry.title)}: no ${enumerate(lacks)} on the page. The entry was kept without.`
  return { kind: 'incomplete', line: raw.line, tell }
}

function leaveOut(raw: RawEntry): Found {
  return { kind: 'left-out', line: raw.line, tell: () => tellWhy(raw.title) + tellRest(raw) }
}

function tellWhy(title: string | null): string {
  if (title === null) return 'An entry was left out: the page gives no title for it.'
  return `${quote(title)} was left out: neither 要約 nor 要約(オリジナル) of it is on the page.`
}

function tellRest(raw: RawEntry): string {
  const rests = [
    ['要約', raw.summary],
    ['要約(オリジナル)', raw.abstract],
    ['著者', raw.authors],
    ['発行日', raw.date?.text],
    ['カテゴリー', raw.categories.slice(0, 9).join(', ')],
  ].flatMap(([label, text]) => (text ? [`${label} ${quote(text, 40)}`] : []))
  return rests.length === 0 ? '' : ` What there is: ${rests.join('; ')}.`
}

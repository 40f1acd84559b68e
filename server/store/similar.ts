// What the search index knows of terms, for papers that may be similar: in how many papers they are, and which papers around a
// paper hold most of them. Every statement reads a bounded stretch of one list of the index, at any size of the library.
import type { PaperSummary } from '#shared/paper.ts'
import { asId, type Database, statement } from './database.ts'
import { marksReader } from './library-rows.ts'
import { firstDated, perDay, startOf } from './order.ts'
import { selectVersions, toSummary, type VersionRow } from './rows.ts'
import { phraseOf } from './tokens.ts'

/** Papers that hold any of these words in the texts of a language. A Japanese word has two characters, so that it is one token. */
export type IndexAsk = { readonly language: 'en' | 'ja'; readonly words: readonly string[] }
export type WeightedAsk = { readonly ask: IndexAsk; readonly weight: number }

/** The shown texts of a paper. */
export type ComparedTexts = {
  readonly key: string
  readonly title: string
  readonly titleJa: string | null
  readonly summaryJa: string | null
  readonly abstractEn: string | null
  readonly authors: readonly string[]
}

/** Terms in more papers are counted on the newest that have them, and the rest is reckoned: 200 make an error of a fourteenth. */
const counted = 200
/** So many papers before and after are looked at for one term. The newer ones are fewer: who reads a new paper has none. */
const [mostOlder, mostNewer] = [1_000, 500]

/** The shown texts of the paper of this key, or undefined. */
export function findComparedTexts(db: Database, key: string): ComparedTexts | undefined {
  const id = statement(db, 'SELECT paper_id FROM paper_keys WHERE key = ?').pluck().get(key)
  return typeof id === 'number' ? readTexts(db, id) : undefined
}

/** What was counted before, of a library of so many papers. */
type Counted = { readonly papers: number; readonly counts: Map<string, number> }
const remembered = new WeakMap<Database, Counted>()
const mostRemembered = 100_000

/** How many papers there are, and about how many answer each ask: exact to 200. Counts are good until the library has changed by a hundredth. */
export function countHolders(db: Database, asks: readonly IndexAsk[]): { papers: number; counts: number[] } {
  const papers = countPapers(db)
  const { counts } = recall(db, papers)
  let calendar: ReturnType<typeof readCalendar> | undefined
  const since = (id: number) => {
    calendar ??= readCalendar(db, papers)
    return calendar(id)
  }
  const found = asks.map((ask) => {
    const match = matchOf(ask)
    if (match === undefined) return 0
    const count = counts.get(match) ?? countHits(db, match, papers, since)
    counts.set(match, count)
    return count
  })
  return { papers, counts: found }
}

function recall(db: Database, papers: number): Counted {
  const before = remembered.get(db)
  const isGood = before && Math.abs(before.papers - papers) <= papers / 100 && before.counts.size < mostRemembered
  const counted = isGood ? before : { papers, counts: new Map<string, number>() }
  remembered.set(db, counted)
  return counted
}

function countHits(db: Database, match: string, papers: number, since: (id: number) => number): number {
  const { held, oldest } = statement(
    db,
    `SELECT count(*) AS held, min(rowid) AS oldest FROM
       (SELECT rowid FROM paper_index WHERE paper_index MATCH ? ORDER BY rowid DESC LIMIT ${counted})`,
  ).get(match) as { readonly held: number; readonly oldest: number | null }
  if (held < counted || oldest === null) return held
  return Math.round((papers * held) / Math.max(held, since(oldest)))
}

/** Those that have a date, by day, and those that have none. */
function countPapers(db: Database): number {
  const dated = statement(db, `SELECT sum(papers) FROM facet_counts WHERE kind = 'day'`).pluck().get()
  const undated = statement(db, 'SELECT count(*) FROM papers WHERE id < ?').pluck().get(firstDated)
  return Number(dated ?? 0) + Number(undated)
}

/** How many papers have an id or a greater one, by the counts of the days: nearly, within a day as if they came evenly. */
function readCalendar(db: Database, papers: number): (id: number) => number {
  const rows = statement(db, `SELECT value, papers FROM facet_counts WHERE kind = 'day' ORDER BY value DESC`).all()
  let after = 0
  const days = (rows as { value: string; papers: number }[]).map((row) => {
    const day = { start: startOf(row.value), after, own: row.papers }
    after += row.papers
    return day
  })
  return (id) => {
    const day = id < firstDated ? undefined : days[firstNotAfter(days, id)]
    return day ? day.after + day.own * Math.min(1, Math.max(0, (day.start + perDay - id) / perDay)) : papers
  }
}

/** The place of the newest day that begins at or before the id. */
function firstNotAfter(days: readonly { readonly start: number }[], id: number): number {
  let [low, high] = [0, days.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((days[middle]?.start ?? 0) <= id) high = middle
    else low = middle + 1
  }
  return low
}

/** The texts of papers that answer the asks, the `limit` of most weight (of equal ones the newer), without the paper itself. Of each ask those nearest in date are looked at. */
export function listCandidates(
  db: Database,
  key: string,
  asks: readonly WeightedAsk[],
  limit: number,
): ComparedTexts[] {
  const own = statement(db, 'SELECT paper_id FROM paper_keys WHERE key = ?').pluck().get(key)
  if (typeof own !== 'number') return []
  const weights = new Map<number, number>()
  for (const { ask, weight } of asks)
    for (const id of holdersAround(db, ask, own)) weights.set(id, (weights.get(id) ?? 0) + weight)
  return [...weights]
    .sort(([a, weightA], [b, weightB]) => weightB - weightA || b - a)
    .slice(0, limit)
    .sort(([a], [b]) => a - b)
    .flatMap(([id]) => readTexts(db, id) ?? [])
}

function holdersAround(db: Database, ask: IndexAsk, id: number): number[] {
  const match = matchOf(ask)
  if (match === undefined) return []
  const list = (condition: string) =>
    statement(db, `SELECT rowid FROM paper_index WHERE paper_index MATCH ? AND rowid ${condition} LIMIT ?`).pluck()
  return [
    ...(list(`< ${asId} ORDER BY rowid DESC`).all(match, id, mostOlder) as number[]),
    ...(list(`> ${asId} ORDER BY rowid`).all(match, id, mostNewer) as number[]),
  ]
}

function matchOf({ language, words }: IndexAsk): string | undefined {
  const phrases = words.flatMap((word) => phraseOf(word) ?? [])
  const columns = language === 'en' ? '{title abstract}' : '{title ja}'
  return phrases.length > 0 ? `${columns} : (${phrases.join(' OR ')})` : undefined
}

function readTexts(db: Database, id: number): ComparedTexts | undefined {
  const row = statement(
    db,
    `SELECT p.key, v.title, v.title_ja AS titleJa, v.summary_ja AS summaryJa, v.abstract_en AS abstractEn, v.authors
     FROM papers p JOIN versions v ON v.id = p.version_id WHERE p.id = ?`,
  ).get(id) as (Omit<ComparedTexts, 'authors'> & { readonly authors: string }) | undefined
  return row && { ...row, authors: JSON.parse(row.authors) as string[] }
}

/** What a list shows of the papers of these keys; those that are gone are left out. */
export function listSummaries(db: Database, keys: readonly string[]): PaperSummary[] {
  const find = statement(db, `${selectVersions} WHERE v.id = (SELECT version_id FROM papers WHERE key = ?)`)
  const marksOf = marksReader(db)
  const rows = keys.flatMap((key) => (find.get(key) as VersionRow | undefined) ?? [])
  return rows.map((row) => toSummary(row, marksOf(row.paper_id)))
}

// Counts for the filters: of the whole library from what is kept with every change, of a query from the newest papers it finds.
// Rows to be counted leave SQLite as one text, which is several times as fast as row by row.
import type { Facets, Filters } from '#shared/search.ts'
import { archivesOf, unpackCategory } from './catalogue.ts'
import { type Database, statement } from './database.ts'
import { dayNumberOf, formatDayNumber } from './order.ts'
import { countPapers } from './papers.ts'
import { countSamples } from './sample.ts'
import { type Piece, planSearch } from './search-plan.ts'
import { readQuery } from './search-query.ts'
import { countTo, listIds } from './search-statements.ts'
import { toTerm } from './search-terms.ts'
import { always } from './term.ts'

/** Facets of a query are counted from so many papers, the newest ones. */
export const countedAtMost = 10_000
/** Authors have long names and there are many: they are counted from fewer. */
const authorsFrom = 1_000
const mostAuthors = 20

/** Facets of all papers; with any filter, of those it finds. */
export function getFacets(db: Database, filters?: Filters, today = new Date().toISOString().slice(0, 10)): Facets {
  const node = filters === undefined ? null : readQuery(filters, today).node
  return node === null ? allFacets(db) : facetsOf(db, planSearch(toTerm(db, node)))
}

/** How many papers a query and filters find; in a large library counting takes a tenth of a second. */
export function countFound(db: Database, filters: Filters, today = new Date().toISOString().slice(0, 10)): number {
  const { node } = readQuery(filters, today)
  return node === null ? countPapers(db) : countTo(db, planSearch(toTerm(db, node)), Number.MAX_SAFE_INTEGER)
}

function allFacets(db: Database): Facets {
  const counts = (kind: string, order: string) =>
    statement(db, `SELECT value, papers FROM facet_counts WHERE kind = ? AND papers > 0 ORDER BY ${order}`).all(
      kind,
    ) as { value: string; papers: number }[]
  const byCount = 'papers DESC, value'
  const newest = listIds(db, planSearch(always), { order: 'newest', limit: authorsFrom })
  return {
    papers: countPapers(db),
    samples: countSamples(db),
    categories: counts('category', byCount).map(({ value, papers }) => ({ category: value, count: papers })),
    archives: counts('archive', byCount).map(({ value, papers }) => ({ archive: value, count: papers })),
    days: counts('day', 'value DESC').map(({ value, papers }) => ({ day: value, count: papers })),
    authors: topAuthors(db, newest),
    exact: true,
  }
}

function facetsOf(db: Database, pieces: readonly Piece[]): Facets {
  const found = listIds(db, pieces, { order: 'newest', limit: countedAtMost + 1 })
  const ids = found.slice(0, countedAtMost)
  const { categories, archives } = countCategories(db, ids)
  return {
    papers: ids.length,
    samples: countSamplesAmong(db, ids),
    categories: sorted(categories).map(([category, count]) => ({ category, count })),
    archives: sorted(archives).map(([archive, count]) => ({ archive, count })),
    days: countDays(ids),
    authors: topAuthors(db, ids.slice(0, authorsFrom)),
    exact: found.length <= countedAtMost,
  }
}

/** A column of the papers' rows as lines of one text. */
function readLines(db: Database, column: 'categories' | 'authors', ids: readonly number[]): string[] {
  const sql = `SELECT group_concat(f.${column}, char(10)) FROM json_each(?) j JOIN paper_facets f ON f.id = j.value`
  const text = statement(db, sql).pluck().get(JSON.stringify(ids))
  return typeof text === 'string' ? text.split('\n') : []
}

function countCategories(db: Database, ids: readonly number[]) {
  const lists = new Map<string, number>()
  for (const line of readLines(db, 'categories', ids)) add(lists, line, 1)
  const [categories, archives] = [new Map<string, number>(), new Map<string, number>()]
  for (const [line, count] of lists) {
    const codes = line === '' ? [] : line.split(' ').map(unpackCategory)
    for (const code of codes) add(categories, code, count)
    for (const archive of archivesOf(codes)) add(archives, archive, count)
  }
  return { categories, archives }
}

function topAuthors(db: Database, ids: readonly number[]): Facets['authors'] {
  const counts = new Map<string, number>()
  for (const name of readLines(db, 'authors', ids)) if (name !== '') add(counts, name, 1)
  return firstOf(counts, mostAuthors).map(([author, count]) => ({ author, count }))
}

/** Newest first, as the ids are. */
function countDays(ids: readonly number[]): Facets['days'] {
  const counts = new Map<number, number>()
  for (const id of ids) {
    const day = dayNumberOf(id)
    if (day !== null) add(counts, day, 1)
  }
  return [...counts].map(([day, count]) => ({ day: formatDayNumber(day), count }))
}

function countSamplesAmong(db: Database, ids: readonly number[]): number {
  const samples = new Set(statement(db, 'SELECT id FROM papers WHERE sample').pluck().all())
  return samples.size === 0 ? 0 : ids.filter((id) => samples.has(id)).length
}

function add<Key>(counts: Map<Key, number>, key: Key, count: number): void {
  counts.set(key, (counts.get(key) ?? 0) + count)
}

/** The most frequent first, of equals in the order of their names. */
function sorted(counts: ReadonlyMap<string, number>): Counted[] {
  return [...counts].sort(byCount)
}

/** The first `most` of what `sorted` gives, without sorting the others: most names stand once. */
function firstOf(counts: ReadonlyMap<string, number>, most: number): Counted[] {
  const first: Counted[] = []
  for (const counted of counts) {
    const last = first[most - 1]
    if (last !== undefined && byCount(counted, last) > 0) continue
    const place = first.findIndex((other) => byCount(counted, other) < 0)
    first.splice(place < 0 ? first.length : place, 0, counted)
    first.length = Math.min(first.length, most)
  }
  return first
}

type Counted = readonly [string, number]

function byCount([a, m]: Counted, [b, n]: Counted): number {
  return n - m || (a < b ? -1 : 1)
}

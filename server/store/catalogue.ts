// What lists and filters are read from: the search index with the rows that facets are counted from, and the counts of all
// papers by category, archive and day. A transaction brings them up to date once, at its end and in the order of ids: FTS5
// writes a segment each time an id goes down.
import { archiveOf, findCategory } from '#shared/categories.ts'
import type { Entry } from '#shared/entry.ts'
import { type Database, statement } from './database.ts'
import { tagsOf } from './tags.ts'
import { tokenizeColumns } from './token-bytes.ts'

/** What a transaction has yet to do: ids to take out, then texts to put in; counts by kind and value. */
type Pending = {
  readonly out: Set<number>
  readonly in: Map<number, Entry>
  readonly counts: Map<string, Map<string, number>>
}

const open = new WeakMap<Database, Pending>()

/** Runs `work` in one transaction, all or nothing, with index and counts following it. Within another one it is a part of that. */
export function inTransaction<T>(db: Database, work: () => T): T {
  return transact(db, work, settle)
}

/** As `inTransaction`, for a library that nobody lists: index and counts stay empty. */
export function inDraft<T>(db: Database, work: () => T): T {
  return transact(db, work, () => {})
}

function transact<T>(db: Database, work: () => T, finish: (db: Database, pending: Pending) => void): T {
  if (open.has(db)) return work()
  const run = db.transaction(() => {
    const pending: Pending = { out: new Set(), in: new Map(), counts: new Map() }
    open.set(db, pending)
    const result = work()
    finish(db, pending)
    return result
  })
  try {
    return run.immediate()
  } finally {
    open.delete(db)
  }
}

/** Puts the shown text of a paper into index and counts. */
export function addToCatalogue(db: Database, id: number, entry: Entry): void {
  const pending = pendingOf(db)
  pending.in.set(id, entry)
  count(pending, entry, 1)
}

/** Takes the shown text of a paper out of index and counts. */
export function removeFromCatalogue(db: Database, id: number, entry: Entry): void {
  const pending = pendingOf(db)
  if (!pending.in.delete(id)) pending.out.add(id)
  count(pending, entry, -1)
}

function pendingOf(db: Database): Pending {
  const pending = open.get(db)
  if (pending === undefined) throw new Error('papers are hidden and shown within inTransaction only')
  return pending
}

function settle(db: Database, pending: Pending): void {
  for (const id of [...pending.out].sort(byNumber)) removeFromIndex(db, id)
  for (const [id, entry] of [...pending.in].sort(([a], [b]) => byNumber(a, b))) addToIndex(db, id, entry)
  saveCounts(db, pending.counts)
}

function saveCounts(db: Database, counts: Pending['counts']): void {
  const add = statement(
    db,
    `INSERT INTO facet_counts(kind, value, papers) VALUES (?, ?, ?)
     ON CONFLICT DO UPDATE SET papers = papers + excluded.papers`,
  )
  for (const [kind, values] of counts)
    for (const [value, change] of values) if (change !== 0) add.run(kind, value, change)
}

function byNumber(a: number, b: number): number {
  return a - b
}

/** The archives of arXiv that a list of categories falls in, each once; a code of another scheme (68T50) is in none. */
export function archivesOf(categories: readonly string[]): string[] {
  return [...new Set(categories.map(archiveOf))].filter((archive) => findCategory(archive) !== undefined)
}

/** Goes up whenever `toIndexRow` gives something else for the same text: libraries of an older program are then indexed anew. */
export const indexVersion = 3

/** What an entry is in the index: its columns, its Japanese characters, and its row for facets. The arrays are good until the next call. */
export function toIndexRow({ title, titleJa, summaryJa, abstractEn, authors, categories }: IndexedEntry) {
  const archives = archivesOf(categories)
  return {
    ...tokenizeColumns([[title, titleJa ?? ''], [abstractEn ?? ''], [summaryJa ?? ''], authors]),
    tags: tagsOf({ title, abstractEn, authors, categories }, archives),
    facets: [[...new Set(categories)].map(packCategory).join(' '), authors.map(oneLine).join('\n')],
  }
}

export type IndexedEntry = Pick<
  Entry,
  'title' | 'titleJa' | 'summaryJa' | 'abstractEn' | 'authors' | 'categories' | 'publishedAt'
>

/** Puts a text into the index. Only within a transaction, and in the order of ids. */
export function addToIndex(db: Database, id: number, entry: IndexedEntry): void {
  const { words, letters, tags, facets } = toIndexRow(entry)
  statement(
    db,
    'INSERT INTO paper_index(rowid, title, abstract, ja, authors, categories) VALUES (?, ?, ?, ?, ?, ?)',
  ).run(id, ...words, tags)
  statement(db, 'INSERT INTO paper_letters(rowid, letters) VALUES (?, ?)').run(id, letters)
  statement(db, 'INSERT OR REPLACE INTO paper_facets(id, categories, authors) VALUES (?, ?, ?)').run(id, ...facets)
}

export function removeFromIndex(db: Database, id: number): void {
  statement(db, 'DELETE FROM paper_index WHERE rowid = ?').run(id)
  statement(db, 'DELETE FROM paper_letters WHERE rowid = ?').run(id)
  statement(db, 'DELETE FROM paper_facets WHERE id = ?').run(id)
}

/** Codes of other schemes hold spaces (68T50, I.2); a no-break space stands for one in the row of facets. */
function packCategory(category: string): string {
  return category.replaceAll(' ', '\u00a0')
}

export function unpackCategory(packed: string): string {
  return packed.replaceAll('\u00a0', ' ')
}

function oneLine(name: string): string {
  return name.replaceAll('\n', ' ')
}

/** What a text counts for: kinds and values of `facet_counts`. */
export function countsOf({ categories, publishedAt }: Pick<Entry, 'categories' | 'publishedAt'>): [string, string][] {
  const day: [string, string][] = publishedAt ? [['day', publishedAt.slice(0, 10)]] : []
  return [
    ...[...new Set(categories)].map((category): [string, string] => ['category', category]),
    ...archivesOf(categories).map((archive): [string, string] => ['archive', archive]),
    ...day,
  ]
}

function count(pending: Pending, entry: Entry, change: 1 | -1): void {
  for (const [kind, value] of countsOf(entry)) {
    const values = pending.counts.get(kind) ?? new Map<string, number>()
    pending.counts.set(kind, values.set(value, (values.get(value) ?? 0) + change))
  }
}

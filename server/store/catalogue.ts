// What lists and filters are read from: the search index, and the counts by category, archive and day. A transaction
// brings both up to date once, at its end and in the order of ids: FTS5 writes a segment each time an id goes down.
import { archiveOf, findCategory } from '#shared/categories.ts'
import type { Entry } from '#shared/entry.ts'
import { type Database, statement } from './database.ts'
import { tokenizeColumns } from './token-bytes.ts'
import { tokenizeCategories } from './tokens.ts'

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
  const remove = statement(db, 'DELETE FROM paper_index WHERE rowid = ?')
  for (const id of [...pending.out].sort(byNumber)) remove.run(id)
  for (const [id, entry] of [...pending.in].sort(([a], [b]) => byNumber(a, b))) index(db, id, entry)
  const add = statement(
    db,
    `INSERT INTO facet_counts(kind, value, papers) VALUES (?, ?, ?)
     ON CONFLICT DO UPDATE SET papers = papers + excluded.papers`,
  )
  for (const [kind, values] of pending.counts)
    for (const [value, change] of values) if (change !== 0) add.run(kind, value, change)
}

function byNumber(a: number, b: number): number {
  return a - b
}

/** The archives of arXiv that a list of categories falls in, each once; a code of another scheme (68T50) is in none. */
function archivesOf(categories: readonly string[]): string[] {
  return [...new Set(categories.map(archiveOf))].filter((archive) => findCategory(archive) !== undefined)
}

function index(db: Database, id: number, entry: Entry): void {
  const { title, titleJa, summaryJa, abstractEn, authors, categories } = entry
  statement(
    db,
    'INSERT INTO paper_index(rowid, title, abstract, ja, authors, categories) VALUES (?, ?, ?, ?, ?, ?)',
  ).run(
    id,
    ...tokenizeColumns([[title], [abstractEn ?? ''], [titleJa ?? '', summaryJa ?? ''], authors]),
    tokenizeCategories(categories, archivesOf(categories)),
  )
}

function count(pending: Pending, { categories, publishedAt }: Entry, change: 1 | -1): void {
  const add = (kind: string, value: string) => {
    const values = pending.counts.get(kind) ?? new Map<string, number>()
    pending.counts.set(kind, values.set(value, (values.get(value) ?? 0) + change))
  }
  for (const category of new Set(categories)) add('category', category)
  for (const archive of archivesOf(categories)) add('archive', archive)
  if (publishedAt) add('day', publishedAt.slice(0, 10))
}

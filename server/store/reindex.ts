// Makes index, facet rows and counts anew from the texts, newest papers first and some a transaction, so that search goes on
// meanwhile. Which papers are yet to be done is kept in the library: broken off at any moment, the next run does the rest.
import { addToIndex, countsOf, indexVersion, removeFromIndex } from './catalogue.ts'
import { type Database, statement } from './database.ts'
import { selectVersions, toEntry, type VersionRow } from './rows.ts'

export type ReindexOptions = {
  /** Ends it within a moment. */
  readonly stop: AbortSignal
  /** All of it, not only what an older program indexed. */
  readonly anew?: boolean
  readonly onProgress?: (done: number, total: number) => void
}
type Ask = <T>(work: (db: Database) => T) => Promise<T>

/** Papers in one transaction: others that write wait no longer than that takes. */
const batch = 200

/** Indexes what is to be indexed anew; gives how many papers that were. Rejects only if the library fails. */
export async function reindexPapers(ask: Ask, { stop, anew = false, onProgress }: ReindexOptions): Promise<number> {
  if (anew) await ask(startAnew)
  const total = await ask(countStale)
  let done = 0
  while (!stop.aborted) {
    const some = await ask(reindexSome)
    if (some === 0) break
    done += some
    onProgress?.(done, Math.max(total, done))
    await new Promise((next) => setImmediate(next))
  }
  return done
}

/** Whether some papers are indexed as an older program did it: what their tags say is not found yet. */
export function countStale(db: Database): number {
  const place = placeOf(db)
  return place === 0 ? 0 : Number(statement(db, 'SELECT count(*) FROM papers WHERE id < ?').pluck().get(place))
}

/** Whether every paper is in the index as this program makes it. */
export function isIndexWhole(db: Database): boolean {
  return placeOf(db) === 0
}

/** Marks all papers to be indexed anew, by the next `reindexPapers`, if the index is of an older program. */
export function expireIndex(db: Database): void {
  const known = statement(db, `SELECT 1 FROM settings WHERE name = 'index' AND value = ?`).pluck()
  if (known.get(String(indexVersion)) !== undefined) return
  const expire = db.transaction(() => {
    db.exec(
      `INSERT OR REPLACE INTO settings(name, value)
       SELECT 'reindex', max(id) + 1 FROM papers HAVING max(id) IS NOT NULL`,
    )
    statement(db, `INSERT OR REPLACE INTO settings(name, value) VALUES ('index', ?)`).run(String(indexVersion))
  })
  expire.immediate()
}

function placeOf(db: Database): number {
  return Number(statement(db, `SELECT value FROM settings WHERE name = 'reindex'`).pluck().get() ?? 0)
}

/** Empties the index, whatever state it is in, and counts all papers. */
function startAnew(db: Database): void {
  const start = db.transaction(() => {
    db.exec(
      `INSERT INTO paper_index(paper_index) VALUES ('delete-all'); INSERT INTO paper_letters(paper_letters) VALUES ('delete-all');
       DELETE FROM paper_facets; DELETE FROM facet_counts`,
    )
    db.exec(`INSERT OR REPLACE INTO settings(name, value) SELECT 'reindex', coalesce(max(id), 0) + 1 FROM papers`)
    const add = statement(db, 'INSERT INTO facet_counts(kind, value, papers) VALUES (?, ?, ?)')
    for (const [kind, values] of countAll(db)) for (const [value, papers] of values) add.run(kind, value, papers)
  })
  start.immediate()
}

/** What `facet_counts` should hold, by kind and value. */
export function countAll(db: Database): Map<string, Map<string, number>> {
  const counts = new Map<string, Map<string, number>>()
  const sql = 'SELECT v.categories, v.published_at AS publishedAt FROM papers p JOIN versions v ON v.id = p.version_id'
  const rows = statement(db, sql).iterate() as Iterable<{ categories: string; publishedAt: string | null }>
  for (const { categories, publishedAt } of rows)
    for (const [kind, value] of countsOf({ categories: JSON.parse(categories), publishedAt })) {
      const values = counts.get(kind) ?? new Map<string, number>()
      counts.set(kind, values.set(value, (values.get(value) ?? 0) + 1))
    }
  return counts
}

/** The next papers, and the place after them; 0 when all are done. */
function reindexSome(db: Database): number {
  const work = db.transaction(() => {
    const sql = `${selectVersions} WHERE v.id = p.version_id AND p.id < ? ORDER BY p.id DESC LIMIT ?`
    const rows = statement(db, sql).all(placeOf(db), batch) as VersionRow[]
    for (const row of rows.toReversed()) {
      removeFromIndex(db, row.paper_id)
      addToIndex(db, row.paper_id, toEntry(row))
    }
    const last = rows.at(-1)
    if (last === undefined) statement(db, `DELETE FROM settings WHERE name = 'reindex'`).run()
    else statement(db, `UPDATE settings SET value = ? WHERE name = 'reindex'`).run(String(last.paper_id))
    return rows.length
  })
  return placeOf(db) === 0 ? 0 : work.immediate()
}

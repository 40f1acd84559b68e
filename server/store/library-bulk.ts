// Marks many papers read in one transaction: those of a view that were there when it was shown, or some named ones. What one
// go marked has a name, by which exactly that can be taken back.
import { randomUUID } from 'node:crypto'
import type { MarkedMany } from '#shared/library.ts'
import type { Filters } from '#shared/search.ts'
import { inTransaction } from './catalogue.ts'
import { type Database, statement } from './database.ts'
import { raiseRevision, readRevision } from './library.ts'
import { reader } from './library-kinds.ts'
import { planSearch } from './search-plan.ts'
import { readQuery } from './search-query.ts'
import { listIds } from './search-statements.ts'
import { toTerm } from './search-terms.ts'
import { always } from './term.ts'

/** What the library holds now, as a number that grows with every text that comes in: what came later has a greater one. */
export function readPlace(db: Database): number {
  return Number(statement(db, 'SELECT max(id) FROM versions').pluck().get() ?? 0)
}

/** Marks all papers of a view read that were there at `asOf` (of `readPlace`) and are unread, as one `batch`. */
export function markView(db: Database, filters: Filters, asOf: number, now: string, batch?: string): MarkedMany {
  return inTransaction(db, () => {
    const { node } = readQuery(filters, now.slice(0, 10))
    const pieces = planSearch(node === null ? always : toTerm(db, node))
    const ids = listIds(db, pieces, { order: 'oldest', limit: Number.MAX_SAFE_INTEGER })
    return markRead(db, ids, asOf, now, batch)
  })
}

/** Marks the papers of these keys read; keys that lead nowhere are passed over. */
export function markPapers(db: Database, keys: readonly string[], now: string, batch?: string): MarkedMany {
  return inTransaction(db, () => {
    const sql = 'SELECT DISTINCT k.paper_id FROM json_each(?) j JOIN paper_keys k ON k.key = j.value'
    const ids = statement(db, sql).pluck().all(JSON.stringify(keys)) as number[]
    return markRead(db, ids, Number.MAX_SAFE_INTEGER, now, batch)
  })
}

/** Takes back what one go marked, where it is marked by that still. */
export function unmarkBatch(db: Database, batch: string): MarkedMany {
  return inTransaction(db, () => {
    const { changes } = statement(db, 'DELETE FROM reader_marks WHERE reader = ? AND batch = ?').run(reader, batch)
    return { count: changes, batch: null, revision: changes > 0 ? raiseRevision(db) : readRevision(db) }
  })
}

function markRead(
  db: Database,
  ids: readonly number[],
  asOf: number,
  now: string,
  batch: string = randomUUID(),
): MarkedMany {
  const { changes } = statement(
    db,
    `INSERT INTO reader_marks(reader, paper_key, kind, at, batch, title)
     SELECT :reader, p.key, 'read', :now, :batch, v.title
     FROM json_each(:ids) j JOIN papers p ON p.id = j.value JOIN versions v ON v.id = p.version_id
     WHERE NOT EXISTS (SELECT 1 FROM paper_marks m WHERE m.reader = :reader AND m.kind = 'read' AND m.paper_id = p.id)
       AND EXISTS (SELECT 1 FROM versions w WHERE w.paper_id = p.id AND w.id <= :asOf)`,
  ).run({ reader, now, batch, asOf, ids: JSON.stringify(ids) })
  if (changes === 0) return { count: 0, batch: null, revision: readRevision(db) }
  return { count: changes, batch, revision: raiseRevision(db) }
}

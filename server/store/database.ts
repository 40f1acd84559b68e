// The handle of the open SQLite file, and its prepared statements.
import type Sqlite from 'better-sqlite3'

export type Database = Sqlite.Database

const prepared = new WeakMap<Database, Map<string, Sqlite.Statement>>()

/** The statement for this SQL, prepared once a database. */
export function statement(db: Database, sql: string): Sqlite.Statement {
  const known = prepared.get(db) ?? new Map<string, Sqlite.Statement>()
  prepared.set(db, known)
  const found = known.get(sql) ?? db.prepare(sql)
  known.set(sql, found)
  return found
}

/** An id as FTS5 needs it to begin and to end there: ids beyond 32 bits are bound as floating-point numbers, and FTS5 then reads all it has. */
export const asId = 'CAST(? AS INTEGER)'

/** Whether another connection holds what was asked for. */
export function isBusy(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_BUSY')
}

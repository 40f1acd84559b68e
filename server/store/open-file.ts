// Opens the SQLite file with the settings that were measured, and says in one line why it can't be opened.
import { existsSync } from 'node:fs'
import { dirname } from 'node:path'
import Sqlite from 'better-sqlite3'
import { Failure } from '#shared/failure.ts'
import type { Database } from './database.ts'
import { checkOwnership, migrate, readMigrations } from './migrate.ts'
import { expireIndex } from './reindex.ts'
import { noteOldRevisions } from './revisions.ts'

const reasons: Record<string, string> = {
  SQLITE_NOTADB: 'is not a database; choose another file with --db',
  SQLITE_CORRUPT: 'is damaged; put a copy back with taiyaku restore FILE, or choose another file with --db',
  SQLITE_BUSY: 'is held by another program; stop that program, or choose another file with --db',
  SQLITE_CANTOPEN: 'can’t be opened; check that it is a file you may write, or choose another with --db',
  SQLITE_READONLY: 'can’t be written; check its permissions, or choose another file with --db',
  SQLITE_FULL: 'can’t grow: the disk is full',
  SQLITE_IOERR: 'can’t be read or written: the disk reports an error',
}

/** Megabytes of pages that a connection keeps: taking in a long text stays below 300 MB. */
const usualCache = 32
/** Of those that only read, or hardly do; what is beyond, the system keeps. */
export const smallCache = 12

/** The database at `path` (in a folder that is there), made and brought up to date if need be. Throws `unusable` or `busy` with the way out. */
export function openDatabase(path: string, { cache = usualCache } = {}): Database {
  let db: Database | undefined
  try {
    if (!existsSync(`${dirname(path)}/`))
      throw new Failure('unusable', `there is no folder ${dirname(path)} for the database`)
    db = new Sqlite(path, { timeout: 3000 })
    const migrations = readMigrations()
    checkOwnership(db, path, migrations)
    configure(db, cache)
    migrate(db, migrations)
    expireIndex(db)
    noteOldRevisions(db)
    return db
  } catch (error) {
    db?.close()
    throw explain(error, path)
  }
}

/** 16 KiB pages and WAL were the fastest of what was tried; memory mapping brought nothing. */
function configure(db: Database, cache: number): void {
  db.pragma('page_size = 16384')
  db.pragma('journal_mode = WAL')
  db.pragma('synchronous = NORMAL')
  db.pragma(`cache_size = -${1000 * cache}`)
  db.pragma('foreign_keys = ON')
}

/** The error as one line that says what to do, where the cause is known; else the error itself. */
export function explain(error: unknown, path: string): unknown {
  if (!(error instanceof Error) || error instanceof Failure) return error
  const code = 'code' in error && typeof error.code === 'string' ? error.code : ''
  const known = Object.keys(reasons).find((key) => code === key || code.startsWith(`${key}_`))
  if (!known) return error
  return new Failure(known === 'SQLITE_BUSY' ? 'busy' : 'unusable', `${path} ${reasons[known]}`, { cause: error })
}

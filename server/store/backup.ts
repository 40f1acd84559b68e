// A library copied while it is in use, checked before it counts, and put back. A copy is written beside its place and takes it
// only when it is whole and sound; what stood in a place is kept, never overwritten.
import { existsSync } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import Sqlite from 'better-sqlite3'
import { Failure } from '#shared/failure.ts'
import { checkOwnership, readMigrations } from './migrate.ts'
import { explain } from './open-file.ts'

/** `quick` reads every page, `whole` compares indexes with their tables as well: some times slower. */
export type Depth = 'quick' | 'whole'
/** What was found in a file. */
export type Checked = { readonly papers: number }

/** Checks that the file is a sound library that this program can open; changes nothing in it. Throws `unusable` with what is wrong. */
export function checkFile(path: string, depth: Depth): Checked {
  if (!existsSync(path)) throw new Failure('unusable', `there is no file ${path}`)
  let db: Sqlite.Database | undefined
  try {
    db = new Sqlite(path, { timeout: 3000, fileMustExist: true })
    checkOwnership(db, path, readMigrations())
    const found = db
      .prepare(depth === 'quick' ? 'PRAGMA quick_check(1)' : 'PRAGMA integrity_check(1)')
      .pluck()
      .get()
    if (found !== 'ok') throw new Failure('unusable', `${path} is damaged: ${found}`)
    const hasPapers = db.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'papers'").get() !== undefined
    if (!hasPapers) throw new Failure('unusable', `${path} holds no library`)
    return { papers: Number(db.prepare('SELECT count(*) FROM papers').pluck().get()) }
  } catch (error) {
    throw explain(error, path)
  } finally {
    db?.close()
  }
}

/** Copies a library that may be in use; gives what the copy holds. Nothing is left of a copy that fails. */
export async function copyLibrary(from: string, to: string): Promise<Checked> {
  const part = `${to}.part`
  if (!existsSync(`${dirname(to)}/`)) throw new Failure('unusable', `there is no folder ${dirname(to)}`)
  try {
    await rm(part, { force: true })
    const db = new Sqlite(from, { timeout: 3000, fileMustExist: true })
    try {
      // All in one step: a write by another connection between two steps would begin the copy anew.
      await db.backup(part, { progress: ({ totalPages }) => totalPages })
    } finally {
      db.close()
    }
    const checked = checkFile(part, 'quick')
    await rename(part, to)
    return checked
  } catch (error) {
    for (const end of ['', '-wal', '-shm', '-journal']) await rm(part + end, { force: true })
    throw explain(error, existsSync(from) ? from : to)
  }
}

/** Where the replaced library went, null where there was none, and what the restored one holds. */
export type Restored = Checked & { readonly kept: string | null }

/** Puts a copy in the place of a library that nobody uses. Throws `unusable` or `busy`, and then nothing has changed. `stamp` names what is kept. */
export async function restoreLibrary(copy: string, path: string, stamp: string): Promise<Restored> {
  checkFile(copy, 'whole')
  if (existsSync(path)) settleUnused(path)
  const fresh = `${path}.restoring`
  const { papers } = await copyLibrary(copy, fresh)
  const kept = existsSync(path) ? `${path}.before-restore-${stamp}` : null
  if (kept !== null) await moveLibrary(path, kept)
  try {
    await rename(fresh, path)
  } catch (error) {
    if (kept !== null) await moveLibrary(kept, path)
    throw error
  }
  return { papers, kept }
}

/** Folds the journal into the file, which SQLite lets only who is alone with it. One that is too damaged to be asked is left as it is. */
function settleUnused(path: string): void {
  let db: Sqlite.Database | undefined
  try {
    db = new Sqlite(path, { timeout: 500 })
    db.pragma('journal_mode = DELETE')
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    if (!/^SQLITE_(?:BUSY|LOCKED)/.test(code)) return
    throw new Failure('busy', `${path} is in use; stop Taiyaku, then restore again`, { cause: error })
  } finally {
    db?.close()
  }
}

/** The file with its journal, where one is left. */
async function moveLibrary(from: string, to: string): Promise<void> {
  for (const end of ['', '-wal', '-shm']) if (existsSync(from + end)) await rename(from + end, to + end)
}

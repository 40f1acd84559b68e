// Copies of the library that the running server makes by itself: one a day on which something changed, as many kept as are
// wanted, in a folder beside the library. A library that is damaged is told, never copied over what is sound.
import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs'
import { basename, dirname, extname, join } from 'node:path'
import { Failure } from '#shared/failure.ts'
import { runFileTask } from '../store/backup-thread.ts'

/** `keep` 0: none are made. */
export type BackupSettings = { readonly db: string; readonly keep: number }
export type Backups = { close(): Promise<void> }

/** How often it is looked whether the day has a copy, in milliseconds. */
const interval = 3_600_000
/** The longest that a start waits for the check of the library; a larger one is checked to the end beside its work. */
const patience = 2_000

/** The folder of a library’s copies. */
export function backupFolder(db: string): string {
  return join(dirname(db), 'backups')
}

/** The copies of a library, the newest first. */
export function listBackups(db: string): string[] {
  const folder = backupFolder(db)
  if (!existsSync(folder)) return []
  const name = basename(db, extname(db))
  const isCopy = (file: string) =>
    file.startsWith(`${name}-`) && /^\d{4}-\d\d-\d\d\.sqlite$/.test(file.slice(name.length + 1))
  return readdirSync(folder)
    .filter(isCopy)
    .sort()
    .reverse()
    .map((file) => join(folder, file))
}

/** Makes the copy of the day if there is none and the library changed since the last one, and lets go of the oldest. Gives its path, or undefined where none was due. */
export async function backUp(
  { db, keep }: BackupSettings,
  day: string,
  stop: AbortSignal,
): Promise<string | undefined> {
  const [newest] = listBackups(db)
  const path = join(backupFolder(db), `${basename(db, extname(db))}-${day}.sqlite`)
  if (keep === 0 || existsSync(path) || (newest !== undefined && changedAt(db) <= statSync(newest).mtimeMs))
    return undefined
  mkdirSync(backupFolder(db), { recursive: true })
  await runFileTask({ kind: 'copy', from: db, to: path }, stop)
  for (const old of listBackups(db).slice(keep)) rmSync(old, { force: true })
  return path
}

/** When anything was last written: an empty journal is a journal of nothing. */
function changedAt(db: string): number {
  const times = [db, `${db}-wal`].flatMap((path) => {
    const found = statSync(path, { throwIfNoEntry: false })
    return found && found.size > 0 ? [found.mtimeMs] : []
  })
  return Math.max(0, ...times)
}

/** Makes copies until it is closed, the first at once. `log` gets what kept one from being made. */
export function startBackups(settings: BackupSettings, log: (error: unknown) => void): Backups {
  const stop = new AbortController()
  let running = Promise.resolve()
  const look = () => {
    const day = new Date().toISOString().slice(0, 10)
    running = running
      .then(() => backUp(settings, day, stop.signal))
      .then(
        () => undefined,
        (error) => stop.signal.aborted || log(explain(error, settings.db)),
      ) as Promise<void>
  }
  look()
  const timer = setInterval(look, interval)
  return {
    close: async () => {
      clearInterval(timer)
      stop.abort()
      await running
    },
  }
}

/** Checks a library before it is served. Throws `unusable` for a damaged one, with the way out; what is found later is logged. */
export async function verifyLibrary(db: string, log: (error: unknown) => void, stop: AbortSignal): Promise<void> {
  if (db === ':memory:' || !existsSync(db) || statSync(db).size === 0) return
  const check = runFileTask({ kind: 'check', path: db }, stop).then(
    () => undefined,
    (error: unknown) => explain(error, db),
  )
  const late = Symbol('late')
  const timer = new Promise<typeof late>((done) => setTimeout(() => done(late), patience).unref())
  const found = await Promise.race([check, timer])
  if (found === late) void check.then((error) => error !== undefined && !stop.aborted && log(error))
  else if (found !== undefined) throw found
}

/** The failure with the newest copy there is. */
function explain(error: unknown, db: string): unknown {
  if (!(error instanceof Failure) || !/damaged|not a database/.test(error.message)) return error
  const [newest] = listBackups(db)
  const way = newest
    ? `put the newest copy back with: npm run -s taiyaku -- restore ${newest}`
    : 'put a copy back with: npm run -s taiyaku -- restore FILE'
  const said = error.message.replace(/; (?:restore|choose).*$/, '')
  return new Failure('unusable', `${said}. Nothing in it was changed; ${way}`, { cause: error })
}

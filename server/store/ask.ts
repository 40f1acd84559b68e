// Work on the library that never holds its thread up for another connection: what finds another one writing waits in a line, in
// the order it came, while reads go past it.
import { type Database, isBusy } from './database.ts'
import { explain } from './open-file.ts'

/** Runs work that writes in one transaction, if at all: it is done whole, or is to be done again. */
export type Ask = <T>(work: (db: Database) => T) => Promise<T>
type Work<T> = (db: Database) => T

/** The longest wait for others that write, in milliseconds; they commit several times a second. */
const usualPatience = 5_000
const pause = 4

/** From now on the connection itself waits for nobody. Rejects as `explain` says, with `busy` once patience ends. */
export function createAsk(db: Database, path: string, { patience = usualPatience } = {}): Ask {
  db.pragma('busy_timeout = 0')
  let waiting = 0
  let line = Promise.resolve()
  const insist = async <T>(work: Work<T>): Promise<T> => {
    for (const until = performance.now() + patience; ; await new Promise((done) => setTimeout(done, pause)))
      try {
        return work(db)
      } catch (error) {
        if (!isBusy(error) || performance.now() > until) throw explain(error, path)
      }
  }
  return async (work) => {
    try {
      return waiting === 0 ? work(db) : withoutWriting(db, work)
    } catch (error) {
      if (!isBusy(error) && !(waiting > 0 && isRefused(error))) throw explain(error, path)
    }
    waiting += 1
    const turn = line.then(() => insist(work)).finally(() => (waiting -= 1))
    line = turn.then(
      () => {},
      () => {},
    )
    return turn
  }
}

/** What would write does nothing and throws. */
function withoutWriting<T>(db: Database, work: Work<T>): T {
  db.pragma('query_only = ON')
  try {
    return work(db)
  } finally {
    if (db.open) db.pragma('query_only = OFF')
  }
}

function isRefused(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_READONLY')
}

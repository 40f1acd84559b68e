// A change that a reader may send twice, because the answer was lost, is made once: its name is kept with the answer, in the
// same transaction. Names are forgotten after ninety days.
import { inTransaction } from './catalogue.ts'
import { type Database, statement } from './database.ts'
import { reader } from './library-kinds.ts'

const keptFor = 90 * 24 * 60 * 60 * 1000

/** What `change` gives, or gave when this name first came. Undefined is no answer and is not kept; without a name nothing is. */
export function once<T>(db: Database, name: string | undefined, now: string, change: () => T): T {
  if (name === undefined) return change()
  return inTransaction(db, () => {
    const sql = 'SELECT answer FROM sent_changes WHERE reader = ? AND name = ?'
    const known = statement(db, sql).pluck().get(reader, name)
    if (typeof known === 'string') return JSON.parse(known) as T
    const answer = change()
    if (answer !== undefined) keep(db, name, now, answer)
    return answer
  })
}

function keep(db: Database, name: string, now: string, answer: unknown): void {
  const sql = 'INSERT INTO sent_changes(reader, name, at, answer) VALUES (?, ?, ?, ?)'
  statement(db, sql).run(reader, name, now, JSON.stringify(answer))
  const oldest = new Date(Date.parse(now) - keptFor).toISOString()
  statement(db, 'DELETE FROM sent_changes WHERE at < ?').run(oldest)
}

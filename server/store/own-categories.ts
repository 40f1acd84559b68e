// The reader's own categories: those pinned, in the reader's order; where there are none, those that saved searches ask for.
import type { OwnCategories } from '#shared/days.ts'
import { categoriesAsked } from '#shared/own-categories.ts'
import { parseQuery } from '#shared/query/parse.ts'
import { inTransaction } from './catalogue.ts'
import { type Database, statement } from './database.ts'
import { raiseRevision } from './library.ts'
import { reader } from './library-kinds.ts'
import { listSearches } from './saved-searches.ts'

export function listPinned(db: Database): string[] {
  const sql = 'SELECT category FROM pinned_categories WHERE reader = ? ORDER BY place'
  return statement(db, sql).pluck().all(reader) as string[]
}

export function getOwnCategories(db: Database, today = new Date().toISOString().slice(0, 10)): OwnCategories {
  const pinned = listPinned(db)
  if (pinned.length > 0) return { pinned, own: pinned }
  const asked = listSearches(db).flatMap(({ q }) => categoriesAsked(parseQuery(q, today).node))
  return { pinned, own: [...new Set(asked)] }
}

/** Pins these in the place of all that were. */
export function putPinned(db: Database, categories: readonly string[]): OwnCategories {
  return inTransaction(db, () => {
    replacePinned(db, categories)
    raiseRevision(db)
    return getOwnCategories(db)
  })
}

/** Only within a transaction. */
export function replacePinned(db: Database, categories: readonly string[]): void {
  statement(db, 'DELETE FROM pinned_categories WHERE reader = ?').run(reader)
  const insert = statement(db, 'INSERT INTO pinned_categories(reader, place, category) VALUES (?, ?, ?)')
  for (const [place, category] of [...new Set(categories)].entries()) insert.run(reader, place, category)
}

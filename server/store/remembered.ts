// What was found out about the library and stays true until it changes: counts of what queries find, mostly. A page further on
// in a list, or the same search again, does not count anew.
import { type Database, statement } from './database.ts'

type Remembered = { readonly version: string; readonly values: Map<string, number> }

const mostValues = 1_000
const remembered = new WeakMap<Database, Remembered>()

/** Another text whenever the library may have changed: by what other connections committed, or by what this one wrote. */
export function versionOf(db: Database): string {
  const own = statement(db, 'SELECT total_changes()').pluck().get()
  return `${statement(db, 'PRAGMA data_version').pluck().get()}.${own}`
}

/** The number of that name, made by `find` if the library changed since, or it never was asked for. */
export function remember(db: Database, name: string, find: () => number): number {
  const { values } = recall(db)
  const known = values.get(name)
  if (known !== undefined) return known
  const found = find()
  if (values.size >= mostValues) values.clear()
  values.set(name, found)
  return found
}

function recall(db: Database): Remembered {
  const version = versionOf(db)
  const before = remembered.get(db)
  if (before?.version === version) return before
  const fresh = { version, values: new Map<string, number>() }
  remembered.set(db, fresh)
  return fresh
}

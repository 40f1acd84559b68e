// Brings a database to the newest schema: numbered SQL files, one transaction each, counted in user_version.
// Refuses a database that a newer program wrote, or that is not ours, before anything in it is changed.
import { readdirSync, readFileSync } from 'node:fs'
import { Failure } from '#shared/failure.ts'
import type { Database } from './database.ts'

/** Marks the file as Taiyaku's: "TAIY" in ASCII. */
const applicationId = 0x54414959
const folder = new URL('./migrations/', import.meta.url)

/** A numbered step of the schema. */
export type Migration = { readonly number: number; readonly name: string; readonly sql: string }

/** All migrations in order; throws where the numbers are not 1, 2, 3, … */
export function readMigrations(): Migration[] {
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort()
  return names.map((name, index) => {
    const number = Number.parseInt(name, 10)
    if (number !== index + 1) throw new Error(`migrations/${name}: expected number ${index + 1}`)
    return { number, name, sql: readFileSync(new URL(name, folder), 'utf8') }
  })
}

/** Throws `unusable` for a database of a newer program or of another one; changes nothing. */
export function checkOwnership(db: Database, path: string, migrations: readonly Migration[]): void {
  const version = Number(db.pragma('user_version', { simple: true }))
  const owner = Number(db.pragma('application_id', { simple: true }))
  const tables = Number(db.prepare('SELECT count(*) FROM sqlite_schema').pluck().get())
  if (tables > 0 && owner !== applicationId)
    throw new Failure('unusable', `${path} is a database of another program; choose another file with --db`)
  if (version > migrations.length)
    throw new Failure(
      'unusable',
      `${path} was written by a newer Taiyaku (schema ${version}, this one knows ${migrations.length}): ` +
        'update Taiyaku, or choose another file with --db. Nothing in it was changed',
    )
}

/** Runs what is missing, each in its own transaction. */
export function migrate(db: Database, migrations: readonly Migration[]): void {
  for (const migration of migrations) {
    const step = db.transaction(() => {
      if (Number(db.pragma('user_version', { simple: true })) >= migration.number) return
      db.exec(migration.sql)
      db.pragma(`application_id = ${applicationId}`)
      db.pragma(`user_version = ${migration.number}`)
    })
    step.immediate()
  }
}

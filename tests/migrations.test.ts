// The schema's steps: numbered without a gap, and every database they ever made can be opened.
import { describe, expect, it } from 'vitest'
import { statement } from '../server/store/database.ts'
import { readMigrations } from '../server/store/migrate.ts'
import { openDatabase } from '../server/store/open-file.ts'

describe('migrations', () => {
  it('are numbered and named', () => {
    const migrations = readMigrations()
    expect(migrations.map((migration) => migration.number)).toEqual(migrations.map((_, index) => index + 1))
    for (const { name } of migrations) expect(name).toMatch(/^\d{3}-[a-z]+(-[a-z]+)+\.sql$/)
  })

  it('leave a sound database at the newest version', () => {
    const db = openDatabase(':memory:')
    expect(db.pragma('user_version', { simple: true })).toBe(readMigrations().length)
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok')
    expect(db.pragma('foreign_key_check')).toEqual([])
    expect(statement(db, 'SELECT count(*) FROM papers').pluck().get()).toBe(0)
    db.close()
  })
})

// The schema's steps: numbered without a gap, and every database they ever made can be opened.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { PapersQuery } from '#shared/search.ts'
import { statement } from '../server/store/database.ts'
import { readMigrations } from '../server/store/migrate.ts'
import { openStore } from '../server/store/open.ts'
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

  it('keep papers, their order and their days when ids come to count minutes', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'taiyaku-old-'))
    const path = join(folder, 'old.sqlite')
    const moments = ['2026-11-09T23:59:59Z', '2026-11-10T00:00:00Z', '2026-11-10T00:00:01Z', '2026-11-10T00:00:01Z']
    const crowd = Array.from({ length: 300 }, () => '2026-11-11T00:00:00Z')
    const ids = writeOldLibrary(path, [...moments, ...crowd, null])
    const store = await openStore(path)
    const titles = async (query: Record<string, unknown>) =>
      (await store.listPapers(PapersQuery.parse({ limit: 200, ...query }))).items.map(({ title }) => title)
    expect((await titles({ sort: 'old' })).slice(0, 6)).toEqual([304, 0, 1, 2, 3, 4].map((at) => `Paper ${at}`))
    expect(await titles({ from: '2026-11-10', to: '2026-11-10' })).toEqual(['Paper 3', 'Paper 2', 'Paper 1'])
    expect((await store.listPapers(PapersQuery.parse({ q: 'date:2026-11-11' }))).total.count).toBe(300)
    expect(await store.reindex({ stop: new AbortController().signal })).toBe(ids.length)
    expect(await store.check({ stop: new AbortController().signal })).toMatchObject({ problems: [] })
    expect(await titles({ q: '"paper 303"' })).toEqual(['Paper 303'])
    expect((await store.findPaper('key-3'))?.title).toBe('Paper 3')
    await store.close()
    await rm(folder, { recursive: true })
  })
})

/** A library as the first five steps left it: a paper a moment, with the ids of then. */
function writeOldLibrary(path: string, moments: readonly (string | null)[]): readonly number[] {
  const db = new Sqlite(path)
  for (const { sql } of readMigrations().slice(0, 5)) db.exec(sql)
  db.exec(`PRAGMA application_id = ${0x54414959}; PRAGMA user_version = 5`)
  db.exec(
    `INSERT INTO pages(id, hash, name, sample, taken_at, problems, body) VALUES (1, 'x', 'x', 0, 'x', '[]', x'00')`,
  )
  const paper = db.prepare('INSERT INTO papers(id, key, version_id, sample) VALUES (?, ?, ?, 0)')
  const version = db.prepare(
    `INSERT INTO versions(id, paper_id, page_id, line, title_hash, title, authors, categories, published_at)
     VALUES (?, ?, 1, 1, ?, ?, '[]', '[]', ?)`,
  )
  const key = db.prepare('INSERT INTO paper_keys(key, paper_id) VALUES (?, ?)')
  const used = new Map<number, number>()
  const ids = moments.map((moment, at) => {
    const start = moment === null ? 1 : (Date.parse(moment) / 1000) * 1024
    const id = start + (used.get(start) ?? 0)
    used.set(start, (used.get(start) ?? 0) + 1)
    paper.run(id, `key-${at}`, at + 1)
    key.run(`key-${at}`, id)
    version.run(at + 1, id, `hash-${at}`, `Paper ${at}`, moment)
    return id
  })
  db.exec(`INSERT INTO facet_counts(kind, value, papers)
           SELECT 'day', substr(published_at, 1, 10), count(*) FROM versions WHERE published_at IS NOT NULL GROUP BY 2`)
  db.close()
  return ids
}

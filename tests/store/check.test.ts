// The check finds what is wrong with index and counts, and reindexing mends it, also for a library of an older program.
import Sqlite from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { PapersQuery } from '#shared/search.ts'
import { openStore, type Store } from '../../server/store/open.ts'
import { makePapers } from '../made/papers.ts'
import { entryOf, saveEntries, withStore } from './library.ts'

const stop = new AbortController().signal
const problemsOf = async (store: Store) => (await store.check({ stop }))?.problems

/** Some papers; one has a newer version, one was joined, one is gone. */
async function fill(store: Store, papers = 300): Promise<void> {
  await saveEntries(store, makePapers(papers, 3))
  await saveEntries(store, [entryOf({ title: 'Sample' })], { name: 'sample', sample: true })
  await saveEntries(store, [{ ...(makePapers(2, 3)[1] ?? entryOf()), abstractEn: 'Now otherwise.' }], { name: 'newer' })
  await store.forgetSample()
}

/** Changes the file as nobody should. */
function damage(path: string, sql: string): void {
  const db = new Sqlite(path)
  db.exec(sql)
  db.close()
}

describe('taiyaku check', () => {
  it('finds nothing in a library that was only written by the program', () =>
    withStore(async (store) => {
      await fill(store)
      const result = await store.check({ stop })
      expect(result).toMatchObject({ papers: 300, problems: [] })
      expect(result?.tokens).toBeGreaterThan(50_000)
    }))

  it.each([
    [
      `DELETE FROM paper_index WHERE rowid = (SELECT max(id) FROM papers);
       DELETE FROM paper_letters WHERE rowid = (SELECT max(id) FROM papers)`,
      /lacks paper/,
    ],
    ['DELETE FROM paper_index WHERE rowid = (SELECT max(id) FROM papers)', /other words than/],
    ['DELETE FROM paper_letters WHERE rowid = (SELECT max(id) FROM papers)', /other words than/],
    ["INSERT INTO paper_letters(rowid, letters) VALUES (8, 'l光')", /has a paper that the library has not/],
    ["INSERT INTO paper_index(rowid, title) VALUES (7, 'x')", /has a paper that the library has not/],
    [`UPDATE versions SET title = 'Other' WHERE id = (SELECT max(version_id) FROM papers)`, /other words/],
    [`UPDATE facet_counts SET papers = papers + 1 WHERE kind = 'archive'`, /are counted for archive/],
    [`DELETE FROM facet_counts WHERE kind = 'day'`, /counts are missing/],
    [`DELETE FROM paper_facets`, /facets of paper/],
  ])('finds %s, and reindexing mends it', (sql, message) =>
    withStore(async (store, path) => {
      await fill(store, 40)
      damage(path, sql)
      expect((await problemsOf(store))?.join('\n')).toMatch(message)
      await store.reindex({ stop, anew: true })
      expect(await problemsOf(store)).toEqual([])
    }),
  )

  it('ends when it is stopped, and so does reindexing, which the next run goes on with', () =>
    withStore(async (store) => {
      await fill(store)
      expect(await store.check({ stop: AbortSignal.abort() })).toBeUndefined()
      const halfway = new AbortController()
      const done = await store.reindex({ stop: halfway.signal, anew: true, onProgress: () => halfway.abort() })
      expect(done).toBe(200)
      expect(await problemsOf(store)).not.toEqual([])
      expect(await store.reindex({ stop })).toBe(100)
      expect(await problemsOf(store)).toEqual([])
      expect(await store.reindex({ stop })).toBe(0)
    }))
})

describe('a library of the program before', () => {
  it('is indexed anew once, newest first, and searched meanwhile', () =>
    withStore(async (store, path) => {
      await fill(store)
      await store.close()
      damage(
        path,
        `UPDATE paper_index SET title = 'old', abstract = 'old', ja = '', authors = '', categories = '' WHERE 1; UPDATE settings SET value = '1' WHERE name = 'index'`,
      )
      const again = await openStore(path)
      expect(await problemsOf(again)).toContainEqual(
        expect.stringMatching(/^300 papers are indexed as an older Taiyaku/),
      )
      const count = async (q: string) => (await again.listPapers(PapersQuery.parse({ q }))).total.count
      expect([await count('old'), await count('-zzz')]).toEqual([300, 0])
      expect(await again.reindex({ stop })).toBe(300)
      expect([await count('old'), await count('-zzz')]).toEqual([0, 300])
      expect(await problemsOf(again)).toEqual([])
      await again.close()
      const third = await openStore(path)
      expect(await third.reindex({ stop })).toBe(0)
      await third.close()
    }))
})

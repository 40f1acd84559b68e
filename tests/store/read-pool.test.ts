// Reads in threads give what reads in place give, see what was just written, and fail alike.
import { describe, expect, it } from 'vitest'
import { Failure } from '#shared/failure.ts'
import { Filters, PapersQuery } from '#shared/search.ts'
import { openStore } from '../../server/store/open.ts'
import { createReadPool } from '../../server/store/read-pool.ts'
import { makePapers } from '../made/papers.ts'
import { entryOf, saveEntries, withStore } from './library.ts'

describe('threads that read', () => {
  it('answer as the library itself does', () =>
    withStore(async (store, path) => {
      await saveEntries(store, makePapers(60, 3))
      const threaded = await openStore(path, { readers: 2 })
      const query = PapersQuery.parse({ q: 'cat:cs.* OR 学習', limit: 7 })
      const [inPlace, inThread] = await Promise.all([store.listPapers(query), threaded.listPapers(query)])
      expect(inThread).toEqual(inPlace)
      expect(await threaded.getFacets()).toEqual(await store.getFacets())
      expect(await threaded.countFound(Filters.parse({}))).toBe(60)
      expect(await threaded.countFound(Filters.parse(query.q ? { q: query.q } : {}))).toBe(inPlace.total.count)
      await threaded.close()
    }))

  it('see what was written before they were asked', () =>
    withStore(async (_, path) => {
      const threaded = await openStore(path, { readers: 2 })
      for (let count = 1; count <= 5; count += 1) {
        await saveEntries(threaded, [entryOf({ title: `Paper ${count}` })], { name: `page-${count}` })
        const totals = await Promise.all([1, 2, 3].map(() => threaded.countFound(Filters.parse({ q: 'paper' }))))
        expect(totals).toEqual([count, count, count])
      }
      await threaded.close()
    }))

  it('refuse as the library itself does', () =>
    withStore(async (_, path) => {
      const threaded = await openStore(path, { readers: 1 })
      const refusal = threaded.listPapers(PapersQuery.parse({ cursor: 'nonsense' }))
      await expect(refusal).rejects.toBeInstanceOf(Failure)
      await expect(refusal).rejects.toMatchObject({ code: 'bad_request', details: [{ path: 'cursor' }] })
      expect((await threaded.listPapers(PapersQuery.parse({}))).items).toEqual([])
      await threaded.close()
    }))

  it('leave out what nobody waits for any more', () =>
    withStore(async (_, path) => {
      const pool = createReadPool(path, 1)
      const all = PapersQuery.parse({})
      const wanted = pool.run('listPapers', [all])
      const controller = new AbortController()
      const unwanted = pool.run('listPapers', [all], controller.signal)
      controller.abort()
      await expect(unwanted).rejects.toMatchObject({ code: 'busy' })
      expect((await wanted).items).toEqual([])
      expect((await pool.run('listPapers', [all])).items).toEqual([])
      await pool.close()
    }))
})

describe('the version of a library', () => {
  it('changes with what this connection writes, and with what another does', () =>
    withStore(async (store, path) => {
      const other = await openStore(path)
      const before = await store.version()
      expect(await store.version()).toBe(before)
      await saveEntries(other, [entryOf()])
      const between = await store.version()
      expect(between).not.toBe(before)
      await saveEntries(store, [entryOf({ title: 'Other' })], { name: 'other' })
      expect(await store.version()).not.toBe(between)
      await other.close()
    }))
})

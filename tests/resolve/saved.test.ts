// What the library is after ids were found: known by them, joined, parted, counted and searched rightly.
import { describe, expect, it } from 'vitest'
import { type PapersQuery, PapersQuery as Query } from '#shared/search.ts'
import type { Store } from '../../server/store/open.ts'
import type { Resolution } from '../../server/store/resolved.ts'
import { entryOf, saveEntries, withStore } from '../store/library.ts'

const all = Query.parse({})
const keysOf = async (store: Store, query: PapersQuery = all) =>
  (await store.listPapers(query)).items.map(({ key }) => key)

async function openOf(store: Store): Promise<{ key: string; versionIds: number[] }[]> {
  const keys = [...new Set((await store.listOpenTitles(0, 100)).map(({ key }) => key))]
  return Promise.all(
    keys.map(async (key) => ({
      key,
      versionIds: (await store.findOpenVersions(key)).map(({ versionId }) => versionId),
    })),
  )
}

/** All versions of the paper are one part, with this id. */
function whole(paper: { key: string; versionIds: number[] } | undefined, arxivId: string): Resolution {
  const versions = (paper?.versionIds ?? []).map((versionId) => ({ versionId, arxivVersion: null }))
  return { key: paper?.key ?? '', parts: [{ arxivId, versions }] }
}

describe('open papers', () => {
  it('are those without an id, the made-up ones and those that say too little aside', () =>
    withStore(async (store) => {
      await saveEntries(store, [entryOf({ title: 'Made Up' })], { sample: true, name: 's' })
      await saveEntries(store, [
        entryOf({ title: 'Known', arxivId: '2611.00001' }),
        entryOf({ title: 'Bare', abstractEn: null, publishedAt: null }),
        entryOf({ title: 'Dated', abstractEn: null }),
        entryOf({ title: 'Open' }),
      ])
      const titles = await store.listOpenTitles(0, 10)
      expect(titles.map(({ title }) => title)).toEqual(['Dated', 'Open'])
      expect(await store.listOpenTitles(titles[0]?.versionId ?? 0, 10)).toEqual(titles.slice(1))
      expect(await store.countOpenPapers()).toBe(3)
      expect(await store.findOpenVersions('2611.00001')).toEqual([])
    }))
})

describe('a paper whose id was found', () => {
  it('is known by it and by the key it had, and its version by its number', () =>
    withStore(async (store) => {
      await saveEntries(store, [entryOf()])
      const [paper] = await openOf(store)
      const found: Resolution = {
        key: paper?.key ?? '',
        parts: [{ arxivId: '2611.00001', versions: [{ versionId: paper?.versionIds[0] ?? 0, arxivVersion: 2 }] }],
      }
      expect(await store.saveResolved([found])).toEqual({ resolved: 1, joined: 0 })
      expect(await keysOf(store)).toEqual(['2611.00001'])
      expect(await store.findPaper(paper?.key ?? '')).toMatchObject({
        key: '2611.00001',
        arxivId: '2611.00001',
        arxivVersion: 2,
      })
      expect(await store.countOpenPapers()).toBe(0)
      expect(await store.saveResolved([found])).toEqual({ resolved: 0, joined: 0 })
    }))

  it('is one with the paper that had it, and nothing of either is lost', () =>
    withStore(async (store) => {
      await saveEntries(store, [
        entryOf({ title: 'Kites', arxivId: '2611.00001', publishedAt: '2026-11-01T00:00:00Z' }),
      ])
      await saveEntries(store, [entryOf({ title: 'Kites, Revised', summaryJa: '改訂版の要約。' })])
      const [paper] = await openOf(store)
      expect(await store.saveResolved([whole(paper, '2611.00001')])).toEqual({ resolved: 1, joined: 1 })
      expect(await keysOf(store)).toEqual(['2611.00001'])
      const joined = await store.findPaper(paper?.key ?? '')
      expect(joined?.versions.map(({ title }) => title)).toEqual(['Kites, Revised', 'Kites'])
      expect(await keysOf(store, Query.parse({ q: '改訂版' }))).toEqual(['2611.00001'])
      expect(await store.getFacets()).toMatchObject({ papers: 1, days: [{ day: '2026-11-10', count: 1 }] })
    }))

  it('is one with another that the same id was found for', () =>
    withStore(async (store) => {
      await saveEntries(store, [
        entryOf({ authors: ['Hana Sato'] }),
        entryOf({ authors: ['Sato Hana'], summaryJa: '別。' }),
      ])
      const papers = await openOf(store)
      expect(papers).toHaveLength(2)
      expect(await store.saveResolved(papers.map((paper) => whole(paper, '2611.00001')))).toEqual({
        resolved: 2,
        joined: 1,
      })
      expect(await store.countPapers()).toBe(1)
    }))

  it('is two where its versions are, and the part that was shown keeps the keys', () =>
    withStore(async (store) => {
      const older = entryOf({
        publishedAt: '2026-11-01T00:00:00Z',
        summaryJa: '古い別の論文。',
        abstractEn: 'Older words.',
      })
      await saveEntries(store, [older, entryOf()])
      const [paper] = await openOf(store)
      const [shown = 0, other = 0] = paper?.versionIds ?? []
      const part = (arxivId: string | null, versionId: number) => ({
        arxivId,
        versions: [{ versionId, arxivVersion: 1 }],
      })
      const parts = [part(null, shown), part('2611.00001', other)]
      expect(await store.saveResolved([{ key: paper?.key ?? '', parts }])).toEqual({ resolved: 1, joined: 0 })
      expect(await keysOf(store)).toEqual([paper?.key, '2611.00001'])
      expect(await store.findPaper(paper?.key ?? '')).toMatchObject({ arxivId: null, summaryJa: entryOf().summaryJa })
      expect(await keysOf(store, Query.parse({ q: '古い' }))).toEqual(['2611.00001'])
      expect((await store.getFacets()).days.map(({ day, count }) => [day, count])).toEqual([
        ['2026-11-10', 1],
        ['2026-11-01', 1],
      ])
      await saveEntries(store, [older], { name: 'again' })
      expect(await store.countPapers()).toBe(2)
    }))
})

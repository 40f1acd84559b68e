// What becomes of a paper that comes once, twice, newer, older, cut off, or with its arXiv id.
import { describe, expect, it } from 'vitest'
import { PapersQuery } from '#shared/search.ts'
import { toPage } from '../../server/source/pages.ts'
import { entryOf, saveEntries, withStore } from './library.ts'

const all = PapersQuery.parse({})

describe('saving a page', () => {
  it('keeps every field', () =>
    withStore(async (store) => {
      await saveEntries(store, [entryOf({ titleJa: '折り鶴を折る' })], { name: 'a.txt' })
      const [item] = (await store.listPapers(all)).items
      const paper = await store.findPaper(item?.key ?? '')
      expect(paper).toMatchObject(entryOf({ titleJa: '折り鶴を折る' }))
      expect(paper).toMatchObject({ primaryCategory: 'cs.LG', sample: false, source: { page: 'a.txt', line: 1 } })
      expect(paper?.versions).toHaveLength(1)
    }))

  it('does nothing for a page it has', () =>
    withStore(async (store) => {
      await saveEntries(store, [entryOf()])
      expect(await saveEntries(store, [entryOf()])).toEqual({ known: true, added: 0, updated: 0, same: 0 })
      expect(await saveEntries(store, [entryOf()], { name: 'copy.txt' })).toMatchObject({ known: false, same: 1 })
      expect(await store.countPapers()).toBe(1)
    }))

  it('shows the newest version and keeps the older, whichever comes first', () =>
    withStore(async (store) => {
      const older = entryOf({ publishedAt: '2026-11-01T00:00:00Z', summaryJa: '古い要約。' })
      const middle = entryOf({ publishedAt: '2026-11-05T00:00:00Z', summaryJa: '中間の要約。' })
      await saveEntries(store, [middle])
      expect(await saveEntries(store, [older])).toMatchObject({ updated: 1 })
      expect(await saveEntries(store, [entryOf()])).toMatchObject({ updated: 1 })
      const { items } = await store.listPapers(all)
      expect(items.map((item) => item.publishedAt)).toEqual(['2026-11-10T12:00:00Z'])
      const paper = await store.findPaper(items[0]?.key ?? '')
      expect(paper?.versions.map((version) => version.summaryJa)).toEqual([
        entryOf().summaryJa,
        '中間の要約。',
        '古い要約。',
      ])
      expect((await store.getFacets()).days).toEqual([{ day: '2026-11-10', count: 1 }])
      expect((await store.listPapers(PapersQuery.parse({ q: '古い' }))).items).toEqual([])
    }))

  it('fills what a cut page left out, and never the other way round', () =>
    withStore(async (store) => {
      const cut = entryOf({ abstractEn: 'We propose reinforcement', authors: [], publishedAt: null, categories: [] })
      await saveEntries(store, [cut])
      expect(await saveEntries(store, [entryOf()])).toMatchObject({ added: 0, updated: 1 })
      expect(await saveEntries(store, [cut], { name: 'again.txt' })).toMatchObject({ same: 1 })
      const { items } = await store.listPapers(all)
      expect(items).toHaveLength(1)
      const paper = await store.findPaper(items[0]?.key ?? '')
      expect(paper).toMatchObject(entryOf())
      expect(paper?.versions).toHaveLength(1)
    }))

  it('joins a paper to its arXiv id, and finds it by every key it had', () =>
    withStore(async (store) => {
      await saveEntries(store, [entryOf()])
      const before = (await store.listPapers(all)).items[0]?.key ?? ''
      expect(await saveEntries(store, [entryOf({ arxivId: '2611.01234' })])).toMatchObject({ updated: 1 })
      expect((await store.listPapers(all)).items.map((item) => item.key)).toEqual(['2611.01234'])
      expect((await store.findPaper(before))?.key).toBe('2611.01234')
      expect((await store.findPaper('2611.01234'))?.arxivId).toBe('2611.01234')
    }))

  it('tells papers of one title apart by first author, by arXiv id, or by text where no author is named', () =>
    withStore(async (store) => {
      await saveEntries(store, [
        entryOf({ title: 'Reply', authors: ['A. One'] }),
        entryOf({ title: 'Reply', authors: ['B. Two'], abstractEn: 'Another text altogether.' }),
        entryOf({
          title: 'Reply',
          authors: ['A. One'],
          arxivId: '2611.00001',
          abstractEn: 'A third.',
          summaryJa: '三',
        }),
        entryOf({
          title: 'Reply',
          authors: ['A. One'],
          arxivId: '2611.00002',
          abstractEn: 'A fourth.',
          summaryJa: '四',
        }),
        entryOf({ title: 'Reply', authors: [], abstractEn: 'A fifth.', summaryJa: '五', publishedAt: null }),
      ])
      expect(await store.countPapers()).toBe(4)
    }))

  it('keeps papers of one second, of no date, and more than a second can hold, in order and apart', () =>
    withStore(async (store) => {
      const many = Array.from({ length: 1100 }, (_, n) => entryOf({ title: `Paper ${n}` }))
      const undated = [
        entryOf({ title: 'Undated', publishedAt: null }),
        entryOf({ title: 'Undated too', publishedAt: null }),
      ]
      await saveEntries(store, [...undated, ...many, entryOf({ title: 'Later', publishedAt: '2026-11-11T00:00:00Z' })])
      const newest = await store.listPapers(PapersQuery.parse({ limit: 1 }))
      expect(newest).toMatchObject({ items: [{ title: 'Later' }], total: { count: 1103, exact: true } })
      const oldest = await store.listPapers(PapersQuery.parse({ sort: 'old', limit: 2 }))
      expect(oldest.items.map((item) => item.title)).toEqual(['Undated', 'Undated too'])
      expect((await store.listPapers(PapersQuery.parse({ to: '2026-11-30' }))).total.count).toBe(1101)
    }))
})

describe('the sample', () => {
  it('goes whole, leaves what the reader has, and stays away', () =>
    withStore(async (store) => {
      expect(await store.wantsSample()).toBe(true)
      await saveEntries(store, [entryOf(), entryOf({ title: 'Made up' })], { name: 'sample.txt', sample: true })
      expect((await store.getFacets()).samples).toBe(2)
      await saveEntries(store, [entryOf()], { name: 'own.txt' })
      expect((await store.getFacets()).samples).toBe(1)
      expect(await store.forgetSample()).toBe(1)
      expect((await store.listPapers(all)).items).toMatchObject([{ title: entryOf().title, sample: false }])
      expect((await store.listPapers(PapersQuery.parse({ q: 'Made' }))).items).toEqual([])
      expect(await store.getFacets()).toMatchObject({ papers: 1, samples: 0, days: [{ count: 1 }] })
      expect(await store.wantsSample()).toBe(false)
    }))

  it('is not wanted beside papers of the reader', () =>
    withStore(async (store) => {
      await saveEntries(store, [entryOf()])
      expect(await store.wantsSample()).toBe(false)
    }))
})

describe('saving several pages', () => {
  const page = (name: string, entries: ReturnType<typeof entryOf>[]) => ({
    ...toPage(name, new TextEncoder().encode(name)),
    sample: false,
    takenAt: '2026-11-20T00:00:00Z',
    problems: [],
    entries: entries.map((entry, index) => ({ entry, line: index + 1 })),
  })

  it('tells for each what came of it, the later knowing the earlier', () =>
    withStore(async (store) => {
      const pages = [page('a', [entryOf()]), page('b', [entryOf({ arxivId: '2611.00001' })]), page('a', [entryOf()])]
      expect(await store.savePages(pages)).toMatchObject([
        { known: false, added: 1 },
        { known: false, updated: 1 },
        { known: true, added: 0 },
      ])
      expect(await store.countPapers()).toBe(1)
      expect((await store.listPapers(PapersQuery.parse({ q: '強化学習' }))).total.count).toBe(1)
      expect((await store.getFacets()).days).toEqual([{ day: '2026-11-10', count: 1 }])
    }))

  it('saves all of them or none', () =>
    withStore(async (store) => {
      const broken = {
        ...page('b', [entryOf({ title: 'B' })]),
        get hash(): string {
          throw new Error('unreadable')
        },
      }
      await expect(store.savePages([page('a', [entryOf()]), broken])).rejects.toThrow('unreadable')
      expect(await store.countPapers()).toBe(0)
      expect((await store.getFacets()).days).toEqual([])
      await store.savePages([page('a', [entryOf()])])
      expect((await store.listPapers(PapersQuery.parse({ q: 'cranes' }))).total.count).toBe(1)
    }))

  it('has index and counts right whatever the order of dates within the transaction', () =>
    withStore(async (store) => {
      const dates = ['2026-11-10', '2026-11-12', '2026-11-09', '2026-11-11', '2026-11-10', '2026-11-13']
      const entries = dates.map((day, index) =>
        entryOf({ title: `Paper ${index % 4}`, summaryJa: `第${index}版`, publishedAt: `${day}T00:00:00Z` }),
      )
      await store.savePages([page('a', entries.slice(0, 3)), page('b', entries.slice(3))])
      const { items } = await store.listPapers(PapersQuery.parse({ q: '版' }))
      expect(items.map((item) => item.summaryJa)).toEqual(['第5版', '第3版', '第4版', '第2版'])
      expect((await store.getFacets()).days.map(({ day, count }) => `${day} ${count}`)).toEqual([
        '2026-11-13 1',
        '2026-11-11 1',
        '2026-11-10 1',
        '2026-11-09 1',
      ])
    }))
})

// What a day brought: new, cross-listed, seen before, revised since it was read, and what makes a revision of a text.
import { describe, expect, it } from 'vitest'
import type { Entry } from '#shared/entry.ts'
import { PapersQuery } from '#shared/search.ts'
import { toPage } from '../../server/source/pages.ts'
import type { Store } from '../../server/store/open.ts'
import { openStore } from '../../server/store/open.ts'
import { entryOf } from './library.ts'

const day = '2026-11-10'
const noFilters = { category: [] }
const readAt = '2026-11-12T00:00:00Z'

/** Saves entries as a page that was taken in at a moment. */
function save(store: Store, takenAt: string, entries: readonly Entry[]) {
  const page = toPage('page.txt', new TextEncoder().encode(takenAt + JSON.stringify(entries)))
  const lines = entries.map((entry, index) => ({ entry, line: index + 1 }))
  return store.savePage({ ...page, sample: false, takenAt, problems: [], entries: lines })
}

async function withLibrary(work: (store: Store) => Promise<void>): Promise<void> {
  const store = await openStore(':memory:')
  try {
    await work(store)
  } finally {
    await store.close()
  }
}

const first = entryOf({ arxivId: '2611.00001', arxivVersion: 1 })
const second = (change: Partial<Entry>) =>
  entryOf({ arxivId: '2611.00001', arxivVersion: 2, publishedAt: '2026-11-14T12:00:00Z', ...change })
const found = async (store: Store, q: string) =>
  (await store.listPapers(PapersQuery.parse({ q }))).items.map(({ key }) => key)

/** A paper that was read, then came with another text. */
async function revise(store: Store, change: Partial<Entry>): Promise<void> {
  await save(store, '2026-11-11T00:00:00Z', [first])
  await store.changeMarks('2611.00001', { read: true }, readAt)
  await save(store, '2026-11-15T00:00:00Z', [second(change)])
}

describe('what was revised since it was read', () => {
  it('is found, shown in both languages, and done with once it is read anew', () =>
    withLibrary(async (store) => {
      await revise(store, {
        title: 'Learning to Fold Large Paper Cranes',
        abstractEn: 'We propose reinforcement learning for large paper cranes. Code is public.',
        summaryJa: '大きな折り鶴の強化学習を提案します。\nコードは公開されています。',
      })
      expect(await found(store, 'is:revised')).toEqual(['2611.00001'])
      expect(await found(store, 'is:revised cranes')).toEqual(['2611.00001'])
      expect(await found(store, '-is:revised')).toEqual([])
      const revision = await store.findRevision('2611.00001')
      expect(revision).toMatchObject({ readAt, since: '2026-11-15T00:00:00Z', titleJa: [] })
      expect(revision?.title).toContainEqual({ kind: 'new', text: 'Large ' })
      expect(revision?.en).toContainEqual({ kind: 'new', text: 'large ' })
      expect(revision?.ja[0]).toEqual({ kind: 'new', text: '大きな' })
      const seen = await store.changeMarks('2611.00001', { read: '2026-11-16T00:00:00Z' }, '2026-11-16T00:00:00Z')
      expect(seen?.before.revised).toBe(true)
      expect(seen?.after.revised).toBeUndefined()
      expect(await found(store, 'is:revised')).toEqual([])
      expect(await store.findRevision('2611.00001')).toBeUndefined()
      const back = await store.changeMarks('2611.00001', { read: readAt }, '2026-11-17T00:00:00Z')
      expect(back?.after.revised).toBe(true)
      await store.changeMarks('2611.00001', { read: false }, '2026-11-18T00:00:00Z')
      expect(await found(store, 'is:revised')).toEqual([])
    }))

  it.each([
    [
      'the same text in another spelling',
      { summaryJa: '折り鶴の強化学習を提案します。 コードは公開されています。', title: first.title.toUpperCase() },
    ],
    ['authors and categories', { authors: ['Hana Sato', 'Ken Ito'], categories: ['cs.AI'] }],
    ['a text that was not there', { titleJa: '折り鶴を折る学習' }],
  ])('is not %s', (_, change) =>
    withLibrary(async (store) => {
      await revise(store, change)
      expect((await store.findPaper('2611.00001'))?.versions.length).toBe(2)
      expect(await found(store, 'is:revised')).toEqual([])
    }),
  )

  it('is not an excerpt that became whole, nor a text that had come before it was read', () =>
    withLibrary(async (store) => {
      await save(store, '2026-11-11T00:00:00Z', [
        { ...first, excerpt: true, summaryJa: '折り鶴の強化学習…', abstractEn: null },
      ])
      await store.changeMarks('2611.00001', { read: true }, readAt)
      await save(store, '2026-11-13T00:00:00Z', [first])
      expect(await found(store, 'is:revised')).toEqual([])
      await save(store, '2026-11-15T00:00:00Z', [second({ title: 'Unfolding Cranes' })])
      expect(await found(store, 'is:revised')).toEqual(['2611.00001'])
      await store.changeMarks('2611.00001', { read: '2026-11-15T12:00:00Z' }, readAt)
      expect(await found(store, 'is:revised')).toEqual([])
    }))

  it('is told of a text whose page moved: what matters is when it first came', () =>
    withLibrary(async (store) => {
      await save(store, '2026-11-11T00:00:00Z', [{ ...first, provider: null }])
      await store.changeMarks('2611.00001', { read: true }, readAt)
      await save(store, '2026-11-13T00:00:00Z', [first])
      await save(store, '2026-11-15T00:00:00Z', [second({ title: 'Unfolding Cranes' })])
      expect(await store.findRevision('2611.00001')).toMatchObject({ since: '2026-11-15T00:00:00Z' })
    }))

  it('follows marks that come with a state', () =>
    withLibrary(async (store) => {
      await save(store, '2026-11-11T00:00:00Z', [first])
      await save(store, '2026-11-15T00:00:00Z', [second({ title: 'Unfolding Cranes' })])
      const state = await store.readState()
      await store.mergeState({
        ...state,
        papers: [
          {
            keys: ['2611.00001'],
            title: '',
            readAt,
            starredAt: null,
            laterAt: null,
            tags: [],
            note: null,
            corrections: [],
          },
        ],
      })
      expect(await found(store, 'is:revised')).toEqual(['2611.00001'])
    }))
})

describe('a day', () => {
  const titled = (n: number, given: Partial<Entry> = {}) =>
    entryOf({ title: `Paper ${n}`, authors: [`Author ${n}`], arxivId: `2611.0000${n}`, ...given })

  it('tells what is new, what comes again or was read, and what was revised', () =>
    withLibrary(async (store) => {
      await save(store, '2026-11-09T00:00:00Z', [titled(1, { publishedAt: '2026-11-08T12:00:00Z' })])
      await save(store, '2026-11-11T00:00:00Z', [titled(1), titled(2), titled(3), titled(4)])
      await store.changeMarks('2611.00002', { read: true }, readAt)
      await save(store, '2026-11-15T00:00:00Z', [
        titled(2, { title: 'Paper two', publishedAt: '2026-11-10T13:00:00Z' }),
      ])
      const days = await store.listDays({ ...noFilters, from: day, to: day })
      expect(days).toEqual({
        days: [{ day, papers: 4, new: 2, crossListed: null, seenBefore: 2, revised: 1 }],
        exact: true,
      })
      expect((await store.listDays({ ...noFilters, q: 'is:unread' })).days).toMatchObject([{ papers: 3, new: 2 }])
      expect((await store.listDays({ category: ['math.*'] })).days).toEqual([])
    }))

  it('counts each paper once that is listed in several of the reader’s categories', () =>
    withLibrary(async (store) => {
      await save(store, '2026-11-11T00:00:00Z', [
        titled(1, { categories: ['cs.CL', 'cs.LG', 'cs.AI'] }),
        titled(2, { categories: ['cs.CL'] }),
        titled(3, { categories: ['cs.CL', 'math.AG'] }),
      ])
      const crossListed = async () => (await store.listDays(noFilters)).days[0]?.crossListed
      expect(await crossListed()).toBeNull()
      await store.addSearch({ name: 'a', q: 'cat:cs.CL OR cat:cs.LG -cat:math.AG', group: '' }, readAt)
      expect(await store.getOwnCategories()).toEqual({ pinned: [], own: ['cs.CL', 'cs.LG'] })
      expect(await crossListed()).toBe(1)
      expect(await store.putPinnedCategories(['cs.*', 'cs.CL', 'cs.*'])).toEqual({
        pinned: ['cs.*', 'cs.CL'],
        own: ['cs.*', 'cs.CL'],
      })
      expect(await crossListed()).toBe(1)
      await store.putPinnedCategories(['cs.CL', 'math.*'])
      expect(await crossListed()).toBe(1)
      const state = await store.readState()
      expect(state.categories).toEqual(['cs.CL', 'math.*'])
      await store.putPinnedCategories(['cs.LG'])
      expect(await store.mergeState(state)).toMatchObject({ categories: 2 })
      expect((await store.getOwnCategories()).pinned).toEqual(['cs.LG', 'cs.CL', 'math.*'])
    }))
})

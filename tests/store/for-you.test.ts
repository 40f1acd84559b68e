// What is ranked for the reader: from which marks it is learnt, which papers are asked about, what is set by hand, and that what
// was learnt is learnt anew when it must be.
import { describe, expect, it } from 'vitest'
import { leastKept } from '#shared/for-you.ts'
import { openStore, type Store } from '../../server/store/open.ts'
import { aloneEntry, kiteEntries, potteryEntries } from '../recommend/two-topics.ts'
import { entryOf, saveEntries, withStore } from './library.ts'

const now = '2026-11-21T00:00:00Z'
const query = { days: 7, limit: 50 }

/** Ten of each topic on ten days, the last five of each in the last week: k0 … k9 of kites, p0 … p9 of pottery. */
async function fill(store: Store): Promise<void> {
  const make = (topic: readonly (typeof aloneEntry)[], letter: string, category: string) =>
    Array.from({ length: 10 }, (_, at) => {
      const publishedAt = `2026-11-${String(at < 5 ? at + 1 : at + 11).padStart(2, '0')}T00:00:00Z`
      const own = topic[at % topic.length] ?? aloneEntry
      const id = `2611.${letter === 'k' ? 1 : 2}000${at}`
      return entryOf({ ...own, title: `${own.title} ${letter}${at}`, arxivId: id, publishedAt, categories: [category] })
    })
  await saveEntries(store, [...make(kiteEntries, 'k', 'cs.RO'), ...make(potteryEntries, 'p', 'cs.GR')])
}

const kite = (at: number) => `2611.1000${at}`
const pot = (at: number) => `2611.2000${at}`

async function keepKites(store: Store): Promise<void> {
  const deeds = [
    { starred: true },
    { addTags: ['x'] },
    { note: 'good' },
    { later: true },
    { starred: true, read: true },
  ]
  for (const [at, deed] of deeds.entries()) await store.changeMarks(kite(at), deed, now)
}

const keysOf = async (store: Store) => (await store.listForYou(query)).papers.map(({ paper }) => paper.key)

describe('what to read first', () => {
  it('is nothing before enough was kept, and says how much is missing', () =>
    withStore(async (store) => {
      expect(await store.listForYou(query)).toEqual({ kept: 0, needed: leastKept, ranked: 0, papers: [] })
      await fill(store)
      await store.changeMarks(kite(0), { starred: true }, now)
      expect(await store.listForYou(query)).toEqual({ kept: 1, needed: leastKept, ranked: 10, papers: [] })
      expect(await store.listForYouWords(10)).toEqual({ kept: 1, needed: leastKept, words: [] })
    }))

  it('ranks the unread papers of the last days by what was kept, with reasons that make up the score', () =>
    withStore(async (store) => {
      await fill(store)
      await keepKites(store)
      const { kept, ranked, papers } = await store.listForYou(query)
      expect({ kept, ranked }).toEqual({ kept: 5, ranked: 10 })
      const likely = papers.filter(({ unlikely }) => !unlikely)
      expect(likely.slice(0, 4).map(({ paper }) => paper.key.slice(0, 6))).toEqual(Array(4).fill('2611.1'))
      expect(papers.filter(({ unlikely }) => unlikely).map(({ paper }) => paper.key.slice(0, 6))).toEqual(
        Array(2).fill('2611.2'),
      )
      for (const { score, reasons, rest } of papers) {
        expect(reasons.reduce((sum, { weight }) => sum + weight, rest)).toBeCloseTo(score, 3)
        expect(reasons.length).toBeGreaterThan(0)
      }
      expect(likely[0]?.reasons[0]?.weight).toBeGreaterThan(0)
    }))

  it('leaves out what was read or kept, and learns anew when marks change', () =>
    withStore(async (store) => {
      await fill(store)
      await keepKites(store)
      expect(await keysOf(store)).toContain(kite(7))
      await store.changeMarks(kite(7), { read: true }, now)
      await store.changeMarks(kite(8), { later: true }, now)
      expect(await keysOf(store)).not.toContain(kite(7))
      expect(await store.listForYou(query)).toMatchObject({ kept: 6, ranked: 8 })
    }))

  it('ranks what is passed by lower: more of it than what was opened and left', () =>
    withStore(async (store) => {
      await fill(store)
      await keepKites(store)
      const weightOf = async () =>
        (await store.listForYouWords(500)).words.find(({ feature }) => feature === 'category:cs.GR')?.weight ?? 0
      const [first] = [await weightOf()]
      const marked = await store.markPapers([0, 1, 2, 3, 4].map(pot), now)
      const passed = await weightOf()
      expect(passed).toBeLessThan(0)
      await store.unmarkBatch(marked.batch ?? '')
      expect(await weightOf()).toBe(first)
      for (const at of [0, 1, 2, 3, 4]) await store.changeMarks(pot(at), { read: true }, now)
      expect(await weightOf()).toBeLessThan(0)
    }))

  it('holds what was set by hand, at once and after the library was opened again', () =>
    withStore(async (store, path) => {
      await fill(store)
      await keepKites(store)
      await store.putForYouWord('category:cs.RO', 'banned')
      await store.putForYouWord('author:given4 family4', 'raised')
      const other = await openStore(path)
      for (const one of [store, other]) {
        const { papers } = await one.listForYou(query)
        const kites = papers.filter(({ paper }) => paper.key.startsWith('2611.1'))
        const reasons = kites.flatMap((paper) => paper.reasons).filter(({ feature }) => feature === 'category:cs.RO')
        expect(reasons.length).toBeGreaterThan(0)
        expect(reasons.every(({ weight }) => weight < 0)).toBe(true)
        const { words } = await one.listForYouWords(4)
        expect(
          words.filter(({ adjusted }) => adjusted !== null).map(({ feature, adjusted }) => [feature, adjusted]),
        ).toEqual(
          expect.arrayContaining([
            ['author:given4 family4', 'raised'],
            ['category:cs.RO', 'banned'],
          ]),
        )
      }
      await other.close()
      await store.putForYouWord('category:cs.RO', null)
      const { words } = await store.listForYouWords(500)
      expect(words.find(({ feature }) => feature === 'category:cs.RO')).toMatchObject({ adjusted: null })
    }))

  it('is the same whichever thread answers', () =>
    withStore(async (store, path) => {
      await fill(store)
      await keepKites(store)
      const threaded = await openStore(path, { readers: 2 })
      const answers = await Promise.all([threaded.listForYou(query), threaded.listForYou(query)])
      expect(answers).toEqual([await store.listForYou(query), await store.listForYou(query)])
      await threaded.close()
    }))
})

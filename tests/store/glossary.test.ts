// The glossary in the library: made when it should be, listed by term and part, honest about papers that are gone.
import { describe, expect, it } from 'vitest'
import { foldTerm } from '../../server/bitext/glossary.ts'
import { isGlossaryStale, keepGlossary, makeGlossary } from '../../server/glossary.ts'
import type { FoldedTerm } from '../../server/store/glossary.ts'
import type { Store } from '../../server/store/open.ts'
import { entryOf, saveEntries, withStore } from './library.ts'

const free = { stop: new AbortController().signal }
const page = { limit: 50, offset: 0 }

const termOf = (en: string, ja: string, count: number, key = 'gone'): FoldedTerm => ({
  ...{ en, ja, count, score: 0.5, example: { key, en: `${en}.`, ja: `${ja}。` } },
  folded: { en: foldTerm(en).en, ja: foldTerm(ja).ja },
})

/** Papers of which each says that reinforcement learning is good for something else. */
async function savePapers(store: Store, count: number, from = 0): Promise<void> {
  const entries = Array.from({ length: count }, (_, index) =>
    entryOf({
      title: `On Kite ${from + index}`,
      abstractEn: `We propose reinforcement learning for ${'k'.repeat(1 + index)}ites.`,
      summaryJa: `${'凧'.repeat(1 + index)}のための強化学習を提案します。`,
      publishedAt: new Date(Date.UTC(2026, 0, 1 + from + index)).toISOString(),
    }),
  )
  const other = entryOf({
    title: `On Moss ${from}`,
    abstractEn: `Moss grows ${'o'.repeat(from)}ld.`,
    summaryJa: '苔は古いです。',
  })
  await saveEntries(store, [...entries.slice(1), other], { name: `page-${from}.txt` })
}

describe('the glossary of a library', () => {
  it('lists by either language, by part, by strength, page by page', () =>
    withStore(async (store) => {
      await saveEntries(store, [entryOf({ arxivId: '2611.00001' })])
      await store.saveGlossary(
        [
          termOf('Machine Learning', '機械学習', 9, '2611.00001'),
          termOf('machine learning', 'マシンラーニング', 3),
          termOf('100%_proof', '完全証明', 5),
          termOf('learning', '学習', 40),
        ],
        { papers: 1, version: 'x' },
      )
      const list = async (filter: Parameters<Store['listGlossary']>[0], part = page) =>
        (await store.listGlossary(filter, part)).terms.map(({ ja }) => ja)
      expect(await list({ term: foldTerm('machine-learnings') })).toEqual(['機械学習', 'マシンラーニング'])
      expect(await list({ term: foldTerm('機械 学習') })).toEqual(['機械学習'])
      expect(await list({ term: foldTerm('machine') })).toEqual([])
      expect(await list({ part: foldTerm('学習') })).toEqual(['機械学習', '学習'])
      expect(await list({ part: foldTerm('%_') })).toEqual(['完全証明'])
      expect(await list({}, { limit: 2, offset: 1 })).toEqual(['マシンラーニング', '完全証明'])
      const { terms, total } = await store.listGlossary({}, { limit: 2, offset: 0 })
      expect(total).toBe(4)
      expect(terms.map(({ example }) => example?.key)).toEqual(['2611.00001', undefined])
    }))

  it('is made once, and anew when the library has grown by half or lost half', () =>
    withStore(async (store) => {
      expect(await keepGlossary(store, free)).toBe(false)
      await savePapers(store, 30)
      expect(await keepGlossary(store, free)).toBe(true)
      expect((await store.listGlossary({}, page)).terms).toMatchObject([
        { en: 'reinforcement learning', ja: '強化学習', count: 29 },
      ])
      expect(await keepGlossary(store, free)).toBe(false)
      await savePapers(store, 14, 100)
      expect(await keepGlossary(store, free)).toBe(false)
      await savePapers(store, 1, 200)
      expect(await keepGlossary(store, free)).toBe(true)
      expect(await store.findGlossaryState()).toMatchObject({ papers: 45, made: 2 })
      await store.saveGlossary([], { papers: 100, version: (await store.findGlossaryState())?.version ?? '' })
      expect(await isGlossaryStale(store)).toBe(true)
      await store.saveGlossary([], { papers: 45, version: 'older' })
      expect(await isGlossaryStale(store)).toBe(true)
    }))

  it('is made of the newest papers only, and reads each once', () =>
    withStore(async (store) => {
      await savePapers(store, 30)
      const told: number[] = []
      await makeGlossary(store, { ...free, mostPapers: 25, onProgress: (done) => told.push(done) })
      expect(told).toEqual([20, 25])
      const { terms } = await store.listGlossary({}, page)
      expect(terms[0]?.count).toBe(24)
    }))

  it('goes with the sample it was made of', () =>
    withStore(async (store) => {
      await saveEntries(store, [entryOf()], { sample: true })
      await store.saveGlossary([termOf('kite', '凧', 3)], { papers: 1, version: 'x' })
      await store.forgetSample()
      expect(await store.listGlossary({}, page)).toEqual({ terms: [], total: 0 })
      expect((await store.findGlossaryState())?.made).toBe(2)
      await saveEntries(store, [entryOf()])
      expect(await isGlossaryStale(store)).toBe(true)
    }))

  it('stays as it was when it is stopped', () =>
    withStore(async (store) => {
      await savePapers(store, 30)
      await store.saveGlossary([termOf('kite', '凧', 3)], { papers: 1, version: 'x' })
      const stop = new AbortController()
      expect(await makeGlossary(store, { stop: stop.signal, onProgress: () => stop.abort() })).toBe(false)
      expect((await store.listGlossary({}, page)).terms).toMatchObject([{ en: 'kite' }])
      expect((await store.findGlossaryState())?.made).toBe(1)
    }))
})

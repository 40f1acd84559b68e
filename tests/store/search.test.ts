// Lists by words, author, category and day: what is found is what a plain scan finds.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldText } from '#shared/script.ts'
import { PapersQuery } from '#shared/search.ts'
import type { Store } from '../../server/store/open.ts'
import { entryOf, saveEntries, withStore } from './library.ts'

async function titles(store: Store, query: Record<string, unknown>): Promise<string[]> {
  const { items } = await store.listPapers(PapersQuery.parse({ limit: 200, ...query }))
  return items.map((item) => item.title).sort()
}

describe('listing papers', () => {
  it('finds words in either language, phrases and names, folded', () =>
    withStore(async (store) => {
      await saveEntries(store, [
        entryOf({ title: 'A', abstractEn: 'GPT-4 and C++ with ﬁne detail.', summaryJa: '強化学習。化学も。' }),
        entryOf({ title: 'B', abstractEn: 'Fine tuning.', summaryJa: '強化。化学習慣。LLM推論' }),
      ])
      expect(await titles(store, { q: '強化学習' })).toEqual(['A'])
      expect(await titles(store, { q: '強化学' })).toEqual(['A'])
      expect(await titles(store, { q: '習' })).toEqual(['A', 'B'])
      expect(await titles(store, { q: 'ＬＬＭ推論' })).toEqual(['B'])
      expect(await titles(store, { q: 'LLM推' })).toEqual(['B'])
      expect(await titles(store, { q: 'gpt-4' })).toEqual(['A'])
      expect(await titles(store, { q: 'FINE' })).toEqual(['A', 'B'])
      expect(await titles(store, { q: '"fine tuning"' })).toEqual(['B'])
      expect(await titles(store, { q: 'tuning 化学' })).toEqual(['B'])
      for (const tag of ['c0csx2elg', 'every0', 'H0CODE', '"is every0"', 'n·hana·sato'])
        expect(await titles(store, { q: tag })).toEqual([])
      // Nothing that could be sought is no condition.
      expect(await titles(store, { q: '++' })).toEqual(['A', 'B'])
      for (const q of ['"', 'a"b', 'NEAR(', '*', 'title:', "'; DROP", '^x', '{a}', 'OR', '-fine'])
        await expect(titles(store, { q })).resolves.toBeInstanceOf(Array)
    }))

  it('finds authors within one name, either way round, without accents', () =>
    withStore(async (store) => {
      await saveEntries(store, [entryOf({ title: 'A' }), entryOf({ title: 'B', authors: ['Sato José'] })])
      expect(await titles(store, { author: 'Alvarez' })).toEqual(['A'])
      expect(await titles(store, { author: 'jose alvarez' })).toEqual(['A'])
      expect(await titles(store, { author: 'Álvarez, José' })).toEqual(['A'])
      expect(await titles(store, { author: 'Sato José' })).toEqual(['B'])
    }))

  it('takes any of several categories, and whole archives, exactly', () =>
    withStore(async (store) => {
      await saveEntries(store, [
        entryOf({ title: 'A', categories: ['cs.LG'] }),
        entryOf({ title: 'B', categories: ['stat.ML', '68T50, I.2'] }),
        entryOf({ title: 'C', categories: ['hep-ex'] }),
        entryOf({ title: 'D', categories: ['csx.LG', 'cs'] }),
      ])
      expect(await titles(store, { category: 'cs.LG' })).toEqual(['A'])
      expect(await titles(store, { category: ['cs.LG', 'hep-ex'] })).toEqual(['A', 'C'])
      expect(await titles(store, { category: 'cs.*' })).toEqual(['A', 'D'])
      expect(await titles(store, { category: 'hep-ex.*' })).toEqual(['C'])
      expect(await titles(store, { category: '68T50, I.2' })).toEqual(['B'])
      expect(await titles(store, { category: 'cs.L' })).toEqual([])
      expect(await titles(store, { category: 'cs.LG', q: '学習', author: 'Sato', from: '2026-11-10' })).toEqual(['A'])
      const { categories, archives } = await store.getFacets()
      expect(categories).toContainEqual({ category: '68T50, I.2', count: 1 })
      expect(archives).toEqual([
        { archive: 'cs', count: 2 },
        { archive: 'hep-ex', count: 1 },
        { archive: 'stat', count: 1 },
      ])
    }))

  it('takes days as inclusive and UTC', () =>
    withStore(async (store) => {
      const at = (publishedAt: string) => entryOf({ title: publishedAt, publishedAt })
      await saveEntries(
        store,
        ['2026-11-09T23:59:59Z', '2026-11-10T00:00:00Z', '2026-11-10T23:59:59Z', '2026-11-11T00:00:00Z'].map(at),
      )
      expect(await titles(store, { from: '2026-11-10', to: '2026-11-10' })).toEqual([
        '2026-11-10T00:00:00Z',
        '2026-11-10T23:59:59Z',
      ])
      expect(await titles(store, { to: '2026-11-09' })).toEqual(['2026-11-09T23:59:59Z'])
      expect(await titles(store, { from: '2026-11-11' })).toEqual(['2026-11-11T00:00:00Z'])
    }))

  it('pages through all papers once, in order, both ways', () =>
    withStore(async (store) => {
      const papers = Array.from({ length: 25 }, (_, n) =>
        entryOf({ title: `Paper ${n}`, publishedAt: `2026-11-10T12:00:${String(n).padStart(2, '0')}Z` }),
      )
      await saveEntries(store, papers)
      for (const query of [{}, { sort: 'old' }, { q: '学習' }, { q: '学習', sort: 'old', category: 'cs.*' }]) {
        const seen: string[] = []
        let cursor: string | undefined
        do {
          const page = await store.listPapers(PapersQuery.parse({ ...query, limit: 7, cursor }))
          expect(page.total).toEqual({ count: 25, exact: true })
          seen.push(...page.items.map((item) => item.publishedAt ?? ''))
          cursor = page.next ?? undefined
        } while (cursor)
        expect(new Set(seen).size).toBe(25)
        expect(seen).toEqual('sort' in query ? seen.toSorted() : seen.toSorted().reverse())
      }
      await expect(store.listPapers(PapersQuery.parse({ cursor: 'nonsense' }))).rejects.toMatchObject({
        code: 'bad_request',
      })
    }))

  it('finds exactly what a substring scan finds in Japanese', () =>
    withStore(async (store) => {
      const letters = fc.constantFrom(...'強化学習のがーカ。、A1\nｶﾞ')
      const texts = fc.sample(fc.string({ unit: letters, minLength: 1, maxLength: 30 }), { numRuns: 300, seed: 7 })
      await saveEntries(
        store,
        texts.map((summaryJa, n) => entryOf({ title: `T${n}`, authors: ['X Y'], abstractEn: null, summaryJa })),
      )
      const needles = fc.sample(fc.string({ unit: fc.constantFrom(...'強化学習のがー'), minLength: 1, maxLength: 4 }), {
        numRuns: 200,
        seed: 8,
      })
      for (const needle of needles) {
        const expected = texts.flatMap((text, n) => (foldText(text).includes(needle) ? [`T${n}`] : []))
        const page = await store.listPapers(PapersQuery.parse({ q: needle, limit: 200 }))
        expect([needle, page.total.count]).toEqual([needle, expected.length])
      }
    }))
})

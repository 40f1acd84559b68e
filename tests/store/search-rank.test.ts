// Relevance puts the fitting paper first and pages through all, facets follow the query, and what a text holds can be asked for.
import { describe, expect, it } from 'vitest'
import { Filters, PapersQuery } from '#shared/search.ts'
import { hasCode, hasMath } from '#shared/traits.ts'
import { getFacets } from '../../server/store/facets.ts'
import type { Store } from '../../server/store/open.ts'
import { openDatabase } from '../../server/store/open-file.ts'
import { savePage } from '../../server/store/save.ts'
import { listPapers, rankedAtMost } from '../../server/store/search.ts'
import { makePapers } from '../made/papers.ts'
import { entryOf, saveEntries, withStore } from './library.ts'

/** All pages of a query, one after the other. */
async function readAll(store: Store, query: Record<string, unknown>): Promise<string[]> {
  const keys: string[] = []
  let cursor: string | undefined
  do {
    const page = await store.listPapers(PapersQuery.parse({ ...query, cursor }))
    keys.push(...page.items.map(({ key }) => key))
    cursor = page.next ?? undefined
  } while (cursor)
  return keys
}

/** A paper that is taken in quickly. */
function makeShort(n: number) {
  const publishedAt = new Date(Date.UTC(2025, 0, 1) + n * 60_000).toISOString()
  const texts = { title: `Paper ${n}`, summaryJa: null, abstractEn: 'Moss.', authors: [`Aino Mori${n % 40}`] }
  return entryOf({ ...texts, publishedAt, arxivId: `2611.${String(n).padStart(5, '0')}` })
}

describe('relevance', () => {
  it('puts a word of the title before one of the abstract, and more before less', () =>
    withStore(async (store) => {
      const at = (day: number) => `2026-11-${day}T00:00:00Z`
      await saveEntries(store, [
        entryOf({ title: 'Moss under Snow', publishedAt: at(10) }),
        entryOf({ title: 'Nothing', abstractEn: 'Moss. Ferns, too.', publishedAt: at(11) }),
        entryOf({ title: 'Other', abstractEn: `Moss. ${'Ferns grow. '.repeat(40)}`, publishedAt: at(12) }),
        entryOf({ title: 'Without', publishedAt: at(13) }),
      ])
      const titles = async (q: string, sort?: string) =>
        (await store.listPapers(PapersQuery.parse({ q, sort }))).items.map(({ title }) => title)
      expect(await titles('moss')).toEqual(['Other', 'Nothing', 'Moss under Snow'])
      expect(await titles('moss', 'relevance')).toEqual(['Moss under Snow', 'Nothing', 'Other'])
      expect(await titles('moss sort:relevance')).toEqual(['Moss under Snow', 'Nothing', 'Other'])
      expect(await titles('moss sort:old', 'relevance')).toEqual(['Moss under Snow', 'Nothing', 'Other'])
    }))

  it('pages through every hit once, in any shape of query, and says what it looked at', () =>
    withStore(async (store) => {
      await saveEntries(store, makePapers(120, 2))
      for (const q of ['learning', 'learning OR is:sample', 'kite OR date:2025-01-01', '学習 -is:doubtful']) {
        const all = await readAll(store, { q, limit: 200 })
        const ranked = await readAll(store, { q, sort: 'relevance', limit: 7 })
        expect(ranked.length).toBeGreaterThan(7)
        expect(ranked.toSorted()).toEqual(all.toSorted())
        expect((await store.listPapers(PapersQuery.parse({ q, sort: 'relevance' }))).ranked).toBe('all')
      }
      const plain = await store.listPapers(PapersQuery.parse({ q: 'cat:cs.*', sort: 'relevance' }))
      expect([plain.ranked, (await store.listPapers(PapersQuery.parse({ q: 'kite' }))).ranked]).toEqual([null, null])
    }))

  it('ranks the newest thousand where there are more than it counts', () => {
    const db = openDatabase(':memory:')
    const entries = Array.from({ length: 10_050 }, (_, n) => ({ entry: makeShort(n), line: 1 }))
    const page = { hash: 'a', name: 'a', bytes: new Uint8Array([1]), sample: false, takenAt: '2026-11-20T00:00:00Z' }
    savePage(db, { ...page, entries, problems: [] })
    const newest = listPapers(db, PapersQuery.parse({ q: 'moss', limit: 200 })).items.map(({ key }) => key)
    const ranked = new Set<string>()
    let [cursor, pages]: [string | undefined, number] = [undefined, 0]
    do {
      const found = listPapers(db, PapersQuery.parse({ q: 'moss', sort: 'relevance', limit: 200, cursor }))
      expect(found).toMatchObject({ ranked: 'newest', total: { count: 10_000, exact: false } })
      for (const { key } of found.items) ranked.add(key)
      cursor = found.next ?? undefined
      pages += 1
    } while (cursor)
    expect([ranked.size, pages]).toEqual([rankedAtMost, rankedAtMost / 200])
    expect(newest.every((key) => ranked.has(key))).toBe(true)
    const facets = getFacets(db, Filters.parse({ q: 'moss' }))
    expect([facets.papers, facets.exact, facets.authors.length]).toEqual([10_000, false, 20])
    db.close()
  })

  it('refuses the cursor of another order', () =>
    withStore(async (store) => {
      await saveEntries(store, makePapers(20, 2))
      const { next } = await store.listPapers(PapersQuery.parse({ q: 'learning', limit: 2 }))
      const query = PapersQuery.parse({ q: 'learning', limit: 2, sort: 'relevance', cursor: next })
      await expect(store.listPapers(query)).rejects.toMatchObject({ code: 'bad_request' })
    }))
})

describe('facets of a query', () => {
  it('count what the query finds, as all counts are when it finds all', () =>
    withStore(async (store) => {
      const papers = makePapers(200, 6)
      await saveEntries(store, papers)
      const all = await store.getFacets()
      expect(await store.getFacets(Filters.parse({ q: '-zzzz' }))).toEqual(all)
      expect(all.authors).toHaveLength(20)
      const fits = papers.filter(({ categories }) => categories.includes('cs.LG'))
      const some = await store.getFacets(Filters.parse({ category: 'cs.LG' }))
      expect(some.papers).toBe(fits.length)
      expect(some.categories).toContainEqual({ category: 'cs.LG', count: fits.length })
      for (const { day, count } of some.days)
        expect(fits.filter(({ publishedAt }) => publishedAt?.startsWith(day))).toHaveLength(count)
      const [first] = some.authors
      expect(fits.filter(({ authors }) => authors.includes(first?.author ?? ''))).toHaveLength(first?.count ?? -1)
      expect((await store.getFacets(Filters.parse({ q: 'zzzz' }))).papers).toBe(0)
    }))
})

describe('what a text holds', () => {
  it.each([
    'Code is available at the address below.',
    'Our implementation, with all weights, is publicly available.',
    'See https://github.com/made/up.',
    'We release our code.',
    'Demo: https://made.github.io/up',
    'We open-source the training code.',
  ])('is code: %s', (text) => expect(hasCode(text)).toBe(true))
  it.each(['We study codes of a city.', 'The code. It is public. Data are available.', 'No release is planned.'])(
    'is no code: %s',
    (text) => expect(hasCode(text)).toBe(false),
  )
  it.each(['of $O(n^2)$ steps', 'for $x$ alone', 'where \\alpha grows', 'is \\(n + 1\\)', '$f(x)$'])(
    'is a formula: %s',
    (text) => expect(hasMath(text)).toBe(true),
  )
  it.each(['for $5 and $10 a day', 'costs $5', 'C:\\x', 'plain'])('is no formula: %s', (text) =>
    expect(hasMath(text)).toBe(false),
  )

  it('is looked for at once in long texts of any kind', () => {
    for (const piece of ['code ', '$', '\\', 'release our code', '$ a', 'open source the the '])
      expect([hasCode, hasMath].map((has) => typeof has(piece.repeat(100_000 / piece.length)))).toEqual([
        'boolean',
        'boolean',
      ])
  })

  it('is found by the query', () =>
    withStore(async (store) => {
      await saveEntries(store, [
        entryOf({ title: 'A', abstractEn: 'Code is available.', arxivId: '2611.00001' }),
        entryOf({ title: 'B', abstractEn: 'A bound of $x^2$.' }),
      ])
      const titles = async (q: string) =>
        (await store.listPapers(PapersQuery.parse({ q }))).items.map((item) => item.title)
      expect([await titles('has:code'), await titles('-has:code')]).toEqual([['A'], ['B']])
      expect([await titles('has:math'), await titles('has:id')]).toEqual([['B'], ['A']])
      expect(await titles('primary:cs.LG -has:id')).toEqual(['B'])
    }))
})

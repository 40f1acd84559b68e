// A query finds the same among kept papers as in the library that they came from.
import { expect, it } from 'vitest'
import { WatchWords } from '#shared/library.ts'
import type { Paper } from '#shared/paper.ts'
import { PapersQuery } from '#shared/search.ts'
import type { Store } from '../../../server/store/open.ts'
import { findKept, listKept } from '../../../web/offline/kept-answers.ts'
import { entryOf, saveEntries, withStore } from '../../store/library.ts'

const queries = [
  '',
  '折り鶴',
  '鶴',
  'crane',
  'cranes',
  '"paper cranes"',
  'paper crane',
  'title:折り紙',
  'ti:"fold paper"',
  'abs:reinforcement',
  'ja:提案',
  'crane OR sheep',
  '-crane',
  '(crane OR sheep) -is:starred',
  'au:Sato',
  'au:"Hana Sato"',
  'au:"Sato Hana"',
  'au:"H Sato"',
  'au:"J Alvarez"',
  'au:"Hana Alvarez"',
  'cat:cs.LG',
  'cat:CS.lg',
  'cat:cs.*',
  'cat:"68T50"',
  'primary:math.CO',
  'primary:math.*',
  'date:2026-11',
  'date:2026-11-10',
  'after:2026-11-11',
  'before:2026-11-11',
  'date:7d',
  'id:2611.00001',
  'has:code',
  'has:math',
  'has:id',
  '-has:id',
  'has:note',
  'note:ガ',
  'note:"see section"',
  'is:unread',
  'is:read',
  'is:starred',
  'is:later',
  'is:sample',
  'tag:survey',
  'tag:SURVEY',
  'tag:none',
  'ＬＬＭ',
  'naive',
  '強化。化学',
  '…',
  'sort:old',
  'is:watched',
  '-is:watched crane',
  'sort:watched',
  'crane sort:watched',
]

const entries = [
  entryOf({ arxivId: '2611.00001' }),
  entryOf({
    arxivId: '2611.00002',
    title: 'Naïve Sheep and LLM',
    titleJa: '素朴な羊と折り紙',
    summaryJa: '羊を数えます。強化。化学ではない。',
    abstractEn: 'We count sheep with $x^2$. Nothing else.',
    authors: ['Aoi Mori', 'H. Sato'],
    categories: ['math.CO', '68T50'],
    publishedAt: '2026-11-12T00:00:00Z',
  }),
  entryOf({
    title: 'Without a date',
    summaryJa: null,
    abstractEn: 'Cranes, one crane.',
    authors: ['J. Álvarez', '佐藤 花'],
    categories: ['cs.CL'],
    publishedAt: null,
  }),
  entryOf({
    arxivId: '2611.00004',
    title: 'Another',
    authors: ['Hana Mori', 'Ken Sato'],
    publishedAt: '2026-11-11T23:59:00Z',
  }),
]

const watched = [
  { kind: 'word', text: 'cranes', colour: 'red' },
  { kind: 'author', text: 'Ken Sato', colour: 'blue' },
]

/** As the server gives it, without what is read of its texts. */
async function paperOf(store: Store, key: string): Promise<Paper> {
  const paper = await store.findPaper(key)
  if (paper === undefined) throw new Error(`there is no paper ${key}`)
  return { ...paper, pairs: [], restorations: [], missing: [], doubts: [], corrections: [], terms: [] }
}

it('finds what the server finds, in its order', () =>
  withStore(async (store) => {
    await saveEntries(store, entries)
    const at = '2026-11-20T00:00:00Z'
    await store.changeMarks(
      '2611.00001',
      { starred: true, read: true, addTags: ['Survey'], note: 'See section 3 ｶﾞ' },
      at,
    )
    await store.changeMarks('2611.00002', { later: true }, at)
    const { items } = await store.listPapers(PapersQuery.parse({}))
    const papers = await Promise.all(items.map(({ key }) => paperOf(store, key)))
    expect(papers.length).toBe(entries.length)
    const today = new Date().toISOString().slice(0, 10)
    const { words: watch } = WatchWords.parse({ words: watched })
    await store.putWatchWords(watch)
    for (const q of queries) {
      const params = new URLSearchParams(q && { q })
      const found = (await store.listPapers(PapersQuery.parse(q ? { q } : {}))).items.map(({ key }) => key)
      const kept = listKept({ papers: papers.toReversed(), params, today, watch })?.items.map(({ key }) => key)
      expect([q, kept]).toEqual([q, found])
    }
    const beside = { category: ['cs.*', 'math.CO'], author: 'Sato', from: '2026-11-11', to: '2026-11-12' }
    const params = new URLSearchParams({ author: beside.author, from: beside.from, to: beside.to })
    for (const code of beside.category) params.append('category', code)
    const found = (await store.listPapers(PapersQuery.parse(beside))).items.map(({ key }) => key)
    expect(found.length).toBe(2)
    expect(listKept({ papers, params, today, watch })?.items.map(({ key }) => key)).toEqual(found)
    const [facets, told] = [await store.getFacets(), await store.getLibrary()]
    const { countKept, summariseKept } = await import('../../../web/offline/kept-answers.ts')
    const own = countKept({ papers, params: new URLSearchParams(), today, watch })
    const byName = <T extends object>(rows: readonly T[]) => rows.map((row) => JSON.stringify(row)).sort()
    expect({ papers: own.papers, days: own.days }).toEqual({ papers: facets.papers, days: facets.days })
    expect(byName(own.categories)).toEqual(byName(facets.categories))
    expect(byName(own.archives)).toEqual(byName(facets.archives))
    expect(byName(own.authors)).toEqual(byName(facets.authors))
    expect(summariseKept(papers, told)).toEqual(told)
    expect(findKept({ papers, params: new URLSearchParams({ q: 'cranes' }), today, watch }).length).toBeGreaterThan(1)
    const first = listKept({ papers, params: new URLSearchParams({ limit: '3' }), today, watch })
    expect(first).toMatchObject({ next: 'kept-3', total: { count: 4, exact: true } })
    const rest = new URLSearchParams({ limit: '3', cursor: first?.next ?? '' })
    expect(listKept({ papers, params: rest, today, watch })).toMatchObject({
      next: null,
      items: [{ key: items[3]?.key }],
    })
    expect(listKept({ papers, params: new URLSearchParams({ cursor: 'abc' }), today, watch })).toBeUndefined()
  }))

it('of each day lists the watched papers first, as the server does', () =>
  withStore(async (store) => {
    const at = (minute: number) => ({ publishedAt: `2026-11-12T00:0${minute}:00Z`, authors: ['A'] })
    const titles = ['One crane', 'Two sheep', 'Three cranes', 'Four sheep']
    await saveEntries(
      store,
      titles.map((title, n) => entryOf({ title, summaryJa: null, abstractEn: title, ...at(n) })),
    )
    const { words: watch } = WatchWords.parse({ words: [{ kind: 'word', text: 'cranes', colour: 'red' }] })
    await store.putWatchWords(watch)
    const query = PapersQuery.parse({ sort: 'watched' })
    const found = (await store.listPapers(query)).items
    expect(found.map(({ title }) => title)).toEqual(['Three cranes', 'Four sheep', 'Two sheep', 'One crane'])
    const papers = await Promise.all(found.map(({ key }) => paperOf(store, key)))
    const params = new URLSearchParams({ sort: 'watched' })
    const kept = listKept({ papers: papers.toReversed(), params, today: '2026-11-20', watch })
    expect(kept?.items.map(({ title }) => title)).toEqual(found.map(({ title }) => title))
  }))

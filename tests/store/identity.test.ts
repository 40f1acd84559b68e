// One post in several forms is one version; an excerpt gives way to the whole post and never stands in its place.
import { describe, expect, it } from 'vitest'
import type { Entry } from '#shared/entry.ts'
import { PapersQuery } from '#shared/search.ts'
import { foldCopy } from '../../server/store/copies.ts'
import { merge } from '../../server/store/identity.ts'
import type { Store } from '../../server/store/open.ts'
import { entryOf, saveEntries, withStore } from './library.ts'

const all = PapersQuery.parse({})
const listed = async (store: Store) => {
  const { items } = await store.listPapers(all)
  return Promise.all(items.map(({ key }) => store.findPaper(key)))
}

const plain = entryOf({
  title: "Cranes: A 'New' Look",
  summaryJa: '折り鶴を\n提案します。',
  abstractEn: 'We fold "cranes" -- 2x faster... It\'s\nnew.',
})
const web = entryOf({
  title: 'Cranes: A ‘New’ Look',
  summaryJa: '折り鶴を提案します。',
  abstractEn: 'We fold “cranes” – 2×\u00a0faster… It’s new.',
  arxivId: '2611.00001',
  arxivVersion: 2,
  sourceUrl: 'https://digest.example/2026/11/10/cranes/',
})

describe('one post in several forms', () => {
  it('is one version, in the spelling of the form that carries addresses, whichever comes first', async () => {
    for (const order of [
      [plain, web],
      [web, plain],
    ])
      await withStore(async (store) => {
        for (const [index, entry] of order.entries()) await saveEntries(store, [entry], { name: `${index}` })
        expect(await listed(store)).toMatchObject([{ ...web, versions: [{}] }])
        expect(await saveEntries(store, [plain, web], { name: 'both' })).toMatchObject({ same: 2 })
      })
  })

  it('has the readable one of its addresses', () => {
    const numbered = { ...web, sourceUrl: 'https://digest.example/?p=12' }
    for (const [a, b] of [
      [web, numbered],
      [numbered, web],
    ] as const)
      expect(merge(a, b)?.sourceUrl).toBe(web.sourceUrl)
  })

  it('is another version where words, numbers or signs differ', () => {
    const others: Partial<Entry>[] = [
      { abstractEn: 'We fold “cranes” – 3× faster… It’s new.' },
      { summaryJa: '折り鶴を提案しました。' },
      { arxivVersion: 3 },
      { publishedAt: '2026-11-11T00:00:00Z' },
    ]
    for (const other of others) expect(merge(web, { ...web, ...other })).toBeUndefined()
    for (const [a, b] of [
      ['a+b', 'a-b'],
      ['Ab', 'ab'],
      ['x < y', 'x > y'],
      ["f'", "f''"],
    ] as const)
      expect(foldCopy(a)).not.toBe(foldCopy(b))
  })
})

describe('an excerpt', () => {
  const whole = entryOf({ summaryJa: '折り鶴を\n提案します。\nコードもあります。', sourceUrl: null })
  const excerpt = entryOf({
    summaryJa: '折り鶴を 提案します。 コード[…]',
    abstractEn: null,
    authors: [],
    publishedAt: null,
    categories: [],
    provider: null,
    translator: null,
    sourceUrl: 'https://digest.example/cranes/',
    excerpt: true,
  })

  it('is kept and marked, and gives way to the whole post, keys and all', () =>
    withStore(async (store) => {
      await saveEntries(store, [excerpt])
      const [first] = await listed(store)
      expect(first).toMatchObject({ ...excerpt, versions: [{ excerpt: true }] })
      expect(await saveEntries(store, [whole])).toMatchObject({ added: 0, updated: 1 })
      expect(await listed(store)).toMatchObject([
        { ...whole, sourceUrl: excerpt.sourceUrl, versions: [{ excerpt: false }] },
      ])
      expect((await store.findPaper(first?.key ?? ''))?.excerpt).toBe(false)
    }))

  it('that comes later leaves the whole post as it is', () =>
    withStore(async (store) => {
      const addressed = { ...whole, sourceUrl: excerpt.sourceUrl }
      await saveEntries(store, [addressed], { name: 'whole.txt' })
      expect(await saveEntries(store, [excerpt], { name: 'archive.html' })).toMatchObject({ added: 0, same: 1 })
      expect(await listed(store)).toMatchObject([{ ...addressed, source: { page: 'whole.txt' }, versions: [{}] }])
    }))

  it('gives its address to a whole post that had none, which stays on its page', () =>
    withStore(async (store) => {
      await saveEntries(store, [whole], { name: 'whole.txt' })
      await saveEntries(store, [excerpt], { name: 'archive.html' })
      expect(await listed(store)).toMatchObject([
        { ...whole, sourceUrl: excerpt.sourceUrl, source: { page: 'whole.txt' }, versions: [{}] },
      ])
    }))

  it('joins by the address where its title is cut, and by the arXiv id', () =>
    withStore(async (store) => {
      const cut = { ...excerpt, title: 'Learning to Fold' }
      await saveEntries(store, [cut, { ...whole, sourceUrl: excerpt.sourceUrl }])
      await saveEntries(store, [entryOf({ title: 'B', arxivId: '2611.00001' })])
      await saveEntries(store, [{ ...excerpt, title: 'B…', summaryJa: null, arxivId: '2611.00001', sourceUrl: null }])
      expect((await listed(store)).map((paper) => [paper?.title, paper?.versions.length]).sort()).toEqual([
        ['B', 1],
        [whole.title, 1],
      ])
    }))

  it('joins none of the same title whose text begins otherwise, and of two that fit joins no full ones together', () =>
    withStore(async (store) => {
      const twin = { ...whole, authors: ['B. Two'], publishedAt: '2026-11-12T00:00:00Z' }
      await saveEntries(store, [whole, twin, { ...excerpt, summaryJa: '別の話です。', sourceUrl: null }])
      expect(await store.countPapers()).toBe(3)
      expect(await saveEntries(store, [excerpt])).toMatchObject({ updated: 1 })
      expect((await listed(store)).map((paper) => paper?.source.url)).toEqual([excerpt.sourceUrl, null, null])
    }))

  it('that shows no text joins its title only where one paper has it', () =>
    withStore(async (store) => {
      const bare = { ...excerpt, summaryJa: null }
      await saveEntries(store, [whole, { ...whole, authors: ['B. Two'], summaryJa: '別。', abstractEn: 'Other.' }])
      expect(await saveEntries(store, [bare])).toMatchObject({ added: 1 })
      await saveEntries(store, [entryOf({ title: 'Alone' })])
      expect(await saveEntries(store, [{ ...bare, title: 'Alone', sourceUrl: null }])).toMatchObject({ same: 1 })
    }))

  it('of a newer version is kept beside the whole older one, which is shown', () =>
    withStore(async (store) => {
      const revised = { ...excerpt, summaryJa: '改訂しました[…]', arxivId: '2611.00001', authors: whole.authors }
      await saveEntries(store, [{ ...whole, arxivId: '2611.00001', sourceUrl: 'https://digest.example/old/' }])
      expect(await saveEntries(store, [{ ...revised, publishedAt: '2026-11-19T00:00:00Z' }])).toMatchObject({
        updated: 1,
      })
      expect(await listed(store)).toMatchObject([{ excerpt: false, versions: [{ excerpt: false }, { excerpt: true }] }])
    }))
})

// What the reader watches for: found as what it stands for is found, and first of each day, however a list is cut in pages.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { PapersQuery } from '#shared/search.ts'
import type { Store } from '../../server/store/open.ts'
import { entryOf, saveEntries, withStore } from './library.ts'

const words = ['crane', 'tile', '折り紙', 'knot']
const days = ['2026-02-01', '2026-02-02', '2026-02-05', null]
const makePaper = (n: number, word: string, author: string, day: string | null) =>
  entryOf({
    title: `Paper ${n}`,
    abstractEn: `Text on a ${word}.`,
    summaryJa: `本文と${word}。`,
    authors: [author],
    publishedAt: day && `${day}T09:00:00Z`,
  })

async function listAll(store: Store, q: string | undefined, sort: 'new' | 'watched', limit: number) {
  const items = []
  let cursor: string | undefined
  do {
    const page = await store.listPapers(PapersQuery.parse({ q, sort, limit, cursor }))
    items.push(...page.items)
    cursor = page.next ?? undefined
  } while (cursor !== undefined)
  return items
}
const titles = (items: readonly { readonly title: string }[]) => items.map(({ title }) => title)

it('is any of the words and authors, and nothing where none is watched', () =>
  withStore(async (store) => {
    await saveEntries(store, [
      makePaper(1, 'crane', 'Ayame Orihara', days[0] ?? null),
      makePaper(2, 'tile', 'Bo Lind', days[0] ?? null),
      makePaper(3, 'knot', 'Chidi Eze', days[1] ?? null),
    ])
    expect(titles(await listAll(store, 'is:watched', 'new', 10))).toEqual([])
    expect(titles(await listAll(store, '-is:watched', 'new', 10))).toHaveLength(3)
    await store.putWatchWords([
      { kind: 'word', text: 'knot', colour: 'gold' },
      { kind: 'author', text: 'Orihara', colour: 'blue' },
    ])
    expect(titles(await listAll(store, 'is:watched', 'new', 10)).sort()).toEqual(['Paper 1', 'Paper 3'])
    expect(titles(await listAll(store, 'is:watched crane', 'new', 10))).toEqual(['Paper 1'])
    expect(titles(await listAll(store, '-is:watched', 'new', 10))).toEqual(['Paper 2'])
  }))

const paper = fc.record({ word: fc.constantFrom(...words), day: fc.constantFrom(...days) })
const library = fc.array(paper, { minLength: 1, maxLength: 40 })

it('stands first of each day, in pages of any size, and no paper is lost or doubled', () =>
  fc.assert(
    fc.asyncProperty(
      library,
      fc.subarray(words),
      fc.integer({ min: 1, max: 12 }),
      fc.constantFrom(undefined, 'Text', '-crane', 'crane OR 折り紙'),
      (made, watched, limit, q) =>
        withStore(async (store) => {
          await saveEntries(
            store,
            made.map(({ word, day }, n) => makePaper(n, word, `Author ${n}`, day)),
          )
          await store.putWatchWords(watched.map((text) => ({ kind: 'word', text, colour: 'red' })))
          const inOrder = await listAll(store, q, 'new', 200)
          const isWatched = new Set(titles(await listAll(store, `(${q ?? 'Text'}) is:watched`, 'new', 200)))
          const groups = Map.groupBy(inOrder, ({ publishedAt }) => publishedAt?.slice(0, 10) ?? '')
          const expected = [...groups.values()].flatMap((group) => [
            ...group.filter(({ title }) => isWatched.has(title)),
            ...group.filter(({ title }) => !isWatched.has(title)),
          ])
          expect(titles(await listAll(store, q, 'watched', limit))).toEqual(titles(expected))
        }),
    ),
    { numRuns: 60 },
  ))

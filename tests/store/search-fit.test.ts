// A title that answers comes first, then words that stand alone, then the shorter text; and pages go through all of it once.
import { describe, expect, it } from 'vitest'
import { parseQuery } from '#shared/query/parse.ts'
import { PapersQuery } from '#shared/search.ts'
import { fitTo } from '../../server/store/search-fit.ts'
import { entryOf, saveEntries, withStore } from './library.ts'

const filler = Array.from({ length: 60 }, (_, n) => `word${n}`).join(' ')

/** The fit of texts to a query, the index apart. */
function fitOf(q: string, title: string, body: string): number {
  const { node } = parseQuery(q, '2026-11-23')
  if (node === null) throw new Error(`${q} asks nothing`)
  return fitTo(node)({ title, body }, 0)
}

describe('the fit of a paper', () => {
  it.each([
    ['moss snow', ['moss under snow', filler], ['moss', 'snow and moss']],
    ['moss OR fern', ['a fern', filler], ['trees', 'moss and fern']],
    ['moss -snow', ['moss', filler], ['trees', 'moss']],
    ['self', ['a', `the self ${filler}`], ['a', 'self-supervised']],
    ['moss tree', ['a', `moss tree ${filler}`], ['a', `moss tree ${filler} ${filler.replaceAll('word', 'other')}`]],
  ] as const)('of %s is better for %j than for %j', (q, better, worse) => {
    expect(fitOf(q, better[0], better[1])).toBeLessThan(fitOf(q, worse[0], worse[1]))
  })

  it('is a number for a word of nothing', () => {
    const rate = fitTo({ kind: 'text', field: null, text: '', phrase: false })
    expect(rate({ title: 'a', body: 'b' }, 0)).toEqual(expect.any(Number))
  })
})

describe('pages by relevance', () => {
  it('go through the papers that are read and the rest once', () =>
    withStore(async (store) => {
      const make = (n: number) =>
        entryOf({ title: `Paper ${n}`, abstractEn: `Moss. ${'Fern. '.repeat(n % 7)}`, arxivId: `2611.${10_000 + n}` })
      await saveEntries(
        store,
        Array.from({ length: 130 }, (_, n) => make(n)),
      )
      const seen: string[] = []
      let cursor: string | undefined
      do {
        const query = PapersQuery.parse({ q: 'moss', sort: 'relevance', limit: 30, cursor })
        const { items, next } = await store.listPapers(query)
        seen.push(...items.map(({ key }) => key))
        cursor = next ?? undefined
      } while (cursor)
      expect(new Set(seen).size).toBe(seen.length)
      for (let n = 0; n < 130; n += 1) expect(seen).toContain(`2611.${10_000 + n}`)
    }))
})

// What stands in the list, what of it is drawn, and where.
import { describe, expect, it } from 'vitest'
import { chooseDrawn, type Placed, toBlocks } from '../../../web/list/blocks.ts'
import { type Entry, entryOf, listEntries } from '../../../web/list/entries.ts'
import { countLines, keyAt, placeOf } from '../../../web/list/lines.ts'
import { pagesNear } from '../../../web/list/use-drawn-papers.ts'
import { makeListPages } from './pages.ts'

const monday = '2026-02-23'
const tuesday = '2026-02-24'
const options = { byDay: true, complete: true, counts: null }
const shown = (entries: readonly Entry[]) =>
  entries.map((entry) => (entry.kind === 'day' ? `${entry.day} ${entry.count}` : `${entry.key}/${entry.page}`))
/** Every entry ten pixels high. */
const place = (indexes: readonly number[]): Placed[] =>
  indexes.map((index) => ({ index, start: index * 10, end: index * 10 + 10 }))

describe('lines', () => {
  const pages = makeListPages([tuesday, tuesday], [tuesday, monday, null])

  it('are counted and found through all pages', () => {
    expect(countLines(pages)).toBe(5)
    expect(['0', '2', '4', 'x'].map((key) => placeOf(pages, key))).toEqual([0, 2, 4, -1])
    expect([0, 2, 4, 5, -1].map((at) => keyAt(pages, at))).toEqual(['0', '2', '4', undefined, undefined])
    expect(keyAt([], 0)).toBeUndefined()
  })
})

describe('entries', () => {
  const pages = makeListPages([tuesday, tuesday], [tuesday, monday, null])

  it('put papers under their days, over the bounds of pages', () => {
    const entries = listEntries(pages, options)
    const days = [`${tuesday} 3`, '0/0', '1/0', '2/1', `${monday} 1`, '3/1', 'null 1', '4/1']
    expect(shown(entries)).toEqual(days)
    expect(entries.flatMap((entry) => (entry.kind === 'row' ? entry.heading : []))).toEqual([0, 0, 0, 4, 6])
    expect(entries.flatMap((entry) => (entry.kind === 'row' ? entry.place : []))).toEqual([0, 1, 2, 3, 4])
  })

  it('count a day by the library, or by what is listed once nothing more can come', () => {
    const counts = (complete: boolean, known: ReadonlyMap<string, number> | null) =>
      listEntries(makeListPages([tuesday, tuesday, monday]), { byDay: true, complete, counts: known })
        .filter((entry) => entry.kind === 'day')
        .map((entry) => entry.count)
    expect(counts(false, null)).toEqual([2, null])
    expect(counts(true, null)).toEqual([2, 1])
    expect(counts(false, new Map([[monday, 40]]))).toEqual([2, 40])
  })

  it('have no days by relevance', () => {
    const entries = listEntries(pages, { ...options, byDay: false })
    expect(shown(entries)).toEqual(['0/0', '1/0', '2/1', '3/1', '4/1'])
    expect(entryOf(entries, '3')).toBe(3)
  })
})

describe('what is drawn', () => {
  const entries = listEntries(makeListPages(Array(20).fill(tuesday), Array(20).fill(monday)), options)

  it('is the range, the heading above it, and the row with the focus between its neighbours', () => {
    expect(chooseDrawn([5, 6], -1, entries)).toEqual([0, 5, 6])
    expect(chooseDrawn([5, 6], 30, entries)).toEqual([0, 5, 6, 21, 29, 30, 31])
    expect(chooseDrawn([0, 1], 41, entries)).toEqual([0, 1, 21, 40, 41])
  })

  it('stands in its days, with room for all that is left out', () => {
    const blocks = toBlocks(place([0, 5, 6, 21, 29, 30]), entries, 0)
    expect(blocks).toEqual([
      { before: 0, heading: 0, parts: [{ gap: 40 }, { row: 5 }, { row: 6 }] },
      { before: 140, heading: 21, parts: [{ gap: 70 }, { row: 29 }, { row: 30 }] },
    ])
  })

  it('is one block without days, after the rows before it', () => {
    const flat = listEntries(makeListPages(Array(40).fill(tuesday)), { ...options, byDay: false })
    expect(toBlocks(place([5, 6, 9]), flat, 20)).toEqual([
      { before: 30, heading: null, parts: [{ row: 5 }, { row: 6 }, { gap: 20 }, { row: 9 }] },
    ])
    expect(toBlocks([], flat, 0)).toEqual([])
  })

  it('takes its papers from its pages and those beside them', () => {
    const many = makeListPages(...Array.from({ length: 5 }, () => [tuesday, tuesday]))
    const rows = listEntries(many, options)
    expect(pagesNear(rows, place([0, 5, 6]), many.length)).toEqual([1, 2, 3])
    expect(pagesNear(rows, place([1]), many.length)).toEqual([0, 1])
  })
})

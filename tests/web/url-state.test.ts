// The address and the state are two forms of one thing.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  emptyState,
  formatUrl,
  hasFilters,
  parseUrl,
  sorts,
  toggleCategory,
  type UrlState,
  views,
} from '../../web/url-state.ts'

const words = fc.string({ maxLength: 60, unit: 'grapheme' }).map((text) => text.trim())
const day = fc
  .date({ min: new Date('1991-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
const state: fc.Arbitrary<UrlState> = fc.record({
  q: words,
  category: fc.uniqueArray(
    words.filter((word) => word !== ''),
    { maxLength: 5 },
  ),
  author: words,
  from: fc.oneof(fc.constant(''), day),
  to: fc.oneof(fc.constant(''), day),
  sort: fc.constantFrom(...sorts),
  paper: fc.option(words.filter((word) => word !== '')),
  view: fc.option(fc.constantFrom(...views)),
})

describe('the address', () => {
  it('gives back every state', () => {
    fc.assert(
      fc.property(state, (wanted) => {
        expect(parseUrl(formatUrl(wanted))).toEqual({ state: wanted, ignored: [] })
      }),
    )
  })

  it('never fails, whatever it holds', () => {
    fc.assert(
      fc.property(fc.string(), (search) => {
        const { state: read } = parseUrl(search)
        expect(parseUrl(formatUrl(read)).state).toEqual(read)
      }),
    )
  })

  it('is empty when nothing is asked for', () => {
    expect(formatUrl(emptyState)).toBe('')
    expect(parseUrl('?q=&category=&sort=new')).toEqual({ state: emptyState, ignored: [] })
  })

  it('keeps codes and keys readable', () => {
    const wanted = { ...emptyState, category: ['cs.LG', 'stat.*'], paper: 'hep-th/9901001' }
    expect(formatUrl(wanted)).toBe('?category=cs.LG&category=stat.*&paper=hep-th/9901001')
  })

  it('leaves out what it can not read, and names it', () => {
    const { state: read, ignored } = parseUrl('?from=2025-02-30&sort=best&view=sideways&utm=x&q=a&category=cs.LG')
    expect(read).toEqual({ ...emptyState, q: 'a', category: ['cs.LG'] })
    expect([...ignored].sort()).toEqual(['from=2025-02-30', 'sort=best', 'utm=x', 'view=sideways'])
  })
})

describe('filters', () => {
  it('are there when anything narrows the list; order, paper and layout do not', () => {
    expect(hasFilters({ ...emptyState, sort: 'old' })).toBe(false)
    for (const patch of [
      { q: 'a' },
      { category: ['a'] },
      { author: 'a' },
      { from: '2025-01-01' },
      { to: '2025-01-01' },
    ]) {
      expect(hasFilters({ ...emptyState, ...patch })).toBe(true)
    }
  })

  it('put a category in, and take it off again', () => {
    const once = toggleCategory({ ...emptyState, category: ['b'] }, 'a')
    expect(once).toEqual(['b', 'a'])
    expect(toggleCategory({ ...emptyState, category: once }, 'b')).toEqual(['a'])
  })
})

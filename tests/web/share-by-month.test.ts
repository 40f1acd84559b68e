// The share of a search by month, and what of it is not told because it was not counted.
import { describe, expect, it } from 'vitest'
import { rangeOf, stretch } from '../../web/filters/month.ts'
import { readShares } from '../../web/filters/share-by-month.ts'

const days = (...list: readonly [string, number][]) => list.map(([day, count]) => ({ day, count }))
const library = days(['2026-03-05', 6], ['2026-03-01', 4], ['2026-01-20', 5], ['2025-12-31', 20])

describe('shares by month', () => {
  it('are of the papers of that month, and none where there are none', () => {
    const shares = readShares(days(['2026-03-05', 4], ['2025-12-31', 1]), library, true)
    expect(shares).toEqual([
      { month: '2025-12', found: 1, all: 20, share: 0.05 },
      { month: '2026-01', found: 0, all: 5, share: 0 },
      { month: '2026-02', found: 0, all: 0, share: null },
      { month: '2026-03', found: 4, all: 10, share: 0.4 },
    ])
  })

  it('begin after the month in which the count broke off', () => {
    const shares = readShares(days(['2026-03-05', 4], ['2026-01-20', 2]), library, false)
    expect(shares.map(({ month }) => month)).toEqual(['2026-02', '2026-03'])
  })

  it('are those of three years at most, and of no library none', () => {
    const long = days(['2026-03-05', 1], ['1993-01-01', 1])
    expect(readShares(long, long, true).map(({ month }) => month)).toHaveLength(36)
    expect(readShares(long, long, true)[0]?.month).toBe('2023-04')
    expect(readShares([], [], true)).toEqual([])
  })
})

describe('a range of days', () => {
  it('is the same from either end', () => {
    expect(rangeOf('2026-03-05', '2026-03-01')).toEqual({ from: '2026-03-01', to: '2026-03-05' })
  })

  it('grows and shrinks at the end that moves', () => {
    const range = { from: '2026-03-02', to: '2026-03-05' }
    expect(stretch(range, '2026-03-05', '2026-03-06')).toEqual({ from: '2026-03-02', to: '2026-03-06' })
    expect(stretch(range, '2026-03-02', '2026-03-01')).toEqual({ from: '2026-03-01', to: '2026-03-05' })
    expect(stretch(range, '2026-03-05', '2026-03-01')).toEqual({ from: '2026-03-01', to: '2026-03-02' })
    expect(stretch({ from: '', to: '' }, '2026-03-05', '2026-03-04')).toEqual({ from: '2026-03-04', to: '2026-03-05' })
  })
})

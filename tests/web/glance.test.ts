// The day at a glance: blocks fill the whole, each by its share; weeks begin on Monday and hold every day once.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { addDays } from '../../web/dates.ts'
import { layBlocks } from '../../web/glance/blocks.ts'
import { countWeeks, firstOfWeeks, mondayOf, weeksShown } from '../../web/glance/weeks.ts'

const codes = ['cs.LG', 'cs.CV', 'cs.CL', 'math.CO', 'hep-ex', 'stat.ML', 'q-bio.PE', 'eess.SP', 'odd.XX']
const counts = fc
  .uniqueArray(fc.constantFrom(...codes), { minLength: 1 })
  .chain((some) =>
    fc.tuple(
      ...some.map((category) =>
        fc.record({ category: fc.constant(category), count: fc.integer({ min: 1, max: 200 }) }),
      ),
    ),
  )

it('every block has its share of the whole, none lies over another', () => {
  fc.assert(
    fc.property(counts, fc.double({ min: 0.5, max: 3, noNaN: true }), (categories, shape) => {
      const { blocks, rest } = layBlocks(categories, shape)
      const all = categories.reduce((sum, { count }) => sum + count, 0)
      expect(blocks.length + rest).toBe(categories.length)
      for (const { x, y, width, height, count } of blocks) {
        expect(width * height).toBeCloseTo(count / all, 6)
        for (const end of [x, y, x + width, y + height]) {
          expect(end).toBeGreaterThan(-1e-9)
          expect(end).toBeLessThan(1 + 1e-9)
        }
      }
      const apart = (a: (typeof blocks)[number], b: (typeof blocks)[number]) =>
        a.x + a.width <= b.x + 1e-9 ||
        b.x + b.width <= a.x + 1e-9 ||
        a.y + a.height <= b.y + 1e-9 ||
        b.y + b.height <= a.y + 1e-9
      for (const [at, one] of blocks.entries())
        for (const other of blocks.slice(at + 1)) expect(apart(one, other)).toBe(true)
    }),
  )
})

it('categories of one archive stand together, and those without a place are counted', () => {
  expect(layBlocks([], 1)).toEqual({ blocks: [], rest: 0 })
  const many = Array.from({ length: 40 }, (_, at) => ({ category: `a${at}.X`, count: 40 - at }))
  expect(layBlocks(many, 1.6).rest).toBe(16)
  const { blocks } = layBlocks(
    [
      { category: 'cs.LG', count: 3 },
      { category: 'math.CO', count: 2 },
      { category: 'cs.CV', count: 1 },
    ],
    1,
  )
  expect(blocks.map(({ category }) => category)).toEqual(['cs.LG', 'cs.CV', 'math.CO'])
})

it('weeks hold each day once', () => {
  expect(mondayOf('2026-11-23')).toBe('2026-11-23')
  expect(mondayOf('2026-11-22')).toBe('2026-11-16')
  const newest = '2026-11-21'
  const first = firstOfWeeks(newest)
  const days = Array.from({ length: weeksShown * 7 }, (_, at) => ({ day: addDays(first, at), count: at + 1 }))
  const weeks = countWeeks([...days, { day: addDays(first, -1), count: 1000 }], newest)
  expect(weeks).toHaveLength(weeksShown)
  expect(weeks[0]).toEqual({ monday: first, count: 28 })
  expect(weeks.at(-1)?.monday).toBe('2026-11-16')
  expect(weeks.reduce((sum, { count }) => sum + count, 0)).toBe((182 * 183) / 2)
})

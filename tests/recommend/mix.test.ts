// The share of the unlikely: how many, where, from where, and the same for a day.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { everyUnlikely, mixList, type Scored } from '../../server/recommend/mix.ts'

const paper = fc.record({
  score: fc.integer({ min: -20, max: 20 }),
  categories: fc.constantFrom(['cs.LG'], ['cs.CL', 'cs.LG'], ['cs.CV'], ['math.CO'], []),
})
const papers = fc
  .array(paper, { maxLength: 60 })
  .map((all) => all.map((one, at): Scored => ({ ...one, key: `k${at}` })))
const day = '2026-11-20'
const archives = new Set(['cs'])

describe('the list of what to read first', () => {
  it('keeps every fifth place for the unlikely, has nobody twice, and the likely in order', () => {
    fc.assert(
      fc.property(papers, fc.integer({ min: 1, max: 60 }), (all, limit) => {
        const list = mixList(all, { limit, archives, day })
        expect(list).toHaveLength(Math.min(limit, all.length))
        expect(new Set(list.map(({ paper: one }) => one.key)).size).toBe(list.length)
        list.forEach(({ unlikely }, place) => {
          expect(unlikely).toBe((place + 1) % everyUnlikely === 0)
        })
        const likely = list.filter(({ unlikely }) => !unlikely).map(({ paper: one }) => one.score)
        expect(likely).toEqual(likely.toSorted((a, b) => b - a))
      }),
    )
  })

  const many = Array.from({ length: 100 }, (_, at): Scored => {
    const categories = [['cs.LG', 'cs.CV', 'cs.RO', 'cs.DB', 'math.CO'][at % 5] ?? '']
    return { key: `k${String(at).padStart(3, '0')}`, score: 100 - at, categories }
  })
  const unlikelyOf = (on: string) =>
    mixList(many, { limit: 20, archives, day: on }).flatMap(({ paper: one, unlikely }) => (unlikely ? [one] : []))

  it('takes the unlikely from the lower half, each from another category of the reader’s archives', () => {
    const unlikely = unlikelyOf(day)
    expect(unlikely.every(({ score }) => score <= 50)).toBe(true)
    expect(unlikely.map(({ categories }) => categories[0]).toSorted()).toEqual(['cs.CV', 'cs.DB', 'cs.LG', 'cs.RO'])
  })

  it('is the same all day, and turns with the day', () => {
    expect(unlikelyOf(day)).toEqual(unlikelyOf(day))
    const days = Array.from({ length: 10 }, (_, at) => JSON.stringify(unlikelyOf(`2026-11-${10 + at}`)))
    expect(new Set(days).size).toBeGreaterThan(1)
  })
})

// The filters of a page read from a query and put into it.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { setFilters } from '#shared/query/edit.ts'
import { type QueryFilters, readFilters } from '#shared/query/filters.ts'
import { parseQuery } from '#shared/query/parse.ts'
import { queries, today } from './nodes.ts'

const read = (q: string) => readFilters(parseQuery(q, today))
const none: QueryFilters = { categories: [], author: null, from: null, to: null, states: [], has: [], sort: null }

describe('the filters of a query', () => {
  it('are what must hold of every paper', () => {
    expect(read('鶴 (cat:cs.LG OR cat:math.*) au:"Ada Crane" date:2025-03 -is:doubtful has:code sort:old')).toEqual({
      categories: ['cs.LG', 'math.*'],
      author: 'Ada Crane',
      from: '2025-03-01',
      to: '2025-03-31',
      states: [{ value: 'doubtful', not: true }],
      has: [{ value: 'code', not: false }],
      sort: 'old',
    })
    expect(read('after:2025-01 date:2024..2025 before:2025-06')).toMatchObject({ from: '2025-01-01', to: '2025-05-31' })
  })

  it('are not what some papers may do without', () => {
    expect(read('au:Crane OR cat:cs.LG')).toEqual(none)
    expect(read('-cat:cs.LG -au:Crane (is:sample OR x) -(has:code y)')).toEqual(none)
  })
})

describe('a filter that is set', () => {
  it.each([
    ['鶴  折り紙', { categories: ['cs.LG'] }, '鶴  折り紙 category:cs.LG'],
    ['', { categories: ['cs.LG', 'cs.*'] }, '(category:cs.LG OR category:cs.*)'],
    [
      'ti:鶴 cat:cs.lg 折り紙',
      { categories: ['cs.LG', 'math.CO'] },
      'ti:鶴 (category:cs.LG OR category:math.CO) 折り紙',
    ],
    ['ti:鶴 （cat:cs.LG OR cat:cs.CL） 折り紙', { categories: [] }, 'ti:鶴 折り紙'],
    ['cat:cs.LG x cat:cs.CL', { categories: ['cs.CL'] }, 'category:cs.CL x'],
    ['x au:Crane au:Paper', { author: 'Ada Crane' }, 'x author:"Ada Crane" au:Paper'],
    ['x au:Crane', { author: null }, 'x'],
    ['date:7d x', { to: '2026-11-20' }, 'date:2026-11-16..2026-11-20 x'],
    ['after:2025 before:2026 x', { from: null, to: null }, 'x'],
    ['x -is:doubtful', { states: [{ value: 'doubtful', not: false }] }, 'x is:doubtful'],
    ['x', { has: [{ value: 'code', not: true }] }, 'x -has:code'],
    ['sort:old x sort:new', { sort: 'relevance' }, 'x sort:relevance'],
    ['sort:old x', { sort: null }, 'x'],
  ] satisfies [string, Partial<QueryFilters>, string][])('%j with %j is %j', (q, change, expected) => {
    expect(setFilters(q, today, change)).toBe(expected)
  })

  it('holds for all alternatives', () => {
    expect(setFilters('a OR b', today, { author: 'Crane' })).toBe('(a OR b) author:Crane')
    expect(setFilters('a | b', today, { author: 'Crane' })).toBe('(a | b) author:Crane')
    expect(setFilters('(a OR b)', today, { author: 'Crane' })).toBe('(a OR b) author:Crane')
    expect(setFilters('cat:cs.LG | cat:cs.CL', today, { sort: 'old' })).toBe('cat:cs.LG | cat:cs.CL sort:old')
  })

  it.each([
    ['a OR', 'a author:"Ada Crane"'],
    ['say "a', 'say a author:"Ada Crane"'],
    ['(a OR b', '(a OR b) author:"Ada Crane"'],
    ['a title:', 'a author:"Ada Crane"'],
  ])('writes %j anew where it was left open', (q, expected) => {
    expect(setFilters(q, today, { author: 'Ada Crane' })).toBe(expected)
  })

  it('leaves what is so already as it is typed', () => {
    const q = ' au:crane  ｃａｔ：cs.lg date:2025-03 "x'
    expect(setFilters(q, today, read(q))).toBe(q)
  })

  it('is what is read then, and changes nothing else', () => {
    const changes: fc.Arbitrary<Partial<QueryFilters>> = fc.record(
      {
        categories: fc.subarray(['cs.LG', 'math.*', 'hep-th']),
        author: fc.constantFrom(null, 'Crane', 'Ada "A." Crane'),
        from: fc.constantFrom(null, '2025-03-01'),
        to: fc.constantFrom(null, '2025-03-31', '2026-01-05'),
        states: fc.constantFrom<QueryFilters['states'][]>([], [{ value: 'sample', not: true }]),
        has: fc.constantFrom<QueryFilters['has'][]>([], [{ value: 'math', not: false }]),
        sort: fc.constantFrom(null, 'new', 'relevance'),
      },
      { requiredKeys: [] },
    )
    fc.assert(
      fc.property(queries, changes, (q, change) => {
        const before = read(q)
        const after = read(setFilters(q, today, change))
        const { author, ...rest } = { ...before, ...change }
        expect(after).toMatchObject(rest)
        if (author !== null) expect(after.author).toBe(author)
      }),
      { numRuns: 2000 },
    )
  })
})

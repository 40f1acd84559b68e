// A query written out is the same query, whatever was typed, and so is any tree.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatQuery } from '#shared/query/format.ts'
import { parseQuery } from '#shared/query/parse.ts'
import { and, asPhrases, cat, nodes, normalize, not, or, queries, sorts, today, word } from './nodes.ts'

describe('a query written out', () => {
  it('has operators by their first name, parentheses where they are needed, and the order last', () => {
    const q = 'sort:old (a | b) ti:"x y" -(c d) cat:cs（e OR -au:Bengio）'
    expect(formatQuery(parseQuery(q, today))).toBe(
      '(a OR b) title:"x y" -(c d) category:cs.* (e OR -author:Bengio) sort:old',
    )
    expect(formatQuery({ node: null, sort: null })).toBe('')
  })

  it('has parentheses for alternatives among conditions, none for conditions among alternatives', () => {
    expect(formatQuery({ node: or(and(word('a'), word('b')), not(or(word('c'), cat('cs.LG')))), sort: null })).toBe(
      'a b OR -(c OR category:cs.LG)',
    )
  })

  it('is the same query, whatever was typed', () => {
    fc.assert(
      fc.property(queries, (q) => {
        const { node, sort } = parseQuery(q, today)
        const again = parseQuery(formatQuery({ node, sort }), today)
        expect({ node: again.node, sort: again.sort }).toEqual({ node, sort })
      }),
      { numRuns: 5000 },
    )
  })

  it('is the same query for any tree; a text that would be more than a word gets quotes', () => {
    fc.assert(
      fc.property(nodes, sorts, (node, sort) => {
        const again = parseQuery(formatQuery({ node, sort }), today)
        expect(again.node && asPhrases(again.node)).toEqual(asPhrases(normalize(node)))
        expect(again.sort).toBe(sort)
        expect(again.notes.filter(({ problem }) => problem !== 'value')).toEqual([])
      }),
      { numRuns: 1500 },
    )
  })
})

// Any text is read as a query, at once, whatever stands in it.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Node } from '#shared/query/ast.ts'
import { parseQuery } from '#shared/query/parse.ts'
import { queries, today } from './nodes.ts'

describe('any text', () => {
  it('is read without a failure, its notes in order and within the text', () => {
    fc.assert(
      fc.property(queries, (q) => {
        const starts = parseQuery(q, today).notes.map(({ start, end }) => {
          expect(start).toBeLessThan(end)
          expect(end).toBeLessThanOrEqual(q.length)
          return start
        })
        expect(starts).toEqual([...starts].sort((a, b) => a - b))
      }),
      { numRuns: 2000 },
    )
  })

  /** Grows with the text if a reading goes over it again and again; 100,000 characters would take minutes then. */
  it.each([
    '(',
    '-(',
    '"',
    '「',
    'ti:"',
    'ti:「',
    'ti:(',
    'a|',
    '-',
    '"a"-',
    'cat:',
    'cat:x ',
    'a (',
    ')',
    'is:x ',
    '2503.12345 ',
    '年',
    'date:1.. ',
    '1',
    '鶴',
    ':',
    'a:',
    'a (b OR ',
  ])('of many %j is read in one go', (piece) => {
    const { node, notes } = parseQuery(piece.repeat(Math.ceil(100_000 / piece.length)), today)
    expect(depthOf(node)).toBeLessThan(40)
    expect(notes.length).toBeLessThanOrEqual(20)
  })
})

function depthOf(node: Node | null): number {
  if (node === null) return 0
  if (node.kind === 'not') return 1 + depthOf(node.part)
  return 'parts' in node ? 1 + Math.max(...node.parts.slice(0, 100).map(depthOf)) : 1
}

// A text cut at its marks loses nothing, whatever the marks are.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Span } from '#shared/bitext.ts'
import { cutSegments, markTokens, untangle } from '../../web/paper/segments.ts'
import { readTex } from '../../web/paper/tex.ts'

const mark = (start: number, end: number) => ({ start, end })
const stretches = fc
  .tuple(
    fc.string({ maxLength: 40 }),
    fc.array(fc.tuple(fc.nat(45), fc.nat(45)), { maxLength: 12 }),
    fc.nat(40),
    fc.nat(40),
  )
  .map(([text, pairs, a, b]) => {
    const span: Span = [Math.min(a, b, text.length), Math.min(Math.max(a, b), text.length)]
    return { text, span, marks: pairs.map(([start, length]) => mark(start, start + (length % 9))) }
  })

describe('segments', () => {
  it('put together are the stretch, and stand where they say', () => {
    fc.assert(
      fc.property(stretches, ({ text, span, marks }) => {
        const segments = cutSegments(text, span, marks)
        expect(segments.map((segment) => segment.text).join('')).toBe(text.slice(...span))
        for (const { start, end, text: piece } of segments) expect(piece).toBe(text.slice(start, end))
      }),
      { numRuns: 2000 },
    )
  })

  it('carry the marks that lie wholly in the stretch, in order', () => {
    const found = cutSegments(
      'abcdefgh',
      [1, 7],
      [mark(0, 2), mark(2, 3), mark(3, 3), mark(4, 6), mark(5, 6), mark(6, 8)],
    )
    expect(found.map(({ text, mark: one }) => [text, one !== null])).toEqual([
      ['b', false],
      ['c', true],
      ['', true],
      ['d', false],
      ['ef', true],
      ['g', false],
    ])
  })
})

it('of marks that overlap, the first and longest stays', () => {
  expect(untangle([mark(3, 5), mark(0, 2), mark(0, 4), mark(4, 6)])).toEqual([mark(0, 4), mark(4, 6)])
})

describe('tokens', () => {
  it('put together are the text, also cut at marks', () => {
    fc.assert(
      fc.property(stretches, ({ text, marks }) => {
        const marked = markTokens(readTex(text), 0, untangle(marks))
        expect(marked.map(({ token }) => token.source).join('')).toBe(text)
      }),
      { numRuns: 1000 },
    )
  })

  it('carry a mark on words, and none on math or a citation', () => {
    const text = 'An Erd\\H{o}s graph $G$ of \\cite{graph} graph'
    const on = (part: string, from = 0) =>
      mark(100 + text.indexOf(part, from), 100 + text.indexOf(part, from) + part.length)
    const marked = markTokens(readTex(text), 100, [on('Erd\\H{o}s graph'), on('G'), on('graph', 30)])
    const said = marked.flatMap(({ token, mark: one }) => (one && token.kind === 'text' ? [token.text] : []))
    expect(said).toEqual(['Erdős graph'])
  })
})

// Hits in titles and texts that are drawn in pieces: across emphasis and terms, never in or over math.
import { describe, expect, it } from 'vitest'
import type { Node } from '#shared/query/ast.ts'
import { createFind } from '../../../web/marks/hits.ts'
import { findInLeaves, listLeaves, listPlain } from '../../../web/marks/leaf-hits.ts'
import { createFinds } from '../../../web/marks/sought.ts'
import { readTex } from '../../../web/paper/tex.ts'
import { plainText } from '../../../web/paper/tex-tokens.ts'

/** What is marked in each piece of a TeX text. */
function marked(tex: string, ...words: string[]): string[][] {
  const leaves = listLeaves(readTex(tex))
  const hits = findInLeaves(leaves, createFind(words))
  return leaves.flatMap((leaf) =>
    leaf && hits.get(leaf) ? [(hits.get(leaf) ?? []).map(([start, end]) => leaf.text.slice(start, end))] : [],
  )
}

describe('hits in pieces', () => {
  it('go on from one to the next', () => {
    expect(marked(String.raw`A deep \emph{paper} crane`, 'deep paper crane')).toEqual([
      ['deep '],
      ['paper'],
      [' crane'],
    ])
    expect(marked(String.raw`Erd\H{o}s cranes`, 'Erdős')).toEqual([['Erdős']])
  })

  it('are never in math, nor reach over it', () => {
    expect(marked('The crane $crane$ flies', 'crane')).toEqual([['crane']])
    expect(marked('a crane $x$ flies', 'crane flies')).toEqual([])
    expect(marked('$crane$', 'crane')).toEqual([])
  })
})

describe('what a query seeks', () => {
  const text = (words: string, field: 'title' | 'ja' | null = null): Node => ({
    kind: 'text',
    field,
    text: words,
    phrase: false,
  })
  const node: Node = {
    kind: 'and',
    parts: [
      text('crane'),
      { kind: 'or', parts: [text('wing', 'title'), text('鶴', 'ja')] },
      { kind: 'not', part: text('boat') },
      { kind: 'author', name: 'A. Orihara' },
    ],
  }
  const say = 'crane wing 鶴 boat A. Orihara'
  const read = (place: 'title' | 'titleJa' | 'abstract' | 'summary' | 'authors') =>
    (createFinds(node)[place]?.(say) ?? []).map(([start, end]) => say.slice(start, end))

  it('is marked in its own field, what is excluded nowhere', () => {
    expect(read('title')).toEqual(['crane', 'wing'])
    expect(read('titleJa')).toEqual(['crane', 'wing', '鶴'])
    expect(read('abstract')).toEqual(['crane'])
    expect(read('summary')).toEqual(['crane', '鶴'])
    expect(read('authors')).toEqual(['crane', 'Orihara'])
    expect(createFinds(null, ['Bo Lind']).authors?.('Bo Lind')).toHaveLength(2)
    expect(createFinds(null).title).toBeNull()
  })
})

it('plain pieces put together are the plain text, and no hit is in their math', () => {
  const tokens = readTex(String.raw`A \emph{crane} of $crane$\footnote{a crane}, Erd\H{o}s`)
  const pieces = listPlain(tokens)
  expect(pieces.map(({ leaf }) => leaf.text).join('')).toBe(plainText(tokens))
  const hits = findInLeaves(
    pieces.map(({ leaf, math }) => (math ? null : leaf)),
    createFind(['crane']),
  )
  expect([...hits.values()].flat()).toHaveLength(2)
})

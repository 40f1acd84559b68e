// Hits in a text that is drawn in pieces: a hit may begin in one and end in another, and never reaches over math. Pure.
import type { Token } from '../paper/tex-tokens.ts'
import type { Find, Hit } from './hits.ts'

/** A piece of plain text as it is shown; null is what no hit may touch or cross. */
export type Leaf = { readonly text: string }
/** The hits inside each piece; pieces without one are not there. */
export type LeafHits = ReadonlyMap<Leaf, readonly Hit[]>

/** The pieces of tokens, in order. Math is none. */
export function listLeaves(tokens: readonly Token[]): (Leaf | null)[] {
  return tokens.flatMap((token) => {
    if (token.kind === 'math') return [null]
    if (token.kind !== 'styled') return [token]
    return token.style === 'note' ? [{ text: ' ' }, ...listLeaves(token.children)] : listLeaves(token.children)
  })
}

/** A piece of a text shown without markup: math is its source, and no hit is in it. */
export type PlainPiece = { readonly leaf: Leaf; readonly math: boolean }

/** Tokens as plain text, in pieces; put together they are `plainText`. */
export function listPlain(tokens: readonly Token[]): PlainPiece[] {
  const words = (text: string) => ({ leaf: { text }, math: false })
  return tokens.flatMap((token) => {
    if (token.kind === 'math') return [{ leaf: { text: token.tex }, math: true }]
    if (token.kind !== 'styled') return [words(token.text)]
    return token.style === 'note' ? [words(' ('), ...listPlain(token.children), words(')')] : listPlain(token.children)
  })
}

/** Gives each piece of one unbroken stretch its part of the hits. */
function share(leaves: readonly Leaf[], find: Find, hits: Map<Leaf, Hit[]>): void {
  const spans = find(leaves.map(({ text }) => text).join(''))
  let [at, next] = [0, 0]
  for (const leaf of leaves) {
    const end = at + leaf.text.length
    while ((spans[next]?.[1] ?? end + 1) <= at) next++
    for (let index = next; (spans[index]?.[0] ?? end) < end; index++) {
      const [from, to, ...colour] = spans[index] ?? [0, 0]
      const inside: Hit = [Math.max(from - at, 0), Math.min(to, end) - at, ...colour]
      const known = hits.get(leaf)
      if (known) known.push(inside)
      else hits.set(leaf, [inside])
    }
    at = end
  }
}

/** The hits of all pieces. */
export function findInLeaves(leaves: readonly (Leaf | null)[], find: Find | null): LeafHits {
  const hits = new Map<Leaf, Hit[]>()
  if (find === null) return hits
  let stretch: Leaf[] = []
  for (const leaf of [...leaves, null]) {
    if (leaf !== null) stretch.push(leaf)
    else if (stretch.length > 0) {
      share(stretch, find, hits)
      stretch = []
    }
  }
  return hits
}

// English sentences as a translation machine would tell them in Japanese, before any damage: formulas, commands, links, names
// and numbers kept, mostly in order; the words between them Japanese of about the right length. Says of each piece what it was.
import type { Span } from '#shared/bitext.ts'
import type { Draw } from './draw.ts'
import { filler, keep, keepToken, type Piece } from './translated-pieces.ts'
import { readTokens, type Token } from './translated-tokens.ts'
import { ending, joint } from './translated-words.ts'

/** How a page writes: spaces around what is not Japanese (2023, 2024), brackets of which width. */
export type Hand = { readonly spaced: boolean; readonly brackets: readonly [string, string] }

/** What a clause is made of: a token, or brackets or a command with what is inside. */
type Node =
  | Token
  | { readonly kind: 'group'; readonly open: Token; readonly inside: readonly Node[]; readonly close: Token }

/** The pieces of the Japanese for a sentence that stands at `offset` of the abstract. */
export function translate(sentence: string, offset: number, hand: Hand, draw: Draw): Piece[] {
  const clauses = splitClauses(readNodes(readTokens(sentence, offset)))
  const told = reorder(clauses, draw).map((clause) => tellClause(clause, hand, draw))
  const pieces = told.flatMap((clause, index) => (index === 0 ? clause : [filler('、'), ...clause]))
  return [...pieces, filler(ending(draw))]
}

function readNodes(tokens: readonly Token[]): Node[] {
  const nodes: Node[] = []
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at]
    if (token === undefined) break
    const end = isOpen(token) ? findPartner(tokens, at) : -1
    const close = tokens[end]
    if (close === undefined) nodes.push(token)
    else nodes.push({ kind: 'group', open: token, inside: readNodes(tokens.slice(at + 1, end)), close })
    if (close !== undefined) at = end
  }
  return nodes
}

const isOpen = ({ kind, text }: Token) => kind === 'opening' || (kind === 'bracket' && '(['.includes(text))
const isClose = ({ kind, text }: Token) =>
  (kind === 'closing' && text === '}') || (kind === 'bracket' && ')]'.includes(text))

/** The end of what opens at `from`; -1 where it does not end in the sentence. */
function findPartner(tokens: readonly Token[], from: number): number {
  let depth = 0
  for (let at = from; at < tokens.length && at < from + 80; at += 1) {
    const token = tokens[at]
    if (token === undefined) return -1
    if (isOpen(token)) depth += 1
    if (isClose(token)) depth -= 1
    if (depth === 0) return token.kind === (tokens[from]?.kind === 'opening' ? 'closing' : 'bracket') ? at : -1
  }
  return -1
}

const subordinate = /^(?:where|which|while|because|although|whereas|whose|when|that|by|if)$/

function splitClauses(nodes: readonly Node[]): Node[][] {
  const clauses: Node[][] = [[]]
  for (const node of nodes) {
    const clause = clauses.at(-1) ?? []
    if (node.kind === 'comma') clauses.push([])
    else if (node.kind === 'word' && subordinate.test(node.text) && clause.length > 3) clauses.push([node])
    else clause.push(node)
  }
  return clauses.filter(({ length }) => length > 0)
}

/** Japanese tells what is subordinate first: some sentences have one clause in another place. */
function reorder<Item>(items: readonly Item[], draw: Draw): Item[] {
  const moved = [...items]
  if (items.length > 1 && draw(100) < 30) moved.unshift(...moved.splice(1 + draw(items.length - 1), 1))
  return moved
}

function tellClause(nodes: readonly Node[], hand: Hand, draw: Draw): Piece[] {
  const pieces: Piece[] = []
  const told = swapNeighbours(nodes, draw)
  for (const [index, node] of told.entries()) {
    const [before, after] = [told[index - 1], told[index + 1]]
    const isGlued = touches(before, node) || touches(node, after)
    const around = { before: before?.kind ?? null, after: after?.kind ?? null, isGlued }
    const more = node.kind === 'group' ? tellGroup(node, hand, draw) : keepToken(node, around, draw)
    if (isKept(pieces, -1) && isKept(more, 0) && !touches(before, node))
      pieces.push(filler(gapBetween(before, node, draw)))
    pieces.push(...more)
  }
  return hand.spaced ? withSpaces(pieces) : pieces
}

/** `10$\\times$`, `M$^2$D`: a formula and what stands at it without space are one word. */
function touches(one: Node | undefined, other: Node | undefined): boolean {
  if (one === undefined || other === undefined || spanOf(one)[1] !== spanOf(other)[0]) return false
  const kinds = [one.kind, other.kind]
  if (one.kind === 'number' && other.kind === 'sign') return true
  return kinds.includes('formula') && kinds.every((kind) => /^(?:formula|number|name|capital|word|sign)$/.test(kind))
}

const spanOf = (node: Node): Span => (node.kind === 'group' ? [node.open.span[0], node.close.span[1]] : node.span)

/** Whether the first or the last piece that says anything was kept from the English. */
function isKept(pieces: readonly Piece[], end: 0 | -1): boolean {
  return pieces.filter(({ text }) => text !== '').at(end)?.kept != null
}

/** Names in a row stay in a row, mostly; else what was kept does not run into what was kept before. */
function gapBetween(one: Node | undefined, other: Node, draw: Draw): string {
  const isRow = one !== undefined && spanOf(one)[1] + 1 === spanOf(other)[0]
  const areNames = [one?.kind, other.kind].every((kind) => kind === 'name' || kind === 'capital')
  return isRow && areNames && draw(4) > 0 ? ' ' : joint(draw)
}

/** “a of b” is b の a: two formulas or names with few words between them change places now and then. */
function swapNeighbours(nodes: readonly Node[], draw: Draw): readonly Node[] {
  const at = nodes.flatMap(({ kind }, index) =>
    kind === 'formula' || kind === 'name' || kind === 'number' ? [index] : [],
  )
  if (at.length < 2 || draw(100) >= 18) return nodes
  const order = draw(at.length - 1)
  const [one = 0, other = 0] = at.slice(order)
  if (nodes[one]?.kind !== nodes[other]?.kind) return nodes
  return nodes.map((node, index) => (index === one ? nodes[other] : index === other ? nodes[one] : node) ?? node)
}

function tellGroup({ open, inside, close }: Extract<Node, { kind: 'group' }>, hand: Hand, draw: Draw): Piece[] {
  const clauses = splitClauses(inside).map((clause) => tellClause(clause, hand, draw))
  const told = clauses.flatMap((clause, index) => (index === 0 ? clause : [filler('、'), ...clause]))
  const [from, to] = hand.brackets
  if (open.kind === 'bracket') return [filler(from), ...told, filler(to)]
  return [keep(open), ...(told.some(({ text }) => text !== '') ? told : [filler('語')]), keep(close)]
}

const japaneseEdge = { first: /^[\u3040-\u30ff\u3400-\u9fff]/, last: /[\u3040-\u30ff\u3400-\u9fff]$/ }

function withSpaces(pieces: readonly Piece[]): Piece[] {
  return pieces.flatMap((piece, index) => {
    if (piece.kept === null || /opening|closing/.test(piece.kept.what)) return [piece]
    const [before, after] = [pieces[index - 1]?.text ?? '', pieces[index + 1]?.text ?? '']
    return [
      ...(japaneseEdge.last.test(before) ? [filler(' ')] : []),
      piece,
      ...(japaneseEdge.first.test(after) ? [filler(' ')] : []),
    ]
  })
}

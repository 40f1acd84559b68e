// Reads a query: words, phrases, operators, groups, alternatives, exceptions. Never throws: what it can’t understand it
// searches as words, and notes. Time and depth are bounded for any input.
import type { Node, Note, Query, Sort } from './ast.ts'
import type { Operator } from './operators.ts'
import { readTerm } from './terms.ts'
import { readTokens, type Term, type Token } from './tokens.ts'

/** A condition and where it stands. */
export type Item = { readonly node: Node; readonly start: number; readonly end: number }
/** A query with the places of the conditions that all must hold, and of every `sort:`. */
export type Outline = Query & {
  readonly items: readonly Item[]
  readonly sorts: readonly { readonly start: number; readonly end: number }[]
}

/** Parentheses deeper than this are left out: an index refuses much deeper expressions. */
const maxDepth = 16
/** A page shows a few; an answer must not grow with a query of quotes and parentheses. */
const maxNotes = 20

/** What waits for the next condition or group: a minus, the operator of a group. */
type Pending = { readonly start: number; readonly not: boolean; readonly operator: Operator | undefined }
/** An open group (the outermost is the query): its alternatives, each of items that all must hold. */
type Frame = Pending & { readonly at: number; readonly alternatives: Item[][]; pending: Pending | undefined }
type Parser = {
  readonly q: string
  readonly today: string
  readonly frames: [Frame, ...Frame[]]
  readonly notes: Note[]
  readonly sorts: { readonly sort: Sort; readonly start: number; readonly end: number }[]
  tooDeep: number
}

/** The query that was typed on a day (`YYYY-MM-DD`, UTC: what `date:7d` is counted from). */
export function parseQuery(q: string, today: string): Query {
  const { node, sort, notes } = parseOutline(q, today)
  return { node, sort, notes }
}

/** The same with the places of its conditions. */
export function parseOutline(q: string, today: string): Outline {
  const { tokens, notes } = readTokens(q)
  const outermost = createFrame({ start: 0, not: false, operator: undefined }, 0)
  const parser: Parser = { q, today, frames: [outermost], notes: [...notes], sorts: [], tooDeep: 0 }
  for (const [index, token] of tokens.entries()) take(parser, token, tokens[index + 1])
  noteUnclosed(parser)
  while (parser.frames.length > 1) closeGroup(parser, q.length)
  const items = conjunctsOf(outermost)
  const inOrder = parser.notes.sort((a, b) => a.start - b.start).slice(0, maxNotes)
  const sort = parser.sorts.at(-1)?.sort ?? null
  return { node: joinNodes('and', nodesOf(items)), sort, notes: inOrder, items, sorts: parser.sorts }
}

function createFrame(pending: Pending, at: number): Frame {
  return { ...pending, at, alternatives: [[]], pending: undefined }
}

function take(parser: Parser, token: Token, next: Token | undefined): void {
  const frame = parser.frames.at(-1) ?? parser.frames[0]
  if (token.kind === 'term') takeTerm(parser, frame, token, next)
  else if (token.kind === 'open') openGroup(parser, frame, token.start)
  else if (token.kind === 'close') takeClose(parser, token)
  else if (token.kind === 'not') frame.pending = negate(frame, token.start)
  else if (token.kind === 'or') startAlternative(frame)
}

function negate({ pending }: Frame, start: number): Pending {
  return { start: pending?.start ?? start, not: pending?.not !== true, operator: undefined }
}

/** Alternatives without a condition are none: `OR a`, `a OR OR b`. */
function startAlternative(frame: Frame): void {
  frame.pending = undefined
  if (frame.alternatives.at(-1)?.length !== 0) frame.alternatives.push([])
}

/** A condition; or an operator directly before a group, which is for all of the group. */
function takeTerm(parser: Parser, frame: Frame, term: Term, next: Token | undefined): void {
  const { start, end, operator } = term
  if (operator && end === next?.start && next.kind === 'open' && term.value === '' && !term.quoted) {
    frame.pending = { start: frame.pending?.start ?? start, not: frame.pending?.not === true, operator }
    return
  }
  const { said, note } = readTerm(parser.q, term, frame.operator, parser.today)
  if (note) parser.notes.push(note)
  if (said?.kind === 'sort') takeSort(parser, frame, said.sort, term)
  else if (said) addItem(frame, { node: flatten(parser, said), start, end })
  frame.pending = undefined
}

/** A name that two categories share is a group of its own when it is written out; in the deepest group it is the first of them. */
function flatten({ frames }: Parser, node: Node): Node {
  return node.kind === 'or' && frames.length > maxDepth ? (node.parts[0] ?? node) : node
}

/** The last order holds, wherever it stands; there is no order to leave out. */
function takeSort(parser: Parser, frame: Frame, sort: Sort, { start, end }: Term): void {
  if (parser.frames.some(({ not }) => not) || frame.pending?.not)
    parser.notes.push({ start, end, problem: 'value', suggestion: null })
  else parser.sorts.push({ sort, start, end })
}

function addItem(frame: Frame, { node, start, end }: Item): void {
  const item = { node: frame.pending?.not ? exceptOf(node) : node, start: frame.pending?.start ?? start, end }
  frame.alternatives.at(-1)?.push(item)
}

function openGroup(parser: Parser, frame: Frame, at: number): void {
  const { start, not, operator } = frame.pending ?? { start: at, not: false, operator: undefined }
  if (parser.frames.length <= maxDepth) {
    parser.frames.push(createFrame({ start, not, operator: operator ?? frame.operator }, at))
    return
  }
  parser.tooDeep++
  frame.pending = undefined
  noteParenthesis(parser, at)
}

function takeClose(parser: Parser, { start, end }: Token): void {
  if (parser.tooDeep > 0) parser.tooDeep--
  else if (parser.frames.length > 1) closeGroup(parser, end)
  else noteParenthesis(parser, start)
}

function noteParenthesis({ notes }: Parser, start: number): void {
  if (notes.length < 2 * maxNotes) notes.push({ start, end: start + 1, problem: 'parenthesis', suggestion: null })
}

/** One note for all that were left open: the end that is missing. */
function noteUnclosed({ q, frames, notes }: Parser): void {
  const [, outer] = frames
  if (!outer) return
  const suggestion = q.slice(outer.at).trimEnd() + ')'.repeat(frames.length - 1)
  notes.push({ start: outer.at, end: q.length, problem: 'parenthesis', suggestion })
}

/** A group of one alternative stands for its items, so that `(a b) c` is `a b c`. */
function closeGroup({ frames }: Parser, end: number): void {
  const frame = frames.pop()
  const parent = frames.at(-1)
  if (!frame || !parent) return
  const items = conjunctsOf(frame)
  const node = joinNodes('and', nodesOf(items))
  parent.pending = undefined
  if (node === null) return
  const alone = frame.alternatives.filter((items) => items.length > 0).length === 1
  const whole = { node: frame.not ? exceptOf(node) : node, start: frame.start, end }
  for (const item of alone && !frame.not ? items : [whole]) parent.alternatives.at(-1)?.push(item)
}

/** What all must hold of a group: its items, or, where it has alternatives, one of them. */
function conjunctsOf({ alternatives }: Frame): readonly Item[] {
  const filled = alternatives.filter((items) => items.length > 0)
  const [first, second] = filled
  if (!first || !second) return first ?? []
  const parts = filled.map((items) => joinNodes('and', nodesOf(items))).filter((node) => node !== null)
  const last = filled.at(-1)?.at(-1) ?? first[0]
  const node = joinNodes('or', parts)
  return node && last && first[0] ? [{ node, start: first[0].start, end: last.end }] : []
}

const nodesOf = (items: readonly Item[]): readonly Node[] => items.map(({ node }) => node)

/** Several conditions as one, those of the same kind taken in; null where there is none. */
export function joinNodes(kind: 'and' | 'or', nodes: readonly Node[]): Node | null {
  const parts = nodes.flatMap((node) => (node.kind === kind ? node.parts : [node]))
  return parts.length > 1 ? { kind, parts } : (parts[0] ?? null)
}

function exceptOf(node: Node): Node {
  return node.kind === 'not' ? node.part : { kind: 'not', part: node }
}

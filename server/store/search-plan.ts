// A query of any shape as a few statements that each read papers in the order of ids and stop when there are enough. The line
// of ids is cut where a day or an id changes what the query asks; on each piece, every combination of traits that makes a
// difference is one statement over the search index, so that no two give the same paper. Where there are too many traits for
// that, the piece is one statement over all its papers, which asks each of them everything. Single Japanese characters are an
// expression of their own index where nothing else is asked; beside words each is told apart as traits are.

import { hasMatches, listLetters, withWords } from './search-letters.ts'
import { everyTag } from './tags.ts'
import { always, type LetterTerm, never, type Term, type Trait } from './term.ts'

/** What the papers of a select have, or have not, of the index of characters: an expression, and those of the titles that rank them. */
export type Letters = { readonly match: string; readonly has: boolean; readonly inTitle: readonly string[] }
/** One statement: papers of a range of ids that match (null: any do), have, or have not, some characters and some traits; and, where there is one, fulfil a condition of any shape. */
export type Select = {
  readonly match: string | null
  readonly letters: Letters | null
  readonly traits: readonly (readonly [Trait, boolean])[]
  readonly condition?: Condition
}
/** Words alone are one match. */
export type Condition =
  | { readonly kind: 'match'; readonly match: string }
  | { readonly kind: 'trait'; readonly trait: Trait }
  | { readonly kind: 'and' | 'or'; readonly parts: readonly Condition[] }
  | { readonly kind: 'not'; readonly part: Condition }
/** The papers from `low` to `high`, inclusive: those of any of the selects, which have none in common. */
export type Piece = { readonly low: number; readonly high: number; readonly selects: readonly Select[] }

const lastId = Number.MAX_SAFE_INTEGER
/** Each may double the statements. */
const mostTraits = 5

/** The pieces that can hold a paper, the oldest first. */
export function planSearch(term: Term): Piece[] {
  const starts = [...new Set([0, ...startsOf(term)])].sort((a, b) => a - b)
  const pieces: Piece[] = []
  for (const [at, low] of starts.entries()) {
    const high = (starts[at + 1] ?? lastId + 1) - 1
    const selects = selectsOf(simplify(term, { id: low, traits: new Map() }))
    const last = pieces.at(-1)
    if (last?.high === low - 1 && keyOf(last.selects) === keyOf(selects)) pieces[pieces.length - 1] = { ...last, high }
    else if (selects.length > 0) pieces.push({ low, high, selects })
  }
  return pieces
}

/** The ids that something begins at, or ends before. */
function startsOf(term: Term): number[] {
  if (term.kind === 'range') return [term.low, term.high + 1].filter((id) => id > 0 && id <= lastId)
  if (term.kind === 'not') return startsOf(term.part)
  return term.kind === 'and' || term.kind === 'or' ? term.parts.flatMap(startsOf) : []
}

function selectsOf(term: Term): Select[] {
  const traits = new Set(listTraits(term)).size
  const plain = traits + listLetters(term).length > mostTraits && hasOthers(term) ? withWords(term, () => true) : term
  if (traits <= mostTraits) return expand(plain, [])
  return [{ match: null, letters: null, traits: [], condition: toCondition(plain) }]
}

/** Whether it asks for more than characters. */
function hasOthers(term: Term): boolean {
  return hasMatches(term) || listTraits(term).length > 0
}

function listTraits(term: Term): Trait[] {
  if (term.kind === 'trait') return [term.trait]
  if (term.kind === 'not') return listTraits(term.part)
  return 'parts' in term ? term.parts.flatMap(listTraits) : []
}

function toCondition(term: Term): Condition {
  if (term.kind === 'trait') return term
  if (listTraits(term).length === 0) return { kind: 'match', match: formatMatch(term, byWords) }
  if (term.kind === 'not') return { kind: 'not', part: toCondition(term.part) }
  if (!('parts' in term)) throw new Error(`${term.kind} is no condition of a paper`)
  const words = term.parts.filter((part) => listTraits(part).length === 0)
  const others = term.parts.filter((part) => !words.includes(part))
  const [only, ...more] = words
  const match = only && formatMatch(more.length === 0 ? only : { kind: term.kind, parts: words }, byWords)
  return { kind: term.kind, parts: [...(match ? [{ kind: 'match', match } as const] : []), ...others.map(toCondition)] }
}

/** Shannon's expansion by one trait after the other; where a trait makes no difference it is left out. */
function expand(term: Term, traits: Select['traits']): Select[] {
  if (term.kind === 'never') return []
  const [trait] = listTraits(term)
  if (trait === undefined) return expandLetters(term, []).map((select) => ({ ...select, traits }))
  const [has, hasNot] = [true, false].map((value) => simplify(term, { id: null, traits: new Map([[trait, value]]) }))
  if (has === undefined || hasNot === undefined || keyOf(has) === keyOf(hasNot)) return expand(has ?? term, traits)
  return [...expand(has, [...traits, [trait, true]]), ...expand(hasNot, [...traits, [trait, false]])]
}

type Words = Pick<Select, 'match' | 'letters'>

/** The same by one character after the other, until what is left asks either index alone. */
function expandLetters(term: Term, known: readonly Term[]): Words[] {
  if (term.kind === 'never') return []
  const [letter] = listLetters(term)
  if (!hasMatches(term) && (letter !== undefined || known.length > 0)) {
    const whole = simplify({ kind: 'and', parts: [term, ...known] }, nothing)
    return [{ match: null, letters: { match: formatMatch(whole, byLetters), has: true, inTitle: titlesOf(whole) } }]
  }
  if (letter === undefined)
    return [{ match: term.kind === 'always' ? null : formatMatch(term, byWords), letters: toLetters(known) }]
  const of = (has: boolean) => simplify(term, { ...nothing, letters: new Map([[letter.letters, has]]) })
  return [
    ...expandLetters(of(true), [...known, letter]),
    ...expandLetters(of(false), [...known, { kind: 'not', part: letter }]),
  ]
}

/** Beside words, which rank by themselves. Where characters are only unwanted, the papers that have any of them are taken away. */
function toLetters(known: readonly Term[]): Letters | null {
  if (known.length === 0) return null
  const unwanted = known.flatMap((term) => (term.kind === 'not' ? [term.part] : []))
  const has = unwanted.length < known.length
  const whole: Term = has ? { kind: 'and', parts: known } : { kind: 'or', parts: unwanted }
  return { match: formatMatch(whole, byLetters), has, inTitle: [] }
}

/** The titles with a character that is wanted. */
function titlesOf(term: Term): string[] {
  if (term.kind === 'letter') return term.inTitle === null ? [] : [term.inTitle]
  return 'parts' in term ? [...new Set(term.parts.flatMap(titlesOf))] : []
}

type Known = {
  readonly id: number | null
  readonly traits: ReadonlyMap<Trait, boolean>
  readonly letters?: ReadonlyMap<string, boolean>
}
const nothing: Known = { id: null, traits: new Map() }

/** The term where this much is known of a paper; constants are gone from what is left, and so are parts within parts of their kind, and what is said twice. */
function simplify(term: Term, known: Known): Term {
  switch (term.kind) {
    case 'range':
      return known.id === null ? term : constant(known.id >= term.low && known.id <= term.high)
    case 'trait': {
      const value = known.traits.get(term.trait)
      return value === undefined ? term : constant(value)
    }
    case 'letter': {
      const value = known.letters?.get(term.letters)
      return value === undefined ? term : constant(value)
    }
    case 'not':
      return negate(simplify(term.part, known))
    case 'and':
    case 'or':
      return join(term.kind, term.parts, known)
    default:
      return term
  }
}

function constant(value: boolean): Term {
  return value ? always : never
}

function negate(part: Term): Term {
  if (part.kind === 'not') return part.part
  return part.kind === 'always' || part.kind === 'never' ? constant(part.kind === 'never') : { kind: 'not', part }
}

function join(kind: 'and' | 'or', parts: readonly Term[], known: Known): Term {
  const [ends, adds] = kind === 'and' ? ['never', 'always'] : ['always', 'never']
  const left = new Map<string, Term>()
  for (const part of parts) {
    const plain = simplify(part, known)
    if (plain.kind === ends) return plain
    if (plain.kind === adds) continue
    for (const inner of plain.kind === kind ? plain.parts : [plain]) left.set(keyOf(inner), inner)
  }
  const [only = constant(kind === 'and'), ...others] = left.values()
  return others.length === 0 ? only : { kind, parts: [only, ...others] }
}

/** An index: what a leaf asks of it, and what every paper has in it. */
type Asks = { readonly leaf: (term: Term) => string; readonly every: string }
const byWords: Asks = {
  leaf: (term) => (term.kind === 'match' ? term.match : isNone(term)),
  every: `categories : "${everyTag}"`,
}
const byLetters: Asks = {
  leaf: (term) => (term.kind === 'letter' ? term.letters : isNone(term)),
  every: `"${everyTag}"`,
}

function isNone({ kind }: Term | LetterTerm): never {
  throw new Error(`${kind} is no condition of this index`)
}

/** A term that asks one index alone as one FTS5 expression. Its NOT takes away from something, which is every paper where nothing else is asked. */
function formatMatch(term: Term, asks: Asks): string {
  const format = (part: Term) => formatMatch(part, asks)
  if (term.kind === 'not') return `(${asks.every} NOT ${format(term.part)})`
  if (term.kind === 'or') return `(${term.parts.map(format).join(' OR ')})`
  if (term.kind !== 'and') return `(${asks.leaf(term)})`
  const wanted = term.parts.flatMap((part) => (part.kind === 'not' ? [] : [format(part)]))
  const unwanted = term.parts.flatMap((part) => (part.kind === 'not' ? [format(part.part)] : []))
  const from = wanted.length > 0 ? wanted.join(' AND ') : asks.every
  return unwanted.length > 0 ? `((${from}) NOT (${unwanted.join(' OR ')}))` : `(${from})`
}

function keyOf(value: unknown): string {
  return JSON.stringify(value)
}

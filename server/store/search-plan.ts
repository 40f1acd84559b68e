// A query of any shape as a few statements that each read papers in the order of ids and stop when there are enough. The line
// of ids is cut where a day or an id changes what the query asks; on each piece, every combination of traits that makes a
// difference is one statement over the search index, so that no two give the same paper. Where there are too many traits for
// that, the piece is one statement over all its papers, which asks each of them everything.

import { always, never, type Term, type Trait } from './search-terms.ts'
import { everyTag } from './tags.ts'

/** One statement: papers of a range of ids that match (null: any do) and have, or have not, some traits; and, where there is one, fulfil a condition of any shape. */
export type Select = {
  readonly match: string | null
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
  if (new Set(listTraits(term)).size <= mostTraits) return expand(term, [])
  return [{ match: null, traits: [], condition: toCondition(term) }]
}

function listTraits(term: Term): Trait[] {
  if (term.kind === 'trait') return [term.trait]
  if (term.kind === 'not') return listTraits(term.part)
  return 'parts' in term ? term.parts.flatMap(listTraits) : []
}

function toCondition(term: Term): Condition {
  if (term.kind === 'trait') return term
  if (listTraits(term).length === 0) return { kind: 'match', match: formatMatch(term) }
  if (term.kind === 'not') return { kind: 'not', part: toCondition(term.part) }
  if (!('parts' in term)) throw new Error(`${term.kind} is no condition of a paper`)
  const words = term.parts.filter((part) => listTraits(part).length === 0)
  const others = term.parts.filter((part) => !words.includes(part))
  const [only, ...more] = words
  const match = only && formatMatch(more.length === 0 ? only : { kind: term.kind, parts: words })
  return { kind: term.kind, parts: [...(match ? [{ kind: 'match', match } as const] : []), ...others.map(toCondition)] }
}

/** Shannon's expansion by one trait after the other; where a trait makes no difference it is left out. */
function expand(term: Term, traits: Select['traits']): Select[] {
  if (term.kind === 'never') return []
  const [trait] = listTraits(term)
  if (trait === undefined) return [{ match: term.kind === 'always' ? null : formatMatch(term), traits }]
  const [has, hasNot] = [true, false].map((value) => simplify(term, { id: null, traits: new Map([[trait, value]]) }))
  if (has === undefined || hasNot === undefined || keyOf(has) === keyOf(hasNot)) return expand(has ?? term, traits)
  return [...expand(has, [...traits, [trait, true]]), ...expand(hasNot, [...traits, [trait, false]])]
}

type Known = { readonly id: number | null; readonly traits: ReadonlyMap<Trait, boolean> }

/** The term where this much is known of a paper; constants are gone from what is left, and so are parts within parts of their kind, and what is said twice. */
function simplify(term: Term, known: Known): Term {
  switch (term.kind) {
    case 'range':
      return known.id === null ? term : constant(known.id >= term.low && known.id <= term.high)
    case 'trait': {
      const value = known.traits.get(term.trait)
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

/** Words alone as one FTS5 expression. Its NOT takes away from something, which is every paper where nothing else is asked. */
function formatMatch(term: Term): string {
  if (term.kind === 'match') return `(${term.match})`
  if (term.kind === 'not') return `(${every} NOT ${formatMatch(term.part)})`
  if (term.kind === 'or') return `(${term.parts.map(formatMatch).join(' OR ')})`
  if (term.kind !== 'and') throw new Error(`${term.kind} is no condition of the search index`)
  const wanted = term.parts.flatMap((part) => (part.kind === 'not' ? [] : [formatMatch(part)]))
  const unwanted = term.parts.flatMap((part) => (part.kind === 'not' ? [formatMatch(part.part)] : []))
  const from = wanted.length > 0 ? wanted.join(' AND ') : every
  return unwanted.length > 0 ? `((${from}) NOT (${unwanted.join(' OR ')}))` : `(${from})`
}

const every = `categories : "${everyTag}"`

function keyOf(value: unknown): string {
  return JSON.stringify(value)
}

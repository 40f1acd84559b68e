// What is being typed where the caret stands: a word, an operator, or the value of one, and which stretch of the query it is. Pure.
import { createPhraseFinder, isMinus, piecePattern } from './characters.ts'
import { findOperator, findOperators, type Operator } from './operators.ts'
import { readTokens, type Token } from './tokens.ts'

/** `date` is also that of `after:` and `before:`, `category` also that of `primary:`. */
export type Kind = 'operator' | 'category' | 'author' | 'is' | 'has' | 'date' | 'sort' | 'tag' | 'word'
/**
 * The stretch `[start, end)` that a completion replaces, and what stands in it before the caret, without its opening
 * quote. Kind `operator`: the beginning of an operator’s name (or nothing yet), beside which words may be offered.
 * `operator`: the one whose value it is, by its first name.
 */
export type Typing = {
  readonly start: number
  readonly end: number
  readonly kind: Kind
  readonly prefix: string
  readonly operator: string | null
}

const kindsOfValue: Readonly<Record<string, Kind>> = {
  category: 'category',
  primary: 'category',
  author: 'author',
  is: 'is',
  has: 'has',
  date: 'date',
  after: 'date',
  before: 'date',
  sort: 'sort',
  tag: 'tag',
}

/** What is being typed at a place of a query (`caret`: code units before it). Total: a place outside is the nearest end. */
export function findTyping(q: string, caret: number): Typing {
  const at = Math.min(Math.max(Math.trunc(caret) || 0, 0), q.length)
  const head = q.slice(0, at)
  const { tokens, notes } = readTokens(head)
  const open = notes.find(({ problem }) => problem === 'quote')
  if (open)
    return typingOf(
      open.start,
      endOfPhrase(q, open.start, at),
      head.slice(open.start + 1),
      nameBefore(head, open.start),
    )
  const last = tokens.at(-1)
  const group = groupAt(tokens)
  if (last?.kind !== 'term' || last.end !== at || last.quoted) return typingAfter(q, at, head, group)
  const { value, operator = group } = last
  if (isMinus(value) && !last.operator) return typingOf(at, at, '', operator)
  return typingOf(at - value.length, endOfWord(q, at, operator), value, operator)
}

/** Nothing is typed yet: a new condition, or the value after `cat:`. */
function typingAfter(q: string, at: number, head: string, group: Operator | undefined): Typing {
  const operator = nameBefore(head, at)
  return operator ? typingOf(at, endOfWord(q, at, operator), '', operator) : typingOf(at, at, '', group)
}

function typingOf(start: number, end: number, prefix: string, operator: Operator | undefined): Typing {
  const name = operator?.names[0] ?? null
  if (name !== null) return { start, end, prefix, kind: kindsOfValue[name] ?? 'word', operator: name }
  return { start, end, prefix, kind: findOperators(prefix).length > 0 ? 'operator' : 'word', operator: null }
}

/** The operator that ends right before a place. */
function nameBefore(head: string, end: number): Operator | undefined {
  const name = /(?:^|[\s\u200b(（|｜\-－−])([a-zａ-ｚ]{1,20})[:：]$/i.exec(head.slice(Math.max(end - 22, 0), end))?.[1]
  return name === undefined ? undefined : findOperator(name)
}

/** The operator of the innermost open group: `cat:` in `cat:(cs.LG OR`. */
function groupAt(tokens: readonly Token[]): Operator | undefined {
  const groups: (Operator | undefined)[] = []
  for (const [index, token] of tokens.entries()) {
    const before = tokens[index - 1]
    const own = before?.kind === 'term' && before.value === '' && !before.quoted ? before.operator : undefined
    if (token.kind === 'open') groups.push(own ?? groups.at(-1))
    else if (token.kind === 'close') groups.pop()
  }
  return groups.at(-1)
}

/** The rest of the word that the caret stands in; of an operator’s name, up to its colon. */
function endOfWord(q: string, at: number, operator: Operator | undefined): number {
  piecePattern.lastIndex = at
  const rest = piecePattern.exec(q)?.[6] ?? ''
  const colon = operator ? -1 : rest.search(/[:：]/)
  return at + (colon < 0 ? rest.length : colon + 1)
}

function endOfPhrase(q: string, start: number, at: number): number {
  const end = createPhraseFinder(q)(start)
  return end === undefined ? at : end + 1
}

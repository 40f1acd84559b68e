// Takes a query apart into signs and terms, each with its place. Never throws, and looks at every character a few times
// at most, whatever is unclosed or repeated.
import type { Note } from './ast.ts'
import { closerOf, createPhraseFinder, isMinus, narrow, piecePattern } from './characters.ts'
import { findOperator, type Operator, suggestOperator } from './operators.ts'

type Place = { readonly start: number; readonly end: number }
/** A word or a phrase, with the operator before it; an operator with a group or nothing after it has no value. */
export type Term = Place & {
  readonly kind: 'term'
  readonly operator: Operator | undefined
  readonly value: string
  readonly quoted: boolean
}
export type Token = Term | (Place & { readonly kind: 'open' | 'close' | 'or' | 'and' | 'not' })
export type Tokens = { readonly tokens: readonly Token[]; readonly notes: readonly Note[] }

type Reader = {
  readonly q: string
  readonly length: number
  readonly findEnd: (at: number) => number | undefined
  readonly tokens: Token[]
  readonly notes: Note[]
  at: number
}

/** Only in capitals: `or` and `not` are words. ANDNOT is arXiv’s. */
const keywords: ReadonlyMap<string, readonly ('or' | 'and' | 'not')[]> = new Map([
  ['OR', ['or']],
  ['AND', ['and']],
  ['NOT', ['not']],
  ['ANDNOT', ['and', 'not']],
])

/** The tokens in order. What stands in quotes is one term; a quote that nothing closes is left out and noted. */
export function readTokens(q: string): Tokens {
  const length = q.trimEnd().length
  const reader: Reader = { q, length, findEnd: createPhraseFinder(q), tokens: [], notes: [], at: 0 }
  while (reader.at < q.length) readPiece(reader)
  return { tokens: reader.tokens, notes: reader.notes }
}

function pieceAt({ q, at }: Reader) {
  piecePattern.lastIndex = at
  const [piece = q.charAt(at), blank, open, close, bars, quote, word] = piecePattern.exec(q) ?? []
  return { piece, blank, open, close, bars, quote, word }
}

function readPiece(reader: Reader): void {
  const { piece, open, close, bars, quote, word } = pieceAt(reader)
  const start = reader.at
  if (word !== undefined) readWord(reader, word)
  else if (quote !== undefined) readQuoted(reader, start, undefined)
  else reader.at += piece.length
  const kind = open ? 'open' : close ? 'close' : bars ? 'or' : undefined
  if (kind) reader.tokens.push({ kind, start, end: reader.at })
}

/** A phrase. Where nothing closes its quote, that is stepped over and noted, and what follows are words; gives false then. */
function readQuoted(reader: Reader, start: number, operator: Operator | undefined): boolean {
  const { q, at, findEnd, notes } = reader
  const end = findEnd(at)
  reader.at = (end ?? at) + 1
  if (end !== undefined) pushTerm(reader, { start, operator, value: q.slice(at + 1, end), quoted: true })
  else if (!notes.some(({ problem }) => problem === 'quote'))
    notes.push({
      start: at,
      end: q.length,
      problem: 'quote',
      suggestion: q.slice(at).trimEnd() + closerOf(q.charAt(at)),
    })
  return end !== undefined
}

function readWord(reader: Reader, word: string): void {
  if (isMinus(word[0]) && readMinus(reader)) return
  const start = reader.at
  const name = /^[a-z]{1,20}(?=:)/i.exec(narrow(word.slice(0, 21)))?.[0] ?? ''
  const operator = findOperator(name)
  reader.at += operator ? name.length + 1 : word.length
  if (operator) readValue(reader, start, operator)
  else readBare(reader, start, word)
  if (name !== '' && !operator) noteOperator(reader, start, name)
}

function readBare(reader: Reader, start: number, value: string): void {
  const signs = value.length > 6 ? undefined : keywords.get(narrow(value))
  if (!signs) pushTerm(reader, { start, operator: undefined, value, quoted: false })
  for (const kind of signs ?? []) reader.tokens.push({ kind, start, end: reader.at })
}

/** Reads a minus sign that leaves out what follows it; inside of `"well"-known` it is a hyphen and stepped over. False where it is part of a word. */
function readMinus(reader: Reader): boolean {
  const { q, at } = reader
  if (at > 0 && !/[\s\u200b(（|｜]/.test(q.charAt(at - 1))) {
    while (isMinus(q[reader.at])) reader.at++
    return true
  }
  if (/^$|[\s\u200b)）|｜]/.test(q.charAt(at + 1)) || isMinus(q[at + 1])) return false
  reader.at++
  reader.tokens.push({ kind: 'not', start: at, end: at + 1 })
  return true
}

/** What stands directly after the colon. */
function readValue(reader: Reader, start: number, operator: Operator): void {
  let next = pieceAt(reader)
  for (; next.quote !== undefined; next = pieceAt(reader)) if (readQuoted(reader, start, operator)) return
  reader.at += next.word?.length ?? 0
  if (next.word === undefined && next.open === undefined) missValue(reader, start, next.blank?.length ?? 0)
  else pushTerm(reader, { start, operator, value: next.word ?? '', quoted: false })
}

/** An operator at the very end is still being typed, and says nothing yet; elsewhere it is a word (`Summary: a tale`). */
function missValue(reader: Reader, start: number, blanks: number): void {
  const { q, at, length, notes } = reader
  const name = q.slice(start, at)
  const more = at < length
  notes.push({ start, end: more ? at + blanks : at, problem: 'value', suggestion: more && blanks > 0 ? name : null })
  const value = /^[a-zａ-ｚ]*/i.exec(name)?.[0] ?? ''
  if (more) pushTerm(reader, { start, operator: undefined, value, quoted: false })
}

/** `https://…` is no operator, and neither is what has nothing after it. */
function noteOperator({ q, notes }: Reader, start: number, name: string): void {
  const end = start + name.length + 1
  const suggestion = suggestOperator(name)
  if (suggestion !== null && /^[^\s/]/.test(q.charAt(end)))
    notes.push({ start, end, problem: 'operator', suggestion: `${suggestion}:` })
}

function pushTerm({ tokens, at }: Reader, term: Omit<Term, 'kind' | 'end'>): void {
  tokens.push({ kind: 'term', end: at, ...term })
}

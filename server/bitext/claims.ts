// What an English text says that a translation must not lose: numbers, names, negations, with their places. Formulas and
// links are passed over. One walk over the letters; pure, linear.

import { codesOf } from './codes.ts'
import { isNegation, negatingWords } from './negations.ts'
import type { Opaque } from './opaque.ts'
import { type Amount, amountWords, readDigits, readWords } from './quantities.ts'

/** `text` is as written. A number may be meant in several ways: 5k is 5 or 5,000. */
export type Claim =
  | { readonly kind: 'number'; readonly at: number; readonly text: string; readonly amount: Amount }
  | { readonly kind: 'name' | 'negation'; readonly at: number; readonly text: string }

/** No abstract has so many; a text of nothing but numbers costs no more. */
const most = 200
/** Longer words are no names. */
const longestName = 60

const [other, small, capital, digit] = [0, 1, 2, 3]
const classes = new Uint8Array(0x10000)
classes.fill(small, 0x61, 0x7b)
classes.fill(small, 0xc0, 0x250)
classes.fill(capital, 0x41, 0x5b)
classes.fill(digit, 0x30, 0x3a)
const classAt = (codes: Uint16Array, at: number) => classes[codes[at] ?? 0] ?? other

/** A text and its code units. */
type Letters = { readonly text: string; readonly codes: Uint16Array }

/** Most words are in no table; a bit for the first, the second and the last letter tells so. */
const told = new Uint8Array(1 << 15)
for (const word of [...amountWords, ...negatingWords])
  told[keyOf(word.charCodeAt(0), word.charCodeAt(1), word.charCodeAt(word.length - 1))] = 1

function keyOf(first: number, second: number, last: number): number {
  return ((first & 31) << 10) | ((second & 31) << 5) | (last & 31)
}

/** The claims of a text up to `limit` code units, in order; `opaque` are its formulas and links. */
export function findClaims(text: string, opaque: readonly Opaque[], limit: number): Claim[] {
  const claims: Claim[] = []
  const [letters, end]: [Letters, number] = [{ text, codes: codesOf(text) }, Math.min(text.length, limit)]
  let order = 0
  for (let at = 0; at < end && claims.length < most; ) {
    while (order < opaque.length && (opaque[order]?.span[1] ?? 0) <= at) order += 1
    const shut = opaque[order]?.span
    if (shut !== undefined && at >= shut[0]) at = shut[1]
    else at = readToken(letters, at, Math.min(end, shut?.[0] ?? end), claims)
  }
  return claims
}

/** Reads on to behind the next word, at most to `end`, and notes what it claims. */
function readToken(letters: Letters, from: number, end: number, claims: Claim[]): number {
  const { text, codes } = letters
  let at = from
  while (at < end && classes[codes[at] ?? 0] === other) at += 1
  const start = at
  let seen = 0
  let capitals = 0
  for (let kind = small; at < end; at += 1) {
    kind = classes[codes[at] ?? 0] ?? other
    if (kind === other) break
    seen |= 1 << kind
    if (kind === capital) capitals += 1
  }
  if (at === start) return at
  if (classAt(codes, start) === digit) return readNumber(letters, start, at, claims)
  if (capitals > 1 || seen >= 1 << digit) return readName(letters, start, at, claims)
  const key = keyOf(codes[start] ?? 0, codes[start + 1] ?? 0, codes[at - 1] ?? 0)
  if (told[key] === 1) return readWord(text, start, at, claims)
  // GPT-4, Llama-3.1: what a hyphen joins to a capitalized word is part of its name.
  if (codes[at] === 0x2d && classAt(codes, start) === capital && classAt(codes, at + 1) === digit)
    return readName(letters, start, at, claims)
  return at
}

function readWord(text: string, start: number, end: number, claims: Claim[]): number {
  const word = text.slice(start, end).toLowerCase()
  if (negatingWords.has(word)) {
    if (isNegation(text, start, end)) claims.push({ kind: 'negation', at: start, text: wordsAt(text, start, end) })
    return end
  }
  const read = amountWords.has(word) ? readWords(text, start) : null
  if (read === null) return end
  claims.push({ kind: 'number', at: start, text: text.slice(start, read.end), amount: read.amount })
  return read.end
}

/** A negation as written: n’t with the word it is glued to. */
function wordsAt(text: string, start: number, end: number): string {
  let from = start
  while (end - start === 1 && from > 0 && from > start - 12 && text.charCodeAt(from - 1) > 0x20) from -= 1
  return text.slice(from, end)
}

function readNumber({ text, codes }: Letters, start: number, end: number, claims: Claim[]): number {
  const read = readDigits(text, start)
  // 3D, 4a3f: a word, not a number with its unit.
  if (read === null || !isPlain({ text, codes }, start, read.end)) return Math.max(end, read?.end ?? end)
  claims.push({ kind: 'number', at: start, text: text.slice(start, read.end), amount: read.amount })
  return read.end
}

/** Exponents, list marks, references, versions, parts of identifiers are no numbers that a sentence tells. */
function isPlain({ text, codes }: Letters, start: number, end: number): boolean {
  const [before, after] = [text.charAt(start - 1), text.charAt(end)]
  if ('^_\\{[/@#='.includes(before) && before !== '') return false
  if ('^_@\\}]'.includes(after) && after !== '' && text.charAt(end + 1) !== '%') return false
  if (before === ':' && text.charAt(start - 2).trim() !== '') return false
  if (after === ')' && end - start < 3) return false
  if (after === '/' || after === '.') return classAt(codes, end + 1) === other
  // 2-norm and 4-bit are told; -4 behind a word is part of a name.
  return !(
    (before === '-' || before === '.') &&
    classAt(codes, start - 2) !== other &&
    classAt(codes, start - 2) !== digit
  )
}

function readName({ text, codes }: Letters, start: number, end: number, claims: Claim[]): number {
  let last = end
  while (joins(codes, last)) {
    last += 1
    while (classAt(codes, last) !== other) last += 1
  }
  const name = text.slice(start, last).replace(/(?:-[a-z]{1,40}){1,9}$/, '')
  if (last - start <= longestName && isTold(text, start, last)) claims.push({ kind: 'name', at: start, text: name })
  return last
}

/** A hyphen, or the point of a version, inside a name. */
function joins(codes: Uint16Array, at: number): boolean {
  const mark = codes[at] ?? 0
  if (mark === 0x2d || mark === 0x5f) return classAt(codes, at + 1) !== other
  return mark === 0x2e && classAt(codes, at - 1) === digit && classAt(codes, at + 1) === digit
}

/** A name in brackets repeats what stands before it; one before a colon is a heading; LaTeX and addresses are no names. */
function isTold(text: string, start: number, end: number): boolean {
  const [before, after] = [text.charAt(start - 1), text.charAt(end)]
  return !('([\\/@_^{.'.includes(before) && before !== '') && !(':@/{}^_\\'.includes(after) && after !== '')
}

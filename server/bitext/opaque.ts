// Stretches that hold no words: formulas and links. A full stop inside ends nothing. Pure, linear whatever the text.
import type { Span } from '#shared/bitext.ts'
import { codesOf } from './codes.ts'

export type Opaque = { readonly span: Span; readonly kind: 'formula' | 'link' }

/** A formula in the line is no longer than this, in code units; a dollar that closes later is money. */
const longest = 400
/** No abstract has so many: what follows is taken for words. */
const most = 4_000
const link = /https?:\/\/[^\s。、，）」』]{1,400}/y
const trailing = /[.,;:!?)\]"'”’]+$/

const [dollar, backslash, small, round, square] = [0x24, 0x5c, 0x68, 0x28, 0x5b]

/** The last text that was looked through: sentences, names and claims of one text are found one after the other. */
let last: { readonly text: string; readonly found: readonly Opaque[]; masked?: string } = { text: '', found: [] }

/** The formulas (`$…$`, `$$…$$`, `\(…\)`, `\[…\]`) and links of a text, in order, none inside another. */
export function findOpaque(text: string): readonly Opaque[] {
  if (text !== last.text) last = { text, found: mayHold(text) ? readOpaque(text) : none }
  return last.found
}

const none: readonly Opaque[] = []
const mayHold = (text: string) => text.includes('$') || text.includes('\\') || text.includes('http')

function readOpaque(text: string): Opaque[] {
  const found: Opaque[] = []
  const next = rememberCloser(text)
  const [codes, size] = [codesOf(text), text.length]
  for (let at = 0; at < size && found.length < most; at += 1) {
    const code = codes[at] ?? 0
    if (code !== dollar && code !== backslash && code !== small) continue
    // \$5 is money.
    if (code === backslash && codes[at + 1] === dollar) {
      at += 1
      continue
    }
    const end = code === small ? endOfLink(text, codes, at) : endOfFormula(text, codes, at, next)
    if (end === 0) continue
    found.push({ span: [at, end], kind: code === small ? 'link' : 'formula' })
    at = end - 1
  }
  return found
}

const closers = ['$', '$$', '\\)', '\\]'] as const
/** Where one of `closers` stands next. */
type Next = (closer: number, from: number) => number

/** Remembered, so that a thousand openers without a closer search the text once. */
function rememberCloser(text: string): Next {
  const known = [-1, -1, -1, -1]
  return (closer, from) => {
    const before = known[closer] ?? -1
    if (before >= from) return before
    const found = text.indexOf(closers[closer] ?? '$', from)
    known[closer] = found < 0 ? longestText : found
    return known[closer] ?? longestText
  }
}

/** Further than any text reaches. */
const longestText = 2 ** 30

function endOfFormula(text: string, codes: Uint16Array, at: number, next: Next): number {
  const second = codes[at + 1] ?? 0
  if (codes[at] === dollar && second !== dollar) return endOfDollars(text, codes, at, next(0, at + 1))
  const closer = second === dollar ? 1 : second === round ? 2 : second === square ? 3 : 0
  if (closer === 0) return 0
  const close = next(closer, at + 2)
  return close - at <= longest && close > at + 2 ? close + 2 : 0
}

/**
 * Dollars as pandoc reads them: no digit behind the closing one ($5 and $10), unless there is LaTeX between them
 * ($\sim$2). The translator puts spaces inside both dollars, never inside one.
 */
function endOfDollars(text: string, codes: Uint16Array, at: number, close: number): number {
  if (close - at > longest || close === at + 1) return 0
  let latex = false
  for (let inside = at; inside < close; inside += 1) {
    const code = codes[inside] ?? 0
    if (code === 0x0a) return 0
    if ((code === backslash || code === 0x5e || code === 0x5f) && inside < close - 1) latex = true
  }
  const before = codes[close - 1]
  const spaced = codes[at + 1] === 0x20
  if (before === backslash || (spaced !== (before === 0x20) && !latex)) return 0
  if (!isDigit(codes[close + 1] ?? 0) || latex) return close + 1
  // 20$-$50 has nothing but a sign between its dollars.
  return close - at <= 4 && /^\$[^\w\s]+$/.test(text.slice(at, close)) ? close + 1 : 0
}

const isDigit = (code: number) => code >= 0x30 && code <= 0x39

function endOfLink(text: string, codes: Uint16Array, at: number): number {
  // Most h begin no “http”.
  if (codes[at + 1] !== 0x74 || !text.startsWith('http', at)) return 0
  link.lastIndex = at
  const match = link.exec(text)?.[0]
  return match === undefined ? 0 : at + match.replace(trailing, '').length
}

/** The text with every formula and link written as one capitalized word of the same length. */
export function maskOpaque(text: string): string {
  const found = findOpaque(text)
  if (found.length === 0) return text
  last.masked ??= mask(text, found)
  return last.masked
}

function mask(text: string, found: readonly Opaque[]): string {
  let [masked, from] = ['', 0]
  for (const { span } of found) {
    masked += text.slice(from, span[0]) + 'M'.padEnd(span[1] - span[0], 'm')
    from = span[1]
  }
  return masked + text.slice(from)
}

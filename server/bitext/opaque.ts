// Stretches that hold no words: formulas and links. A full stop inside ends nothing. Pure, linear whatever the text.
import type { Span } from '#shared/bitext.ts'

export type Opaque = { readonly span: Span; readonly kind: 'formula' | 'link' }

/** A formula in the line is no longer than this, in code units; a dollar that closes later is money. */
const longest = 400
const link = /https?:\/\/[^\s。、，）」』]{1,400}/y
const trailing = /[.,;:!?)\]"'”’]+$/

const [dollar, backslash, small, round, square] = [0x24, 0x5c, 0x68, 0x28, 0x5b]

/** The formulas (`$…$`, `$$…$$`, `\(…\)`, `\[…\]`) and links of a text, in order, none inside another. */
export function findOpaque(text: string): Opaque[] {
  const found: Opaque[] = []
  const next = rememberCloser(text)
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code !== dollar && code !== backslash && code !== small) continue
    // \$5 is money.
    if (code === backslash && text.charCodeAt(at + 1) === dollar) {
      at += 1
      continue
    }
    const end = code === small ? endOfLink(text, at) : endOfFormula(text, at, next)
    if (end === 0) continue
    found.push({ span: [at, end], kind: code === small ? 'link' : 'formula' })
    at = end - 1
  }
  return found
}

type Next = (closer: Closer, from: number) => number
type Closer = '$' | '$$' | '\\)' | '\\]'

/** Where a closer stands next. Remembered, so that a thousand openers without a closer search the text once. */
function rememberCloser(text: string): Next {
  const known = { $: -1, $$: -1, '\\)': -1, '\\]': -1 }
  return (closer, from) => {
    if (known[closer] < from) {
      const found = text.indexOf(closer, from)
      known[closer] = found < 0 ? Number.POSITIVE_INFINITY : found
    }
    return known[closer]
  }
}

function endOfFormula(text: string, at: number, next: Next): number {
  const second = text.charCodeAt(at + 1)
  if (text.charCodeAt(at) === dollar && second !== dollar) return endOfDollars(text, at, next('$', at + 1))
  const closer = second === dollar ? '$$' : second === round ? '\\)' : second === square ? '\\]' : null
  if (closer === null) return 0
  const close = next(closer, at + 2)
  return close - at <= longest && close > at + 2 ? close + 2 : 0
}

/**
 * Dollars as pandoc reads them: no digit behind the closing one ($5 and $10), unless there is LaTeX between them
 * ($\sim$2). The translator puts spaces inside both dollars, never inside one.
 */
function endOfDollars(text: string, at: number, close: number): number {
  if (close - at > longest || close === at + 1 || text.slice(at, close).includes('\n')) return 0
  const latex = /[\\^_]/.test(text.slice(at, close - 1))
  const spaced = text[at + 1] === ' '
  if (text[close - 1] === '\\' || (spaced !== (text[close - 1] === ' ') && !latex)) return 0
  // 20$-$50 has nothing but a sign between its dollars.
  const sign = close - at <= 4 && /^\$[^\w\s]+$/.test(text.slice(at, close))
  return /\d/.test(text[close + 1] ?? '') && !latex && !sign ? 0 : close + 1
}

function endOfLink(text: string, at: number): number {
  if (!text.startsWith('http', at)) return 0
  link.lastIndex = at
  const match = link.exec(text)?.[0]
  return match === undefined ? 0 : at + match.replace(trailing, '').length
}

/** The text with every formula and link written as one capitalized word of the same length. */
export function maskOpaque(text: string): string {
  if (!/[$\\]|https?:/.test(text)) return text
  let masked = ''
  let last = 0
  for (const { span } of findOpaque(text)) {
    masked += text.slice(last, span[0]) + 'M'.padEnd(span[1] - span[0], 'm')
    last = span[1]
  }
  return last === 0 ? text : masked + text.slice(last)
}

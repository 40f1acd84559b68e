// Where the sentences of a text begin and end, as spans that leave out the space between them. Pure, linear, never throws.
import type { Span } from '#shared/bitext.ts'
import { findEnglishEnds } from './english-ends.ts'
import { findJapaneseEnds } from './japanese-ends.ts'

const japanese = /[\u3040-\u30ff\u3400-\u9fff]/

/** The last text that was split: names are looked for in the text that was linked before. */
let last: { readonly text: string; readonly spans: readonly Span[] } = { text: '', spans: [] }

/** The sentences of an English text, in order: `[start, end)` in UTF-16 code units. */
export function splitEnglish(text: string): readonly Span[] {
  if (text !== last.text) last = { text, spans: spansBetween(text, findEnglishEnds(text)) }
  return last.spans
}

/** The lines of a Japanese text that are not empty: the pages put one sentence on a line, mostly. */
export function splitLines(text: string): Span[] {
  return spansBetween(
    text,
    [...text.matchAll(/\n/g)].map((match) => match.index + 1),
  )
}

/** The sentences of a Japanese text, in order; stretches that were left in English end where English sentences do. */
export function splitJapanese(text: string): Span[] {
  return spansBetween(text, findJapaneseEnds(text)).flatMap((span) => {
    const piece = text.slice(...span)
    if (japanese.test(piece)) return [span]
    return splitEnglish(piece).map(([start, end]): Span => [span[0] + start, span[0] + end])
  })
}

/** The stretches between the ends, trimmed; empty ones are left out. */
function spansBetween(text: string, ends: readonly number[]): Span[] {
  const spans: Span[] = []
  let start = 0
  for (let order = 0; order <= ends.length; order += 1) {
    const end = ends[order] ?? text.length
    let [from, to] = [start, end]
    while (from < to && isSpace(text.charCodeAt(from))) from += 1
    while (to > from && isSpace(text.charCodeAt(to - 1))) to -= 1
    if (to > from) spans.push([from, to])
    start = end
  }
  return spans
}

/** As `trim` has it; most code units are told at a glance. */
function isSpace(code: number): boolean {
  if (code < 0x80) return code === 0x20 || (code >= 9 && code <= 13)
  return (code < 0x3001 || code === 0xfeff) && spaces.has(code)
}

const spaces = new Set(
  [
    ...'\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff',
  ].map((char) => char.charCodeAt(0)),
)

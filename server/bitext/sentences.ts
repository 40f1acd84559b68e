// Where the sentences of a text begin and end, as spans that leave out the space between them. Pure, linear, never throws.
import type { Span } from '#shared/bitext.ts'
import { findEnglishEnds } from './english-ends.ts'
import { findJapaneseEnds } from './japanese-ends.ts'

const japanese = /[\u3040-\u30ff\u3400-\u9fff]/

/** The sentences of an English text, in order: `[start, end)` in UTF-16 code units. */
export function splitEnglish(text: string): Span[] {
  return spansBetween(text, findEnglishEnds(text))
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
  for (const end of [...ends, text.length]) {
    const piece = text.slice(start, end)
    const lead = piece.length - piece.trimStart().length
    const body = piece.trim().length
    if (body > 0) spans.push([start + lead, start + lead + body])
    start = end
  }
  return spans
}

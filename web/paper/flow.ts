// One side of a paper as flowing text: paragraphs of sentences. Pure.
import type { Span } from '#shared/bitext.ts'
import { isItem } from './lines.ts'
import type { Sentence } from './sentences.ts'

/** A stretch of one sentence; `last` where the sentence ends with it. */
export type Piece = { readonly sentence: Sentence; readonly span: Span; readonly last: boolean }
export type Paragraph = { readonly item: boolean; readonly pieces: readonly Piece[] }

/** Whether a piece begins a new paragraph: after a blank line, as an item of a list, or after one. */
function beginsParagraph(text: string, before: Span | null, span: Span): boolean {
  if (before === null) return true
  const item = (line: Span) => isItem(text.slice(line[0], line[1]))
  return (
    text.slice(before[1], span[0]).split('\n').length > 2 ||
    item(span) ||
    (item(before) && /\n/.test(text.slice(before[1], span[0])))
  )
}

/** The paragraphs of a side. A sentence without this side is left out. */
export function readFlow(sentences: readonly Sentence[], text: string, side: 'ja' | 'en'): readonly Paragraph[] {
  const paragraphs: { item: boolean; pieces: Piece[] }[] = []
  let before: Span | null = null
  for (const sentence of sentences) {
    for (const [index, span] of sentence[side].entries()) {
      const piece = { sentence, span, last: index === sentence[side].length - 1 }
      if (beginsParagraph(text, before, span)) {
        paragraphs.push({ item: isItem(text.slice(span[0], span[1])), pieces: [piece] })
      } else paragraphs.at(-1)?.pieces.push(piece)
      before = span
    }
  }
  return paragraphs
}

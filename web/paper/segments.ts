// Cuts a text at the marks upon it: what was restored, what is a term. Pure and lossless: the segments of a stretch, put
// together, are the stretch.
import type { Span } from '#shared/bitext.ts'
import { readMarks } from './tex-marks.ts'
import type { Token } from './tex-tokens.ts'

/** Something that lies upon a text, from `start` to `end`. */
export type Mark = { readonly start: number; readonly end: number }
/** A piece of the text, and the mark it stands under. */
export type Segment<M extends Mark> = Mark & { readonly text: string; readonly mark: M | null }

/** In order, without those that overlap an earlier one: of two that begin together the longer stays. */
export function untangle<M extends Mark>(marks: readonly M[]): readonly M[] {
  const sorted = marks.toSorted((a, b) => a.start - b.start || b.end - a.end)
  let at = 0
  return sorted.filter((mark) => {
    const free = mark.start >= at
    if (free) at = mark.end
    return free
  })
}

/** The stretch in segments; marks that reach beyond it, or stand out of order, are left out. */
export function cutSegments<M extends Mark>(text: string, [from, to]: Span, marks: readonly M[]): Segment<M>[] {
  const segments: Segment<M>[] = []
  const add = (start: number, end: number, mark: M | null) => {
    if (end > start || mark) segments.push({ start, end, text: text.slice(start, end), mark })
  }
  let at = from
  for (const mark of marks) {
    if (mark.start < at || mark.end > to || mark.end < mark.start) continue
    add(at, mark.start, null)
    add(mark.start, mark.end, mark)
    at = mark.end
  }
  add(at, to, null)
  return segments
}

/** A token and the mark it stands under. */
export type MarkedToken<M extends Mark> = { readonly token: Token; readonly mark: M | null }

/** Tokens of a text that begins at `from`, cut at the marks; a mark on anything but plain text is left out. */
export function markTokens<M extends Mark>(
  tokens: readonly Token[],
  from: number,
  marks: readonly M[],
): MarkedToken<M>[] {
  const marked: MarkedToken<M>[] = []
  let at = from
  for (const token of tokens) {
    const end = at + token.source.length
    const inside = marks.filter((mark) => mark.start >= at && mark.end <= end && mark.end > mark.start)
    if (inside.length === 0 || token.kind !== 'text' || readMarks(token.source) !== token.text) {
      marked.push({ token, mark: null })
    } else {
      for (const { text, mark } of cutSegments(
        token.source,
        [0, end - at],
        inside.map((one) => shift(one, at)),
      )) {
        marked.push({ token: { kind: 'text', source: text, text: readMarks(text) }, mark: mark?.of ?? null })
      }
    }
    at = end
  }
  return marked
}

const shift = <M extends Mark>(of: M, by: number) => ({ start: of.start - by, end: of.end - by, of })

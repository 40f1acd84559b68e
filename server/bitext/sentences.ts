// Where the sentences of a text begin and end, as spans that leave out the space between them. Pure, linear, never throws.
import type { Span } from '#shared/paper.ts'

/** A full stop after these is not the end of a sentence. */
const inside = new Set(
  'e.g i.e cf vs fig figs eq eqs sec secs ref refs tab no nos vol dr mr mrs ms prof st approx resp viz w.r.t a.k.a ca def thm'.split(
    ' ',
  ),
)
/** After these it is the end only if the next word is one that begins sentences. */
const either = new Set('al etc i.i.d u.s inc ltd jr sr'.split(' '))
const starters =
  /^(?:A|Although|An|As|At|Besides|But|By|Extensive|Finally|First|For|From|Furthermore|However|If|In|It|Moreover|On|Our|Recent|Second|Since|Such|The|Then|There|These|They|This|Those|Thus|To|Unlike|We|When|While|With)\b/

// Bounded, so that a long run of marks costs no more than its length.
const englishEnd = /[.!?]{1,6}["'”’)\]]{0,4}(?=\s)/g
// Dollars as pandoc reads them: none before a space or after one, none that a digit follows ($5 and $10).
const formula = /\$\$[^$]*\$\$|\$(?!\s)[^$\n]{0,400}(?<!\s)\$(?!\d)|\\\([^\n]{0,400}?\\\)|\\\[[^\n]{0,400}?\\\]/g

/** The sentences of an English text. */
export function splitEnglish(text: string): Span[] {
  // Formulas count as one word: a full stop inside ends nothing.
  const masked = text.replace(formula, (source) => `M${'m'.repeat(Math.max(0, source.length - 1))}`)
  const ends: number[] = []
  for (const match of masked.matchAll(englishEnd)) {
    const end = match.index + match[0].length
    if (endsSentence(masked, match.index, match[0], end)) ends.push(end)
  }
  return spansBetween(text, ends)
}

function endsSentence(text: string, stop: number, marks: string, end: number): boolean {
  const next = text.slice(end, end + 40).trimStart()
  if (/^[a-z,;:]/.test(next)) return false
  if (!marks.startsWith('.') || marks.startsWith('..')) return true
  const word = (/[\p{L}\p{N}.]*$/u.exec(text.slice(Math.max(0, stop - 24), stop)) ?? [''])[0].toLowerCase()
  if (inside.has(word) || /^\p{L}$/u.test(word)) return false
  return !either.has(word) || starters.test(next)
}

/** The lines of a Japanese text that are not empty: the pages put one sentence on a line, mostly. */
export function splitLines(text: string): Span[] {
  return spansBetween(
    text,
    [...text.matchAll(/\n/g)].map((match) => match.index + 1),
  )
}

/** The sentences of a Japanese text: at line ends and after 。！？ outside brackets. */
export function splitJapanese(text: string): Span[] {
  const ends: number[] = []
  let depth = 0
  for (const match of text.matchAll(/[「『（([]|[」』）)\]]|\n|[。！？]+/g)) {
    const mark = match[0]
    if (mark === '\n') depth = 0
    else if (/^[「『（([]/.test(mark)) depth += 1
    else if (/^[」』）)\]]/.test(mark)) depth = Math.max(0, depth - 1)
    if (depth === 0 && /^[\n。！？]/.test(mark)) ends.push(match.index + mark.length)
  }
  return spansBetween(text, ends)
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

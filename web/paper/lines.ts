// Where the lines of the Japanese and the paragraphs of the English stand, as spans of the text. Pure.
import type { Span } from '#shared/bitext.ts'
import type { Mark } from './segments.ts'

// What arXiv and mail programs wrap lines to, in characters: a line break after such a line is no paragraph's end.
const wrapped = { least: 50, most: 100 }
const listItem = /^(?:[-•*–]|\(?\d{1,2}[.)])\s/

/** The span without white space at its ends; null where there is nothing else. */
function trim(text: string, [from, to]: Span): Span | null {
  const part = text.slice(from, to)
  const start = from + part.length - part.trimStart().length
  const end = from + part.trimEnd().length
  return end > start ? [start, end] : null
}

/** The lines of a stretch that hold something; a line break inside one of the `whole` marks is none. */
export function findLines(text: string, [from, to]: Span, whole: readonly Mark[] = []): Span[] {
  const lines: Span[] = []
  let start = from
  for (let at = from; at <= to; at++) {
    const breaks = at === to || (text[at] === '\n' && !whole.some((mark) => mark.start < at && at < mark.end))
    if (!breaks) continue
    const line = trim(text, [start, at])
    if (line) lines.push(line)
    start = at + 1
  }
  return lines
}

/** The paragraphs of an English stretch, whose lines may be wrapped. */
export function findParagraphs(text: string, stretch: Span): Span[] {
  const paragraphs: Span[] = []
  let before: Span | null = null
  for (const line of findLines(text, stretch)) {
    const length = before === null ? 0 : before[1] - before[0]
    const long = length >= wrapped.least && length <= wrapped.most
    const apart = before !== null && text.slice(before[1], line[0]).split('\n').length > 2
    const last = paragraphs.at(-1)
    if (last && long && !apart && !listItem.test(text.slice(line[0], line[0] + 4))) last[1] = line[1]
    else paragraphs.push([line[0], line[1]])
    before = line
  }
  return paragraphs
}

/** Whether a line is an item of a list. */
export function isItem(line: string): boolean {
  return listItem.test(line.slice(0, 4))
}

// A page as its lines that hold something, each with its number, what stands before it and the label it may be. Only blank space is dropped.
import { findFooterEnd } from './footer.ts'
import { findLabel, type Label } from './labels.ts'
import { trimSpace } from './space.ts'

/** A non-blank line, trimmed. `number` counts from 1 in the page, `index` from 0 among the lines. */
export type Line = {
  readonly text: string
  readonly index: number
  readonly number: number
  readonly afterBlank: boolean
  readonly label: Label | null
}

/** The non-blank lines of a text; `\r\n`, `\n` and `\r` end a line. What is joined to the end of a footer is a line of its own. */
export function splitLines(page: string): Line[] {
  const text = page.includes('\r') ? page.replace(/\r\n?/g, '\n') : page
  const lines: Line[] = []
  let last = 0
  for (let start = 0, number = 1; start < text.length; number++) {
    const end = text.charCodeAt(start) === 0x0a ? start : findLineEnd(text, start)
    const trimmed = trimSpace(text, start, end)
    if (trimmed !== '') {
      addLine(lines, trimmed, number, number - last > 1)
      last = number
    }
    start = end + 1
  }
  return lines
}

function addLine(lines: Line[], text: string, number: number, afterBlank: boolean): void {
  const label = findLabel(text)
  const end = label?.kind === 'footer' && !label.footer.whole ? findFooterEnd(text) : -1
  if (end < 0) lines.push({ text, index: lines.length, number, afterBlank, label })
  else {
    addLine(lines, text.slice(0, end), number, afterBlank)
    addLine(lines, trimSpace(text.slice(end)), number, false)
  }
}

function findLineEnd(text: string, start: number): number {
  const end = text.indexOf('\n', start)
  return end < 0 ? text.length : end
}

/** The text of a block as the page breaks it: one `\n` a line, blank lines inside kept as one empty line. Null for no lines. */
export function joinLines(lines: readonly Line[]): string | null {
  let text: string | null = null
  for (const line of lines) text = text === null ? line.text : text + (line.afterBlank ? '\n\n' : '\n') + line.text
  return text
}

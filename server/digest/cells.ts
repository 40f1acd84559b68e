// The cells of a labelled row: where a label ends in the raw line, whatever its width or case, and what the cell after it holds.
import { isSpaceAt, trimSpace } from './space.ts'

const longestLabel = 40

/** A label as it is compared: width, case, spaces and the kind of comma made equal. */
export function foldLabel(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\s+/g, '')
    .replace(/[、・]/g, ',')
}

/** The index after `label` (folded; `spelling` is its usual form) at the start of a raw line, or -1 where the line starts otherwise. */
export function skipLabel(text: string, label: string, spelling = label): number {
  if (text.startsWith(spelling)) return spelling.length
  if (!foldLabel(text.slice(0, longestLabel)).startsWith(label)) return -1
  for (let end = 1; end <= longestLabel; end++) {
    if (foldLabel(text.slice(0, end)) === label) return end
  }
  return -1
}

const bars = '|｜'
const separators = `${bars}:：`

/** Whether what follows a label can be a cell of its own: nothing, or something set off by a space, a bar or a colon. */
export function startsCell(rest: string): boolean {
  return rest === '' || isSpaceAt(rest, 0) || separators.includes(rest.charAt(0))
}

/** A cell without the space, bar or colon before it and the bars after it. */
export function trimCell(cell: string): string {
  const text = trimSpace(cell)
  const start = separators.includes(text.charAt(0)) ? 1 : 0
  let end = text.length
  while (end > start && (bars.includes(text.charAt(end - 1)) || isSpaceAt(text, end - 1))) end--
  return trimSpace(text.slice(start, end))
}

/** A table row without the bars and spaces before its first cell. */
export function skipBars(text: string): string {
  let start = 0
  while (start < text.length && (bars.includes(text.charAt(start)) || isSpaceAt(text, start))) start++
  return text.slice(start)
}

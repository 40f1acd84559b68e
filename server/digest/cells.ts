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

/** Whether the sign at an index is a bar; `isSeparatorAt` takes colons, too. */
function isBarAt(text: string, index: number): boolean {
  const code = text.charCodeAt(index)
  return code === 0x7c || code === 0xff5c
}

function isSeparatorAt(text: string, index: number): boolean {
  const code = text.charCodeAt(index)
  return code === 0x3a || code === 0xff1a || isBarAt(text, index)
}

/** The index of the first bar, or -1. */
export function findBar(text: string): number {
  for (let index = 0; index < text.length; index++) if (isBarAt(text, index)) return index
  return -1
}

/** Whether what follows a label can be a cell of its own: nothing, or something set off by a space, a bar or a colon. */
export function startsCell(rest: string): boolean {
  return rest === '' || isSpaceAt(rest, 0) || isSeparatorAt(rest, 0)
}

/** A cell without the space, bar or colon before it and the bars after it. */
export function trimCell(cell: string): string {
  const text = trimSpace(cell)
  const start = isSeparatorAt(text, 0) ? 1 : 0
  let end = text.length
  while (end > start && (isBarAt(text, end - 1) || isSpaceAt(text, end - 1))) end--
  return trimSpace(text, start, end)
}

/** A table row without the bars and spaces before its first cell. */
export function skipBars(text: string): string {
  let start = 0
  while (start < text.length && (isBarAt(text, start) || isSpaceAt(text, start))) start++
  return text.slice(start)
}

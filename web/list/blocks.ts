// How the entries that are drawn stand in the page: each day one section under its heading, and an empty stretch as high
// as what is left out wherever entries are. Pure.
import type { Entry } from './entries.ts'

/** An entry that is drawn, and where it stands, in pixels. */
export type Placed = { readonly index: number; readonly start: number; readonly end: number }
/** A row by its index, or a stretch of rows that are not drawn. */
export type Part = { readonly row: number } | { readonly gap: number }
/** A day (`heading` is the index of its entry, null in a list without days), after a stretch that is not drawn. */
export type Block = { readonly before: number; readonly heading: number | null; readonly parts: readonly Part[] }

/** The blocks of what is drawn, in order, from `top` on. */
export function toBlocks(placed: readonly Placed[], entries: readonly Entry[], top: number): readonly Block[] {
  const blocks: { before: number; heading: number | null; parts: Part[] }[] = []
  let at = top
  for (const { index, start, end } of placed) {
    const gap = Math.max(0, start - at)
    at = end
    if (entries[index]?.kind === 'day') {
      blocks.push({ before: gap, heading: index, parts: [] })
      continue
    }
    const last = blocks.at(-1)
    const parts: Part[] = gap > 0 && last ? [{ gap }, { row: index }] : [{ row: index }]
    if (last) last.parts.push(...parts)
    else blocks.push({ before: gap, heading: null, parts })
  }
  return blocks
}

/** Which entries to draw: those of the range, `kept` (the row with the focus) with its neighbours, and the headings above them all. */
export function chooseDrawn(range: readonly number[], kept: number, entries: readonly Entry[]): number[] {
  const drawn = new Set(range)
  if (entries[kept]?.kind === 'row') {
    for (const index of [kept - 1, kept, kept + 1]) if (index in entries) drawn.add(index)
  }
  for (const index of [...drawn]) {
    const entry = entries[index]
    if (entry?.kind === 'row' && entry.heading >= 0) drawn.add(entry.heading)
  }
  return [...drawn].sort((a, b) => a - b)
}

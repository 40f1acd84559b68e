// What the anchors say of every link there could be: each anchor once a link, however many of its sentences hold it. Pure.
import type { Band } from './band.ts'
import type { Move } from './lattice.ts'
import type { Evidence } from './likeness.ts'

/** What missing anchors can say against a link on either side at most, in nats. */
export const worstLoss = -4

/** A side of a link is of one to so many sentences. */
const widest = 3

/** Sums that every call needs anew and none keeps, by move and cell; they grow to the longest text met. */
let kept = new Float64Array(0)

function clearSums(size: number): Float64Array {
  if (kept.length < size) kept = new Float64Array(size)
  kept.fill(0, 0, size)
  return kept
}

/** Where windows of some width may end that hold an anchor: the first `count` of `ends`, rising; and what is missing at each end. */
type Window = { readonly ends: number[]; count: number; readonly missing: number[] }

const makeWindows = (sentences: number): readonly Window[] =>
  Array.from({ length: widest + 1 }, () => ({ ends: [], count: 0, missing: zeros(sentences + 1) }))

function zeros(length: number): number[] {
  const numbers: number[] = []
  while (numbers.length < length) numbers.push(0)
  return numbers
}

/** `sums` by move, then by cell, until the next call; `rows` and `columns` by width: what is missing where such a window ends. */
export type Gathered = {
  readonly sums: Float64Array
  readonly rows: readonly { readonly missing: readonly number[] }[]
  readonly columns: readonly { readonly missing: readonly number[] }[]
}

/** Adds up the evidence for every move and cell of the band. */
export function gatherEvidence(band: Band, moves: readonly Move[], evidence: readonly Evidence[]): Gathered {
  const cells = (band.rows + 1) * band.width
  const sums = clearSums(moves.length * cells)
  const [rows, columns] = [makeWindows(band.rows), makeWindows(band.columns)]
  for (const { rows: ja, columns: en, gain, lost, stray } of evidence) {
    for (let width = 1; width <= widest; width += 1) {
      place(rows[width], ja, width, stray)
      place(columns[width], en, width, lost)
    }
    if (ja.length === 0 || en.length === 0) continue
    for (let order = 0; order < moves.length; order += 1) {
      const move = moves[order]
      raiseCells(sums, order * cells, band, rows[move?.rows ?? 0], columns[move?.columns ?? 0], gain - lost - stray)
    }
  }
  return { sums, rows, columns }
}

/** Where a window of `width` sentences may end that holds one of `units` (rising): behind it or up to `width` further, each once. */
function place(window: Window | undefined, units: readonly number[], width: number, amount: number): void {
  if (window === undefined) return
  const { ends, missing } = window
  let [count, behind] = [0, 0]
  for (const unit of units) {
    const last = Math.min(missing.length - 1, unit + width)
    for (let end = Math.max(behind, unit + 1); end <= last; end += 1) {
      ends[count] = end
      missing[end] = (missing[end] ?? 0) + amount
      count += 1
    }
    behind = unit + width + 1
  }
  window.count = count
}

/** Raises the cells of the band where these rows and columns meet; both rise, and so does the band. The window of no width is empty. */
function raiseCells(
  sums: Float64Array,
  start: number,
  { first, width }: Band,
  rows: Window | undefined,
  columns: Window | undefined,
  amount: number,
): void {
  if (rows === undefined || columns === undefined) return
  let from = 0
  for (let order = 0; order < rows.count; order += 1) {
    const row = rows.ends[order] ?? 0
    const left = first[row] ?? 0
    while (from < columns.count && (columns.ends[from] ?? 0) < left) from += 1
    for (let at = from; at < columns.count; at += 1) {
      const offset = (columns.ends[at] ?? 0) - left
      if (offset >= width) break
      const cell = start + row * width + offset
      sums[cell] = (sums[cell] ?? 0) + amount
    }
  }
}

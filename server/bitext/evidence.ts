// What the anchors say of every link there could be: each anchor once a link, however many of its sentences hold it. Pure.
import type { Band } from './band.ts'
import type { Move } from './lattice.ts'
import type { Evidence } from './likeness.ts'
import { Room } from './room.ts'

/** What missing anchors can say against a link on either side at most, in nats. */
export const worstLoss = -4

/** A side of a link is of one to so many sentences. */
const widest = 3

/** `sums` by move, then by cell; `rows` and `columns` by width, then by place: what is missing where such a window ends. Until the next call. */
export type Gathered = { readonly sums: Float64Array; readonly rows: Float64Array; readonly columns: Float64Array }

/** Where windows of each width may end that hold an anchor, rising: by width, then in order, so many of each. */
type Ends = { readonly ends: Int32Array; readonly counts: Int32Array }

const [sumsRoom, rowsRoom, columnsRoom] = [new Room(Float64Array), new Room(Float64Array), new Room(Float64Array)]
const [rowEnds, columnEnds] = [new Room(Int32Array), new Room(Int32Array)]
const [rowCounts, columnCounts] = [new Int32Array(widest + 1), new Int32Array(widest + 1)]

/** Adds up the evidence for every move and cell of the band. */
export function gatherEvidence(band: Band, moves: readonly Move[], evidence: readonly Evidence[]): Gathered {
  const sums = sumsRoom.clear(moves.length * (band.rows + 1) * band.width)
  const [rows, columns] = [
    rowsRoom.clear((widest + 1) * (band.rows + 1)),
    columnsRoom.clear((widest + 1) * (band.columns + 1)),
  ]
  const japanese: Ends = { ends: rowEnds.take((widest + 1) * (band.rows + 1)), counts: rowCounts }
  const english: Ends = { ends: columnEnds.take((widest + 1) * (band.columns + 1)), counts: columnCounts }
  for (let at = 0; at < evidence.length; at += 1) {
    const said = evidence[at]
    if (said === undefined) continue
    const both = said.rows.length > 0 && said.columns.length > 0
    if (both || said.stray !== 0) place(japanese, rows, band.rows, said.rows, said.stray)
    if (both || said.lost !== 0) place(english, columns, band.columns, said.columns, said.lost)
    if (both) raiseMoves(sums, band, moves, { japanese, english, amount: said.gain - said.lost - said.stray })
  }
  return { sums, rows, columns }
}

/** Where windows of one to three sentences, of `all`, may end that hold one of `units` (rising): behind it or up to their width further, each once. */
function place({ ends, counts }: Ends, missing: Float64Array, all: number, units: readonly number[], amount: number) {
  for (let width = 1; width <= widest; width += 1) {
    const start = width * (all + 1)
    let [count, behind] = [0, 0]
    for (let order = 0; order < units.length; order += 1) {
      const unit = units[order] ?? 0
      const last = Math.min(all, unit + width)
      for (let end = Math.max(behind, unit + 1); end <= last; end += 1) {
        ends[start + count] = end
        missing[start + end] = (missing[start + end] ?? 0) + amount
        count += 1
      }
      behind = unit + width + 1
    }
    counts[width] = count
  }
}

/** Where the anchor stands on both sides, and what it says of a link that holds it on both. */
type Said = { readonly japanese: Ends; readonly english: Ends; readonly amount: number }

function raiseMoves(sums: Float64Array, band: Band, moves: readonly Move[], said: Said): void {
  for (let order = 0; order < moves.length; order += 1) {
    const move = moves[order]
    if (move !== undefined && move.rows > 0 && move.columns > 0)
      raiseCells(sums, order * (band.rows + 1) * band.width, band, said, move)
  }
}

/** Raises the cells of the band where these rows and columns meet; both rise, and so does the band. */
function raiseCells(
  sums: Float64Array,
  start: number,
  { rows, columns, first, width }: Band,
  { japanese, english, amount }: Said,
  move: Move,
): void {
  const [rowsAt, columnsAt] = [move.rows * (rows + 1), move.columns * (columns + 1)]
  const to = columnsAt + (english.counts[move.columns] ?? 0)
  let from = columnsAt
  for (let order = 0; order < (japanese.counts[move.rows] ?? 0); order += 1) {
    const row = japanese.ends[rowsAt + order] ?? 0
    const left = first[row] ?? 0
    while (from < to && (english.ends[from] ?? 0) < left) from += 1
    for (let at = from; at < to; at += 1) {
      const offset = (english.ends[at] ?? 0) - left
      if (offset >= width) break
      const cell = start + row * width + offset
      sums[cell] = (sums[cell] ?? 0) + amount
    }
  }
}

// What the anchors say of every link there could be: each anchor once a link, however many of its sentences hold it. Pure.
import type { Band } from './band.ts'
import type { Move, Score } from './lattice.ts'
import type { Evidence } from './likeness.ts'

/** What missing anchors can say against a link on either side at most, in nats. */
const worstLoss = -4

/** Adds up the evidence for every move and cell of the band. */
export function gatherEvidence(band: Band, moves: readonly Move[], evidence: readonly Evidence[]): Score {
  const { rows, columns } = band
  const gains = moves.map(() => new Float64Array((rows + 1) * band.width))
  const strays = moves.map(() => new Float64Array(rows + 1))
  const losses = moves.map(() => new Float64Array(columns + 1))
  for (const each of evidence)
    for (const [order, move] of moves.entries()) {
      if (move.rows === 0 || move.columns === 0) continue
      const [rowEnds, columnEnds] = [endsOf(each.rows, move.rows, rows), endsOf(each.columns, move.columns, columns)]
      for (const row of rowEnds) raise(strays[order], row, each.stray)
      for (const column of columnEnds) raise(losses[order], column, each.lost)
      raiseCells(gains[order], band, [rowEnds, columnEnds], each.gain - each.lost - each.stray)
    }
  return (order, row, column, cell) =>
    (gains[order]?.[cell] ?? 0) +
    Math.max(worstLoss, strays[order]?.[row] ?? 0) +
    Math.max(worstLoss, losses[order]?.[column] ?? 0)
}

/** Where a window of `width` sentences may end that holds one of `units` (rising): behind it or up to `width` further, each once. */
function endsOf(units: readonly number[], width: number, last: number): number[] {
  const ends: number[] = []
  let behind = 0
  for (const unit of units) {
    for (let end = Math.max(behind, unit + 1); end <= Math.min(last, unit + width); end += 1) ends.push(end)
    behind = unit + width + 1
  }
  return ends
}

/** Raises the cells of the band where these rows and columns meet; both rise, and so does the band. */
function raiseCells(
  sums: Float64Array | undefined,
  { first, width }: Band,
  [rowEnds, columnEnds]: readonly [readonly number[], readonly number[]],
  amount: number,
): void {
  let from = 0
  for (const row of rowEnds) {
    const left = first[row] ?? 0
    while ((columnEnds[from] ?? left) < left) from += 1
    for (let at = from; (columnEnds[at] ?? left + width) < left + width; at += 1)
      raise(sums, row * width + (columnEnds[at] ?? 0) - left, amount)
  }
}

function raise(sums: Float64Array | undefined, index: number, amount: number): void {
  if (sums !== undefined && index >= 0) sums[index] = (sums[index] ?? 0) + amount
}

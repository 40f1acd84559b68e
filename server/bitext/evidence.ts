// What the anchors say of every link there could be: each anchor once a link, however many of its sentences hold it. Pure.
import type { Band } from './band.ts'
import type { Move, Score } from './lattice.ts'
import type { Evidence } from './likeness.ts'

/** What missing anchors can say against a link on either side at most, in nats. */
const worstLoss = -4

/** Of how many sentences a side of a link may be. */
const windows = [1, 2, 3]

/** Adds up the evidence for every move and cell of the band. */
export function gatherEvidence(band: Band, moves: readonly Move[], evidence: readonly Evidence[]): Score {
  const { rows, columns } = band
  const gains = moves.map(() => new Float64Array((rows + 1) * band.width))
  const strays = windows.map(() => new Float64Array(rows + 1))
  const losses = windows.map(() => new Float64Array(columns + 1))
  for (const { rows: ja, columns: en, gain, lost, stray } of evidence) {
    const rowEnds = windows.map((width, order) => raiseEnds(strays[order], endsOf(ja, width, rows), stray))
    const columnEnds = windows.map((width, order) => raiseEnds(losses[order], endsOf(en, width, columns), lost))
    if (ja.length === 0 || en.length === 0) continue
    for (const [order, move] of moves.entries()) {
      const ends = [rowEnds[move.rows - 1] ?? [], columnEnds[move.columns - 1] ?? []] as const
      raiseCells(gains[order], band, ends, gain - lost - stray)
    }
  }
  return (order, row, column, cell) => {
    const move = moves[order]
    if (move === undefined || move.rows === 0 || move.columns === 0) return 0
    const missing =
      Math.max(worstLoss, strays[move.rows - 1]?.[row] ?? 0) +
      Math.max(worstLoss, losses[move.columns - 1]?.[column] ?? 0)
    return (gains[order]?.[cell] ?? 0) + missing
  }
}

function raiseEnds(sums: Float64Array | undefined, ends: readonly number[], amount: number): readonly number[] {
  if (amount !== 0) for (const end of ends) raise(sums, end, amount)
  return ends
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

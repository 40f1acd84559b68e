// The best way through two rows of sentences, link by link, and how sure each step is: Viterbi for the way (dynamic
// programming as in Gale and Church 1993), forward-backward (Baum 1972) for the share of all ways that take a step. Pure.
import type { Band } from './band.ts'

/** A kind of link: so many Japanese sentences with so many English ones, and the log of how often it is met. */
export type Move = { readonly rows: number; readonly columns: number; readonly prior: number }

/** A link from one corner to another, the share of all ways that take it and (`bridge`) of those that pass its end. */
export type Step = {
  readonly from: readonly [number, number]
  readonly to: readonly [number, number]
  readonly share: number
  readonly bridge: number
}

/** Tables that every call needs anew and none keeps: they grow to the longest text met, and are not made again. */
type Tables = {
  /** By cell and move: the cell it comes from (-1 where it leaves the band), its score, then its share of the ways to the cell. */
  readonly sources: Int32Array
  readonly scores: Float64Array
  /** By cell: the score of the best way to it and its last edge; the log of the sum over all ways to it. */
  readonly best: Float64Array
  readonly chosen: Int32Array
  readonly before: Float64Array
  /** By cell: the share of all ways from end to end that pass it. */
  readonly passing: Float64Array
}

let kept = makeTables(0, 0)

function makeTables(cells: number, moves: number): Tables {
  const perCell = () => new Float64Array(cells)
  return {
    sources: new Int32Array(cells * moves),
    scores: new Float64Array(cells * moves),
    best: perCell(),
    chosen: new Int32Array(cells),
    before: perCell(),
    passing: perCell(),
  }
}

function clearTables(cells: number, moves: number): Tables {
  if (kept.best.length < cells || kept.scores.length < cells * moves) kept = makeTables(cells, moves)
  const { sources, best, chosen, before, passing } = kept
  sources.fill(-1, 0, cells * moves)
  chosen.fill(-1, 0, cells)
  for (const sums of [best, before]) sums.fill(Number.NEGATIVE_INFINITY, 0, cells)
  passing.fill(0, 0, cells)
  return kept
}

/** The best way from end to end, in order; `gains` by move, then by cell where its last sentences end, in nats. */
export function findWay(band: Band, moves: readonly Move[], gains: Float64Array): Step[] {
  const last = band.rows * band.width + band.columns - (band.first[band.rows] ?? 0)
  const tables = clearTables((band.rows + 1) * band.width, moves.length)
  sweep(tables, band, moves, gains)
  sweepBack(tables, last, moves.length)
  const { passing, scores } = tables
  return bestEdges(tables, last).map(({ edge, cell, source }) => {
    const bridge = Math.min(1, passing[cell] ?? 0)
    return { from: placeOf(band, source), to: placeOf(band, cell), share: bridge * (scores[edge] ?? 0), bridge }
  })
}

function placeOf({ first, width }: Band, cell: number): [number, number] {
  const row = Math.floor(cell / width)
  return [row, (first[row] ?? 0) + cell - row * width]
}

/** Forward, cell by cell: the edges that end there, and the best of them. */
function sweep(tables: Tables, { rows, first, width }: Band, moves: readonly Move[], gains: Float64Array): void {
  const { sources, scores, best, chosen, before } = tables
  const cells = (rows + 1) * width
  best[0] = 0
  before[0] = 0
  for (let row = 0, cell = 0; row <= rows; row += 1) {
    for (let column = first[row] ?? 0, end = column + width; column < end; column += 1, cell += 1) {
      for (let order = 0; order < moves.length; order += 1) {
        const source = sourceOf(first, width, row - (moves[order]?.rows ?? 0), column - (moves[order]?.columns ?? 0))
        if (source < 0) continue
        const edge = cell * moves.length + order
        const gain = gains[order * cells + cell] ?? 0
        sources[edge] = source
        scores[edge] = gain
        const sum = (best[source] ?? 0) + gain
        if (sum <= (best[cell] ?? 0)) continue
        best[cell] = sum
        chosen[cell] = edge
      }
      if (cell > 0) sumWays(tables, cell, moves.length)
    }
  }
}

/** The sum over all ways to a cell, and the share of it that each edge brings. What lies 30 nats below brings nothing. */
function sumWays({ sources, scores, before }: Tables, cell: number, moves: number): void {
  const [from, to] = [cell * moves, (cell + 1) * moves]
  let most = Number.NEGATIVE_INFINITY
  for (let edge = from; edge < to; edge += 1) {
    const source = sources[edge] ?? -1
    if (source >= 0) most = Math.max(most, (before[source] ?? 0) + (scores[edge] ?? 0))
  }
  let sum = 0
  for (let edge = from; edge < to; edge += 1) {
    const source = sources[edge] ?? -1
    const gap = source < 0 ? Number.NEGATIVE_INFINITY : (before[source] ?? 0) + (scores[edge] ?? 0) - most
    const part = gap > -30 ? Math.exp(gap) : 0
    scores[edge] = part
    sum += part
  }
  if (sum === 0) return
  for (let edge = from; edge < to; edge += 1) scores[edge] = (scores[edge] ?? 0) / sum
  before[cell] = most + Math.log(sum)
}

/** The place of a cell among those of the band; -1 outside. */
function sourceOf(first: Int32Array, width: number, row: number, column: number): number {
  if (row < 0 || column < 0) return -1
  const at = column - (first[row] ?? 0)
  return at < 0 || at >= width ? -1 : row * width + at
}

/** Backward: each cell hands its share on to those it is reached from. */
function sweepBack({ sources, scores, passing }: Tables, last: number, moves: number): void {
  passing[last] = 1
  for (let cell = last; cell > 0; cell -= 1) {
    const share = passing[cell] ?? 0
    if (share === 0) continue
    for (let edge = cell * moves; edge < (cell + 1) * moves; edge += 1) {
      const source = sources[edge] ?? -1
      if (source >= 0) passing[source] = (passing[source] ?? 0) + share * (scores[edge] ?? 0)
    }
  }
}

type Edge = { readonly edge: number; readonly cell: number; readonly source: number }

/** The edges of the best way, from its beginning. */
function bestEdges({ sources, chosen }: Tables, last: number): Edge[] {
  const way: Edge[] = []
  for (let cell = last; cell > 0; ) {
    const edge = chosen[cell] ?? -1
    const source = sources[edge] ?? 0
    way.push({ edge, cell, source })
    cell = source
  }
  return way.reverse()
}

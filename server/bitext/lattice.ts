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

/** Room for so many cells; all but `passing` is written before it is read. */
function clearTables(cells: number, moves: number): Tables {
  if (kept.best.length < cells || kept.scores.length < cells * moves) kept = makeTables(cells, moves)
  kept.passing.fill(0, 0, cells)
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

/** Of each move in one row: the columns `[from, to)` that it reaches from within the band, and how many cells back it begins. */
type Reach = { readonly from: Int32Array; readonly to: Int32Array; readonly back: Int32Array }

const makeReach = (moves: number): Reach => ({
  from: new Int32Array(moves),
  to: new Int32Array(moves),
  back: new Int32Array(moves),
})

function setReach({ from, to, back }: Reach, { first, width }: Band, moves: readonly Move[], row: number): void {
  for (let order = 0; order < moves.length; order += 1) {
    const [rows, columns] = [moves[order]?.rows ?? 0, moves[order]?.columns ?? 0]
    const begins = row < rows ? 0 : (first[row - rows] ?? 0) + columns
    from[order] = begins
    to[order] = row < rows ? 0 : begins + width
    back[order] = rows * width + begins - (first[row] ?? 0)
  }
}

let reach = makeReach(0)

/** Forward, cell by cell: the edges that end there, the best of them, and all of them together. */
function sweep(tables: Tables, band: Band, moves: readonly Move[], gains: Float64Array): void {
  if (reach.from.length !== moves.length) reach = makeReach(moves.length)
  tables.best[0] = 0
  tables.before[0] = 0
  for (let row = 0; row <= band.rows; row += 1) {
    setReach(reach, band, moves, row)
    const [start, first] = [row * band.width, band.first[row] ?? 0]
    for (let at = start === 0 ? 1 : 0; at < band.width; at += 1)
      sumWays(tables, start + at, gatherEdges(tables, gains, (band.rows + 1) * band.width, start + at, first + at))
  }
}

/** Notes the edges that end in a cell, and which of them is on the best way; gives the score of the likeliest. */
function gatherEdges(tables: Tables, gains: Float64Array, cells: number, cell: number, column: number): number {
  const { sources, scores, best, chosen, before } = tables
  const { from, to, back } = reach
  const edges = cell * from.length
  let [most, bestSum, bestEdge] = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY, -1]
  for (let order = 0; order < from.length; order += 1) {
    if (column < (from[order] ?? 0) || column >= (to[order] ?? 0)) {
      sources[edges + order] = -1
      continue
    }
    const source = cell - (back[order] ?? 0)
    const gain = gains[order * cells + cell] ?? 0
    const [sum, score] = [(best[source] ?? 0) + gain, (before[source] ?? 0) + gain]
    sources[edges + order] = source
    scores[edges + order] = score
    if (score > most) most = score
    if (sum <= bestSum) continue
    bestSum = sum
    bestEdge = edges + order
  }
  best[cell] = bestSum
  chosen[cell] = bestEdge
  return most
}

/** The sum over all ways to a cell, and the share of it that each edge brings. What lies 30 nats below brings nothing. */
function sumWays({ sources, scores, before }: Tables, cell: number, most: number): void {
  const [from, to] = [cell * reach.from.length, (cell + 1) * reach.from.length]
  let sum = 0
  for (let edge = from; edge < to; edge += 1) {
    const gap = (sources[edge] ?? -1) < 0 ? Number.NEGATIVE_INFINITY : (scores[edge] ?? 0) - most
    // Most cells have one way that is far the likeliest: no more need be asked of it.
    const part = gap === 0 ? 1 : gap > -30 ? Math.exp(gap) : 0
    scores[edge] = part
    sum += part
  }
  before[cell] = sum === 0 ? Number.NEGATIVE_INFINITY : most + Math.log(sum)
  if (sum !== 1 && sum !== 0) for (let edge = from; edge < to; edge += 1) scores[edge] = (scores[edge] ?? 0) / sum
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

// The best way through two rows of sentences, link by link, and how sure each step is: Viterbi for the way (dynamic
// programming as in Gale and Church 1993), forward-backward (Baum 1972) for the share of all ways that take a step. Pure.
import { type Band, cellOf } from './band.ts'

/** A kind of link: so many Japanese sentences with so many English ones, and the log of how often it is met. */
export type Move = { readonly rows: number; readonly columns: number; readonly prior: number }

/** A link from one corner to another, the share of all ways that take it and (`bridge`) of those that pass its end. */
export type Step = {
  readonly from: readonly [number, number]
  readonly to: readonly [number, number]
  readonly share: number
  readonly bridge: number
}

/** `score(order, row, column, cell)` of the move `order` whose last sentences end at a cell, in nats. */
export type Score = (order: number, row: number, column: number, cell: number) => number

type Edges = {
  readonly cells: number
  readonly last: number
  readonly moves: readonly Move[]
  /** By cell and move: the cell it comes from (-1 where it leaves the band), and its score. */
  readonly sources: Int32Array
  readonly scores: Float64Array
}

/** The best way from end to end, in order. */
export function findWay(band: Band, moves: readonly Move[], score: Score): Step[] {
  const edges = buildEdges(band, moves, score)
  const before = sweep(edges)
  const after = sweepBack(edges)
  const total = before[edges.last] ?? 0
  const share = (sum: number) => Math.min(1, Math.exp(sum - total))
  const steps: Step[] = []
  for (const { edge, cell, source } of bestEdges(edges)) {
    const taken = (before[source] ?? 0) + (edges.scores[edge] ?? 0) + (after[cell] ?? 0)
    const bridge = share((before[cell] ?? 0) + (after[cell] ?? 0))
    steps.push({ from: placeOf(band, source), to: placeOf(band, cell), share: share(taken), bridge })
  }
  return steps
}

function placeOf({ first, width }: Band, cell: number): [number, number] {
  const row = Math.floor(cell / width)
  return [row, (first[row] ?? 0) + cell - row * width]
}

function buildEdges(band: Band, moves: readonly Move[], score: Score): Edges {
  const cells = (band.rows + 1) * band.width
  const last = cellOf(band, band.rows, band.columns)
  const sources = new Int32Array(cells * moves.length).fill(-1)
  const scores = new Float64Array(cells * moves.length)
  for (let cell = 0; cell < cells; cell += 1) {
    const [row, column] = placeOf(band, cell)
    for (let order = 0; order < moves.length; order += 1) {
      const source = cellOf(band, row - (moves[order]?.rows ?? 0), column - (moves[order]?.columns ?? 0))
      if (source < 0) continue
      sources[cell * moves.length + order] = source
      scores[cell * moves.length + order] = score(order, row, column, cell)
    }
  }
  return { cells, last, moves, sources, scores }
}

type Edge = { readonly edge: number; readonly cell: number; readonly source: number }

/** The edges of the best way, from its beginning. */
function bestEdges({ cells, last, moves, sources, scores }: Edges): Edge[] {
  const best = new Float64Array(cells).fill(Number.NEGATIVE_INFINITY)
  const chosen = new Int32Array(cells).fill(-1)
  best[0] = 0
  for (let edge = 0; edge < sources.length; edge += 1) {
    const source = sources[edge] ?? -1
    if (source < 0) continue
    const cell = Math.floor(edge / moves.length)
    const sum = (best[source] ?? 0) + (scores[edge] ?? 0)
    if (sum <= (best[cell] ?? 0)) continue
    best[cell] = sum
    chosen[cell] = edge
  }
  const way: Edge[] = []
  for (let cell = last; cell > 0; ) {
    const edge = chosen[cell] ?? -1
    const source = sources[edge] ?? 0
    way.push({ edge, cell, source })
    cell = source
  }
  return way.reverse()
}

/** For every cell the log of the sum over all ways from the beginning. */
function sweep({ cells, moves, sources, scores }: Edges): Float64Array {
  const sums = new Float64Array(cells).fill(Number.NEGATIVE_INFINITY)
  sums[0] = 0
  for (let edge = 0; edge < sources.length; edge += 1) {
    const source = sources[edge] ?? -1
    if (source < 0) continue
    const cell = Math.floor(edge / moves.length)
    sums[cell] = addLogs(sums[cell] ?? 0, (sums[source] ?? 0) + (scores[edge] ?? 0))
  }
  return sums
}

/** For every cell the log of the sum over all ways from it to the end. */
function sweepBack({ cells, last, moves, sources, scores }: Edges): Float64Array {
  const sums = new Float64Array(cells).fill(Number.NEGATIVE_INFINITY)
  sums[last] = 0
  for (let edge = sources.length - 1; edge >= 0; edge -= 1) {
    const source = sources[edge] ?? -1
    if (source < 0) continue
    const cell = Math.floor(edge / moves.length)
    sums[source] = addLogs(sums[source] ?? 0, (sums[cell] ?? 0) + (scores[edge] ?? 0))
  }
  return sums
}

/** What lies 30 nats below changes nothing that is read. */
function addLogs(a: number, b: number): number {
  const [most, gap] = a > b ? [a, b - a] : [b, a - b]
  return gap > -30 ? most + Math.log1p(Math.exp(gap)) : most
}

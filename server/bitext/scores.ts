// How well every link there could be fits: how often its kind is met, its lines, its lengths, its anchors; one table for all,
// by move, then by cell of the band. Pure.
import type { Band } from './band.ts'
import { gatherEvidence, worstLoss } from './evidence.ts'
import type { Move } from './lattice.ts'
import { curveOf, densityAtLarge, densityOfTranslation, densityUnexplained } from './length.ts'
import type { Evidence } from './likeness.ts'

/** A line holds what was one sentence, mostly: in nats, for two sentences of a line in one link, against them in two. */
const sameLine = 1
/** The scores count for less than they say: lengths, terms and sounds tell the same thing twice. */
const temperature = 0.9
/** A side of a link is of one to three sentences. */
const widths = [1, 2, 3]

/** Both texts as they are weighed: the sizes of their sentences, and for each Japanese one whether it goes on a line. */
export type Sizes = {
  readonly ja: readonly number[]
  readonly en: readonly number[]
  readonly tied: readonly boolean[]
}

/** The score of every move and cell, in nats: `[order * cells + cell]`. The next call takes the table away. */
export function scoreMoves(
  band: Band,
  moves: readonly Move[],
  { ja, en, tied }: Sizes,
  evidence: readonly Evidence[],
): Float64Array {
  const { sums, rows, columns } = gatherEvidence(band, moves, evidence)
  const japanese = measureRows(ja)
  const english = widths.map((width) => measureColumns(en, width))
  const cells = (band.rows + 1) * band.width
  for (const [order, move] of moves.entries()) {
    const lines = scoreLines(tied, move.rows, move.prior)
    const told = move.rows > 0 ? japanese[move.rows - 1] : undefined
    const telling = move.columns > 0 ? english[move.columns - 1] : undefined
    const start = order * cells
    if (told === undefined || telling === undefined) fillRows(sums, start, band, lines)
    else
      addLengths(sums, start, band, {
        ...{ lines, told, telling },
        ...{ stray: rows[move.rows]?.missing ?? [], lost: columns[move.columns]?.missing ?? [] },
      })
  }
  return sums
}

/** A link with nothing on one side: only its prior counts. */
function fillRows(sums: Float64Array, start: number, { rows, width }: Band, lines: readonly number[]): void {
  for (let row = 0; row <= rows; row += 1) {
    const from = start + row * width
    sums.fill(temperature * (lines[row] ?? 0), from, from + width)
  }
}

type Weights = {
  readonly lines: readonly number[]
  readonly told: Rows
  readonly telling: Columns
  readonly stray: readonly number[]
  readonly lost: readonly number[]
}

/** Against chance: the Japanese at large. Where one stretch became several sentences, any place of the cuts is as likely. */
function addLengths(sums: Float64Array, start: number, { rows, first, width }: Band, weights: Weights): void {
  const { lines, told, telling, stray, lost } = weights
  for (let row = 0; row <= rows; row += 1) {
    let at = start + row * width
    const [line, size, cut] = [lines[row] ?? 0, told.sizes[row] ?? 0, told.cuts[row] ?? 0]
    const [chance, other, missing] = [
      told.chances[row] ?? 0,
      told.others[row] ?? 0,
      Math.max(worstLoss, stray[row] ?? 0),
    ]
    for (let column = first[row] ?? 0, end = column + width; column < end; column += 1, at += 1) {
      const off = (size - (telling.lengths[column] ?? 0)) / (telling.deviations[column] ?? 1)
      const length = densityOfTranslation(off, telling.heights[column] ?? 1, other) - cut - chance
      const loss = missing + Math.max(worstLoss, lost[column] ?? 0)
      sums[at] = temperature * (line + length + ((sums[at] ?? 0) + loss))
    }
  }
}

/** For each end of a link of so many Japanese sentences: its prior, and whether it keeps to lines. */
function scoreLines(tied: readonly boolean[], taken: number, prior: number): number[] {
  const scores: number[] = []
  for (let to = 0; to <= tied.length; to += 1) {
    let score = 0
    if (taken > 0 && to >= taken) {
      if (tied[to - taken] === true) score -= sameLine
      for (let row = to - taken + 1; row < to; row += 1) if (tied[row] === true) score += sameLine
    }
    scores.push(prior + score)
  }
  return scores
}

/** For each end of a Japanese stretch: its size, its log density by chance, the log of the places of its cuts, its density unexplained. */
type Rows = Readonly<Record<'sizes' | 'chances' | 'cuts' | 'others', readonly number[]>>

/** The stretches of one to three sentences. */
function measureRows(sentences: readonly number[]): Rows[] {
  const sums = prefixes(sentences)
  const alone: number[] = []
  for (let row = 1; row < sums.length; row += 1)
    alone.push(densityAtLarge(Math.max(1, (sums[row] ?? 0) - (sums[row - 1] ?? 0))))
  return widths.map((width) => measureStretches(sums, alone, width))
}

function measureStretches(sums: readonly number[], alone: readonly number[], width: number): Rows {
  const [sizes, chances, cuts, others]: number[][] = [[], [], [], []]
  for (let row = 0; row < sums.length; row += 1) {
    const size = row < width ? 0 : Math.max(1, (sums[row] ?? 0) - (sums[row - width] ?? 0))
    let chance = 0
    for (let back = row; row >= width && back > row - width; back -= 1) chance += alone[back - 1] ?? 0
    const cut = row < width ? 0 : (width - 1) * Math.log(size)
    sizes?.push(size)
    chances?.push(chance)
    cuts?.push(cut)
    others?.push(row < width ? 0 : densityUnexplained(chance + cut))
  }
  return { sizes: sizes ?? [], chances: chances ?? [], cuts: cuts ?? [], others: others ?? [] }
}

/** For each end of an English stretch: its length, and the curve of the lengths of its translations. */
type Columns = Readonly<Record<'lengths' | 'deviations' | 'heights', readonly number[]>>

function measureColumns(sentences: readonly number[], width: number): Columns {
  const sums = prefixes(sentences)
  const measured = { lengths: [] as number[], deviations: [] as number[], heights: [] as number[] }
  for (let column = 0; column < sums.length; column += 1) {
    const length = column < width ? 1 : Math.max(1, (sums[column] ?? 0) - (sums[column - width] ?? 0))
    const { deviation, height } = curveOf(length)
    measured.lengths.push(column < width ? 0 : length)
    measured.deviations.push(column < width ? 0 : deviation)
    measured.heights.push(column < width ? 0 : height)
  }
  return measured
}

function prefixes(sizes: readonly number[]): number[] {
  const sums = [0]
  let sum = 0
  for (const size of sizes) {
    sum += size
    sums.push(sum)
  }
  return sums
}

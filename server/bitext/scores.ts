// How well every link there could be fits: how often its kind is met, its lines, its lengths, its anchors; one table for all,
// by move, then by cell of the band. Pure.
import type { Band } from './band.ts'
import { gatherEvidence, worstLoss } from './evidence.ts'
import type { Move } from './lattice.ts'
import { curveOf, densityAtLarge, densityOfTranslation, densityUnexplained } from './length.ts'
import type { Evidence } from './likeness.ts'
import { Room } from './room.ts'

/** A line holds what was one sentence, mostly: in nats, for two sentences of a line in one link, against them in two. */
const sameLine = 1
/** The scores count for less than they say: lengths, terms and sounds tell the same thing twice. */
const temperature = 0.9
/** A side of a link is of one to three sentences. */
const widest = 3

/** Both texts as they are weighed: the sizes of their sentences, and for each Japanese one whether it goes on a line. */
export type Sizes = {
  readonly ja: readonly number[]
  readonly en: readonly number[]
  readonly tied: readonly boolean[]
}

/** The score of every move and cell, in nats: `[order * cells + cell]`, of a cell that no such link ends at whatever. The next call takes the table away. */
export function scoreMoves(
  band: Band,
  moves: readonly Move[],
  { ja, en, tied }: Sizes,
  evidence: readonly Evidence[],
): Float64Array {
  const { sums, rows, columns } = gatherEvidence(band, moves, evidence)
  const lines = lineRoom.take(ja.length + 1)
  const weights: Weights = { lines, told: measureRows(ja), telling: measureColumns(en), stray: rows, lost: columns }
  const cells = (band.rows + 1) * band.width
  for (let order = 0; order < moves.length; order += 1) {
    const move = moves[order]
    if (move === undefined) continue
    scoreLines(lines, tied, move)
    if (move.rows === 0 || move.columns === 0) fillRows(sums, order * cells, band, lines)
    else addLengths(sums, order * cells, band, weights, move)
  }
  return sums
}

/** A link with nothing on one side: only its prior counts. */
function fillRows(sums: Float64Array, start: number, { rows, width }: Band, lines: Float64Array): void {
  for (let row = 0; row <= rows; row += 1) {
    const from = start + row * width
    sums.fill(temperature * (lines[row] ?? 0), from, from + width)
  }
}

type Weights = {
  /** By row: the prior of the move, and whether it keeps to lines. */
  readonly lines: Float64Array
  readonly told: Rows
  readonly telling: Columns
  /** By width, then by row or column: what the anchors say that are missing there. */
  readonly stray: Float64Array
  readonly lost: Float64Array
}

/** Against chance: the Japanese at large. Where one stretch became several sentences, any place of the cuts is as likely. */
function addLengths(sums: Float64Array, start: number, band: Band, weights: Weights, move: Move): void {
  const { lines, told, telling, stray, lost } = weights
  const [rows, columns] = [move.rows * (band.rows + 1), move.columns * (band.columns + 1)]
  for (let row = move.rows; row <= band.rows; row += 1) {
    const [from, line, size] = [rows + row, lines[row] ?? 0, told.sizes[rows + row] ?? 0]
    const [chance, cut, other] = [told.chances[from] ?? 0, told.cuts[from] ?? 0, told.others[from] ?? 0]
    const missing = Math.max(worstLoss, stray[from] ?? 0)
    const first = band.first[row] ?? 0
    for (let column = Math.max(first, move.columns); column < first + band.width; column += 1) {
      const [to, at] = [columns + column, start + row * band.width + column - first]
      const off = (size - (telling.lengths[to] ?? 0)) / (telling.deviations[to] ?? 1)
      const length = densityOfTranslation(off, telling.heights[to] ?? 1, other) - cut - chance
      const loss = missing + Math.max(worstLoss, lost[to] ?? 0)
      sums[at] = temperature * (line + length + ((sums[at] ?? 0) + loss))
    }
  }
}

/** For each end of a link of so many Japanese sentences: its prior, and whether it keeps to lines. */
function scoreLines(scores: Float64Array, tied: readonly boolean[], { rows, prior }: Move): void {
  for (let to = 0; to <= tied.length; to += 1) {
    let score = 0
    if (rows > 0 && to >= rows) {
      if (tied[to - rows] === true) score -= sameLine
      for (let row = to - rows + 1; row < to; row += 1) if (tied[row] === true) score += sameLine
    }
    scores[to] = prior + score
  }
}

const room = () => new Room(Float64Array)
const lineRoom = room()
const [sumRoom, aloneRoom] = [room(), room()]
const rowRooms = { sizes: room(), chances: room(), cuts: room(), others: room() }
const columnRooms = { lengths: room(), deviations: room(), heights: room() }

/** By width, then for each end of a Japanese stretch: its size, its log density by chance, the log of the places of its cuts, its density unexplained. */
type Rows = Readonly<Record<keyof typeof rowRooms, Float64Array>>

/** The stretches of one to three sentences, those that begin within the text. */
function measureRows(sentences: readonly number[]): Rows {
  const places = sentences.length + 1
  const sums = sumUp(sentences)
  const alone = aloneRoom.take(places)
  for (let row = 1; row < places; row += 1)
    alone[row] = densityAtLarge(Math.max(1, (sums[row] ?? 0) - (sums[row - 1] ?? 0)))
  const size = (widest + 1) * places
  const [sizes, chances] = [rowRooms.sizes.take(size), rowRooms.chances.take(size)]
  const [cuts, others] = [rowRooms.cuts.take(size), rowRooms.others.take(size)]
  for (let width = 1; width <= widest; width += 1)
    for (let row = width; row < places; row += 1) {
      const place = width * places + row
      const length = Math.max(1, (sums[row] ?? 0) - (sums[row - width] ?? 0))
      let chance = 0
      for (let back = row; back > row - width; back -= 1) chance += alone[back] ?? 0
      const cut = width === 1 ? 0 : (width - 1) * Math.log(length)
      sizes[place] = length
      chances[place] = chance
      cuts[place] = cut
      others[place] = densityUnexplained(chance + cut)
    }
  return { sizes, chances, cuts, others }
}

/** By width, then for each end of an English stretch: its length, and the curve of the lengths of its translations. */
type Columns = Readonly<Record<keyof typeof columnRooms, Float64Array>>

function measureColumns(sentences: readonly number[]): Columns {
  const places = sentences.length + 1
  const sums = sumUp(sentences)
  const size = (widest + 1) * places
  const lengths = columnRooms.lengths.take(size)
  const [deviations, heights] = [columnRooms.deviations.take(size), columnRooms.heights.take(size)]
  for (let width = 1; width <= widest; width += 1)
    for (let column = width; column < places; column += 1) {
      const place = width * places + column
      const length = Math.max(1, (sums[column] ?? 0) - (sums[column - width] ?? 0))
      const { deviation, height } = curveOf(length)
      lengths[place] = length
      deviations[place] = deviation
      heights[place] = height
    }
  return { lengths, deviations, heights }
}

/** How much lies before each sentence, and behind the last; until the next call. */
function sumUp(sizes: readonly number[]): Float64Array {
  const sums = sumRoom.take(sizes.length + 1)
  let sum = 0
  sums[0] = 0
  for (let at = 0; at < sizes.length; at += 1) {
    sum += sizes[at] ?? 0
    sums[at + 1] = sum
  }
  return sums
}

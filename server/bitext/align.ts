// Links the sentences of a Japanese text with those of its English original, in order, and says how sure each link is.
// Refuses nothing: whatever the texts, every sentence of both is in exactly one link. Pure, deterministic.
import type { Span } from '#shared/bitext.ts'
import { collectAnchors } from './anchors.ts'
import { chooseBand } from './band.ts'
import { gatherEvidence } from './evidence.ts'
import type { Lookup } from './glossary-lookup.ts'
import { findWay, type Move, type Step } from './lattice.ts'
import { curveOf, densityAtLarge, densityOfTranslation, densityUnexplained, sizeOfJapanese } from './length.ts'
import { weighAnchors } from './likeness.ts'
import { joinItems } from './lists.ts'
import { splitEnglish, splitJapanese } from './sentences.ts'
import { calibrate } from './sureness.ts'

/**
 * A stretch of the Japanese and the English one it translates (several sentences are one span, from the first’s start to
 * the last’s end); null where the other side has no partner. Of the links with a `confidence` of 0.9, nine in ten are right.
 */
export type Link = { readonly ja: Span | null; readonly en: Span | null; readonly confidence: number }
/** A link, and how sure it is that both texts may be cut behind it. */
export type Cut = Link & { readonly bridge: number }

/** How often each kind of link is met (Japanese : English), guessed between the real page and texts that break the easy cases. */
const moves = (
  [
    [1, 1, 0.8],
    [2, 1, 0.07],
    [1, 2, 0.045],
    [3, 1, 0.012],
    [1, 3, 0.008],
    [2, 2, 0.01],
    [1, 0, 0.03],
    [0, 1, 0.03],
  ] as const
).map(([rows, columns, share]): Move => ({ rows, columns, prior: Math.log(share) }))

/** No abstract has so many sentences; in a text that does, several stand as one. */
const mostUnits = 300
/** More than 70 sentences on both sides are looked at near the diagonal only: a longer paper takes no longer. */
const mostCells = 5_000
/** A line holds what was one sentence, mostly: in nats, for two sentences of a line in one link, against them in two. */
const sameLine = 1
/** The scores count for less than they say: lengths, terms and sounds tell the same thing twice. */
const temperature = 0.9

/** The links of two texts, in order, from the beginning to the end of both; none where both texts are empty. */
export function alignTexts(ja: string, en: string): Link[] {
  return findCuts(ja, en).map(({ ja, en, confidence }) => ({ ja, en, confidence }))
}

/** `anchors` false: by length alone, the baseline of the bench. `glossary`: the library’s terms are anchors too. */
export type AlignOptions = { readonly anchors?: boolean; readonly glossary?: Lookup | undefined }

/** As `alignTexts`, with `bridge`. */
export function findCuts(ja: string, en: string, { anchors = true, glossary }: AlignOptions = {}): Cut[] {
  const [japanese, english] = [splitJapanese(ja), splitEnglish(en)]
  const rows = coarsen(joinItems(ja, japanese, en, english))
  const columns = coarsen(joinItems(en, english, ja, japanese))
  const steps = findSteps(
    rows.map((span) => ja.slice(...span)),
    columns.map((span) => en.slice(...span)),
    { anchors, glossary, tied: findTied(ja, rows) },
  )
  return steps.map(({ from, to, share, bridge }) => ({
    ja: spanOf(rows, from[0], to[0]),
    en: spanOf(columns, from[1], to[1]),
    confidence: calibrate(share),
    bridge,
  }))
}

function spanOf(spans: readonly Span[], from: number, to: number): Span | null {
  const [first, last] = [spans[from], spans[to - 1]]
  return from === to || first === undefined || last === undefined ? null : [first[0], last[1]]
}

function coarsen(spans: readonly Span[]): readonly Span[] {
  if (spans.length <= mostUnits) return spans
  const size = Math.ceil(spans.length / mostUnits)
  const count = Math.ceil(spans.length / size)
  return Array.from({ length: count }, (_, index): Span => {
    const [first, last] = [spans[index * size], spans[Math.min(spans.length, (index + 1) * size) - 1]]
    return [first?.[0] ?? 0, last?.[1] ?? 0]
  })
}

/** For each sentence whether it stands on a line with the one before; none does in a text that does not keep to lines. */
function findTied(text: string, spans: readonly Span[]): boolean[] {
  const tied = spans.map(([start], index) => !text.slice(spans[index - 1]?.[1] ?? 0, start).includes('\n') && index > 0)
  const lines = tied.filter((isTied) => !isTied).length
  return lines < 2 || spans.length > 2 * lines ? tied.map(() => false) : tied
}

type Told = AlignOptions & { readonly tied: readonly boolean[] }

function findSteps(ja: readonly string[], en: readonly string[], { anchors, glossary, tied }: Told): Step[] {
  const rows = prefixes(ja.map((sentence) => sizeOfJapanese(sentence)))
  const columns = prefixes(en.map(({ length }) => length))
  const share = (row: number) => ((rows[row] ?? 0) / (rows[ja.length] || 1)) * en.length
  const band = chooseBand(ja.length, en.length, share, mostCells)
  const lengths = scoreLengths(rows, columns)
  const lines = moves.map(({ rows, prior }) => scoreLines(tied, rows, prior))
  const told = anchors
    ? gatherEvidence(band, moves, weighAnchors(collectAnchors(ja, en, glossary), ja.length, en.length))
    : () => 0
  return findWay(
    band,
    moves,
    (order, row, column, cell) =>
      temperature * ((lines[order]?.[row] ?? 0) + lengths(order, row, column) + told(order, row, column, cell)),
  )
}

function prefixes(sizes: readonly number[]): Float64Array {
  const sums = new Float64Array(sizes.length + 1)
  for (const [index, size] of sizes.entries()) sums[index + 1] = (sums[index] ?? 0) + size
  return sums
}

/** For each end of a link of so many Japanese sentences: its prior, and whether it keeps to lines. */
function scoreLines(tied: readonly boolean[], taken: number, prior: number): Float64Array {
  const scores = new Float64Array(tied.length + 1).fill(prior)
  for (let to = taken; taken > 0 && to <= tied.length; to += 1) {
    let score = tied[to - taken] === true ? -sameLine : 0
    for (let row = to - taken + 1; row < to; row += 1) if (tied[row] === true) score += sameLine
    scores[to] = prior + score
  }
  return scores
}

/** Against chance: the Japanese at large. Where one stretch became several sentences, any place of the cuts is as likely. */
function scoreLengths(rows: Float64Array, columns: Float64Array) {
  const japanese = widths.map((width) => measureRows(rows, width))
  const english = widths.map((width) => measureColumns(columns, width))
  return (order: number, row: number, column: number): number => {
    const move = moves[order]
    if (move === undefined || move.rows === 0 || move.columns === 0) return 0
    const { sizes, chances, cuts, others } = japanese[move.rows - 1] ?? noRows
    const { lengths, deviations, heights } = english[move.columns - 1] ?? noColumns
    const off = ((sizes[row] ?? 0) - (lengths[column] ?? 0)) / (deviations[column] ?? 1)
    const density = densityOfTranslation(off, heights[column] ?? 1, others[row] ?? 0)
    return density - (cuts[row] ?? 0) - (chances[row] ?? 0)
  }
}

/** A side of a link is of one to three sentences. */
const widths = [1, 2, 3]

const empty = ({ length }: Float64Array) => new Float64Array(length)

/** For each end of a Japanese stretch: its size, its log density by chance, the log of the places of its cuts, its density unexplained. */
function measureRows(rows: Float64Array, width: number) {
  const [sizes, chances, cuts, others] = [empty(rows), empty(rows), empty(rows), empty(rows)]
  for (let row = width; row < rows.length; row += 1) {
    const size = Math.max(1, (rows[row] ?? 0) - (rows[row - width] ?? 0))
    let chance = 0
    for (let back = row; back > row - width; back -= 1)
      chance += densityAtLarge(Math.max(1, (rows[back] ?? 0) - (rows[back - 1] ?? 0)))
    sizes[row] = size
    chances[row] = chance
    cuts[row] = (width - 1) * Math.log(size)
    others[row] = densityUnexplained(chance + (cuts[row] ?? 0))
  }
  return { sizes, chances, cuts, others }
}

/** For each end of an English stretch: its length, and the curve of the lengths of its translations. */
function measureColumns(columns: Float64Array, width: number) {
  const [lengths, deviations, heights] = [empty(columns), empty(columns), empty(columns)]
  for (let column = width; column < columns.length; column += 1) {
    const length = Math.max(1, (columns[column] ?? 0) - (columns[column - width] ?? 0))
    const { deviation, height } = curveOf(length)
    lengths[column] = length
    deviations[column] = deviation
    heights[column] = height
  }
  return { lengths, deviations, heights }
}

const [noRows, noColumns] = [measureRows(new Float64Array(0), 1), measureColumns(new Float64Array(0), 1)]

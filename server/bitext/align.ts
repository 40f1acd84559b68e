// Links the sentences of a Japanese text with those of its English original, in order, and says how sure each link is.
// Refuses nothing: whatever the texts, every sentence of both is in exactly one link. Pure, deterministic.
import type { Span } from '#shared/bitext.ts'
import { collectAnchors } from './anchors.ts'
import { chooseBand } from './band.ts'
import { gatherEvidence } from './evidence.ts'
import { findWay, type Move, type Step } from './lattice.ts'
import { densityAtLarge, densityOfTranslation, sizeOfJapanese } from './length.ts'
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

/** As `alignTexts`, with `bridge`. Without `anchors` by length alone: the baseline of the bench. */
export function findCuts(ja: string, en: string, { anchors = true } = {}): Cut[] {
  const [japanese, english] = [splitJapanese(ja), splitEnglish(en)]
  const rows = coarsen(joinItems(ja, japanese, en, english))
  const columns = coarsen(joinItems(en, english, ja, japanese))
  const steps = findSteps(
    rows.map((span) => ja.slice(...span)),
    columns.map((span) => en.slice(...span)),
    { anchors, tied: findTied(ja, rows) },
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

type Told = { readonly anchors: boolean; readonly tied: readonly boolean[] }

function findSteps(ja: readonly string[], en: readonly string[], { anchors, tied }: Told): Step[] {
  const rows = prefixes(ja.map((sentence) => sizeOfJapanese(sentence)))
  const columns = prefixes(en.map(({ length }) => length))
  const share = (row: number) => ((rows[row] ?? 0) / (rows[ja.length] || 1)) * en.length
  const band = chooseBand(ja.length, en.length, share, mostCells)
  const lengths = scoreLengths(rows, columns)
  const told = anchors
    ? gatherEvidence(band, moves, weighAnchors(collectAnchors(ja, en), ja.length, en.length))
    : () => 0
  return findWay(band, moves, (order, row, column, cell) => {
    const { prior, rows: taken } = moves[order] ?? { prior: 0, rows: 0 }
    return (
      temperature *
      (prior + scoreLines(tied, row - taken, row) + lengths(order, row, column) + told(order, row, column, cell))
    )
  })
}

function prefixes(sizes: readonly number[]): Float64Array {
  const sums = new Float64Array(sizes.length + 1)
  for (const [index, size] of sizes.entries()) sums[index + 1] = (sums[index] ?? 0) + size
  return sums
}

function scoreLines(tied: readonly boolean[], from: number, to: number): number {
  if (from === to) return 0
  let score = tied[from] === true ? -sameLine : 0
  for (let row = from + 1; row < to; row += 1) if (tied[row] === true) score += sameLine
  return score
}

/** Against chance: the Japanese at large. Where one stretch became several sentences, any place of the cuts is as likely. */
function scoreLengths(rows: Float64Array, columns: Float64Array) {
  const large = rows.map((sum, row) => (row === 0 ? 0 : densityAtLarge(Math.max(1, sum - (rows[row - 1] ?? 0)))))
  return (order: number, row: number, column: number): number => {
    const move = moves[order]
    if (move === undefined || move.rows === 0 || move.columns === 0) return 0
    const size = Math.max(1, (rows[row] ?? 0) - (rows[row - move.rows] ?? 0))
    const english = Math.max(1, (columns[column] ?? 0) - (columns[column - move.columns] ?? 0))
    let chance = 0
    for (let back = 0; back < move.rows; back += 1) chance += large[row - back] ?? 0
    const cuts = (move.rows - 1) * Math.log(size)
    return densityOfTranslation(size, english, chance + cuts) - cuts - chance
  }
}

// Links the sentences of a Japanese text with those of its English original, in order, and says how sure each link is.
// Refuses nothing: whatever the texts, every sentence of both is in exactly one link. Pure, deterministic.
import type { Span } from '#shared/bitext.ts'
import { collectAnchors } from './anchors.ts'
import { chooseBand } from './band.ts'
import type { Lookup } from './glossary-lookup.ts'
import { findWay, type Move, type Step } from './lattice.ts'
import { sizeOfJapanese } from './length.ts'
import { weighAnchors } from './likeness.ts'
import { joinItems } from './lists.ts'
import { scoreMoves } from './scores.ts'
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
  if (from === to) return null
  const [first, last] = [spans[from], spans[to - 1]]
  return first === undefined || last === undefined ? null : [first[0], last[1]]
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
  const tied = spans.map(([start], index) => index > 0 && !text.slice(spans[index - 1]?.[1], start).includes('\n'))
  const lines = tied.filter((isTied) => !isTied).length
  return lines < 2 || spans.length > 2 * lines ? tied.map(() => false) : tied
}

type Told = AlignOptions & { readonly tied: readonly boolean[] }

function findSteps(ja: readonly string[], en: readonly string[], { anchors, glossary, tied }: Told): Step[] {
  const sizes = { ja: ja.map((sentence) => sizeOfJapanese(sentence)), en: en.map(({ length }) => length), tied }
  const band = chooseBand(ja.length, en.length, shareOf(sizes.ja, en.length), mostCells)
  const evidence = anchors ? weighAnchors(collectAnchors(ja, en, glossary), ja.length, en.length) : []
  return findWay(band, moves, scoreMoves(band, moves, sizes, evidence))
}

/** At which of `columns` a row is expected: where as large a share of its text lies before it. */
function shareOf(sizes: readonly number[], columns: number): (row: number) => number {
  const before = [0]
  for (const size of sizes) before.push((before.at(-1) ?? 0) + size)
  return (row) => ((before[row] ?? 0) / (before.at(-1) || 1)) * columns
}

// How right links are: cut points of both texts found and missed, links that are right wholly, and whether sureness is kept.
import type { Span } from '#shared/bitext.ts'

type Pair = { readonly ja: Span | null; readonly en: Span | null }
export type Found = Pair & { readonly confidence?: number }

/** Counts that add up over texts. `bins[i]` holds the links said to be i/20 to (i+1)/20 sure, and how many were right. */
export type Score = {
  cuts: { found: number; right: number; wanted: number }
  links: { found: number; right: number; wanted: number }
  readonly bins: readonly { said: number; sure: number; right: number }[]
}

export function startScore(): Score {
  const none = () => ({ found: 0, right: 0, wanted: 0 })
  return { cuts: none(), links: none(), bins: Array.from({ length: 20 }, () => ({ said: 0, sure: 0, right: 0 })) }
}

/** Adds one text: `found` against the `truth`. */
export function addScore(score: Score, found: readonly Found[], truth: readonly Pair[]): void {
  for (const side of ['ja', 'en'] as const) count(score.cuts, cutsOf(found, side), cutsOf(truth, side))
  const right = new Set(truth.map(nameOf))
  count(score.links, new Set(found.map(nameOf)), right)
  for (const link of found) {
    const sure = link.confidence ?? 0
    const bin = score.bins[Math.min(19, Math.floor(sure * 20))]
    if (bin === undefined) continue
    bin.said += 1
    bin.sure += sure
    bin.right += right.has(nameOf(link)) ? 1 : 0
  }
}

const nameOf = ({ ja, en }: Pair) => `${ja} ${en}`

/** Where a text is cut: the starts of its stretches, but for the first. */
function cutsOf(pairs: readonly Pair[], side: 'ja' | 'en'): Set<string> {
  const starts = pairs.flatMap((pair) => pair[side] ?? []).filter((_, index) => index % 2 === 0)
  return new Set(starts.slice(1).map(String))
}

function count(to: Score['cuts'], found: ReadonlySet<string>, wanted: ReadonlySet<string>): void {
  to.found += found.size
  to.wanted += wanted.size
  to.right += [...found].filter((name) => wanted.has(name)).length
}

/** Harmonic mean of precision and recall; 1 where there was nothing to find and nothing was found. */
export function f1({ found, right, wanted }: Score['cuts']): number {
  return found + wanted === 0 ? 1 : (2 * right) / (found + wanted)
}

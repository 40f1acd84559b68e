// Which stretch of the Japanese goes with which of the English, as the reader shows it: links are cut apart only where a
// cut is more likely right than wrong; where nothing is sure, the two texts are one pair, and nothing is claimed.
import type { Entry } from '#shared/entry.ts'
import type { SentencePair, Span } from '#shared/paper.ts'
import { findCuts } from './align.ts'

/** Below this a cut is not made, and the links on both sides of it are one pair. */
const surest = 0.5

/** The pairs of an entry's two texts, in order, covering both but for the space between them; none if a text is missing. */
export function pairSentences({ summaryJa, abstractEn }: Pick<Entry, 'summaryJa' | 'abstractEn'>): SentencePair[] {
  if (!summaryJa || !abstractEn) return []
  const pairs: SentencePair[] = []
  let open = false
  for (const { ja, en, bridge } of findCuts(summaryJa, abstractEn)) {
    const before = open ? pairs.pop() : undefined
    pairs.push(before === undefined ? { ja, en } : { ja: join(before.ja, ja), en: join(before.en, en) })
    open = bridge < surest
  }
  return pairs
}

function join(first: Span | null, second: Span | null): Span | null {
  if (first === null || second === null) return first ?? second
  return [first[0], second[1]]
}

// Which stretch of the Japanese goes with which of the English, as the reader shows it: links are cut apart only where a
// cut is more likely right than wrong; where nothing is sure, the two texts are one pair, and nothing is claimed.
import type { SentencePair, Span } from '#shared/bitext.ts'
import type { Entry } from '#shared/entry.ts'
import { type Cut, findCuts } from './align.ts'
import type { Lookup } from './glossary-lookup.ts'

/** Below this a cut is not made, and the links on both sides of it are one pair. */
const surest = 0.5

/**
 * The pairs of an entry's two texts, in order, covering both but for the space between them; none if a text is missing.
 * The confidence of a pair is its link's; of links that were joined, that none of the cuts between them is one. With a
 * `glossary` its terms help to tell what belongs together.
 */
export function pairSentences(
  { summaryJa, abstractEn }: Pick<Entry, 'summaryJa' | 'abstractEn'>,
  glossary?: Lookup,
): SentencePair[] {
  if (!summaryJa || !abstractEn) return []
  const pairs: SentencePair[] = []
  let before: Cut | undefined
  for (const cut of findCuts(summaryJa, abstractEn, { glossary })) {
    const { ja, en, confidence } = cut
    const open = before !== undefined && before.bridge < surest ? pairs.pop() : undefined
    if (open === undefined) pairs.push({ ja, en, confidence })
    else pairs.push({ ja: join(open.ja, ja), en: join(open.en, en), confidence: sureOf(open, cut, before) })
    before = cut
  }
  return pairs
}

function sureOf(open: SentencePair, cut: Cut, before: Cut | undefined): number {
  return Math.max(open.confidence, cut.confidence) * (1 - (before?.bridge ?? 0))
}

function join(first: Span | null, second: Span | null): Span | null {
  if (first === null || second === null) return first ?? second
  return [first[0], second[1]]
}

// Which stretch of the Japanese goes with which of the English. As yet by count alone: where both texts have as many
// sentences (or lines), they pair off in order; where they have not, the two texts are one pair, and nothing is claimed.
import type { Entry } from '#shared/entry.ts'
import type { SentencePair, Span } from '#shared/paper.ts'
import { splitEnglish, splitJapanese, splitLines } from './sentences.ts'

/** The pairs of an entry's two texts, in order, covering both; none if a text is missing. */
export function pairSentences({ summaryJa, abstractEn }: Pick<Entry, 'summaryJa' | 'abstractEn'>): SentencePair[] {
  if (!summaryJa || !abstractEn) return []
  const english = splitEnglish(abstractEn)
  const japanese = [splitLines(summaryJa), splitJapanese(summaryJa)].find((spans) => spans.length === english.length)
  if (japanese === undefined) return [{ ja: whole(summaryJa), en: whole(abstractEn) }]
  return japanese.map((ja, index) => ({ ja, en: english[index] ?? null }))
}

function whole(text: string): Span {
  return [0, text.length]
}

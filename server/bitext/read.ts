// The two texts of a paper, read together: what belongs together, what is restored, what is in doubt. Pure, deterministic.
import type { Doubt, MissingFormula, Restoration, SentencePair } from '#shared/bitext.ts'
import { findDoubts, shareInDoubt } from './doubts.ts'
import type { Lookup } from './glossary-lookup.ts'
import { pairSentences } from './pair.ts'
import { restoreText, type Texts } from './restore.ts'

/** `doubt` is the share of the Japanese that is in doubt, 0 to 1. */
export type Bitext = {
  readonly pairs: SentencePair[]
  readonly restorations: Restoration[]
  readonly missing: MissingFormula[]
  readonly doubts: Doubt[]
  readonly doubt: number
}

/** Counts up when another answer is to be expected for the same texts: what was kept of an older one is found anew. */
export const bitextVersion = 2

/** All that the two texts tell of each other, with the help of the library’s `glossary` if it is given; empty lists where one is missing. */
export function readBitext(texts: Texts, glossary?: Lookup): Bitext {
  const pairs = pairSentences(texts, glossary)
  const restored = restoreText(texts, pairs)
  const doubts = findDoubts(texts, pairs, restored)
  return { pairs, ...restored, doubts, doubt: shareInDoubt(texts, doubts) }
}

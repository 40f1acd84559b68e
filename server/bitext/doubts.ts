// Says where the Japanese can’t be trusted, with the evidence. Pure.
import type { Doubt, SentencePair } from '#shared/bitext.ts'
import type { Restored, Texts } from './restore.ts'

/** The doubts of a paper, in the order of its pairs. */
export function findDoubts(_texts: Texts, _pairs: readonly SentencePair[], _restored: Restored): Doubt[] {
  return []
}

/** The share of the Japanese text (code units that are not white space) that stands in doubted pairs, 0 to 1. */
export function shareInDoubt(_texts: Texts, _doubts: readonly Doubt[]): number {
  return 0
}

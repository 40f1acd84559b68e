// The words of the ranking in groups. A word stays in its place when it is set, so that the button stays under the finger. Pure.
import type { ForYouWord } from '#shared/for-you.ts'

/** By what was learnt: for papers, against them (the strongest first), and words that were set by hand and are neither. */
export function groupWords(words: readonly ForYouWord[]): {
  readonly speaksFor: ForYouWord[]
  readonly against: ForYouWord[]
  readonly byHand: ForYouWord[]
} {
  return {
    speaksFor: words.filter(({ weight }) => weight > 0).toSorted((a, b) => b.weight - a.weight),
    against: words.filter(({ weight }) => weight < 0).toSorted((a, b) => a.weight - b.weight),
    byHand: words.filter(({ weight }) => weight === 0),
  }
}

// How well lengths fit: the model of Gale and Church (1993), “A Program for Aligning Sentences in Bilingual Corpora”, with
// the ratio and variance of this pair of languages, as a log-likelihood ratio against sentences that have nothing in common.

/**
 * English code units for one of Japanese script, and the variance of the difference for one code unit of English: between
 * what is measured on the sample pages (2.3 and 2.0) and on a labelled page (2.5 and 5.3, without the worst 3 in 100).
 * `npm run bench -- --only align` prints them.
 */
export const measured = { ratio: 2.4, variance: 3.5 }
/** Lengths of sentences at large: mean and deviation of their logarithm, in English code units. */
export const atLarge = { mean: 4.9, deviation: 0.45 }

/** So many pairs have lengths that nothing explains: a sentence cut short, or told at length. */
const unexplained = 0.03
const rootOfTwoPi = Math.sqrt(2 * Math.PI)

/** The length of a Japanese text as English code units; Latin stretches (formulas, untranslated lines) count as they are. */
export function sizeOfJapanese(text: string, ratio = measured.ratio): number {
  let size = 0
  for (let at = 0; at < text.length; at += 1) size += text.charCodeAt(at) > 0x2e7f ? ratio : 1
  return size
}

/** Log density of a sentence of this size among sentences at large. */
export function densityAtLarge(size: number): number {
  const { mean, deviation } = atLarge
  const off = (Math.log(size) - mean) / deviation
  return -Math.log(size * deviation * rootOfTwoPi) - (off * off) / 2
}

/** What the length of the English alone says of its translations: deviation and height of their curve. Made once a stretch. */
export function curveOf(english: number): { readonly deviation: number; readonly height: number } {
  const deviation = Math.sqrt(measured.variance * english)
  return { deviation, height: deviation * rootOfTwoPi }
}

/** Density of what nothing explains, where `large` is the log density of the Japanese among sentences at large. */
export function densityUnexplained(large: number): number {
  return unexplained * Math.exp(large)
}

const explained = 1 - unexplained

/** Log density of Japanese that is `off` by so many deviations, under a curve of this height; `other` is its density unexplained. */
export function densityOfTranslation(off: number, height: number, other: number): number {
  return Math.log((explained * Math.exp(-(off * off) / 2)) / height + other)
}

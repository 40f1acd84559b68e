// How strongly an English candidate and a Japanese one belong together, by how often they meet. Pure.
import { kinshipOf } from './glossary-kinship.ts'
import { findSentences, type Terms } from './glossary-terms.ts'

/** A pair that may be one: `weight` orders pairs, `links` is how often it was found to be one. */
export type Pairing = {
  readonly en: number
  readonly ja: number
  readonly kinship: number
  /** How much is gained by taking longer terms before their parts. */
  readonly length: number
  weight: number
  links: number
  papers: number
  last: number
  lastPaper: number
  /** The sentence that shows it best. */
  example: number
}

/** Of a term so many partners are kept. */
const mostPartners = 8
/** Terms between two breaths. */
const stretch = 500
const leastDice = 0.08
/** Meetings that a pair must have more than it has to count as it is: two of two say less than ninety of a hundred. */
const doubt = 1.5

/** Twice the shared over all (Dice 1945), less where little was seen. */
export function diceOf(together: number, first: number, second: number): number {
  return (2 * together) / (first + second + doubt)
}

/**
 * The log-likelihood ratio of two terms that meet in `together` of `all` sentences (Dunning 1993, “Accurate Methods for the
 * Statistics of Surprise and Coincidence”); 0 where they meet no more often than by chance.
 */
export function likelihoodOf(together: number, first: number, second: number, all: number): number {
  if (together * all <= first * second) return 0
  const term = (seen: number, row: number, column: number) =>
    seen <= 0 ? 0 : seen * Math.log((seen * all) / (row * column))
  return (
    2 *
    (term(together, first, second) +
      term(first - together, first, all - second) +
      term(second - together, all - first, second) +
      term(all - first - second + together, all - first, all - second))
  )
}

/** What is known of a pair before it is linked. */
export type Seen = { readonly together: number; readonly likelihood: number; readonly kinship: number }

/** For each English term the Japanese ones it may be told by, best first. Yields now and then, so that others may have the thread. */
export function* findPairings(en: Terms, ja: Terms, least: (seen: Seen) => boolean): Generator<void, Pairing[][]> {
  const sentences = en.bounds.length - 1
  const meet = startMeeting(ja)
  const pairings: Pairing[][] = []
  for (const [term, list] of findSentences(en).entries()) {
    const share = (en.counts[term] ?? 1) / list.length
    const found = meet(list).flatMap(([id, times]) => {
      const together = Math.round(share * times)
      const [first, second] = [en.counts[term] ?? 0, ja.counts[id] ?? 0]
      const dice = diceOf(together, first, second)
      const likelihood = dice < leastDice ? 0 : likelihoodOf(together, first, second, sentences)
      if (likelihood === 0 || !least({ together, likelihood, kinship: 1 })) return []
      const pairing = pairUp(en, ja, term, id, dice)
      return least({ together, likelihood, kinship: pairing.kinship }) ? [pairing] : []
    })
    pairings.push(found.toSorted(byWeight).slice(0, mostPartners))
    if (term % stretch === 0) yield
  }
  return pairings
}

/** Counts in how many of some sentences each Japanese candidate stands. */
function startMeeting(ja: Terms): (sentences: readonly number[]) => (readonly [id: number, times: number])[] {
  const meetings = new Int32Array(ja.keys.length)
  const last = new Int32Array(ja.keys.length).fill(-1)
  return (sentences) => {
    const met: number[] = []
    for (const sentence of sentences)
      for (let place = ja.bounds[sentence] ?? 0; place < (ja.bounds[sentence + 1] ?? 0); place += 1) {
        const id = ja.ids[place] ?? 0
        if (last[id] === sentence) continue
        last[id] = sentence
        const before = meetings[id] ?? 0
        if (before === 0) met.push(id)
        meetings[id] = before + 1
      }
    const found = met.map((id) => [id, meetings[id] ?? 0] as const)
    for (const id of met) {
      meetings[id] = 0
      last[id] = -1
    }
    return found
  }
}

function pairUp(en: Terms, ja: Terms, first: number, second: number, dice: number): Pairing {
  const [english, japanese] = [en.keys[first] ?? '', ja.keys[second] ?? '']
  const [kinship, length] = [kinshipOf(english, japanese), lengthOf(english, japanese)]
  const found = { links: 0, papers: 0, last: -1, lastPaper: -1, example: -1 }
  return { en: first, ja: second, kinship, length, weight: weightOf(dice, kinship, length), ...found }
}

/** Longer terms come before their parts unless the parts are much surer; what is known before speaks, but does not decide. */
export function weightOf(dice: number, kinship: number, length: number): number {
  return dice * (1 + 0.3 * kinship) * length
}

function lengthOf(en: string, ja: string): number {
  const words = en.split(' ').length
  return 1 + 0.35 * (words - 1) + 0.03 * Math.min(10, ja.length)
}

export const byWeight = (a: Pairing, b: Pairing) => b.weight - a.weight || a.en - b.en || a.ja - b.ja

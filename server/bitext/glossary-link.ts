// Competitive linking: in each sentence the strongest pair takes its stretches of both texts, and what is left over goes to the
// next (Melamed 2000, “Models of Translational Equivalence among Words”). So “reinforcement” does not also claim 強化学習, and
// what only ever stands inside a longer term is left with nothing (the idea of the C-value, Frantzi and others 2000). Pure.
import type { Sentence } from './glossary-count.ts'
import type { Terms } from './glossary-terms.ts'
import { byWeight, diceOf, type Pairing, weightOf } from './glossary-weigh.ts'

type Place = { readonly id: number; readonly start: number; readonly end: number }
type Link = { readonly pairing: Pairing; readonly en: Place; readonly ja: Place }

const rounds = 3
/** Sentences between two breaths. */
const stretch = 2_000

/** Both sides, and of each English term the pairings that still have links. */
type Board = { readonly en: Terms; readonly ja: Terms; readonly alive: Pairing[][]; readonly partners: Uint8Array }

/** Counts the links of the pairings, and weighs them anew by what they are after each round. Yields now and then. */
export function* linkPairings(
  en: Terms,
  ja: Terms,
  pairings: readonly (readonly Pairing[])[],
  sentences: readonly Sentence[],
): Generator<void, void> {
  const prices = Int32Array.from(sentences, priceOf)
  let alive = pairings.map((list) => [...list])
  for (let round = 0; round < rounds; round += 1) {
    const board = startRound(en, ja, alive)
    for (const [sentence, { paper }] of sentences.entries()) {
      for (const pairing of linkSentence(board, sentence)) count(pairing, sentence, paper, prices)
      if (sentence % stretch === 0) yield
    }
    for (const pairing of alive.flat()) {
      const dice = diceOf(pairing.links, en.free[pairing.en] ?? 0, ja.free[pairing.ja] ?? 0)
      pairing.weight = weightOf(dice, pairing.kinship, pairing.length)
    }
    alive = alive.map((list) => list.filter(({ links }) => links > 0))
  }
}

function startRound(en: Terms, ja: Terms, alive: Pairing[][]): Board {
  const partners = new Uint8Array(ja.keys.length)
  for (const pairing of alive.flat()) {
    partners[pairing.ja] = 1
    Object.assign(pairing, { links: 0, papers: 0, last: -1, lastPaper: -1, example: -1 })
  }
  en.free.fill(0)
  ja.free.fill(0)
  return { en, ja, alive, partners }
}

/** What a sentence costs as an example: short ones without formulas are read most easily. */
function priceOf({ en, ja }: Sentence): number {
  return Math.abs(en.length - 90) + (/[$\\\n]/.test(en) || /[$\\\n]/.test(ja) ? 1000 : 0)
}

function count(pairing: Pairing, sentence: number, paper: number, prices: Int32Array): void {
  if (pairing.last === sentence) return
  pairing.links += 1
  if (pairing.lastPaper !== paper) pairing.papers += 1
  if (pairing.example < 0 || (prices[sentence] ?? 0) < (prices[pairing.example] ?? 0)) pairing.example = sentence
  pairing.last = sentence
  pairing.lastPaper = paper
}

function linkSentence({ en, ja, alive, partners }: Board, sentence: number): Pairing[] {
  const english = placesOf(en, sentence, (id) => (alive[id]?.length ?? 0) > 0)
  const japanese = placesOf(ja, sentence, (id) => partners[id] === 1)
  const links = findLinks(english, japanese, alive).sort((a, b) => byWeight(a.pairing, b.pairing))
  const taken: { readonly en: Place[]; readonly ja: Place[] } = { en: [], ja: [] }
  const made = links.filter(({ en: first, ja: second }) => {
    if (isTaken(taken.en, first) || isTaken(taken.ja, second)) return false
    taken.en.push(first)
    taken.ja.push(second)
    return true
  })
  countFree(en, english, taken.en)
  countFree(ja, japanese, taken.ja)
  return made.map(({ pairing }) => pairing)
}

function placesOf(terms: Terms, sentence: number, matters: (id: number) => boolean): Place[] {
  const places: Place[] = []
  for (let place = terms.bounds[sentence] ?? 0; place < (terms.bounds[sentence + 1] ?? 0); place += 1) {
    const id = terms.ids[place] ?? 0
    if (matters(id)) places.push({ id, start: terms.starts[place] ?? 0, end: terms.ends[place] ?? 0 })
  }
  return places
}

function findLinks(english: readonly Place[], japanese: readonly Place[], alive: readonly Pairing[][]): Link[] {
  const links: Link[] = []
  for (const en of english)
    for (const pairing of alive[en.id] ?? [])
      for (const ja of japanese) if (ja.id === pairing.ja) links.push({ pairing, en, ja })
  return links
}

const isTaken = (taken: readonly Place[], { start, end }: Place) =>
  taken.some((other) => other.start < end && start < other.end)

/** A term stands by itself where it was linked, or no link touches it. */
function countFree(terms: Terms, places: readonly Place[], taken: readonly Place[]): void {
  const counted: number[] = []
  for (const place of places) {
    if (counted.includes(place.id) || (!taken.includes(place) && isTaken(taken, place))) continue
    counted.push(place.id)
    terms.free[place.id] = (terms.free[place.id] ?? 0) + 1
  }
}

// How alike two texts of one language are: the cosine of tf-idf vectors (Salton, Wong and Yang 1975, “A Vector Space Model for
// Automatic Indexing”). Words are looked up once each, whatever the number of texts. Pure.
import { type Side, timesWeight, type Weighted } from './profile.ts'

/** `cosine` is 0 to 1; `shared` how many terms both have; not `known` where one of the two has no words. */
export type Likeness = { readonly cosine: number; readonly shared: number; readonly known: boolean }

/** A key in the text at hand: how often it was met, in which text last. */
type Slot = { readonly term: Weighted | undefined; times: number; text: number }

/** Compares texts, each given as its words, with one side of a paper. `toKey` gives null for a word that is not compared. */
export function startComparing(
  side: Side,
  toKey: (word: string) => string | null,
): (words: Iterable<string>) => Likeness {
  const byWord = new Map<string, Slot | null>()
  const byKey = new Map<string, Slot>()
  let text = 0
  const findSlot = (word: string): Slot | null => {
    const key = toKey(word)
    const slot = key === null ? null : (byKey.get(key) ?? { term: side.terms.get(key), times: 0, text: 0 })
    if (key !== null && slot !== null) byKey.set(key, slot)
    byWord.set(word, slot)
    return slot
  }
  return (words) => {
    text += 1
    let distinct = 0
    const met: Slot[] = []
    for (const word of words) {
      const slot = byWord.get(word) ?? (byWord.has(word) ? null : findSlot(word))
      if (slot === null) continue
      if (slot.text !== text) {
        distinct += 1
        slot.text = text
        slot.times = 0
        if (slot.term !== undefined) met.push(slot)
      }
      slot.times += 1
    }
    return toLikeness(side, met, distinct)
  }
}

/** What the other text says beyond the terms of this side has no idf at hand; each such term is taken to be worth what a term here is in the mean. */
function toLikeness({ norm, other }: Side, met: readonly Slot[], distinct: number): Likeness {
  let [dot, square] = [0, (distinct - met.length) * other]
  for (const { term, times } of met) {
    if (term === undefined) continue
    const weight = timesWeight(times) * term.idf
    dot += weight * term.weight
    square += weight ** 2
  }
  const cosine = dot > 0 ? dot / (norm * Math.sqrt(square)) : 0
  return { cosine, shared: met.length, known: norm > 0 && distinct > 0 }
}

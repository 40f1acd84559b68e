// The candidates of one language that were met often enough, and in which sentences. Pure.
import { Places, type Side } from './glossary-count.ts'

/** One language’s candidates that were met often enough. `free` is in how many sentences one stands by itself. */
export type Terms = {
  readonly keys: readonly string[]
  readonly ids: Int32Array
  readonly starts: Int16Array
  readonly ends: Int16Array
  readonly bounds: Int32Array
  /** In how many sentences each stands. */
  readonly counts: Int32Array
  readonly free: Int32Array
}

/** So many meetings of a term are enough to find its partners. */
const mostMeetings = 4_000

/** Those met in `least` places, numbered anew. */
export function settleTerms({ dictionary, places, bounds }: Side, least: number): Terms {
  const { keys, numbers } = dictionary.settle(least)
  const kept = new Places()
  const newBounds = Int32Array.from(bounds)
  const counts = new Int32Array(keys.length)
  const last = new Int32Array(keys.length).fill(-1)
  for (let sentence = 0; sentence + 1 < bounds.length; sentence += 1) {
    for (let place = bounds[sentence] ?? 0; place < (bounds[sentence + 1] ?? 0); place += 1) {
      const id = numbers[places.ids[place] ?? 0] ?? -1
      if (id < 0) continue
      kept.add(id, places.starts[place] ?? 0, places.ends[place] ?? 0)
      if (last[id] !== sentence) counts[id] = (counts[id] ?? 0) + 1
      last[id] = sentence
    }
    newBounds[sentence + 1] = kept.length
  }
  const { ids, starts, ends } = kept
  return { keys, ids, starts, ends, bounds: newBounds, counts, free: counts.slice() }
}

/** The sentences of each term, rising, `mostMeetings` of them at most, spread over all. */
export function findSentences(terms: Terms): number[][] {
  const where: number[][] = terms.keys.map(() => [])
  const seen = new Int32Array(terms.keys.length)
  for (let sentence = 0; sentence + 1 < terms.bounds.length; sentence += 1)
    for (let place = terms.bounds[sentence] ?? 0; place < (terms.bounds[sentence + 1] ?? 0); place += 1) {
      const id = terms.ids[place] ?? 0
      const list = where[id] ?? []
      if (list[list.length - 1] === sentence) continue
      seen[id] = (seen[id] ?? 0) + 1
      const step = Math.ceil((terms.counts[id] ?? 1) / mostMeetings)
      if ((seen[id] ?? 0) % step === 0 || step === 1) list.push(sentence)
    }
  return where
}

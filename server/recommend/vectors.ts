// Counts of papers as vectors: tf-idf by block (words of either language, authors, categories), each block of a length of its own, the
// whole of length 1. Spärck Jones 1972; Salton and Buckley 1988, as in profile.ts. Pure.
import { timesWeight } from './profile.ts'
import { type Block, blocks, type Counted } from './vocabulary.ts'

/** A sparse vector: `values[i]` at `ids[i]`, no id twice. */
export type Vector = { readonly ids: Int32Array; readonly values: Float64Array }
export type Vectorize = (counted: Counted) => Vector

/** How long each block is beside the others; found by `npm run bench -- --only for-you` (docs/for-you.md). */
export const defaultLengths: Readonly<Record<Block, number>> = { english: 1, japanese: 0.6, author: 1, category: 0.2 }

/** Gives the vectors of papers, features weighed by how many of `sample` have them. */
export function startVectorizing(sample: readonly Counted[], size: number, lengths = defaultLengths): Vectorize {
  const held = new Int32Array(size)
  for (const { ids } of sample) for (const id of ids) held[id] = (held[id] ?? 0) + 1
  const idfOf = (count: number) => Math.log(1 + (sample.length - count + 0.5) / (count + 0.5))
  const idf = Float64Array.from(held, idfOf)
  const unmet = idfOf(0)
  return ({ ids, times, ends }) => {
    // Ten times as quick as Float64Array.from, which asks an iterator.
    const values = new Float64Array(ids.length)
    for (let at = 0; at < ids.length; at += 1) values[at] = timesWeight(times[at] ?? 1) * (idf[ids[at] ?? -1] ?? unmet)
    blocks.forEach((block, at) => {
      scale(values.subarray(ends[at - 1] ?? 0, ends[at]), lengths[block])
    })
    scale(values, 1)
    return { ids, values }
  }
}

/** Makes the numbers a vector of this length; one of nothing stays. */
function scale(values: Float64Array, length: number): void {
  let square = 0
  for (const value of values) square += value * value
  if (square === 0) return
  const factor = length / Math.sqrt(square)
  for (let at = 0; at < values.length; at += 1) values[at] = (values[at] ?? 0) * factor
}

/** The product of a vector with weights by feature; those beyond the weights have none. */
export function dot({ ids, values }: Vector, weights: Float64Array): number {
  let sum = 0
  for (let at = 0; at < ids.length; at += 1) sum += (values[at] ?? 0) * (weights[ids[at] ?? 0] ?? 0)
  return sum
}

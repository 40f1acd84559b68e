// What a reader likes, as weights of words, authors and categories, learnt from what was done with papers: scores of others, with
// the share each feature has in them. Pure.
import { type Example, trainLinear } from './train.ts'
import { defaultLengths, dot, startVectorizing, type Vectorize } from './vectors.ts'
import type { Counted, Vocabulary } from './vocabulary.ts'

/** What the reader did: kept (star, tag, note), put off for later, opened and left, passed by in a list; or nothing yet. */
export type Deed = 'kept' | 'later' | 'opened' | 'passed' | 'background'
export type Evidence = { readonly counted: Counted; readonly deed: Deed }

/** A weight that the reader set by hand: a banned feature counts against a paper, a raised one for it, as much as the strongest does. */
export type Adjustment = 'banned' | 'raised'
export type Adjustments = ReadonlyMap<string, Adjustment>

/** What each deed is worth as an example; docs/for-you.md says why. */
const worth: Readonly<Record<Deed, { readonly wanted: boolean; readonly weight: number }>> = {
  kept: { wanted: true, weight: 1 },
  later: { wanted: true, weight: 0.7 },
  opened: { wanted: false, weight: 0.3 },
  passed: { wanted: false, weight: 1 },
  background: { wanted: false, weight: 1 },
}

/** `size`: how many features it knows. */
export type Taste = {
  readonly vectorize: Vectorize
  readonly weights: Float64Array
  readonly bias: number
  /** The largest weight of a feature that speaks for a paper. */
  readonly strongest: number
  /** In how many papers each feature was met. */
  readonly held: Int32Array
}

/** A feature of a paper and what it adds to the score. */
export type Part = { readonly id: number; readonly weight: number }

/** Learns from what was done; the background says how common each feature is. */
export function learnTaste(evidence: readonly Evidence[], size: number, lengths = defaultLengths): Taste {
  const vectorize = startVectorizing(
    evidence.map(({ counted }) => counted),
    size,
    lengths,
  )
  const examples = evidence.map(({ counted, deed }): Example => ({ vector: vectorize(counted), ...worth[deed] }))
  const { weights, bias } = trainLinear(examples, size)
  const strongest = weights.reduce((most, weight) => Math.max(most, weight), 0)
  return { vectorize, weights, bias, strongest, held: countHolders(evidence, size) }
}

/** The taste without what speaks against papers and was met in one alone: for where the papers that are asked about were learnt from, and would be known by their own words. */
export function forgetSingles(taste: Taste): Taste {
  const weights = taste.weights.map((weight, id) => ((taste.held[id] ?? 0) < 2 ? Math.max(0, weight) : weight))
  return { ...taste, weights }
}

/** The taste with what the reader set by hand; the learnt one is left as it is. */
export function adjustTaste(taste: Taste, adjustments: Adjustments, vocabulary: Vocabulary): Taste {
  const set = [...adjustments].map(([name, adjustment]) => [vocabulary.idOf(name), adjustment] as const)
  const weights = new Float64Array(Math.max(taste.weights.length, vocabulary.size()))
  weights.set(taste.weights)
  for (const [id, adjustment] of set) weights[id] = adjustment === 'banned' ? -taste.strongest : taste.strongest
  return { ...taste, weights }
}

/** How likely the reader wants the paper, beside others: above 0 rather yes. */
export function scorePaper(taste: Taste, counted: Counted): number {
  return dot(taste.vectorize(counted), taste.weights) + taste.bias
}

/** What makes up the score: all features that add or take, those of most weight first, and `rest`, which every paper has. */
export function explainScore(taste: Taste, counted: Counted): { readonly parts: Part[]; readonly rest: number } {
  const { ids, values } = taste.vectorize(counted)
  const parts: Part[] = []
  for (const [at, id] of ids.entries()) {
    const weight = (values[at] ?? 0) * (taste.weights[id] ?? 0)
    if (weight !== 0) parts.push({ id, weight })
  }
  return { parts: parts.sort(byWeight), rest: taste.bias }
}

function countHolders(evidence: readonly Evidence[], size: number): Int32Array {
  const held = new Int32Array(size)
  for (const { counted } of evidence) for (const id of counted.ids) held[id] = (held[id] ?? 0) + 1
  return held
}

/** The features of most weight for papers, and against them: `limit` of both together at most, at most a third against. A feature of a single paper, such as a name it gives itself, is none. */
export function strongestFeatures({ weights, held }: Taste, limit: number): Part[] {
  const all = Array.from(weights, (weight, id) => ({ id, weight })).filter(
    ({ id, weight }) => weight !== 0 && (held[id] ?? 0) > 1,
  )
  const sorted = all.sort((a, b) => b.weight - a.weight || a.id - b.id)
  const against = sorted.filter(({ weight }) => weight < 0).slice(-Math.floor(limit / 3))
  const forIt = sorted.filter(({ weight }) => weight > 0).slice(0, limit - against.length)
  return [...forIt, ...against]
}

function byWeight(a: Part, b: Part): number {
  return Math.abs(b.weight) - Math.abs(a.weight) || a.id - b.id
}

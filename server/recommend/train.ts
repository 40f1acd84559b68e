// A linear support vector machine, trained by dual coordinate descent: Hsieh, Chang, Lin, Keerthi and Sundararajan 2008, “A Dual
// Coordinate Descent Method for Large-scale Linear SVM” (LIBLINEAR's method), with squared hinge loss. Pure; the same examples
// give the same weights, to the bit.
import { dot, type Vector } from './vectors.ts'

/** A vector, whether the reader wants such, and how much it counts. */
export type Example = { readonly vector: Vector; readonly wanted: boolean; readonly weight: number }

/** `weights` by feature. `rounds`: how often all examples were gone through; `gap`: by how much the best is missed at most (KKT). */
export type LinearModel = {
  readonly weights: Float64Array
  readonly bias: number
  readonly rounds: number
  readonly gap: number
}

export type Training = {
  /** What an error costs beside long weights: more follows the examples more closely. */
  readonly cost: number
  readonly tolerance: number
  readonly mostRounds: number
}
/** The cost is found by `npm run bench -- --only for-you` (docs/for-you.md). */
export const defaultTraining: Training = { cost: 2, tolerance: 0.01, mostRounds: 100 }

/** The weights that minimise ½(|w|² + b²) + Σ cᵢ max(0, 1 − yᵢ(w·xᵢ + b))². Wanted and other examples weigh the same in sum. */
export function trainLinear(examples: readonly Example[], size: number, training = defaultTraining): LinearModel {
  const weights = new Float64Array(size)
  const steps = toSteps(examples, training.cost)
  const order = Int32Array.from(steps, (_, index) => index)
  const draw = startShuffle()
  let [bias, rounds, gap] = [0, 0, Number.POSITIVE_INFINITY]
  while (rounds < training.mostRounds && gap > training.tolerance) {
    rounds += 1
    gap = 0
    draw(order)
    for (const index of order) {
      const step = steps[index]
      if (step === undefined) continue
      const slope = step.side * (dot(step.vector, weights) + bias) - 1 + step.ridge * step.alpha
      if (step.alpha === 0 && slope >= 0) continue
      gap = Math.max(gap, Math.abs(slope))
      const alpha = Math.max(0, step.alpha - slope / step.square)
      const change = (alpha - step.alpha) * step.side
      step.alpha = alpha
      bias += change
      add(weights, step.vector, change)
    }
  }
  return { weights, bias, rounds, gap }
}

type Step = {
  readonly vector: Vector
  readonly side: 1 | -1
  readonly ridge: number
  readonly square: number
  alpha: number
}

function toSteps(examples: readonly Example[], cost: number): Step[] {
  const costOf = startCosting(examples, cost)
  return examples
    .filter(({ weight }) => weight > 0)
    .map((example) => {
      const ridge = 1 / (2 * costOf(example))
      const square = example.vector.values.reduce((sum, value) => sum + value * value, 1) + ridge
      return { vector: example.vector, side: example.wanted ? 1 : -1, ridge, square, alpha: 0 }
    })
}

/** What an error in an example costs, so that both sides cost the same and all of them `cost` in the mean. */
export function startCosting(examples: readonly Example[], cost: number): (example: Example) => number {
  const sum = (wanted: boolean) =>
    examples.reduce((total, example) => total + (example.wanted === wanted ? example.weight : 0), 0)
  const sums = { true: sum(true), false: sum(false) }
  const all = sums.true + sums.false
  return ({ wanted, weight }) => (cost * weight * all) / (2 * (wanted ? sums.true : sums.false))
}

function add(weights: Float64Array, { ids, values }: Vector, factor: number): void {
  for (let at = 0; at < ids.length; at += 1) {
    const id = ids[at] ?? 0
    weights[id] = (weights[id] ?? 0) + factor * (values[at] ?? 0)
  }
}

/** Puts an order into another, by a chance that is the same every time (a linear congruence modulo 2³²; Knuth’s constants). */
function startShuffle(): (order: Int32Array) => void {
  let state = 20_080_705
  return (order) => {
    for (let last = order.length - 1; last > 0; last -= 1) {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
      const other = Math.floor((state / 2 ** 32) * (last + 1))
      const kept = order[last] ?? 0
      order[last] = order[other] ?? 0
      order[other] = kept
    }
  }
}

// The trainer finds the one best model: where it can be said by hand, and by the conditions that hold there and nowhere else.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Example, startCosting, trainLinear } from '../../server/recommend/train.ts'
import { dot, type Vector } from '../../server/recommend/vectors.ts'

const vectorOf = (values: readonly number[]): Vector => ({
  ids: Int32Array.from(values, (_, id) => id),
  values: Float64Array.from(values),
})
const exact = { cost: 1, tolerance: 1e-9, mostRounds: 50_000 }

/** Half of the squared length, and what the errors cost. */
function priceOf(examples: readonly Example[], weights: Float64Array, bias: number): number {
  const costOf = startCosting(examples, exact.cost)
  const errors = examples.map((example) => {
    const side = example.wanted ? 1 : -1
    return costOf(example) * Math.max(0, 1 - side * (dot(example.vector, weights) + bias)) ** 2
  })
  const length = weights.reduce((sum, weight) => sum + weight * weight, bias * bias)
  return length / 2 + errors.reduce((sum, error) => sum + error, 0)
}

const example = fc.record({
  vector: fc
    .array(fc.integer({ min: -10, max: 10 }), { minLength: 3, maxLength: 3 })
    .map((values) => vectorOf(values.map((value) => value / 10))),
  wanted: fc.boolean(),
  weight: fc.constantFrom(0.3, 0.7, 1),
})
const examples = fc
  .array(example, { minLength: 2, maxLength: 12 })
  .filter((all) => all.some(({ wanted }) => wanted) && all.some(({ wanted }) => !wanted))

describe('the trainer', () => {
  it('finds what can be said by hand: two points on either side of the middle', () => {
    const pair = [
      { vector: vectorOf([1]), wanted: true, weight: 1 },
      { vector: vectorOf([-1]), wanted: false, weight: 1 },
    ]
    // ½w² + 2(1 − w)² is least at w = 4/5; the bias is of no use.
    const { weights, bias } = trainLinear(pair, 1, exact)
    expect(weights[0]).toBeCloseTo(0.8, 6)
    expect(bias).toBeCloseTo(0, 6)
  })

  it('leaves no slope: the weights are what the errors pull', () => {
    fc.assert(
      fc.property(examples, (all) => {
        const { weights, bias } = trainLinear(all, 3, exact)
        const costOf = startCosting(all, exact.cost)
        const pulls = all.map((one) => {
          const side = one.wanted ? 1 : -1
          return 2 * costOf(one) * side * Math.max(0, 1 - side * (dot(one.vector, weights) + bias))
        })
        weights.forEach((weight, id) => {
          const pull = all.reduce((sum, { vector }, at) => sum + (pulls[at] ?? 0) * (vector.values[id] ?? 0), 0)
          expect(weight).toBeCloseTo(pull, 5)
        })
        expect(bias).toBeCloseTo(
          pulls.reduce((sum, pull) => sum + pull, 0),
          5,
        )
      }),
      { numRuns: 100 },
    )
  })

  it('is beaten by no other weights', () => {
    fc.assert(
      fc.property(
        examples,
        fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 4, maxLength: 4 }),
        (all, moves) => {
          const { weights, bias } = trainLinear(all, 3, exact)
          const moved = weights.map((weight, id) => weight + (moves[id] ?? 0))
          const least = priceOf(all, weights, bias)
          expect(priceOf(all, moved, bias + (moves[3] ?? 0))).toBeGreaterThanOrEqual(least - 1e-6)
        },
      ),
      { numRuns: 100 },
    )
  })

  it('gives the same to the bit for the same', () => {
    fc.assert(
      fc.property(examples, (all) => {
        expect(trainLinear(all, 3)).toEqual(trainLinear(all, 3))
      }),
      { numRuns: 30 },
    )
  })

  it('weighs both sides the same, however few one is', () => {
    const all = Array.from({ length: 101 }, (_, at) => ({ vector: vectorOf([1]), wanted: at === 0, weight: 1 }))
    const { weights, bias } = trainLinear(all, 1, exact)
    expect((weights[0] ?? 0) + bias).toBeCloseTo(0, 6)
  })
})

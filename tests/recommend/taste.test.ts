// What is learnt of a reader: scores are the sum of their reasons, what is set by hand holds, the same gives the same.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  adjustTaste,
  type Evidence,
  explainScore,
  learnTaste,
  scorePaper,
  strongestFeatures,
} from '../../server/recommend/taste.ts'
import { createVocabulary, type Described } from '../../server/recommend/vocabulary.ts'
import { aloneEntry, kiteEntries, potteryEntries } from './two-topics.ts'

function learn() {
  const vocabulary = createVocabulary()
  const read = (paper: Described) => vocabulary.read(paper)
  const evidence: Evidence[] = [
    ...kiteEntries.slice(0, 2).map((paper) => ({ counted: read(paper), deed: 'kept' as const })),
    ...potteryEntries.slice(0, 2).map((paper) => ({ counted: read(paper), deed: 'background' as const })),
    { counted: read(aloneEntry), deed: 'passed' },
  ]
  const [kite, pot] = [kiteEntries[2], potteryEntries[2]].map((paper) => read(paper ?? aloneEntry))
  if (!kite || !pot) throw new Error('both are there')
  return { vocabulary, taste: learnTaste(evidence, vocabulary.size()), kite, pot }
}

const words = fc.array(fc.constantFrom('kite', 'wind', 'kiln', 'glaze', 'harbor', 'zebra', '係留索', '釉薬'), {
  maxLength: 12,
})

describe('a taste', () => {
  it('puts a paper like those kept before one like the others', () => {
    const { taste, kite, pot } = learn()
    expect(scorePaper(taste, kite)).toBeGreaterThan(scorePaper(taste, pot))
    expect(learn().taste.weights).toEqual(taste.weights)
  })

  it('says for any paper what its score is made of', () => {
    const { taste, vocabulary } = learn()
    fc.assert(
      fc.property(words, words, fc.array(fc.constantFrom('Ada', 'Given1 Family1')), (title, text, authors) => {
        const paper = { title: title.join(' '), titleJa: null, summaryJa: text.join('、'), abstractEn: text.join(' ') }
        const counted = vocabulary.read({ ...paper, authors, categories: ['cs.LG'] })
        const { parts, rest } = explainScore(taste, counted)
        const sum = parts.reduce((total, { weight }) => total + weight, rest)
        expect(sum).toBeCloseTo(scorePaper(taste, counted), 10)
      }),
    )
  })

  it('lets a banned word count against papers and a raised one for them, at once and without learning', () => {
    const { taste, vocabulary, kite, pot } = learn()
    const partOf = (weights: typeof taste, name: string, paper = kite) =>
      explainScore(weights, paper).parts.find(({ id }) => vocabulary.nameOf(id) === name)?.weight ?? 0
    const [wind, kiln] = ['word:wind', 'word:kiln']
    const adjusted = adjustTaste(
      taste,
      new Map([
        [wind, 'banned'],
        [kiln, 'raised'],
      ]),
      vocabulary,
    )
    expect([partOf(taste, wind), partOf(taste, kiln, pot)].map(Math.sign)).toEqual([1, -1])
    expect([partOf(adjusted, wind), partOf(adjusted, kiln, pot)].map(Math.sign)).toEqual([-1, 1])
    expect(scorePaper(adjusted, kite)).toBeLessThan(scorePaper(taste, kite))
    expect(scorePaper(adjusted, pot)).toBeGreaterThan(scorePaper(taste, pot))
  })

  it('raises a word that no paper had yet', () => {
    const { taste, vocabulary } = learn()
    const adjusted = adjustTaste(taste, new Map([['word:zebra', 'raised']]), vocabulary)
    const paper = { ...aloneEntry, title: 'Zebras' }
    expect(scorePaper(adjusted, vocabulary.read(paper))).toBeGreaterThan(scorePaper(taste, vocabulary.read(paper)))
  })

  it('names its strongest features, those for papers first', () => {
    const { taste, vocabulary } = learn()
    const strongest = strongestFeatures(taste, 12)
    expect(strongest.map(({ weight }) => weight)).toEqual(
      strongest.map(({ weight }) => weight).toSorted((a, b) => b - a),
    )
    expect(strongest.map(({ id }) => vocabulary.nameOf(id))).toContain('word:kite')
    expect(strongest.filter(({ weight }) => weight < 0)).toHaveLength(4)
  })
})

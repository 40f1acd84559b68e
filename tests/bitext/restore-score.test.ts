// The bench of restoration, tried on restorers whose rightness is known: one that knows the truth, none, ones that err.
import { describe, expect, it } from 'vitest'
import type { Restoration, RestorationKind } from '#shared/bitext.ts'
import { type DamagedPaper, makeDamaged, type Truth } from '../made/damage.ts'
import { startDraw } from '../made/draw.ts'
import { makeAbstracts } from '../made/translated-abstracts.ts'
import { addRestored, type Restored, startRestoreScore } from './restore-score.ts'

const papers = makeAbstracts(60, 3).map((paper, index) => makeDamaged(paper, 70, startDraw(index)))
const isDamaged = ({ operators }: Truth) => operators.length > 0

function restoration({ kind, span, correct, en }: Truth, text: string): Restoration {
  const [start, end] = span
  return { kind: kind ?? 'name', damaged: text.slice(start, end), correct, start, end, en }
}

function knowAll({ summaryJa, truths, dropped }: DamagedPaper): Restored {
  return {
    restorations: truths.filter(isDamaged).map((truth) => restoration(truth, summaryJa)),
    missing: dropped.map(({ correct, en, ja }) => ({ correct, en, at: ja[1] })),
  }
}

function score(restore: (paper: DamagedPaper) => Restored) {
  const told = startRestoreScore()
  const failures = papers.flatMap((paper) => addRestored(told, paper, restore(paper)))
  return { ...told, failures }
}

describe('the score of restoration', () => {
  it('is full for one who knows the truth', () => {
    const { kinds, operators, failures } = score(knowAll)
    expect(failures).toEqual([])
    for (const tally of Object.values(kinds)) {
      expect(tally.wanted).toBeGreaterThan(10)
      expect(tally).toMatchObject({ made: tally.right, found: tally.wanted, idle: 0 })
    }
    expect(operators.size).toBeGreaterThan(30)
  })

  it('has no recall and no errors for one who does nothing', () => {
    const { kinds, failures } = score(() => ({ restorations: [], missing: [] }))
    for (const { made, found } of Object.values(kinds)) expect([made, found]).toEqual([0, 0])
    const wanted = Object.values(kinds).reduce((sum, tally) => sum + tally.wanted, 0)
    expect(failures.every(({ what }) => what === 'missed')).toBe(true)
    expect(failures.length).toBeGreaterThan(wanted * 0.8)
  })

  it('counts a restoration of what was not damaged as wrong', () => {
    const { kinds } = score(({ summaryJa, truths }) => ({
      restorations: truths
        .filter((truth) => truth.what === 'number' || (truth.kind === 'name' && !isDamaged(truth)))
        .map((truth) => restoration({ ...truth, correct: `${truth.correct}X` }, summaryJa)),
      missing: [],
    }))
    expect(kinds.name.made).toBeGreaterThan(50)
    expect(kinds.name.right).toBe(0)
  })

  it('counts what is nearly right as wrong', () => {
    const { kinds } = score((paper) => {
      const { restorations, missing } = knowAll(paper)
      return { missing, restorations: restorations.map((one) => ({ ...one, correct: `${one.correct}$` })) }
    })
    for (const kind of ['math', 'link', 'name'] as const) expect(kinds[kind]).toMatchObject({ right: 0, found: 0 })
  })

  it('counts a change in the Japanese as wrong, and one that nobody sees not at all', () => {
    const change = (text: string, correct: string, kind: RestorationKind): Restored => {
      const start = text.search(/[ぁ-ん]{2}/)
      return {
        restorations: [{ kind, damaged: text.slice(start, start + 1), correct, start, end: start + 1, en: [0, 1] }],
        missing: [],
      }
    }
    const wrong = score(({ summaryJa }) => change(summaryJa, 'X', 'math'))
    expect(wrong.kinds.math).toMatchObject({ made: papers.length, right: 0, found: 0 })
    const idle = score(({ summaryJa }) => change(summaryJa, `${summaryJa.match(/[ぁ-ん](?=[ぁ-ん])/)?.[0]} `, 'math'))
    expect(idle.kinds.math).toMatchObject({ made: 0, idle: papers.length })
  })

  it('counts a formula said to be missing in another sentence as wrong', () => {
    const { kinds } = score(({ dropped, summaryJa }) => ({
      restorations: [],
      missing: dropped.map(({ correct, en, ja }) => ({ correct, en, at: ja[1] === summaryJa.length ? 0 : ja[1] + 2 })),
    }))
    expect(kinds.missing.made).toBe(kinds.missing.wanted)
    expect(kinds.missing.right).toBeLessThan(kinds.missing.wanted / 4)
  })
})

describe('made damage', () => {
  it('is the same for the same seed', () => {
    const [paper] = makeAbstracts(1, 3)
    if (paper === undefined) throw new Error('no paper')
    expect(makeDamaged(paper, 60, startDraw(5))).toEqual(makeDamaged(paper, 60, startDraw(5)))
    expect(makeDamaged(paper, 60, startDraw(5))).not.toEqual(makeDamaged(paper, 60, startDraw(6)))
  })

  it('tells where each stretch stands, and that the right form stands in the English', () => {
    for (const { summaryJa, abstractEn, truths } of papers) {
      let at = 0
      for (const truth of truths) {
        expect(truth.span[0]).toBeGreaterThanOrEqual(at)
        at = truth.span[1]
        const text = summaryJa.slice(...truth.span)
        expect(text === truth.correct || truth.others.includes(text)).toBe(!isDamaged(truth))
        if (truth.kind !== null) expect(abstractEn.slice(...truth.en)).toContain(truth.correct)
      }
    }
  })

  it('leaves all as it was where nothing is hit', () => {
    for (const paper of makeAbstracts(20, 4)) {
      const { truths, dropped } = makeDamaged(paper, 0, startDraw(1))
      expect([truths.filter(isDamaged), dropped]).toEqual([[], []])
    }
  })
})

// How right the links are: on made texts that break the easy cases, on the labelled page; and what no text may do.
import { describe, expect, it } from 'vitest'
import { alignTexts, findCuts } from '../../server/bitext/align.ts'
import { pairSentences } from '../../server/bitext/pair.ts'
import { readSampleTexts } from '../made/bitext-sample.ts'
import { makeLongTexts } from '../made/long-texts.ts'
import { addScore, f1, startScore } from './score.ts'
import { byLength, hasLabels, makeTexts, readLabelled, tryAll } from './trial.ts'

describe('made texts, held out', () => {
  it.each([
    [0, 1],
    [20, 0.98],
    [40, 0.97],
  ])('with %i in a hundred sentences broken are cut right', (share, least) => {
    const texts = makeTexts('held out', share, 200)
    expect(f1(tryAll(texts).cuts)).toBeGreaterThanOrEqual(least)
    expect(f1(tryAll(texts, pairOf).cuts)).toBeGreaterThanOrEqual(least)
  })

  it('are linked better than by length alone', () => {
    const texts = makeTexts('held out', 40, 200)
    expect(f1(tryAll(texts).links)).toBeGreaterThan(f1(tryAll(texts, byLength).links) + 0.1)
  })

  it('are linked as surely as is said', () => {
    const { bins } = tryAll([0, 20, 40].flatMap((share) => makeTexts('held out', share, 200)))
    for (const from of [0, 10, 15, 18]) {
      const sum = (key: 'said' | 'sure' | 'right') => bins.slice(from).reduce((total, bin) => total + bin[key], 0)
      expect(Math.abs(sum('sure') - sum('right')) / sum('said')).toBeLessThan(0.03)
    }
  })
})

const pairOf = (summaryJa: string, abstractEn: string) => pairSentences({ summaryJa, abstractEn })

describe('the labelled page', () => {
  it.skipIf(!hasLabels)('is cut as a person cut it', () => {
    expect(f1(tryAll(readLabelled()).cuts)).toBeGreaterThanOrEqual(0.98)
    expect(f1(tryAll(readLabelled(), pairOf).cuts)).toBeGreaterThanOrEqual(0.98)
    expect(f1(tryAll(readLabelled()).links)).toBeGreaterThanOrEqual(0.98)
  })
})

describe('links', () => {
  it('join the items of a list that the other text tells as one sentence', () => {
    const ja = '利点は3つあります。(1)速い検索。\n(2)軽い索引。\n(3)安い保存。\n終わりです。'
    const en = 'It has three gains: (1) fast search; (2) a light index; and (3) cheap storage. This is the end.'
    expect(alignTexts(ja, en).map((link) => link.ja && ja.slice(...link.ja))).toEqual([ja.slice(0, -7), '終わりです。'])
  })

  it('are found for lines left in English, and for two that changed places', () => {
    const ja = 'We keep 12 bees.\n雨は2024年に187日間続きました。\n箱はLunaとModisで作られています。'
    const en = 'We keep 12 bees. The boxes are made by Luna and MODIS. In 2024 rain fell on 187 days.'
    expect(alignTexts(ja, en).map((link) => link.en && en.slice(...link.en))).toEqual([
      'We keep 12 bees.',
      'The boxes are made by Luna and MODIS. In 2024 rain fell on 187 days.',
    ])
  })

  it('are null on the side that is empty, and none for two empty texts', () => {
    expect(alignTexts('', 'One.')).toMatchObject([{ ja: null, en: [0, 4] }])
    expect(alignTexts('一つ。', '')).toMatchObject([{ ja: [0, 3], en: null }])
    expect(alignTexts('', '\n')).toEqual([])
  })

  it('stay within the texts and in order however long these are', () => {
    for (const { ja, en } of Object.values(makeLongTexts(readSampleTexts(0).flat()))) {
      const cuts = findCuts(ja, en)
      for (const side of ['ja', 'en'] as const) {
        const places = cuts.flatMap((cut) => cut[side] ?? [])
        expect(places).toEqual(places.toSorted((a, b) => a - b))
      }
      expect(cuts.length).toBeLessThanOrEqual(800)
      for (const { confidence } of cuts) expect(confidence >= 0 && confidence < 1).toBe(true)
    }
  })
})

describe('the score', () => {
  it('counts cuts missed and made up', () => {
    const score = startScore()
    const truth = [
      { ja: [0, 2] as [number, number], en: [0, 2] as [number, number] },
      { ja: [2, 4] as [number, number], en: [2, 4] as [number, number] },
    ]
    addScore(score, [{ ja: [0, 4], en: [0, 4], confidence: 0.9 }], truth)
    expect(score.cuts).toEqual({ found: 0, right: 0, wanted: 2 })
    expect(f1(score.cuts)).toBe(0)
    addScore(score, truth, truth)
    expect(score.cuts).toEqual({ found: 2, right: 2, wanted: 4 })
    expect(score.bins[18]).toEqual({ said: 1, sure: 0.9, right: 0 })
  })
})

// Doubts: right on made texts, silent on unbroken ones and on numbers, names and negations that only changed their form.
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Doubt, DoubtKind } from '#shared/bitext.ts'
import { shareInDoubt } from '../../server/bitext/doubts.ts'
import { readBitext } from '../../server/bitext/read.ts'
import { readSampleTexts } from '../made/bitext-sample.ts'
import { changedForms, heldOutForms } from '../made/doubtful-words.ts'
import { makeLongTexts } from '../made/long-texts.ts'
import { doubtText, makeDoubtfulTexts, tallyDoubts } from './doubt-trial.ts'
import { hasLabels, labels, readLabelled } from './trial.ts'

const read = (summaryJa: string, abstractEn: string) => readBitext({ title: '', summaryJa, abstractEn })
const doubtsOf = (ja: string, en: string) => read(ja, en).doubts.map(({ kind, evidence }) => [kind, evidence])

describe('doubts about made texts, held out', () => {
  const tallies = tallyDoubts(makeDoubtfulTexts('held out', 30, 300))
  const least: readonly (readonly [DoubtKind, number])[] = [
    ['untranslated', 0.95],
    ['unlinked', 0.8],
    ['length', 0.1],
    ['number', 0.85],
    ['name', 0.7],
    ['negation', 0.75],
  ]
  it.each(least)('of the kind %s are right, and most harms are found', (kind, share) => {
    const { found, right, harmed, told } = tallies.get(kind) ?? { found: 0, right: 0, harmed: 0, told: 0 }
    expect(harmed).toBeGreaterThan(5)
    expect(right / found).toBeGreaterThanOrEqual(0.95)
    expect(told / harmed).toBeGreaterThanOrEqual(share)
  })

  it.each(['development', 'held out'] as const)('are none about unbroken texts (%s)', (half) => {
    const texts = makeDoubtfulTexts(half, 0, 200)
    expect(texts.flatMap(doubtText)).toEqual([])
  })

  it('are none about forms that only changed', () => {
    for (const text of [...changedForms, ...heldOutForms])
      for (const [en, ja] of text) expect([ja, ...doubtsOf(ja, en)]).toEqual([ja])
  })
})

describe('the labelled page', () => {
  /** Two sentences of which the translation dropped more than half, and numbers with it; one that lost “five”. */
  const known = ['5 length', '5 number', '8 length', '8 number']

  it.skipIf(!hasLabels)('has its untranslated lines doubted, and what else is wrong with it', () => {
    const papers: readonly { untranslated: string[] }[] = JSON.parse(readFileSync(labels, 'utf8'))
    const doubts = readLabelled().map(({ ja, en }) => ({ ja, found: read(ja, en).doubts }))
    const told = doubts.map(({ ja, found }) =>
      found.filter(({ kind }) => kind === 'untranslated').map((doubt) => stretch(ja, doubt)),
    )
    expect(told).toEqual(papers.map(({ untranslated }) => untranslated))
    const others = doubts.flatMap(({ found }, paper) =>
      found.filter(({ kind }) => kind !== 'untranslated').map(({ kind }) => `${paper} ${kind}`),
    )
    expect(others).toEqual(known)
  })
})

const stretch = (text: string, { ja }: Doubt) => (ja === null ? null : text.slice(...ja))

describe('a doubt', () => {
  it.each([
    [
      'number',
      'アーカイブには61億通の手紙があります。',
      'The archive holds 1.6 billion letters.',
      '1.6 billion ≠ 61億',
    ],
    ['number', '手紙の大部分は読まれました。', 'Of the letters, 93.5% were read.', '93.5'],
    ['number', '時計は時間で2,870回鳴りました。', 'The clock struck 2,870 times in seven hours.', 'seven'],
    [
      'name',
      '私たちは、湖の地図を作る方法を提案します。',
      'We propose LakeGraph, a method that draws maps of lakes.',
      'LakeGraph',
    ],
    ['negation', '湖は冬に凍ります。', 'The lake never freezes in winter.', 'never'],
    ['negation', '橋は塩に耐えます。', 'The bridge doesn’t withstand salt.', 'doesn’t'],
    ['untranslated', 'The lake is deep and cold.', 'The lake is deep and cold.', 'The lake is deep and cold.'],
    ['length', '湖です。', `We measure the lake ${'and its many quiet shores '.repeat(6)}every morning.`, '4 : 190'],
  ])('of the kind %s tells what it rests on', (kind, ja, en, evidence) => {
    expect(doubtsOf(ja, en)).toEqual([[kind, evidence]])
  })

  it('tells the sentence that has no partner', () => {
    const ja = '私たちは鐘を聞きます。\n鐘は2,870年に鋳造されました。'
    const en = 'We listen to bells. Pharmacies throw away a tenth of what they buy. The bells were cast in 2870.'
    expect(doubtsOf(ja, en)).toEqual([['unlinked', 'Pharmacies throw away a tenth of what they buy.']])
  })

  it.each([
    ['$ r = 12 $ResNet-50、VGG', '$r = 12$ ResNet-50, VGG'],
    ['https://example.org/a/b', 'https://example.org/a/b'],
    ['(1)速い検索、(2)軽い索引です。', 'It has (1) fast search and (2) a light index.'],
    ['正確に100％であり、50年間有効です。', 'It is fully exact and holds for half a century.'],
    ['F1スコアは0.93です。', 'The F1-score is 0.93.'],
  ])('is not raised by %s', (ja, en) => {
    expect(doubtsOf(ja, en)).toEqual([])
  })

  it('is not raised by a name that was put back', () => {
    const ja = '他の方法よりも提案されたアクセスLKの優位性を示しています。'
    expect(doubtsOf(ja, 'It shows the superiority of the proposed Access-LKS over other methods.')).toEqual([])
  })

  it('is not raised about a text that is missing, and never by length alone of the texts', () => {
    expect(read('', 'One.').doubts).toEqual([])
    for (const { ja, en } of Object.values(makeLongTexts(readSampleTexts(0).flat())))
      for (const doubt of read(ja, en).doubts) expect(doubt.evidence.length).toBeLessThan(2_000)
  })
})

describe('the share in doubt', () => {
  const texts = { title: '', summaryJa: 'ああああ\nいいいい', abstractEn: `${'a'.repeat(24)} b` }
  const doubt = (ja: Doubt['ja'], en: Doubt['en']): Doubt => ({ kind: 'number', ja, en, evidence: '' })

  it('counts the Japanese of a doubted pair once, without white space', () => {
    expect(shareInDoubt(texts, [])).toBe(0)
    expect(shareInDoubt(texts, [doubt([0, 4], [0, 9]), doubt([0, 4], [0, 9])])).toBe(0.5)
    expect(shareInDoubt(texts, [doubt([0, 4], [0, 9]), doubt([5, 9], null)])).toBe(1)
  })

  it('counts a lost English sentence as the Japanese it would have been', () => {
    expect(shareInDoubt(texts, [doubt(null, [0, 24])])).toBeCloseTo(10 / 18)
  })
})

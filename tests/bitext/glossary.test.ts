// The glossary: what may be a term, which Japanese tells which English, and what of it stands in a paper.
import { describe, expect, it } from 'vitest'
import { finishGlossary, foldTerm, type GlossaryPaper, startGlossary } from '../../server/bitext/glossary.ts'
import { findEnglishTerms } from '../../server/bitext/glossary-english.ts'
import { findJapaneseTerms, foldJapanese } from '../../server/bitext/glossary-japanese.ts'
import { kinshipOf } from '../../server/bitext/glossary-kinship.ts'
import { createLookup, findPaperTerms } from '../../server/bitext/glossary-lookup.ts'
import { likelihoodOf } from '../../server/bitext/glossary-weigh.ts'
import { pairSentences } from '../../server/bitext/pair.ts'
import { makeLexiconText } from '../made/lexicon-text.ts'
import { judgeGlossary } from './glossary-trial.ts'

const englishOf = (text: string) => findEnglishTerms(text).map(({ key }) => key)
const japaneseOf = (text: string) => findJapaneseTerms(foldJapanese(text).text).map(({ key }) => key)

function glossaryOf(papers: readonly GlossaryPaper[]) {
  const work = startGlossary()
  for (const paper of papers) work.add(paper, pairSentences(paper))
  return finishGlossary(work)
}

/** Papers of one sentence pair each. */
const papersOf = (told: readonly (readonly [string, string])[]) =>
  told.map(([abstractEn, summaryJa], index) => ({
    key: `paper-${index}`,
    title: `Paper ${index}`,
    titleJa: null,
    abstractEn,
    summaryJa,
  }))

describe('candidates', () => {
  it('are up to four words between marks, none ending in a word that every paper uses', () => {
    const found = englishOf('We propose Graph Neural Networks, i.e. a mixture of experts with $x_1$ and large models.')
    expect(found).toEqual(
      expect.arrayContaining(['graph', 'graph neural network', 'network', 'mixture of expert', 'large model', 'model']),
    )
    expect(found.filter((key) => /propose|with|x_1|^large$|network mixture|of$/.test(key))).toEqual([])
  })

  it('are equal for case, plural and hyphen, and only for those', () => {
    for (const form of ['Self-Supervised Policies', 'self supervised policy', 'self–supervised policies'])
      expect(foldTerm(form).en).toBe('self supervised policy')
    for (const word of ['bias', 'analysis', 'dynamics', 'loss', 'corpus']) expect(foldTerm(word).en).toBe(word)
    expect([foldTerm('boxes').en, foldTerm('cameras').en]).toEqual(['box', 'camera'])
  })

  it('are runs of kanji, katakana and Latin with の between, and no verbs', () => {
    const found = japaneseOf('深層強化学習と畳み込みニューラル ネットワークの重みを、専門家の混合で取り除く。')
    expect(found).toEqual(
      expect.arrayContaining(['深層強化学習', '強化学習', '畳み込みニューラルネットワーク', '重み', '専門家の混合']),
    )
    expect(found.filter((key) => /除|^の|の$|化学習$/.test(key) && !key.endsWith('強化学習'))).toEqual([])
    expect(japaneseOf('これを示し、提案する手法を用いて使う。')).toEqual([])
    expect(japaneseOf('１つのＧＮＮモデルは3D ガウス スプラッティングを使う')).toEqual(
      expect.arrayContaining(['GNNモデル', '3Dガウススプラッティング']),
    )
  })

  it('know where they stand in the page', () => {
    const text = 'この「グラフ ニューラル・ネットワーク」と deep learning を使う'
    const { text: folded, at } = foldJapanese(text)
    expect(folded).toBe('この「グラフニューラルネットワーク」とdeep learningを使う')
    const start = folded.indexOf('ネット')
    expect(text.slice(at[start], at[start + 'ネットワーク'.length])).toBe('ネットワーク')
  })
})

describe('evidence', () => {
  it('is nothing where two terms meet by chance, and grows with how often they meet', () => {
    expect(likelihoodOf(1, 10, 10, 100)).toBe(0)
    expect(likelihoodOf(5, 10, 10, 100)).toBeGreaterThan(likelihoodOf(3, 10, 10, 100))
    // By hand: 2(2 ln(2·100/(2·2)) + 98 ln(98·100/(98·98))).
    expect(likelihoodOf(2, 2, 2, 100)).toBeCloseTo(4 * Math.log(50) + 196 * Math.log(100 / 98), 6)
  })

  it('is there before any counting, for loan words and what papers share', () => {
    expect(kinshipOf('reinforcement learning', '強化学習')).toBe(1)
    expect(kinshipOf('algorithm', 'アルゴリズム')).toBe(1)
    expect(kinshipOf('user', 'ユーザー')).toBe(1)
    // セット is not explained.
    expect(kinshipOf('calibration', 'キャリブレーションセット')).toBeCloseTo(9 / 12)
    expect(kinshipOf('reinforcement', '強化学習')).toBeLessThan(0.6)
    expect(kinshipOf('harbor', '強化学習')).toBe(0)
  })
})

describe('the glossary', () => {
  const text = makeLexiconText(400, 300, 4_242)
  const found = glossaryOf(text.papers)

  it('is right where the lexicon is known, and finds what is met often', () => {
    const judged = judgeGlossary(found, text, (term) => foldTerm(term).en)
    expect(judged.found).toBeGreaterThan(200)
    expect(judged.first).toBeGreaterThan(0.9)
    expect(judged.recallOfCommon).toBeGreaterThan(0.6)
  })

  it('keeps several renderings of a term, the usual one first', () => {
    const [both] = text.terms.filter(
      ({ en, ja }) => ja.every((one) => found.some((term) => same(term, en, one))) && ja[1],
    )
    const renderings = createLookup(found)
      .get(foldTerm(both?.en ?? '').en)
      ?.map(({ ja }) => ja)
    expect(renderings).toEqual(both?.ja)
  })

  it('is the same for the same papers, and shows each pair where it was met', () => {
    expect(glossaryOf(text.papers)).toEqual(found)
    for (const { en, ja, example } of found) {
      expect(englishOf(example?.en ?? '')).toContain(foldTerm(en).en)
      expect(foldJapanese(example?.ja ?? '').text).toContain(ja)
      expect(text.papers.find(({ key }) => key === example?.key)?.abstractEn).toContain(example?.en)
    }
  })

  it('gives a rendering to the whole term, not to its parts', () => {
    const terms = glossaryOf(
      papersOf([
        ['We propose reinforcement learning for kites.', '凧のための強化学習を提案します。'],
        ['Here, reinforcement learning folds cranes.', 'ここでは、強化学習が鶴を折ります。'],
        ['Reinforcement learning needs rewards.', '強化学習には報酬が必要です。'],
        ['Gardeners trust reinforcement learning.', '庭師は強化学習を信頼しています。'],
        ['The moss grows on the old roof.', '苔は古い屋根の上で育ちます。'],
      ]),
    )
    expect(terms.map(({ en, ja }) => [en, ja])).toEqual([['reinforcement learning', '強化学習']])
  })

  it('is careful with a small library, and empty without one', () => {
    expect(glossaryOf([])).toEqual([])
    expect(glossaryOf(papersOf([['The moss grows on the old roof.', '苔は古い屋根の上で育ちます。']]))).toEqual([])
  })

  it('is not misled by one sentence that stands in many papers', () => {
    const told = Array.from(
      { length: 30 },
      (_, n) => [`All ${n} moths dislike lanterns.`, `${n}匹の蛾は提灯を嫌います。`] as const,
    )
    expect(glossaryOf(papersOf(told))).toEqual([])
  })
})

const same = (term: { en: string; ja: string }, en: string, ja: string) =>
  foldTerm(term.en).en === foldTerm(en).en && term.ja === ja

describe('the terms of a paper', () => {
  const lookup = createLookup([
    { en: 'graph neural networks', ja: 'グラフニューラルネットワーク', count: 9 },
    { en: 'network', ja: 'ネットワーク', count: 80 },
    { en: 'machine learning', ja: 'マシンラーニング', count: 3 },
    { en: 'machine learning', ja: '機械学習', count: 30 },
  ])
  const find = (abstractEn: string, summaryJa: string | null) => {
    const terms = findPaperTerms({ abstractEn, summaryJa }, pairSentences({ abstractEn, summaryJa }), lookup)
    return terms.map(({ en, ja, unusual, renderings }) => [
      abstractEn.slice(...en),
      ja && summaryJa?.slice(...ja),
      unusual,
      renderings[0]?.ja,
    ])
  }

  it('are the longest that stand there, with the rendering of the linked sentence', () => {
    expect(
      find(
        'A Graph Neural Network is shown. Networks need machine learning.',
        'グラフ ニューラル ネットワークを示します。\nネットワークにはマシンラーニングが必要です。',
      ),
    ).toEqual([
      ['Graph Neural Network', 'グラフ ニューラル ネットワーク', false, 'グラフニューラルネットワーク'],
      ['Networks', 'ネットワーク', false, 'ネットワーク'],
      ['machine learning', 'マシンラーニング', true, '機械学習'],
    ])
  })

  it('have no Japanese where the paper tells them otherwise, or has none', () => {
    expect(find('We like machine learning.', '私たちはこれが好きです。')).toEqual([
      ['machine learning', null, false, '機械学習'],
    ])
    expect(find('We like machine learning.', null)).toEqual([])
  })

  it('are forty at most, in order, whatever the text', () => {
    const long = 'The network likes machine learning. '.repeat(3_000)
    const terms = findPaperTerms(
      { abstractEn: long, summaryJa: 'ネットワークは機械学習が好きです。' },
      [{ en: [0, long.length], ja: [0, 17], confidence: 1 }],
      lookup,
    )
    expect(terms).toHaveLength(40)
    expect(terms.map(({ en }) => en[0])).toEqual(terms.map(({ en }) => en[0]).toSorted((a, b) => a - b))
    expect(new Set(terms.map(({ en }) => long.slice(...en)))).toEqual(new Set(['machine learning']))
  })
})

// What the translation broke is put back: each row of the table of damage by example, then properties that hold for any text.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { restoreStretch } from '#shared/restored-text.ts'
import { makeDamaged } from '../made/damage.ts'
import { startDraw } from '../made/draw.ts'
import { makeAbstracts } from '../made/translated-abstracts.ts'
import { hasLabels, tryLabels } from './restore-labels.ts'
import { damage, restoreAlone, strengths, type Texts, tryRestore } from './restore-trial.ts'

const restored = (texts: Texts) => {
  const { restorations } = restoreAlone(texts)
  const text = texts.summaryJa ?? ''
  return restoreStretch(text, restorations, [0, text.length])
}

type Example = readonly [what: string, en: string, ja: string, wanted: string]
const examples: readonly Example[] = [
  [
    'spaces and lower case inside math',
    String.raw`We prove a bound of $\tilde{O}(H^4 S\sqrt{AT})$ for the regret of the tide gauge.`,
    String.raw`潮位計の後悔について$ \ tilde {o}(h^4 s \ sqrt {at})$の境界を証明します。`,
    String.raw`潮位計の後悔について$\tilde{O}(H^4 S\sqrt{AT})$の境界を証明します。`,
  ],
  [
    'Japanese punctuation inside math',
    String.raw`The cost grows with $\max(k, \log(1/\delta))/k$ for every harbor.`,
    String.raw`費用は、すべての港で$ \ max（k、\ log（1/\ delta））/k $とともに増加します。`,
    String.raw`費用は、すべての港で$\max(k, \log(1/\delta))/k$とともに増加します。`,
  ],
  [
    'math read as money',
    'It contracts even where the discount factor is $1$ and the step is $0.5$ or $k$.',
    '割引率が1ドルで、ステップが0.5ドルまたはkドルの場合でも収縮します。',
    '割引率が$1$で、ステップが$0.5$または$k$の場合でも収縮します。',
  ],
  [
    'a text command around what is translated',
    String.raw`The bound on the waiting time holds \textit{for all harbors} of the coast.`,
    String.raw`待ち時間の境界は、海岸の\ textit {すべての港}に当てはまります。`,
    String.raw`待ち時間の境界は、海岸の\textit{すべての港}に当てはまります。`,
  ],
  [
    'a word left over between formulas',
    'Here $S$ and $A$ are the numbers of gauges and boats.',
    'ここで、$ s $ and $ a $は計器と船の数です。',
    'ここで、$S$ and $A$は計器と船の数です。',
  ],
  [
    'a lost dollar at either end',
    'The rank $R$ is below $N$ in all of the matrices.',
    'ランク r $は、すべての行列で$ n 未満です。',
    'ランク $R$は、すべての行列で$N$ 未満です。',
  ],
  [
    'doubled dollars',
    String.raw`The rank is $\alpha R$ in all of the matrices.`,
    String.raw`ランクは、すべての行列で$$ \ alpha r $$です。`,
    String.raw`ランクは、すべての行列で$\alpha R$です。`,
  ],
  [
    'round brackets with spaces',
    String.raw`The graph \(G = (V, E)\) has few edges near the harbor.`,
    String.raw`グラフ\ (g =（v、e）\ )は、港の近くにエッジがほとんどありません。`,
    String.raw`グラフ\(G = (V, E)\)は、港の近くにエッジがほとんどありません。`,
  ],
  [
    'a command without dollars',
    String.raw`We choose $\alpha$ by hand for each of the gauges.`,
    String.raw`各計器について\ alphaを手動で選択します。`,
    String.raw`各計器について$\alpha$を手動で選択します。`,
  ],
  [
    'a citation',
    String.raw`We follow the protocol of \cite{Moss2019} in all trials.`,
    String.raw`すべての試行で\ cite {moss2019}のプロトコルに従います。`,
    String.raw`すべての試行で\cite{Moss2019}のプロトコルに従います。`,
  ],
  [
    'names in the wrong case',
    'We compare TIDEX with SimHarbor and with GFloodNets on old records.',
    'TidexをSIMHARBORおよびGfloodnetsと古い記録で比較します。',
    'TIDEXをSimHarborおよびGFloodNetsと古い記録で比較します。',
  ],
  [
    'a name with hyphens',
    'We apply it to Gull-Kelpie-Ultra-253B-Base (Ultra-253B-Base) in the harbor.',
    '港でGull-kelpie-ultra-253b-base(ultra-253b-base)に適用します。',
    '港でGull-Kelpie-Ultra-253B-Base(Ultra-253B-Base)に適用します。',
  ],
  [
    'a name transliterated',
    'We propose Access-MFS, a method that reads the diaries of lighthouse keepers.',
    '灯台守の日記を読む方法であるアクセスMFを提案します。',
    '灯台守の日記を読む方法であるAccess-MFSを提案します。',
  ],
  [
    'a broken link, glued in the original as well',
    'The code is available athttps://example.org/HarborLab/TIDEX.',
    'このコードは、atttps://example.org/harborlab/tidexで利用できます。',
    'このコードは、https://example.org/HarborLab/TIDEXで利用できます。',
  ],
  [
    'a space in a link',
    'The code is available at https://example.org/harborlab/tides and may be used freely.',
    'コードはhttps：//example.org/h arborlab/tidesで入手でき、自由に使用できます。',
    'コードはhttps://example.org/harborlab/tidesで入手でき、自由に使用できます。',
  ],
  [
    'a broken link with a word glued to it',
    'The code will be at https://example.org/harborlab/TideKit upon acceptance.',
    'コードは受理後、https://example.org/harborlab/Tide KitWebにあります。',
    'コードは受理後、https://example.org/harborlab/TideKitWebにあります。',
  ],
  [
    'a link in the marks of another form',
    'The code is at [https://example.org/TIDEX](https://example.org/TIDEX).',
    'コードは[https://example.org/tidex](https://example.org/tidex)にあります。',
    'コードは[https://example.org/TIDEX](https://example.org/TIDEX)にあります。',
  ],
  [
    'an address and an id',
    'Write to Keeper@example.org about arXiv:2401.01234 and its data.',
    'arXiv：2401.01234とそのデータについては、keeper @ example.orgに連絡してください。',
    'arXiv:2401.01234とそのデータについては、Keeper@example.orgに連絡してください。',
  ],
]

describe('the table of damage', () => {
  it.each(examples)('%s', (_, abstractEn, summaryJa, wanted) => {
    expect(restored({ title: 'Tides', summaryJa, abstractEn })).toBe(wanted)
  })

  it('tells of a dropped formula, and guesses it into no place', () => {
    const abstractEn = String.raw`We introduce an operator defined as $\overline{L} v = \sum_h L^h v$ for long records of the tide.`
    const summaryJa = '潮の長い記録のための演算子を紹介します。'
    const { restorations, missing } = restoreAlone({ title: 'Tides', summaryJa, abstractEn })
    expect(restorations).toEqual([])
    expect(missing.map(({ correct, at }) => [correct, at])).toEqual([
      [String.raw`$\overline{L} v = \sum_h L^h v$`, summaryJa.length],
    ])
  })

  it.each([
    ['an amount of money', 'A run costs \\$5 for each of the harbors.', '実行には港ごとに5ドルかかります。'],
    [
      'a name written in two ways',
      'TIDEX differs from Tidex, an older program.',
      'Tidexは古いプログラムTIDEXとは異なります。',
    ],
    ['a line left in English', 'The tides are read by Keeper at dawn.', 'The tides are read by Keeper at dawn.'],
    ['a Latin word without a partner', 'The program reads the diaries.', 'AIのプログラムは日記をWebで読みます。'],
    ['two sentences without a space', 'The records are kept.It is cheap.', '記録は保存されます。kept. it は安価です。'],
    [
      'another address',
      'The code is at https://example.org/harborlab/tides for all.',
      'コードはhttps：//example.org/harborlab/tides2にあります。',
    ],
    ['a formula as it was', 'The rank $R$ is low.', 'ランク$R$は低いです。'],
  ])('leaves %s alone', (_, abstractEn, summaryJa) => {
    expect(restored({ title: 'Tides', summaryJa, abstractEn })).toBe(summaryJa)
  })
})

const made = makeAbstracts(300, 21)
const papers = fc
  .record({ paper: fc.constantFrom(...made), share: fc.constantFrom(0, ...strengths), seed: fc.nat(1e6) })
  .map(({ paper, share, seed }) => makeDamaged(paper, share, startDraw(seed)))

const pieces =
  String.raw`$ $$ \ { } \( \) \[ \] \alpha \ alpha \textit{ \ textit { \cite{a} ^ _ 1 0.5 x X abc ABC AbcNet abc-net 、 。 （ ） ， ドル 1ドル は の潮 港です。 アクセスMF https:// https：// atttps://example.org/a http example.org @ arXiv:2401.01234 10.5555/ab . , - ~ \% ％ and e.g. ＄ 😀`.split(
    ' ',
  )
const text = fc
  .array(fc.oneof(fc.constantFrom(...pieces, '\n', ' ', '$S$', '$ s $'), fc.string({ maxLength: 4 })), {
    maxLength: 60,
  })
  .map((parts) => parts.join(''))

/** Japanese that repeats pieces of the English, each changed in one way or another: near misses of every kind. */
const echo = fc.constantFrom<((piece: string) => string)[]>(
  (piece) => piece,
  (piece) => piece.toLowerCase(),
  (piece) => piece.toUpperCase(),
  (piece) => ` ${piece} `,
  (piece) => piece.replace(/[\\{]/g, '$& '),
  (piece) => piece.replaceAll('$', ''),
  () => 'の',
  () => '。\n',
)
const anyTexts = fc
  .record({
    english: fc.array(fc.oneof(fc.constantFrom(...pieces, '$S$', '$s$', '$A_1$', 'The ', '. '), text), {
      maxLength: 30,
    }),
    echoes: fc.array(fc.record({ from: fc.nat(29), change: echo }), { maxLength: 30 }),
    title: text,
  })
  .map(({ english, echoes, title }): Texts => {
    const summaryJa = echoes.map(({ from, change }) => change(english[from % (english.length || 1)] ?? '')).join('')
    return { title, summaryJa, abstractEn: english.join(' ') }
  })

/** What holds whatever the texts. */
function expectSound(texts: Texts): void {
  const { restorations, missing } = restoreAlone(texts)
  const [ja, en] = [texts.summaryJa ?? '', texts.abstractEn ?? '']
  let at = 0
  let spliced = ''
  for (const { start, end, damaged, correct } of restorations) {
    expect(start).toBeGreaterThanOrEqual(at)
    expect(end).toBeGreaterThan(start)
    expect(damaged).toBe(ja.slice(start, end))
    expect(correct).not.toBe(damaged)
    spliced += ja.slice(at, start) + correct
    at = end
  }
  expect(at).toBeLessThanOrEqual(ja.length)
  expect(restoreStretch(ja, restorations, [0, ja.length])).toBe(spliced + ja.slice(at))
  for (const { correct, en: span, at: place } of missing) {
    expect(en.slice(...span)).toBe(correct)
    expect(place).toBeLessThanOrEqual(ja.length)
  }
}

const textCommand = /^\\(?:text\w+|emph|underline|footnote|mbox|href|url)\{/

/** A command around words keeps them as they are told here: of it, the command stands in the English. */
function expectInEnglish({ title, summaryJa, abstractEn }: Texts): void {
  for (const { correct } of restoreAlone({ title, summaryJa, abstractEn }).restorations)
    expect(`${abstractEn}\n${title}`).toContain(textCommand.exec(correct)?.[0] ?? correct)
}

function expectSettled(texts: Texts): void {
  const once = restored(texts)
  expect(restored({ ...texts, summaryJa: once })).toBe(once)
}

describe('properties of restoration', () => {
  it('changes only what it tells, in order, without overlap, on damaged papers', () => {
    fc.assert(fc.property(papers, expectSound), { seed: 20_261_123, numRuns: 200 })
  })
  it('and on any text', () => {
    fc.assert(fc.property(anyTexts, expectSound), { seed: 20_261_123, numRuns: 500 })
  })
  it('puts in only what stands in the English, on damaged papers', () => {
    fc.assert(fc.property(papers, expectInEnglish), { seed: 20_261_123, numRuns: 200 })
  })
  it('and on any text', () => {
    fc.assert(fc.property(anyTexts, expectInEnglish), { seed: 20_261_123, numRuns: 500 })
  })
  it('has nothing left to do the second time, on damaged papers', () => {
    fc.assert(fc.property(papers, expectSettled), { seed: 20_261_123, numRuns: 200 })
  })
  it('and on any text', () => {
    fc.assert(fc.property(anyTexts, expectSettled), { seed: 20_261_123, numRuns: 500 })
  })
  it('leaves a paper alone that was not damaged', () => {
    for (const paper of made.slice(0, 100)) {
      const whole = damage(paper, 0)
      expect(restored(whole)).toBe(whole.summaryJa)
    }
  })
})

describe('measured', () => {
  const aims = { math: [0.995, 0.95], link: [0.995, 0.98], name: [0.995, 0.9] } as const

  it.each(strengths)('is right on made-up papers in which %i of a hundred stretches are damaged', (share) => {
    const { kinds } = tryRestore(made, share)
    for (const [kind, [precision, recall]] of Object.entries(aims)) {
      const { made: all, right, wanted, found } = kinds[kind as keyof typeof aims]
      expect(wanted).toBeGreaterThan(20)
      expect.soft(right / all, `precision of ${kind}`).toBeGreaterThanOrEqual(precision)
      expect.soft(found / wanted, `recall of ${kind}`).toBeGreaterThanOrEqual(recall)
    }
  })

  it.skipIf(!hasLabels)('puts right what is labelled on the real page, but at most one, and nothing wrong', () => {
    const { labelled, found, wrong } = tryLabels()
    expect(wrong).toEqual([])
    expect(found).toBeGreaterThanOrEqual(labelled - 1)
  })
})

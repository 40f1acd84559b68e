// Where sentences end in both languages, and that no text is lost or hangs the splitter.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Span } from '#shared/bitext.ts'
import { splitEnglish, splitJapanese, splitLines } from '../../server/bitext/sentences.ts'

const cut = (text: string, spans: readonly Span[]) => spans.map((span) => text.slice(...span))
const english = (text: string) => cut(text, splitEnglish(text))
const japanese = (text: string) => cut(text, splitJapanese(text))

describe('English sentences', () => {
  it.each([
    ['One. Two! Three?', ['One.', 'Two!', 'Three?']],
    ['We use data, e.g. from Fig. 3, and cf. Sec. 2. It works.', 2],
    ['Methods by Smith et al. are slow. Ours is not.', 2],
    ['Smith et al. We extend them.', 2],
    ['The data are i.i.d. samples. We assume i.i.d. The rest follows.', 3],
    ['J. Doe found 3.14 in v1.2 of it. See https://example.org/a.b for more.', 2],
    ['It costs $5 in all. It gains $10 more.', 2],
    ['Let $x. Y$ be given. Then $$a. B$$ holds.', 2],
    ['He said “stop.” Then he left. (We did not.) Fine.', 4],
    ['Is it... Well. No', 3],
    ['It gains 3.5 points (cf. Fig. 2), i.e. a third, vs. none before. It is new.', 2],
    ['A first claim.We also test it at https://example.org/a.B or in R.A. Fisher’s way. Done…', 3],
    [
      'We (1) cut. (2) sew; (3) sell. The answer is no. We agree, see No. 5.',
      ['We (1) cut.', '(2) sew; (3) sell.', 'The answer is no.', 'We agree, see No. 5.'],
    ],
    ['Three gains: (1) speed, i.e. time; (2) size; and (3) cost. All hold.', 2],
    ['We add noise. k-means is robust. mRNA is not. but', 3],
    ['Given\n- one thing\n- another. And then\n\nthe end', 5],
    ['It takes $\\sim$2$\\%$ of it. Rooms, gardens, etc. Houses are left out.', 3],
    ['As in Proc. Int. Conf. Moss, this is so. We agree.', 2],
    ['1. First we look. 2. Then we leap.', 2],
    ['Let $f(x) = 1. $Y$ is cheap.', 2],
  ])('%s', (text, expected) => {
    const sentences = english(text)
    if (typeof expected === 'number') expect(sentences).toHaveLength(expected)
    else expect(sentences).toEqual(expected)
  })
})

describe('Japanese sentences', () => {
  it('end at marks outside brackets, and at lines', () => {
    expect(japanese('一つ。二つ！三つ?四つ')).toEqual(['一つ。', '二つ！', '三つ?四つ'])
    expect(japanese('彼は「はい。いいえ。」と言った。次。')).toEqual(['彼は「はい。いいえ。」と言った。', '次。'])
    expect(japanese('開いた(ままの括弧。\n次の行。')).toEqual(['開いた(ままの括弧。', '次の行。'])
    expect(japanese('閉じない「括弧。次。')).toEqual(['閉じない「括弧。', '次。'])
  })

  it('end at a full stop behind Japanese, not inside numbers', () => {
    expect(japanese('値は3.14です.次はv1.2です．終わり')).toEqual(['値は3.14です.', '次はv1.2です．', '終わり'])
    expect(japanese('行きますか? はい! 終わり')).toEqual(['行きますか?', 'はい!', '終わり'])
  })

  it('go on where a line was cut at an abbreviation or a comma', () => {
    expect(japanese('それは、I.I.D。\nデータ。\n次。')).toEqual(['それは、I.I.D。\nデータ。', '次。'])
    expect(japanese('小さな、E.G.\n箱です。彼らは、\n帰る。')).toEqual(['小さな、E.G.\n箱です。', '彼らは、\n帰る。'])
    expect(japanese('Smith et al。\nの結果。')).toEqual(['Smith et al。\nの結果。'])
  })

  it('end as English ones do where the line was left in English', () => {
    expect(japanese('We test it. It works.\nこれは、e.g. 箱です。')).toEqual([
      'We test it.',
      'It works.',
      'これは、e.g. 箱です。',
    ])
  })

  it('keep their items as they are', () => {
    expect(japanese('利点は3つ。(1)速い。\n(2)軽い。')).toEqual(['利点は3つ。', '(1)速い。', '(2)軽い。'])
  })
})

describe('any text', () => {
  it('is covered but for space, in order', () => {
    const pieces = fc.string({ unit: fc.constantFrom(...'aZ. !?。！「」()$\\[]\n1'), maxLength: 200 })
    fc.assert(
      fc.property(pieces, (text) => {
        for (const split of [splitEnglish, splitJapanese, splitLines])
          expect(cut(text, split(text)).join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''))
      }),
      { numRuns: 500 },
    )
  })

  it('takes time in proportion to its length', () => {
    for (const unit of ['$', '!', '\\(', '\\[', '「', '. ', '$a']) {
      const text = unit.repeat(200_000 / unit.length)
      for (const split of [splitEnglish, splitJapanese]) expect(split(text).length).toBeGreaterThanOrEqual(1)
    }
  })
})

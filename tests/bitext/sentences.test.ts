// Where sentences end in both languages, and that no text is lost or hangs the splitter.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Span } from '#shared/paper.ts'
import { pairSentences } from '../../server/bitext/pair.ts'
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
  })
})

describe('pairs', () => {
  it('pair off lines or sentences where their number agrees, else the whole texts', () => {
    const texts = (summaryJa: string, abstractEn: string) =>
      pairSentences({ summaryJa, abstractEn }).map(({ ja, en }) => [
        summaryJa.slice(...(ja ?? [])),
        abstractEn.slice(...(en ?? [])),
      ])
    expect(texts('一つ。続き。\n二つ。', 'One. Two.')).toEqual([
      ['一つ。続き。', 'One.'],
      ['二つ。', 'Two.'],
    ])
    expect(texts('一つ。二つ。', 'One. Two.')).toEqual([
      ['一つ。', 'One.'],
      ['二つ。', 'Two.'],
    ])
    expect(texts('一つ。\n二つ。\n三つ。', 'One. Two.')).toEqual([['一つ。\n二つ。\n三つ。', 'One. Two.']])
    expect(pairSentences({ summaryJa: null, abstractEn: 'One.' })).toEqual([])
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

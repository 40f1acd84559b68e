// What the reader gets: stretches of both texts, all of them, in order; cut apart only where that is likely right.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Span } from '#shared/bitext.ts'
import { pairSentences } from '../../server/bitext/pair.ts'

const texts = (summaryJa: string, abstractEn: string) =>
  pairSentences({ summaryJa, abstractEn }).map(({ ja, en }) => [
    ja && summaryJa.slice(...ja),
    en && abstractEn.slice(...en),
  ])

describe('pairs', () => {
  it('hold sentences that say the same, one line or two', () => {
    expect(texts('一つ。続き。\n二つ。', 'One. Two.')).toEqual([
      ['一つ。続き。', 'One.'],
      ['二つ。', 'Two.'],
    ])
    expect(texts('犬は2024年に来ました。猫はLunaです。', 'The dog came in 2024. The cat is Luna.')).toEqual([
      ['犬は2024年に来ました。', 'The dog came in 2024.'],
      ['猫はLunaです。', 'The cat is Luna.'],
    ])
  })

  it('have no partner where the other text has nothing', () => {
    const ja = ['犬は2024年に来ました。', '鳥は川の上をずっと飛んでいます。', '猫はLunaという名前です。']
    expect(texts(ja.join('\n'), 'The dog came in 2024. The cat has the name Luna.')).toEqual([
      [ja[0], 'The dog came in 2024.'],
      [ja[1], null],
      [ja[2], 'The cat has the name Luna.'],
    ])
  })

  it('are one where nothing is sure, and none if a text is missing', () => {
    expect(texts('あ。い。う。', 'A rather long sentence here. And one more of them, longer still.')).toHaveLength(1)
    expect(pairSentences({ summaryJa: null, abstractEn: 'One.' })).toEqual([])
    expect(pairSentences({ summaryJa: '一つ。', abstractEn: '' })).toEqual([])
    expect(texts('一つ。', ' \n')).toEqual([['一つ。', null]])
  })

  it('cover both texts but for space, in order, whatever the texts', () => {
    const piece = fc.constantFrom(
      ...[
        'あ',
        'データ',
        '。',
        '\n',
        ' ',
        'data',
        '. ',
        '$x$',
        '(',
        '）',
        '「',
        '12',
        '、',
        'We',
        '1.6 billion',
        '16億',
        '(2)',
        '\ud800',
      ],
    )
    const text = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(''))
    const bare = (whole: string) => whole.replace(/\s/g, '')
    fc.assert(
      fc.property(text, text, (ja, en) => {
        const pairs = pairSentences({ summaryJa: ja, abstractEn: en })
        if (ja === '' || en === '') return pairs.length === 0
        const cut = (whole: string, spans: readonly (Span | null)[]) =>
          spans.map((span) => (span ? whole.slice(...span) : '')).join('')
        expect(
          bare(
            cut(
              ja,
              pairs.map((pair) => pair.ja),
            ),
          ),
        ).toBe(bare(ja))
        expect(
          bare(
            cut(
              en,
              pairs.map((pair) => pair.en),
            ),
          ),
        ).toBe(bare(en))
        for (const pair of pairs) expect(pair.ja ?? pair.en).not.toBeNull()
        expect(pairSentences({ summaryJa: ja, abstractEn: en })).toEqual(pairs)
        return true
      }),
      { numRuns: 300 },
    )
  })
})

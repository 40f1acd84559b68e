// What is held to be the same in both languages: numbers, formulas, words, loan words by their sound.
import { describe, expect, it } from 'vitest'
import type { AnchorKind } from '../../server/bitext/anchor-collection.ts'
import { collectAnchors } from '../../server/bitext/anchors.ts'
import { soundOfKatakana, soundOfWord } from '../../server/bitext/katakana.ts'
import { findEnglishNumbers, findJapaneseNumbers } from '../../server/bitext/numbers.ts'
import { rowsOfWord } from '../../server/bitext/terms.ts'

/** The kinds of the anchors that both sentences hold. */
function shared(ja: string, en: string): AnchorKind[] {
  return collectAnchors([ja], [en])
    .filter((anchor) => anchor.ja.length > 0 && anchor.en.length > 0)
    .map(({ kind }) => kind)
    .sort()
}

describe('numbers', () => {
  it.each([
    ['16億', '1.6 billion'],
    ['100万', 'one million'],
    ['1億2,000万', '120 million'],
    ['3,500', '3500'],
    ['７０．５％', '70.5%'],
    ['2つ', 'two'],
    ['三つ', 'Three'],
    ['十二個の', 'twelve'],
    ['25', 'twenty-five'],
    ['7B', '7B'],
    ['1万', '10k'],
    ['5m', '5m'],
    ['3.14', '3.14'],
    ['二百倍', '200'],
  ])('%s is %s', (ja, en) => {
    const values = findJapaneseNumbers(ja).map(({ value }) => value)
    expect(values).toHaveLength(1)
    expect(values).toEqual(findEnglishNumbers(en).map(({ value }) => value))
  })

  it('are not found in words', () => {
    expect(findJapaneseNumbers('一般に、一方では十分です')).toEqual([])
    expect(findEnglishNumbers('someone often weighs it')).toEqual([])
  })
})

describe('loan words', () => {
  it.each([
    ['アルゴリズム', 'algorithm'],
    ['ネットワーク', 'network'],
    ['パラメーター', 'parameter'],
    ['トランザクション', 'transaction'],
    ['グラフ', 'graph'],
    ['フレームワーク', 'framework'],
    ['ベースライン', 'baseline'],
    ['サーバー', 'server'],
    ['イメージ', 'image'],
  ])('%s sounds as %s', (kana, word) => expect(soundOfKatakana(kana)).toBe(soundOfWord(word)))

  it('are heard inside longer runs, and do not fit another word', () => {
    expect(shared('クラスターグラフ', 'a graph of clusters')).toContain('longSound')
    expect(shared('フレームワーク', 'a kettle and a transistor')).toEqual([])
  })
})

describe('anchors', () => {
  it.each<[string, string, AnchorKind]>([
    ['$ \\ max(r、\\ log x) $', 'at $\\max(r, \\log x)$', 'formula'],
    ['1ドルです', 'is $1$.', 'symbol'],
    ['Modisを使う', 'We run MODIS.', 'name'],
    ['atttps://example.org/luna', 'athttps://example.org/Luna', 'word'],
    ['新しい手法', 'a new scheme', 'term'],
    ['ＭＯＤＩＳ', 'MODIS', 'name'],
  ])('%s and %s share one', (ja, en, kind) => expect(shared(ja, en)).toContain(kind))

  it('say where they stand, each sentence once', () => {
    const found = collectAnchors(['Luna、Luna', '何', 'Luna'], ['nothing', 'Luna Luna'])
    expect(found.find(({ ja }) => ja.length === 2)).toEqual({ kind: 'word', ja: [0, 2], en: [1] })
  })

  it('hear a short run whole only, and a long one from the left', () => {
    expect(shared('グラフ', 'a graph')).toContain('sound')
    expect(shared('アルゴリズムグラフ', 'graph of an algorithm')).toEqual(
      expect.arrayContaining(['longSound', 'sound']),
    )
  })

  it('read wide letters and digits as narrow ones', () => {
    expect(shared('２４個', '24 pieces')).toContain('number')
    expect(shared('Ａｌｐｈａ７', 'Alpha7')).toContain('name')
  })

  it('know whole words from stems', () => {
    expect(rowsOfWord('showed')).not.toEqual([])
    expect(rowsOfWord('shower')).toEqual([])
    expect(rowsOfWord('proposing')).toEqual(rowsOfWord('proposal'))
  })
})

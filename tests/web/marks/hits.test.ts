// The words of a search are marked where the search finds them, whatever their width, case and accents.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldText } from '#shared/script.ts'
import { foldPlaces } from '../../../web/marks/folded.ts'
import { createFind } from '../../../web/marks/hits.ts'

/** What is marked, as it stands in the text. */
function marked(text: string, ...words: string[]): string[] {
  return (createFind(words)?.(text) ?? []).map(([start, end]) => text.slice(start, end))
}

describe('hits', () => {
  it('are whole words in English, in any case, width, with or without accents', () => {
    expect(marked('Cranes, cranes and a crane', 'cranes')).toEqual(['Cranes', 'cranes'])
    expect(marked('The ﬁrst Ｃｒａｎｅ of Erdős, Erdo\u030bs', 'FIRST', 'crane', 'erdos')).toEqual([
      'ﬁrst',
      'Ｃｒａｎｅ',
      'Erdős',
      'Erdo\u030bs',
    ])
    expect(marked('craned acrane', 'crane')).toEqual([])
  })

  it('are any substring in Japanese, also where half width and loose marks stand', () => {
    expect(marked('強化学習と深層強化学習', '学習')).toEqual(['学習', '学習'])
    expect(marked('ﾓﾃﾞﾙとモテ\u3099ルとモデル', 'モデル')).toEqual(['ﾓﾃﾞﾙ', 'モテ\u3099ル', 'モデル'])
    expect(marked('光と光学', '光')).toEqual(['光', '光'])
    expect(marked('強化。化学', '強化学習', '強化化学')).toEqual([])
  })

  it('of several runs stand together, with nothing but marks between', () => {
    expect(marked('GPT-4, GPT 4 and GPT or 4', 'GPT-4')).toEqual(['GPT-4', 'GPT 4'])
    expect(marked('新しいLLM推論器、LLMの推論', 'LLM推論')).toEqual(['LLM推論'])
    expect(marked('折り鶴 紙飛行機。折り鶴と紙', '鶴 紙')).toEqual(['鶴 紙'])
    expect(marked('a neural  network, a neural-network, a neural big network', 'neural network')).toHaveLength(2)
  })

  it('that overlap or touch are one', () => {
    expect(marked('強化学習', '強化', '学習')).toEqual(['強化学習'])
    expect(marked('ababab 鶴鶴鶴', '鶴鶴')).toEqual(['鶴鶴鶴'])
  })

  it('are none for words without a letter', () => {
    expect(createFind([])).toBeNull()
    expect(createFind(['-', '“”'])).toBeNull()
  })

  it('fold to what was sought, for any text', () => {
    const piece = fc.constantFrom(
      'ﬁn',
      'が',
      'か\u3099',
      'ﾊﾟ',
      'É',
      'e\u0301',
      'Ａ',
      '量子',
      ' ',
      '。',
      'x',
      '㍍',
      '𠮟',
      '-',
    )
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 30 }),
        fc.constantFrom('が', 'fin', 'メートル', '量', '𠮟'),
        (pieces, word) => {
          const text = pieces.join('')
          const folded = foldPlaces(text)
          expect(folded.text).toBe(foldText(text))
          for (const hit of marked(text, word)) expect(foldText(hit)).toContain(word)
          expect(marked(text, word).length > 0).toBe(
            word === 'fin' ? /(?<![a-z])fin(?![a-z])/.test(folded.text) : folded.text.includes(word),
          )
        },
      ),
      { numRuns: 500 },
    )
  })

  it('are found in a very long text', () => {
    const long = '鶴 a! '.repeat(25_000)
    expect(createFind(['鶴 a', 'a a a a b', '鶴'])?.(long)).toHaveLength(25_000)
    expect(createFind(['が'])?.(`か${'\u3099'.repeat(100_000)}`)).toHaveLength(1)
  })
})

describe('what is watched for', () => {
  const watched = [
    { text: 'paper crane', colour: 'gold' },
    { text: 'crane', colour: 'red' },
    { text: '折り', colour: 'blue' },
  ] as const
  const read = (text: string, ...words: string[]) =>
    (createFind(words, watched)?.(text) ?? []).map(([start, end, colour]) => [text.slice(start, end), colour])

  it('has its colour; the first lies over the others, and what is sought over all', () => {
    expect(read('A paper crane, a crane')).toEqual([
      ['paper crane', 'gold'],
      ['crane', 'red'],
    ])
    expect(read('A paper crane, a crane', 'crane')).toEqual([
      ['paper ', 'gold'],
      ['crane', undefined],
      ['crane', undefined],
    ])
    expect(read('谷折り目')).toEqual([['折り', 'blue']])
    expect(read('nothing of it')).toEqual([])
  })

  it('is apart, in order and within the text, whatever overlaps', () => {
    const word = fc.constantFrom('a', 'a b', 'b', '鶴', '鶴の', 'の羽', 'ﬁ')
    const colour = fc.constantFrom('red' as const, 'blue' as const, 'gold' as const)
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('a ', 'b ', '鶴', 'の', '羽', 'ﬁ ', '. ')),
        fc.array(fc.record({ text: word, colour }), { minLength: 1 }),
        fc.array(word),
        (parts, some, words) => {
          const text = parts.join('')
          const hits = createFind(words, some)?.(text) ?? []
          let at = 0
          for (const [start, end] of hits) {
            expect(start).toBeGreaterThanOrEqual(at)
            expect(end).toBeGreaterThan(start)
            at = end
          }
          expect(at).toBeLessThanOrEqual(text.length)
          const plain = createFind([...words, ...some.map(({ text: one }) => one)])?.(text) ?? []
          const cover = (spans: typeof hits) => [...text].map((_, i) => spans.some(([s, e]) => i >= s && i < e))
          expect(cover(hits)).toEqual(cover(plain))
        },
      ),
    )
  })
})

// The quick writer of tokens says what the plain one says, whatever the text.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldText, runPattern } from '#shared/script.ts'
import { letterOf, usualLetters } from '../../server/store/letters.ts'
import { tokenizeColumns } from '../../server/store/token-bytes.ts'
import { tokenizeText } from '../../server/store/tokens.ts'

const decode = (column: Uint8Array | undefined) => new TextDecoder().decode(column)

describe('the tokens of the index', () => {
  it('are written for every single character of the basic plane as they are made', () => {
    for (let code = 0; code < 0x10000; code += 1) {
      if (code >= 0xd800 && code < 0xe000) continue
      const character = String.fromCharCode(code)
      for (const text of [character, `a${character}か${character}${character}b`, `強${character}\u3099${character}e`])
        if (decode(tokenizeColumns([[text]]).words[0]) !== tokenizeText(text))
          expect.fail(`U+${code.toString(16)}: ${JSON.stringify(decode(tokenizeColumns([[text]]).words[0]))}`)
    }
  })

  it('are written for any text as they are made, each text apart', () => {
    const unit = fc.oneof(
      fc.constantFrom(...'aZ0 -.\n強化学ガかヶ々〆〇ー・。、「」（）ＡｚＺ９αΣςéﬁ①㍿ｶﾞ\u3099\u0301…–×😀𠮟'),
      fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }).filter((text) => text.isWellFormed()),
    )
    const texts = fc.array(fc.string({ unit, maxLength: 40 }), { minLength: 1, maxLength: 4 })
    fc.assert(
      fc.property(texts, texts, (first, second) => {
        const [a, b] = tokenizeColumns([first, second]).words
        expect([decode(a), decode(b)]).toEqual([first, second].map((list) => list.map(tokenizeText).join(' ·')))
      }),
      { numRuns: 3000 },
    )
  })

  it('are written for long and for greatly growing text', () => {
    for (const text of ['強化'.repeat(60_000), 'ﷺ'.repeat(20_000), 'aか'.repeat(50_000)])
      expect(decode(tokenizeColumns([[text]]).words[0]) === tokenizeText(text)).toBe(true)
  })
})

describe('the Japanese characters of a paper', () => {
  const unit = fc.constantFrom(
    ...'aZ0 \n強化学ガかヶ々〆〇ー・。（Ａ９éﬁ①㍿ｶﾞﾀのるてﾃ\u3099\u309a\u0301\u3099𠮟𠀋豈ヽ㐂⼀😀',
  )
  const text = fc.string({ unit, maxLength: 30 })
  const usual = usualLetters.map((code) => String.fromCharCode(code))
  const lettersOf = (texts: readonly string[]) =>
    new Set(texts.flatMap((one) => [...foldText(one).matchAll(runPattern)].flatMap(([, run]) => [...(run ?? '')])))
  /** What stands for a character that these columns hold. */
  const marksOf = (columns: readonly ReadonlySet<string>[], letter: string) =>
    ['t', 'a', '', 'n'].filter((_, at) => columns[at]?.has(letter)).concat(columns[2]?.has(letter) ? [] : ['x'])

  it('are told once for each kind of text they stand in, as a plain look at the folded texts finds them', () => {
    const column = fc.array(text, { maxLength: 3 })
    fc.assert(
      fc.property(fc.tuple(column, column, column, column), (columns) => {
        const sets = columns.map(lettersOf)
        const all = new Set(sets.flatMap((set) => [...set]))
        const expected = [...all].flatMap((letter) =>
          [usual.includes(letter) ? '' : 'l', ...marksOf(sets, letter)]
            .filter((mark) => mark !== '')
            .map((mark) => mark + letter),
        )
        const lacking = usual.filter((letter) => !all.has(letter)).map((letter) => `o${letter}`)
        const [every, ...found] = decode(tokenizeColumns(columns).letters).split(' ')
        expect(every).toBe('every0')
        expect(found.sort()).toEqual(all.size === 0 ? [] : ['j0', ...lacking, ...expected].sort())
      }),
      { numRuns: 1000 },
    )
  })

  it('are sought alone where a text is one of them, and nothing else', () => {
    const asked = ['光', 'ｶﾞ', 'か\u3099', '𠮟', '「光」', 'ー', 'a', '光学', 'LLM光', '㍿', '。', '']
    expect(asked.map(letterOf)).toEqual(['光', 'ガ', 'が', '𠮟', '光', 'ー', ...Array(6).fill(undefined)])
  })
})

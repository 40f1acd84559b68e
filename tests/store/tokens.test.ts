// The quick writer of tokens says what the plain one says, whatever the text.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { tokenizeColumns } from '../../server/store/token-bytes.ts'
import { tokenizeText } from '../../server/store/tokens.ts'

const decode = (column: Uint8Array | undefined) => new TextDecoder().decode(column)

describe('the tokens of the index', () => {
  it('are written for every single character of the basic plane as they are made', () => {
    for (let code = 0; code < 0x10000; code += 1) {
      if (code >= 0xd800 && code < 0xe000) continue
      const character = String.fromCharCode(code)
      for (const text of [character, `a${character}か${character}${character}b`, `強${character}\u3099${character}e`])
        if (decode(tokenizeColumns([[text]])[0]) !== tokenizeText(text))
          expect.fail(`U+${code.toString(16)}: ${JSON.stringify(decode(tokenizeColumns([[text]])[0]))}`)
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
        const [a, b] = tokenizeColumns([first, second])
        expect([decode(a), decode(b)]).toEqual([first, second].map((list) => list.map(tokenizeText).join(' ·')))
      }),
      { numRuns: 3000 },
    )
  })

  it('are written for long and for greatly growing text', () => {
    for (const text of ['強化'.repeat(60_000), 'ﷺ'.repeat(20_000), 'aか'.repeat(50_000)])
      expect(decode(tokenizeColumns([[text]])[0]) === tokenizeText(text)).toBe(true)
  })
})

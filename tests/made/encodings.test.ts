// The writers of other encodings against Node's decoders: what they write is read back, and what an encoding lacks is said.
import { describe, expect, it } from 'vitest'
import { type Encoding, encodeMarkup, encodeText } from './encodings.ts'

const text = '要約(オリジナル)：苔の画像、100％。\nABC ＡＢＣ ①\n'
const japanese: readonly Encoding[] = ['shift_jis', 'euc-jp', 'iso-2022-jp']

describe('made bytes', () => {
  it.each([...japanese, 'utf-8', 'utf-16le', 'utf-16be'] as const)('are read back from %s', (encoding) => {
    const bytes = encodeText(text, encoding)
    expect(bytes && new TextDecoder(encoding, { fatal: true }).decode(bytes)).toBe(text)
  })

  it.each(japanese)('in %s hold a reference where it lacks a character', (encoding) => {
    expect(encodeText('鐘 – 😀', encoding)).toBeNull()
    expect(new TextDecoder(encoding, { fatal: true }).decode(encodeMarkup('鐘 – 😀', encoding))).toBe(
      '鐘 &#8211; &#128512;',
    )
  })
})

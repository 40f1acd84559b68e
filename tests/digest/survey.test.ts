// What is read off bytes and markup without making strings is what the strings would say.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Names } from '../../server/digest/names.ts'
import { countInk } from '../../server/digest/space.ts'
import { surveyBytes } from '../../server/digest/survey.ts'

const survey = (text: string) => surveyBytes(new TextEncoder().encode(text))
const characters = Array.from({ length: 0x20000 }, (_, code) => code)
  .filter((code) => code < 0xd800 || code > 0xdfff)
  .map((code) => String.fromCodePoint(code))

describe('a survey of bytes', () => {
  it('counts the ink of any character as the text has it, wherever it stands', () => {
    const wrong = characters.filter((character) =>
      ['', 'a', 'abcde f', 'か'].some((before) => survey(before + character).ink !== countInk(before + character)),
    )
    expect(wrong).toEqual([])
  })

  it('never calls composed what NFC changes, alone or after another character', () => {
    const composed = characters.filter((character) => survey(character).isComposed)
    const changed = composed.filter((character) =>
      ['', 'a', 'か', '가', '\u1100', '\u0308'].some(
        (before) => (before + character).normalize('NFC') !== before + character,
      ),
    )
    expect(changed).toEqual([])
    expect(composed).toContain('漢')
    expect(survey('か\u3099').isComposed).toBe(false)
  })

  it('counts the ink of any mixture', () => {
    const piece = fc.constantFrom(
      'a',
      ' ',
      '\n',
      'four',
      'eight ch',
      'か',
      '漢字',
      '\u3000',
      '\u00a0',
      'é',
      '“',
      '😀',
      '𠮷',
    )
    const mixture = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''))
    fc.assert(
      fc.property(mixture, (text) => {
        expect(survey(text)).toEqual({ ink: countInk(text), isComposed: !text.includes('𠮷') })
      }),
      { numRuns: 5_000, seed: 1 },
    )
  })

  it('reads a part of a larger page', () => {
    const bytes = new TextEncoder().encode('xyz  ab\u3000漢字😀')
    expect(surveyBytes(bytes.subarray(3))).toEqual({ ink: 6, isComposed: true })
  })
})

describe('names in markup', () => {
  const names = new Names(['td', 'aria-hidden'])

  it('are found whatever their case', () => {
    expect(names.find('<TD>', 1, 3)).toBe('td')
    expect(names.find(' Aria-Hidden=', 1, 12)).toBe('aria-hidden')
  })

  it('are not found in what only hashes alike', () => {
    expect(names.find('aria\rhidden', 0, 11)).toBeNull()
    expect(names.find('th', 0, 2)).toBeNull()
    expect(names.find('td', 0, 1)).toBeNull()
  })
})

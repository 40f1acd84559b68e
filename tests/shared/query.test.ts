// Queries taken apart and put together again.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Failure } from '#shared/failure.ts'
import { formatQuery, parseQuery } from '#shared/query.ts'

describe('a query', () => {
  it('is words, phrases and states', () => {
    expect(parseQuery('  強化学習 "paper  cranes" is:untranslated GPT-4　-is:doubtful')).toEqual({
      terms: ['強化学習', 'paper  cranes', 'GPT-4'],
      is: [
        { state: 'untranslated', not: false },
        { state: 'doubtful', not: true },
      ],
    })
    expect(parseQuery('a"b" "" " " "c')).toEqual({ terms: ['a', 'b', 'c'], is: [] })
  })

  it('takes operators in any case and width, each once, and none in quotes', () => {
    expect(parseQuery('IS:Doubtful ｉｓ：ｄｏｕｂｔｆｕｌ "is:doubtful" this:one -x')).toEqual({
      terms: ['is:doubtful', 'this:one', '-x'],
      is: [{ state: 'doubtful', not: false }],
    })
  })

  it.each(['is:', 'is:odd', '-is:untranslate', 'is:doubtful,'])('refuses %s, and names what there is', (word) => {
    const parse = () => parseQuery(`kites ${word}`)
    expect(parse).toThrow(Failure)
    expect(parse).toThrow(`q: there is no ${word}; there are is:untranslated and is:doubtful`)
    expect(parse).toThrow(
      expect.objectContaining({ code: 'bad_request', details: [{ path: 'q', message: expect.any(String) }] }),
    )
  })

  it('is the same when it was written out', () => {
    const word = fc.string({ unit: fc.constantFrom(...'ab強 -:"is　'), maxLength: 12 })
    const words = fc.array(
      fc.oneof(word, fc.constantFrom('is:doubtful', '-is:untranslated', '"is:odd"', 'ｉｓ：doubtful')),
    )
    fc.assert(
      fc.property(words, (parts) => {
        const read = (q: string) => {
          try {
            return parseQuery(q)
          } catch {
            return undefined
          }
        }
        const query = read(parts.join(' '))
        fc.pre(query !== undefined)
        expect(query && read(formatQuery(query))).toEqual(query)
      }),
    )
  })
})

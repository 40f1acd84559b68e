// Shortcuts for what pages usually write give what the long way gives.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { resolveAddress } from '../../server/digest/addresses.ts'
import { readDate } from '../../server/digest/date.ts'
import { Sign, signsOf } from '../../server/digest/elements.ts'

const pieces = [
  'https://',
  'http://',
  '//',
  '/',
  'a.example',
  'digest',
  '.',
  'xn--',
  '1',
  '?p=12',
  '?',
  '#x',
  '%2e',
  '..',
  'é',
  'A',
]
const addresses = fc.array(fc.constantFrom(...pieces), { maxLength: 8 }).map((parts) => parts.join(''))

function resolveByParsing(href: string, base: string | null): string | null {
  const address = URL.parse(href, base ?? undefined)
  if (!address || !/^https?:$/.test(address.protocol)) return null
  address.hash = ''
  return address.href
}

describe('an address', () => {
  it.each([
    ['https://digest.example/2025/01/02/post-7/', null],
    ['https://digest.example/?p=70', 'https://digest.example/page/2/'],
    ['https://digest.example/7/', 'http://['],
    ['http://a.xn--/', null],
  ])('%s on %s is resolved as parsing has it', (href, base) => {
    expect(resolveAddress(href, base)).toBe(resolveByParsing(href, base))
  })

  it('is resolved as parsing has it, whatever it is', () => {
    const bases = fc.constantFrom(null, 'https://digest.example/page/2/', 'http://[')
    fc.assert(
      fc.property(addresses, bases, (href, base) => {
        expect(resolveAddress(href, base)).toBe(resolveByParsing(href, base))
      }),
      { numRuns: 5_000, seed: 2 },
    )
  })
})

describe('a date', () => {
  it.each([
    ['2025-03-28 23:59:59+00:00', '2025-03-28T23:59:59Z'],
    ['2025-02-29 10:00:00+00:00', null],
    ['2024-02-29 10:00:00+00:00', '2024-02-29T10:00:00Z'],
    ['2025-03-24 24:00:00+00:00', null],
    ['2025-13-01 10:00:00+00:00', null],
    ['2025-03-24 10:00:00+01:00', '2025-03-24T09:00:00Z'],
  ])('%s is read as %s', (text, date) => {
    expect(readDate(text)).toBe(date)
  })
})

describe('a list of classes with the number of its post', () => {
  it.each([
    ['post-17', Sign.post],
    ['post-17 entry-title', Sign.post | Sign.title],
    ['post-17\tsidebar', Sign.post | Sign.aside],
    ['post-1234567890123', 0],
    ['post-17x', 0],
    ['post-title post-17', Sign.post | Sign.title],
  ])('%s says what each class says', (classes, signs) => {
    expect(signsOf(classes)).toBe(signs)
  })
})

// arXiv identifiers of both styles, found in any text and nowhere else; the addresses they stand for.
import { describe, expect, it } from 'vitest'
import { findArxivId, formatTitleSearchUrl } from '#shared/arxiv-id.ts'

describe('findArxivId', () => {
  it.each([
    ['2503.12345', '2503.12345', null],
    ['arXiv:2503.12345v2 [cs.LG]', '2503.12345', 2],
    ['https://arxiv.org/pdf/0704.0001v10', '0704.0001', 10],
    ['https://arxiv.org/abs/hep-th/9901001v1', 'hep-th/9901001', 1],
    ['math.GT/0309136', 'math.GT/0309136', null],
    ['(2503.12345).', '2503.12345', null],
  ])('%s', (text, id, version) => {
    expect(findArxivId(text)).toEqual({ id, version })
  })

  it.each(['arxiv_id(pdf)', '2513.12345', '12503.12345', '2503.123456', '1.2503.12345', '2503.1234.5', ''])(
    'not in %s',
    (text) => {
      expect(findArxivId(text)).toBeUndefined()
    },
  )
})

describe('formatTitleSearchUrl', () => {
  it('searches for the words of the title', () => {
    const url = new URL(formatTitleSearchUrl('On $\\mathcal{O}(n)$ "Sorting"'))
    expect(url.origin).toBe('https://arxiv.org')
    expect(url.searchParams.get('query')).toBe('On mathcal O (n) Sorting')
  })
})

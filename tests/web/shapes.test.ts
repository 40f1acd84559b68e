// How answers become what is shown: authors, days, categories, rows of text, chips.
import { describe, expect, it } from 'vitest'
import { categories } from '#shared/categories.ts'
import { shortenAuthors } from '../../web/authors.ts'
import { groupCategories } from '../../web/filters/category-groups.ts'
import { categoryName, loadLanguage } from '../../web/i18n/messages.ts'
import { linkToPost, listPaperLinks } from '../../web/paper/paper-links.ts'

it('authors are cut past a few, and the rest is counted', () => {
  expect(shortenAuthors(['a', 'b', 'c'], 3)).toEqual({ shown: ['a', 'b', 'c'], rest: 0 })
  expect(shortenAuthors(['a', 'b', 'c', 'd'], 3)).toEqual({ shown: ['a', 'b', 'c'], rest: 1 })
  expect(shortenAuthors([], 3)).toEqual({ shown: [], rest: 0 })
})

describe('categories', () => {
  it('stand under their archives, the fullest first, strangers apart', () => {
    const counts = { 'cs.LG': 3, 'cs.CV': 5, 'hep-ex': 4, 'odd.XX': 2 }
    const { groups, others } = groupCategories({
      categories: Object.entries(counts).map(([category, count]) => ({ category, count })),
      archives: [
        { archive: 'cs', count: 7 },
        { archive: 'hep-ex', count: 4 },
      ],
    })
    expect(groups.map(({ archive, whole, count }) => [archive, whole, count])).toEqual([
      ['cs', 'cs.*', 7],
      ['hep-ex', null, 4],
    ])
    expect(groups[0]?.categories.map(({ code }) => code)).toEqual(['cs.CV', 'cs.LG'])
    expect(others).toEqual([{ code: 'odd.XX', count: 2 }])
  })

  it('have names in both languages', async () => {
    await Promise.all([loadLanguage('ja'), loadLanguage('en')])
    for (const { code, ja, en } of categories) {
      expect([categoryName(code, 'ja'), categoryName(code, 'en')]).toEqual([ja, en])
    }
    expect(categoryName('cs.LG', 'ja')).toBe('機械学習')
    expect(categoryName('cs.*', 'en')).toBe('Computer Science')
    expect(categoryName('odd.XX', 'ja')).toBe(undefined)
  })
})

describe('a paper', () => {
  const labels = { search: 'Search' }
  const hrefs = (arxivId: string | null, arxivVersion: number | null) =>
    listPaperLinks({ arxivId, arxivVersion, title: 'A B' }, labels).map(({ href }) => href)

  it('leads to arXiv, by its id and the version it was posted from, or by its title', () => {
    expect(hrefs('2503.00001', null)).toEqual(['https://arxiv.org/abs/2503.00001', 'https://arxiv.org/pdf/2503.00001'])
    expect(hrefs('hep-th/9901001', 3)).toEqual([
      'https://arxiv.org/abs/hep-th/9901001v3',
      'https://arxiv.org/pdf/hep-th/9901001v3',
    ])
    expect(hrefs(null, 2)).toEqual([expect.stringContaining('query=A+B')])
  })

  it('leads to its post only by an address of the web', () => {
    expect(linkToPost('https://digest.example/a')).toBe('https://digest.example/a')
    expect([null, '', 'javascript:alert(1)', 'data:text/html,x', '/a'].map(linkToPost)).toEqual(Array(5).fill(null))
  })
})

// What the writer of made pages puts on a page, in any variant, comes back from it whole.
import { describe, expect, it } from 'vitest'
import type { Entry } from '#shared/entry.ts'
import { parsePage } from '../../server/digest/parse.ts'
import { makePapers } from '../made/papers.ts'
import { formatTextPage, type TextPageOptions } from '../made/text-page.ts'

const variants: { readonly [name in keyof TextPageOptions]: readonly TextPageOptions[name][] } = {
  rows: ['space', 'pipe', 'markdown', 'tab', 'colon', 'newline'],
  titleLine: [true, false],
  footer: [true, false],
  blankLines: [true, false],
  wideLabels: [false, true],
  marksOnOwnLine: [true, false],
  addresses: [false, true],
  lineEnd: ['\n', '\r\n', '\r'],
  byteOrderMark: [false, true],
  decomposed: [false, true],
}

function listCombinations(): TextPageOptions[] {
  return Object.entries(variants).reduce<object[]>(
    (combinations, [name, values]) => combinations.flatMap((one) => values.map((value) => ({ ...one, [name]: value }))),
    [{}],
  ) as TextPageOptions[]
}

/** The entry as a page in this variant can tell it. */
function strip(entry: Entry, options: Partial<TextPageOptions>): Entry {
  const { footer = true, addresses = false } = options
  const told = addresses
    ? { ...entry, sourceUrl: null }
    : { ...entry, arxivId: null, arxivVersion: null, sourceUrl: null }
  return { ...told, categories: footer ? entry.categories : [] }
}

function parseText(text: string) {
  return parsePage(new TextEncoder().encode(text))
}

const papers = makePapers(175, 7)
const perPage = 3

describe('a made page', { timeout: 60_000 }, () => {
  for (const rows of variants.rows) {
    it(`comes back from every variant with ${rows} rows`, () => {
      const combinations = listCombinations().filter((options) => options.rows === rows)
      for (const [index, options] of combinations.entries()) {
        if (!options.titleLine && !options.footer) continue
        const start = (index * perPage) % papers.length
        const part = papers.slice(start, start + perPage)
        const { entries, problems } = parseText(formatTextPage(part, options))
        expect(
          entries.map(({ entry }) => entry),
          JSON.stringify(options),
        ).toEqual(part.map((entry) => strip(entry, options)))
        if (options.footer) expect(problems).toEqual([])
      }
    })
  }

  it('has no entry where neither a line nor a footer states a title', () => {
    const { entries, problems } = parseText(formatTextPage(papers.slice(0, 3), { titleLine: false, footer: false }))
    expect(entries).toEqual([])
    expect(problems).toHaveLength(4)
  })

  it('keeps 3,000 authors in their order', () => {
    const [paper] = makePapers(1, 2)
    const authors = Array.from({ length: 3_000 }, (_, index) => `Author No. ${index}`)
    const [parsed] = parseText(formatTextPage(paper ? [{ ...paper, authors }] : [])).entries
    expect(parsed?.entry.authors).toEqual(authors)
  })

  it('gives each entry the line it starts at', () => {
    const text = formatTextPage(papers.slice(0, 5))
    const lines = text.split('\n')
    for (const { entry, line } of parseText(text).entries) expect(lines[line - 1]).toBe(entry.title)
  })
})

// The first view as the server draws it: in the words of each language, the same each time, without what the content policy forbids.
import { expect, it } from 'vitest'
import { noMarks } from '#shared/marks.ts'
import { PaperSummary } from '#shared/paper.ts'
import { drawFirstView } from '../../web/first/draw.tsx'
import type { FirstView } from '../../web/queries.ts'
import { bitextPaper } from '../made/bitext-paper.ts'

const paper = { ...PaperSummary.parse({ ...bitextPaper, abstractStart: null }), title: '<b>Cranes</b>', marks: noMarks }
const view: FirstView = {
  papers: {
    items: [{ ...paper, publishedAt: '2020-03-24T00:00:00Z' }],
    total: { count: 1234, exact: true },
    next: null,
    notes: [],
    ranked: null,
    meant: null,
    asOf: 0,
  },
  facets: {
    papers: 1234,
    samples: 0,
    categories: [],
    archives: [],
    days: [{ day: '2020-03-24', count: 7 }],
    authors: [],
    exact: true,
  },
}
const desk = { phone: false, apple: false }

it('says the day and how many there are in both languages, in turns, alike each time', async () => {
  const [ja, en] = [
    await drawFirstView(view, { ...desk, language: 'ja' }),
    await drawFirstView(view, { ...desk, language: 'en' }),
  ]
  expect(ja).toContain('2020年3月24日(火)')
  expect(ja).toContain('1,234件')
  expect(en).toContain('Tue, March 24, 2020')
  expect(await drawFirstView(view, { ...desk, language: 'ja' })).toBe(ja)
})

it('has no style in its markup, no markup of a title, and the keys of the machine', async () => {
  const plain = await drawFirstView(view, { ...desk, language: 'ja' })
  const apple = await drawFirstView(view, { language: 'ja', phone: true, apple: true })
  expect(plain).not.toContain(' style=')
  expect(plain).toContain('&lt;b&gt;Cranes')
  expect(plain).toContain('Ctrl K')
  expect(plain).toContain('id="filters"')
  expect(apple).toContain('⌘ K')
  expect(apple).not.toContain('id="filters"')
})

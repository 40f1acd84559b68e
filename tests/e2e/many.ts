// A library of many thousand papers in the server's place: lists by cursor, single papers, and the library at a glance.

import type { Page, Route } from 'playwright-core'
import { noMarks } from '#shared/marks.ts'
import { Paper, PaperSummary } from '#shared/paper.ts'
import type { Facets, PapersPage } from '#shared/search.ts'
import { bitextPaper } from '../made/bitext-paper.ts'
import { tellMarks } from './answers.ts'
import { openAsBuilt } from './built-page.ts'

const perDay = 130
const firstDay = Date.UTC(2026, 1, 27, 12)
const words = 'paper crane fold wing crease edge valley mountain sheet grid tile knot'.split(' ')
const longJapanese = '折り鶴の羽における対称な折り目の数え上げと、その平面充填への応用に関する一考察'.repeat(3)

/** What a list must bear: nothing there at all, or far too much of it. */
const odd: readonly Partial<PaperSummary>[] = [
  { title: 'Folding '.repeat(38).trim() },
  { authors: Array.from({ length: 3000 }, (_, index) => `Folder ${index}`) },
  { summaryJa: null },
  { abstractStart: null },
  { summaryJa: null, abstractStart: null },
  { titleJa: longJapanese },
  { categories: [], primaryCategory: null },
  { authors: [] },
  { authors: [], categories: [], primaryCategory: null, summaryJa: null, abstractStart: null },
  { title: 'W'.repeat(300), titleJa: longJapanese },
  { title: String.raw`Tiling $\mathbb{Z}^2$ by $\frac{1}{2}$-Cranes` },
  { excerpt: true, doubt: 0.6, sample: true },
]

const dayOf = (index: number) => new Date(firstDay - Math.floor(index / perDay) * 86_400_000).toISOString()

/** The paper at a place of the list; odd ones stand among the first. */
export function makeSummary(index: number, count: number): PaperSummary {
  const word = (step: number) => words[(index * 7 + step * 5) % words.length] ?? ''
  const title = Array.from({ length: 4 + (index % 9) }, (_, step) => word(step)).join(' ')
  const summary: PaperSummary = {
    ...PaperSummary.parse({ ...bitextPaper, abstractStart: null }),
    key: `2602.${index.toString().padStart(6, '0')}`,
    title: `${index} ${title}`,
    titleJa: index % 5 === 0 ? `折り鶴の${index}番目の折り目について` : null,
    summaryJa: '鶴を折ります。紙は白です。'.repeat(1 + (index % 6)),
    abstractStart: 'We fold cranes from white paper, and count the creases of each. '.repeat(1 + (index % 4)),
    authors: Array.from({ length: 1 + (index % 7) }, (_, at) => `Ayame ${words[at] ?? ''}`),
    categories: ['math.CO', 'cs.CG'],
    primaryCategory: 'math.CO',
    publishedAt: index > count - 5 ? null : dayOf(index),
    excerpt: false,
    doubt: 0,
    sample: false,
    marks: noMarks,
  }
  return { ...summary, ...(index < odd.length && odd[index]) }
}

/** A page of the list, as the server gives it. */
export function listPage(count: number, params: URLSearchParams): PapersPage {
  const start = Number(params.get('cursor') ?? 0)
  const end = Math.min(count, start + Number(params.get('limit') ?? 50))
  const items = Array.from({ length: end - start }, (_, at) => makeSummary(start + at, count))
  const total = { count: Math.min(count, 10_000), exact: count <= 10_000 }
  return { items, total, next: end < count ? end.toString() : null, notes: [], ranked: null, meant: null, asOf: 0 }
}

function glance(count: number): Facets {
  const dated = Math.max(0, count - 4)
  const days = Array.from({ length: Math.ceil(dated / perDay) }, (_, at) => ({
    day: dayOf(at * perDay).slice(0, 10),
    count: Math.min(perDay, dated - at * perDay),
  }))
  const categories = count === 0 ? [] : [{ category: 'math.CO', count }]
  return {
    papers: count,
    samples: Math.min(1, count),
    categories,
    archives: count === 0 ? [] : [{ archive: 'math', count }],
    days,
    authors: [],
    exact: true,
  }
}

/** Answers for a library of `count` papers; `onList` hears what lists are asked for. */
export async function tellMany(page: Page, count: number, onList: (params: URLSearchParams) => void = () => {}) {
  const answerPaper = (route: Route) => {
    const key = new URL(route.request().url()).pathname.split('/').at(-1) ?? ''
    const { abstractStart, ...summary } = makeSummary(Number(key.slice(5)), count)
    const missing = abstractStart === null && { abstractEn: null }
    return route.fulfill({ json: { ...Paper.parse(bitextPaper), ...summary, ...missing } })
  }
  await openAsBuilt(page)
  await page.route('**/api/facets*', (route) => route.fulfill({ json: glance(count) }))
  await page.route('**/api/papers/*', answerPaper)
  await tellMarks(page, '*')
  await page.route('**/api/papers/*/similar', (route) => route.fulfill({ json: { papers: [] } }))
  await page.route(/\/api\/papers(?:\?|$)/, (route) => {
    const { searchParams } = new URL(route.request().url())
    // One paper is asked for to learn whether the list is behind.
    if (searchParams.get('limit') !== '1') onList(searchParams)
    return route.fulfill({ json: listPage(count, searchParams) })
  })
}

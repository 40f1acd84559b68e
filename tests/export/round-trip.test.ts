// What is exported is read again by parsers that are not ours, and says the same: names, titles, formulas, ids.
import { createRequire } from 'node:module'
import { parse as parseBibtex } from '@retorquere/bibtex-parser'
import { describe, expect, it } from 'vitest'
import { readNames } from '#shared/author-names.ts'
import type { ExportedPaper } from '#shared/export.ts'
import { noMarks } from '#shared/marks.ts'
import { createCitationKeys } from '../../server/export/citation.ts'
import { hasRealPapers, readRealPapers } from '../made/real-papers.ts'
import { exportAll, exportedOf } from './papers.ts'

type CslName = {
  readonly family?: string
  readonly given?: string
  readonly suffix?: string
  readonly literal?: string
}
type CslItem = { readonly id: string; readonly title: string; readonly author?: CslName[]; readonly abstract?: string }
type CitationJs = { readonly plugins: { readonly input: { chain(data: string, options: object): CslItem[] } } }
const load = createRequire(import.meta.url)
const { plugins } = load('@citation-js/core') as CitationJs
load('@citation-js/plugin-ris')

const odd = [
  exportedOf({
    title: 'Bounds on $x^2_i$ and 50% of GPT-4 for arXiv & K-means: what #1 costs_less ~ \\alpha',
    authors: [
      'Ludwig van der Berg',
      'José Álvarez Jr.',
      'CMS Collaboration',
      "Tom{\\'a}\\v{s} Nov{ý}",
      'Bell and Sons Team',
    ],
    marks: { ...noMarks, tags: ['引用', 'to cite'] },
    note: '100% {sure}',
  }),
  exportedOf({
    key: 'hep-th/9901001',
    arxivId: 'hep-th/9901001',
    title: 'A {Group} of $\\left\\{ a \\right.$ and {one',
    categories: ['hep-th'],
  }),
  exportedOf({
    key: 't-0123456789abcdef0123',
    arxivId: null,
    authors: [],
    publishedAt: null,
    titleJa: null,
    abstractEn: null,
  }),
  exportedOf({
    key: 't-0123456799abcdef0123',
    arxivId: null,
    title: 'Costs $5 and "quotes", commas, = signs',
    sourceUrl: 'https://example.org/a_b%20c',
  }),
]

const fields = (value: unknown) => String(value ?? '')
const plain = (text: string) =>
  text
    .replace(/<[^>]+>/g, '')
    .replaceAll('–', '--')
    .replaceAll('—', '---')
    .replace(/[\s${}\\]/g, '')

describe('BibTeX', () => {
  it('is read by another parser, with every name and field', async () => {
    const { entries, errors } = parseBibtex(await exportAll(odd, 'bibtex'), { sentenceCase: false })
    expect(errors).toEqual([])
    expect(entries.map(({ type, key }) => [type, key])).toEqual([
      ['misc', 'vanderberg2611.00001'],
      ['misc', 'satohep-th-9901001'],
      ['misc', 'anonlearning-01234567'],
      ['misc', 'sato2026costs-01234567'],
    ])
    expect(entries[0]?.fields.author).toEqual(
      [
        { prefix: 'van der', lastName: 'Berg', firstName: 'Ludwig' },
        { lastName: 'Álvarez', suffix: 'Jr.', firstName: 'José' },
        { name: 'CMS Collaboration' },
        { lastName: 'Nový', firstName: 'Tomáš' },
        { name: 'Bell and Sons Team' },
      ].map((name) => expect.objectContaining(name)),
    )
    expect(entries[0]?.fields).toMatchObject({
      eprint: '2611.00001',
      archiveprefix: 'arXiv',
      primaryclass: 'cs.LG',
      year: '2026',
    })
    expect(entries[1]?.fields).toMatchObject({ eprint: 'hep-th/9901001', primaryclass: 'hep-th' })
    expect(entries[3]?.fields.url).toBe('https://example.org/a_b%20c')
    expect(entries[3]?.fields.eprint).toBeUndefined()
  })

  it('keeps formulas as they are, and the case of names', async () => {
    const text = await exportAll(odd, 'bibtex')
    expect(text).toContain(
      '{$x^2_i$} and 50\\% of {GPT-4} for {arXiv} \\& {K-means}: what \\#1 costs\\_less \\textasciitilde{} \\alpha',
    )
    expect(text).toContain('{$\\left\\lbrace  a \\right.$}')
    expect(text).toContain('archivePrefix = {arXiv}')
  })
})

describe('RIS', () => {
  it('is read by another parser', async () => {
    const items = plugins.input.chain(await exportAll(odd, 'ris'), { generateGraph: false })
    expect(items).toHaveLength(odd.length)
    expect(items.map(({ title }) => title.replace(/\s+/g, ' '))).toEqual(odd.map(({ title }) => title))
    expect(items[0]?.author?.map(({ family, given, literal, suffix }) => [literal ?? family, given, suffix])).toEqual([
      [expect.stringMatching(/Berg$/), 'Ludwig', undefined],
      ['Álvarez', 'José', 'Jr.'],
      ['CMS Collaboration', undefined, undefined],
      ['Nový', 'Tomáš', undefined],
      ['Bell and Sons Team', undefined, undefined],
    ])
  })
})

it('CSL-JSON is an array of items, also of one and of none', async () => {
  const items = JSON.parse(await exportAll(odd, 'csl-json')) as CslItem[]
  expect(items[0]).toMatchObject({
    type: 'article',
    author: [
      { 'non-dropping-particle': 'van der', family: 'Berg' },
      { suffix: 'Jr.' },
      { literal: 'CMS Collaboration' },
      {},
      {},
    ],
    issued: { 'date-parts': [[2026, 11, 10]] },
    number: 'arXiv:2611.00001',
  })
  expect(JSON.parse(await exportAll([], 'csl-json'))).toEqual([])
})

describe('CSV', () => {
  it('gives every field back, and no formula', async () => {
    const evil = exportedOf({ title: '=HYPERLINK("x")', note: 'two\nlines, "quoted"' })
    const [head = [], ...rows] = readCsv(await exportAll([...odd, evil], 'csv'))
    const column = (row: readonly string[], name: string) => row[head.indexOf(name)]
    expect(rows.map((row) => column(row, 'title'))).toEqual([...odd.map(({ title }) => title), `'${evil.title}`])
    expect(column(rows[4] ?? [], 'note')).toBe(evil.note)
    expect(column(rows[0] ?? [], 'summary_ja')).toBe(odd[0]?.summaryJa)
    expect(rows.every((row) => row.length === head.length)).toBe(true)
  })

  it('leaves the other language out', async () => {
    const [english = []] = readCsv(await exportAll(odd, 'csv', 'en'))
    const [japanese = []] = readCsv(await exportAll(odd, 'csv', 'ja'))
    expect(english).toContain('abstract')
    expect(english.filter((name) => name.endsWith('_ja'))).toEqual([])
    expect(japanese).toContain('summary_ja')
    expect(japanese).not.toContain('abstract')
  })
})

it('NDJSON is a paper a line, Markdown and text hold what was asked for', async () => {
  const lines = (await exportAll(odd, 'ndjson')).trimEnd().split('\n')
  expect(lines.map((line) => JSON.parse(line))).toEqual(odd)
  expect(JSON.parse(await exportAll(odd.slice(0, 1), 'ndjson', 'en'))).not.toHaveProperty('summaryJa')
  const [japanese, english] = [await exportAll(odd, 'markdown', 'ja'), await exportAll(odd, 'text', 'en')]
  expect(japanese).toContain('折り鶴の強化学習を提案します。コードは公開されています。')
  expect(japanese).not.toContain('We propose')
  expect(english).toContain('We propose reinforcement learning for paper cranes. Code is public.')
  expect(english).not.toContain('折り鶴')
})

it('keys are the same in every export, and no two are one', () => {
  const twins = [odd[2], odd[3]]
    .flatMap((paper) => paper ?? [])
    .map((paper) => ({ ...paper, title: 'Same', authors: [], publishedAt: null }))
  const keyOf = createCitationKeys()
  const keys = twins.map(keyOf)
  expect(new Set(keys).size).toBe(2)
  expect(createCitationKeys()(odd[0] ?? exportedOf())).toBe(createCitationKeys()(odd[0] ?? exportedOf()))
})

describe.skipIf(!hasRealPapers)('20,000 real papers', () => {
  const papers: ExportedPaper[] = hasRealPapers
    ? readRealPapers().map((entry, index) =>
        exportedOf({ ...entry, key: entry.arxivId ?? `t-${index}`, arxivId: entry.arxivId }),
      )
    : []

  it('come through BibTeX with title, names and id', { timeout: 120_000 }, async () => {
    const sample = papers.filter((_, index) => index % 40 === 0)
    const { entries, errors } = parseBibtex(await exportAll(sample, 'bibtex', 'en'), {
      sentenceCase: false,
      raw: false,
    })
    // Abstracts have macros of their papers' own, which nobody but their authors can read.
    expect(errors.filter(({ error }) => !/^unhandled (?:macro|displaymath)/.test(error))).toEqual([])
    expect(entries).toHaveLength(sample.length)
    expect(new Set(entries.map(({ key }) => key)).size).toBe(sample.length)
    const counts = entries.map(({ fields: { author } }) => author?.length ?? 0)
    expect(counts).toEqual(sample.map(({ authors }) => readNames(authors).length))
    const wrong = entries.filter(
      (entry, index) =>
        !/[$\\{]/.test(sample[index]?.title ?? '') &&
        plain(fields(entry.fields.title)) !== plain(sample[index]?.title ?? ''),
    )
    expect(wrong.map(({ fields: { title } }) => title)).toEqual([])
  })

  it('come through CSV whole', async () => {
    const rows = readCsv(await exportAll(papers, 'csv', 'en'))
    const [head = []] = rows
    expect(rows).toHaveLength(papers.length + 1)
    const unquoted = (text: string | undefined) => text?.replace(/^'(?=[=+\-@])/, '')
    expect(rows.slice(1).map((row) => unquoted(row[head.indexOf('abstract')]))).toEqual(
      papers.map(({ abstractEn }) => abstractEn),
    )
  })
})

/** A reader of RFC 4180 that knows nothing of ours. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [[]]
  for (const { 1: quoted, 2: bare = '', 3: end } of text
    .replace(/^\ufeff/, '')
    .matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    rows.at(-1)?.push(quoted === undefined ? bare : quoted.replaceAll('""', '"'))
    if (end === '\r\n') rows.push([])
  }
  return rows.slice(0, -1)
}

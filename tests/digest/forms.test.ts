// One set of made-up posts in every form and encoding: the same records, field by field, and every character of a page accounted for.
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Entry } from '#shared/entry.ts'
import { type PageContext, type ParsedPage, parsePage } from '../../server/digest/parse.ts'
import { runCli, withFolder } from '../cli/run.ts'
import { type Encoding, encodeMarkup, encodeText } from '../made/encodings.ts'
import { type MadeForm, madeForms } from '../made/forms.ts'
import { wholePages } from '../made/html-page.ts'
import { makePapers } from '../made/papers.ts'
import { shortenAddresses } from '../made/rewritten-page.ts'
import { formatTextPage } from '../made/text-page.ts'

// Every fifth post has the short kind of address. Among them: the form of 2023, titles that are labels, footers or markup.
const posts = makePapers(88, 31).map((post, index) =>
  index % 5 === 2 ? { ...post, sourceUrl: `https://digest.example/?p=${70_000 + index}` } : post,
)

// A pool to find posts in that an encoding without references can tell: most names have an accent.
const pool = makePapers(800, 32)
const postsFor = (encoding: Encoding): Entry[] =>
  pool.filter((post) => encodeText(JSON.stringify(post), encoding) !== null)

function parse(page: string, context?: PageContext): ParsedPage {
  return parsePage(new TextEncoder().encode(page), context)
}

function entriesOf(pages: readonly ParsedPage[]): Entry[] {
  return pages.flatMap(({ entries }) => entries.map(({ entry }) => entry))
}

const countSigns = (text: string): number => text.replace(/\s+/g, '').length
const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)

/** The characters of an entry's own words. */
function countEntry(entry: Entry): number {
  const { title, titleJa, summaryJa, abstractEn, authors } = entry
  return sum([title, titleJa ?? '', summaryJa ?? '', abstractEn ?? '', ...authors].map(countSigns))
}

describe.each(madeForms)('$name', ({ write, tells, kind }: MadeForm) => {
  const pages = write(posts, 'UTF-8')
  const parsed = pages.map((page) => parse(page))

  it('gives every post as it was written', () => {
    const entries = entriesOf(parsed)
    expect(entries.map(({ title }) => title)).toEqual(posts.map(({ title }) => title))
    for (const [index, post] of posts.entries()) expect(entries[index]).toEqual(tells(post))
  })

  it('accounts for its text', () => {
    for (const [index, { text, entries }] of parsed.entries()) {
      const all = text.entries + text.furniture + text.problems
      if (kind === 'text') expect(all).toBe(countSigns(pages[index]?.normalize('NFC') ?? ''))
      expect(text.entries).toBeGreaterThanOrEqual(sum(entries.map(({ entry }) => countEntry(entry))))
      expect(text.entries).toBeGreaterThan(0)
      expect(text.problems).toBe(0)
    }
  })

  it('tells no problem but what an excerpt lacks', () => {
    const messages = parsed.flatMap(({ problems }) => problems.map(({ message }) => message))
    const lacksSomething = posts.some((post) => tells(post).excerpt || tells(post).categories.length === 0)
    expect(messages.filter((message) => !(lacksSomething && message.includes(': no ')))).toEqual([])
  })
})

describe('addresses', () => {
  const short = shortenAddresses(wholePages['Twenty Ten, listing'](posts, 'UTF-8')[0] ?? '', null)

  it('begin where the page was fetched, if it does not say itself', () => {
    const entries = entriesOf([parse(short, { address: 'https://digest.example/page/2/' })])
    expect(entries).toEqual(posts)
  })

  it('are left out where nothing says where they begin', () => {
    const entries = entriesOf([parse(short)])
    expect(entries).toEqual(posts.map((post) => ({ ...post, sourceUrl: null })))
  })
})

type Case = { readonly encoding: Encoding; readonly named: string | null; readonly context?: PageContext }

const japanese = ['shift_jis', 'euc-jp', 'iso-2022-jp'] as const
const unicode: readonly Case[] = [
  { encoding: 'utf-8', named: null },
  { encoding: 'utf-8 with mark', named: 'UTF-8' },
  { encoding: 'utf-8 with mark', named: 'Shift_JIS' },
  { encoding: 'utf-8', named: 'Shift_JIS' },
  { encoding: 'utf-8', named: null, context: { charset: 'EUC-JP' } },
  { encoding: 'utf-16le with mark', named: 'UTF-8' },
  { encoding: 'utf-16be with mark', named: null },
  { encoding: 'utf-16le', named: null },
  { encoding: 'utf-16be', named: null },
]
const markupCases: readonly Case[] = [
  ...unicode,
  ...japanese.flatMap((encoding): Case[] => [
    { encoding, named: encoding },
    { encoding, named: null },
    { encoding, named: null, context: { charset: encoding } },
    { encoding, named: 'UTF-8', context: { charset: encoding.toUpperCase() } },
  ]),
]
const tell = ({ encoding, named, context }: Case) =>
  `${encoding}, ${named ? `named ${named}` : 'not named'}${context?.charset ? `, sent as ${context.charset}` : ''}`

describe('HTML', () => {
  it.each(markupCases.map((one) => [tell(one), one] as const))('is read in %s', (_, { encoding, named, context }) => {
    const [page = ''] = wholePages['Twenty Ten, listing'](posts, named ?? 'UTF-8')
    const markup = named === null ? page.replace('<meta charset="UTF-8" />\n', '') : page
    expect(entriesOf([parsePage(encodeMarkup(markup, encoding), context)])).toEqual(posts)
  })

  it.each(japanese)('is read in %s, named as http-equiv', (encoding) => {
    const [page = ''] = wholePages['Twenty Ten, listing'](posts, 'UTF-8')
    const named = `<meta http-equiv="Content-Type" content="text/html; charset=${encoding}" />`
    const markup = page.replace('<meta charset="UTF-8" />', named)
    expect(entriesOf([parsePage(encodeMarkup(markup, encoding))])).toEqual(posts)
  })
})

describe('XML', () => {
  const forms = madeForms.filter(({ name }) => ['HTML: XHTML', 'RSS', 'Atom', 'Atom with XHTML'].includes(name))
  const cases = forms.flatMap((form) => japanese.map((encoding) => [form.name, encoding, form] as const))

  it.each(cases)('%s is read in %s', (name, encoding, { write }) => {
    const [page = ''] = write(posts, encoding)
    // in the CDATA of a feed there are no references: only posts that the encoding can tell
    const told = name.startsWith('HTML') ? posts : postsFor(encoding)
    const markup = name.startsWith('HTML') ? page : (write(told, encoding)[0] ?? '')
    expect(told.length).toBeGreaterThan(10)
    expect(entriesOf([parsePage(encodeMarkup(markup, encoding))])).toEqual(told)
  })
})

describe('plain text', () => {
  const cases: readonly Case[] = [
    ...unicode.filter(({ named, context }) => named === null && !context),
    ...japanese.map((encoding): Case => ({ encoding, named: null })),
    ...japanese.map((encoding): Case => ({ encoding, named: null, context: { charset: encoding } })),
  ]

  it.each(cases.map((one) => [tell(one), one] as const))('is read in %s', (_, { encoding, context }) => {
    const told = postsFor(encoding)
    expect(told.length).toBeGreaterThan(10)
    const bytes = encodeText(formatTextPage(told), encoding)
    const wanted = told.map((post) => ({ ...post, arxivId: null, arxivVersion: null, sourceUrl: null }))
    expect(bytes && entriesOf([parsePage(bytes, context)])).toEqual(wanted)
  })
})

describe('taiyaku parse', () => {
  it('prints the same records for the same posts in every form, whatever the files are called', () =>
    withFolder(async (folder) => {
      const forms = madeForms.filter(({ tells }) => posts.every((post) => tells(post) === post))
      const pages = forms.flatMap(({ write }) => write(posts.slice(0, 12), 'UTF-8'))
      const files = pages.map((_, index) => join(folder, `${index}.${['txt', 'html', 'json', 'xml'][index % 4]}`))
      await Promise.all(pages.map((page, index) => writeFile(files[index] ?? '', page)))
      const { code, out, err } = await runCli(['parse', ...files])
      const records = out.split('\n').filter((line) => line !== '')
      expect({ code, err }).toEqual({ code: 0, err: '' })
      expect(forms.length).toBeGreaterThan(15)
      expect(records).toHaveLength(forms.length * 12)
      expect(new Set(records).size).toBe(12)
      expect(records.slice(0, 12).map((record) => JSON.parse(record))).toEqual(posts.slice(0, 12))
    }))
})

// Bytes that are not plain UTF-8: other encodings, damaged ones, other forms. Each is read, or refused with one clear problem.
import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { parsePage } from '../../server/digest/parse.ts'
import { makePapers, withoutAddresses } from '../made/papers.ts'
import { formatTextPage } from '../made/text-page.ts'

const text = formatTextPage(makePapers(3, 11))
const bytes = new TextEncoder().encode(text)
const whole = parsePage(bytes)

function encodeUtf16(page: string, isLittle: boolean): Uint8Array {
  const units = new DataView(new ArrayBuffer(page.length * 2 + 2))
  units.setUint16(0, 0xfeff, isLittle)
  for (let index = 0; index < page.length; index++) units.setUint16(index * 2 + 2, page.charCodeAt(index), isLittle)
  return new Uint8Array(units.buffer)
}

describe('encodings', () => {
  it('reads a page with a byte order mark, in UTF-16, and in NFD like the page itself', () => {
    expect(whole.problems).toEqual([])
    expect(parsePage(new TextEncoder().encode(`\ufeff${text}`))).toEqual(whole)
    expect(parsePage(encodeUtf16(text, true))).toEqual(whole)
    expect(parsePage(encodeUtf16(text, false))).toEqual(whole)
    expect(parsePage(new TextEncoder().encode(text.normalize('NFD')))).toEqual(whole)
  })

  it('counts lines alike for every kind of line end', () => {
    const mixed = text.replaceAll('\n\n', '\r\n\n')
    expect(parsePage(new TextEncoder().encode(mixed))).toEqual(whole)
    expect(parsePage(new TextEncoder().encode(text.replaceAll('\n', '\r')))).toEqual(whole)
  })

  it('names the first line with damaged bytes, once', () => {
    const damaged = bytes.slice()
    const place = new TextEncoder().encode(text.slice(0, text.indexOf('要約'))).length
    damaged.set([0xff, 0xfe], place + 30)
    damaged.set([0xff], place + 200)
    const { problems } = parsePage(damaged)
    expect(problems.filter(({ message }) => message.includes('UTF-8')).map(({ line }) => line)).toEqual([5])
  })

  it('does not take a U+FFFD of the page itself for damage', () => {
    const page = new TextEncoder().encode(`\ufffd\ufffd\n${text}`)
    const problems = (cut: number) => parsePage(page.subarray(0, cut)).problems.map(({ line }) => line)
    expect(problems(page.length)).toEqual([1])
    expect(problems(page.length - 2)).toContain(text.split('\n').length)
  })

  it('reads all before the cut of a page cut in the middle of a character', () => {
    const cut = parsePage(bytes.subarray(0, bytes.length - 2))
    expect(cut.entries.map(({ entry }) => entry.title)).toEqual(whole.entries.map(({ entry }) => entry.title))
  })
})

describe('what is no text page', () => {
  const cases: readonly (readonly [what: string, page: string | Uint8Array])[] = [
    [
      'sitemap',
      '<?xml version="1.0"?>\n<!-- made -->\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"></urlset>',
    ],
    ['no feed', '<?xml version="1.0"?><catalog><book/></catalog>'],
    ['longer than 4 MiB', 'bell '.repeat(900_000)],
    ['HTML page of more than 16 MiB', `<html><p>${' '.repeat(17_000_000)}`],
    ['MHTML', 'From: <Saved by Blink>\nSnapshot-Content-Location: https://example.org/'],
    ['gzip', gzipSync(bytes)],
    ['zip', new TextEncoder().encode('PK\x03\x04 and more')],
    ['PDF', '%PDF-1.7\n'],
    ['image', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])],
    ['no text', new Uint8Array(5_000)],
    ['empty', ''],
    ['empty', '\ufeff \r\n\u3000\n'],
  ]

  it.each(cases)('is refused as %s', (what, page) => {
    const { entries, problems } = parsePage(typeof page === 'string' ? new TextEncoder().encode(page) : page)
    expect(entries).toEqual([])
    expect(problems).toHaveLength(1)
    expect(problems[0]?.message).toContain(what)
  })

  it('is not a text page whose first title speaks of markup or data', () => {
    for (const title of [
      '<think> Before You </think>',
      '<p> and <b>: Tags',
      '{Bells}: [1, 2]',
      '[De|Re]constructing',
    ]) {
      const papers = withoutAddresses(makePapers(2, 5)).map((paper) => ({ ...paper, title }))
      const { entries, problems } = parsePage(new TextEncoder().encode(formatTextPage(papers)))
      expect({ entries: entries.map(({ entry }) => entry), problems }).toEqual({ entries: papers, problems: [] })
    }
  })
})

describe('a page of another form without posts', () => {
  const pages: readonly (readonly [what: string, page: string])[] = [
    ['HTML', '<!DOCTYPE html>\n<html lang="ja"><body><h4>\n要約\n</h4></body></html>'],
    ['HTML in a fragment', '  <div class="entry"><h4>要約</h4><p>鐘</p></div>'],
    ['XHTML', '<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"></html>'],
    ['JSON', '[\n  {"id": 1, "title": {"rendered": "Bells"}}]'],
    ['JSON', '{"title":"要約"}\n{"title":"b"}'],
    ['an empty list', ' [] '],
    ['RSS', '<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0"><channel></channel></rss>'],
    ['Atom', '\ufeff<feed xmlns="http://www.w3.org/2005/Atom"></feed>'],
  ]

  it.each(pages)('says so: %s', (_, page) => {
    const { entries, problems } = parsePage(new TextEncoder().encode(page))
    expect(entries).toEqual([])
    expect(problems[0]?.message).toContain('No entry could be read')
  })
})

it('refuses a page of more than 64 MiB at once', () => {
  const { entries, problems } = parsePage(new Uint8Array(64 * 1024 * 1024 + 1))
  expect(entries).toEqual([])
  expect(problems[0]?.message).toContain('64 MiB')
})

it('reads the examples of its own documentation, one a form', () => {
  const page = readFileSync(new URL('../../docs/formats.md', import.meta.url), 'utf8')
  const examples =
    page.match(/^```\w*\n[\s\S]*?^```$/gm)?.map((block) => block.split('\n').slice(1, -1).join('\n')) ?? []
  const parsed = examples.map((example) => parsePage(new TextEncoder().encode(example)))
  expect(parsed.map(({ entries }) => entries.map(({ entry }) => entry.title))).toEqual(
    Array(4).fill(['Reading Humidity from Moss']),
  )
  expect(parsed[0]?.problems).toEqual([])
  expect(parsed[1]?.entries[0]?.entry).toMatchObject({ arxivId: '2611.01234', arxivVersion: 2, categories: ['cs.CV'] })
  expect(parsed.map(({ entries }) => entries[0]?.entry.sourceUrl)).toEqual([
    null,
    ...Array(3).fill('https://digest.example/2026/11/21/moss/'),
  ])
})

// A text cut where it may be cut reads like the whole: the same entries, in every variant of the page and at every size of the parts.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findCut } from '../../server/digest/cut.ts'
import { parsePage } from '../../server/digest/parse.ts'
import { splitParts } from '../../server/source/parts.ts'
import { makePapers } from '../made/papers.ts'
import { formatTextPage, type TextPageOptions } from '../made/text-page.ts'
import { listAll } from '../source/list.ts'

const encode = (text: string) => new TextEncoder().encode(text)
const papers = makePapers(300, 21)
const oddTitles = [
  'カテゴリー: cs.LG | Tides はコメントを受け付けていません',
  '情報',
  '<rss and Other Feeds>',
  'GIF89a',
  '{"a": 1}',
]
/** Titles that a part must not begin with, each between two usual ones; short posts, so that a cut is tried everywhere. */
const oddPosts = papers.slice(100, 120).map((paper, index) => ({
  ...paper,
  abstractEn: paper.abstractEn?.slice(0, 80) ?? null,
  title: (index % 2 ? oddTitles[(index - 1) / 2] : undefined) ?? `Tides, Part ${index}`,
}))

async function* inChunks(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let start = 0; start < bytes.length; start += size) yield bytes.subarray(start, start + size)
}

function split(bytes: Uint8Array, partBytes: number, chunk = 5_000) {
  return listAll(splitParts(inChunks(bytes, chunk), { findCut, partBytes }))
}

const readEntries = (bytes: Uint8Array) => parsePage(bytes).entries.map(({ entry }) => entry)

const forms = fc.record<Partial<TextPageOptions>>({
  rows: fc.constantFrom('space', 'pipe', 'markdown', 'tab', 'colon', 'newline'),
  blankLines: fc.boolean(),
  wideLabels: fc.boolean(),
  marksOnOwnLine: fc.boolean(),
  lineEnd: fc.constantFrom('\n', '\r\n', '\r'),
  byteOrderMark: fc.boolean(),
  decomposed: fc.boolean(),
})
const heads = fc.constantFrom({ titleLine: true }, { footer: false }, { titleLine: false })

describe('a text in parts', { timeout: 60_000 }, () => {
  it('gives the entries of the whole', async () => {
    const sizes = fc.record({
      part: fc.integer({ min: 12_000, max: 90_000 }),
      chunk: fc.integer({ min: 1, max: 40_000 }),
    })
    const range = fc.record({ start: fc.nat(250), count: fc.integer({ min: 1, max: 50 }) })
    await fc.assert(
      fc.asyncProperty(forms, heads, range, sizes, async (form, head, { start, count }, { part, chunk }) => {
        const bytes = encode(formatTextPage(papers.slice(start, start + count), { ...form, ...head }))
        const parts = await split(bytes, part, Math.max(chunk, 500))
        expect(Buffer.concat(parts.map((one) => one.bytes)).equals(bytes)).toBe(true)
        expect(parts.flatMap((one) => readEntries(one.bytes))).toEqual(readEntries(bytes))
      }),
      { numRuns: 150, seed: 5 },
    )
  })

  it('is cut in every variant, and not only where parts are full', async () => {
    for (const head of [{}, { footer: false }, { titleLine: false }, { decomposed: true }])
      for (const lineEnd of ['\n', '\r\n', '\r'] as const) {
        const bytes = encode(formatTextPage(papers.slice(90, 150), { ...head, lineEnd }))
        const parts = await split(bytes, 30_000)
        expect(parts.length).toBeGreaterThan(3)
        for (const { bytes: part } of parts) expect(part.length).toBeLessThan(60_000)
      }
  })

  it('counts its lines on', async () => {
    for (const lineEnd of ['\n', '\r\n', '\r'] as const) {
      const text = formatTextPage(papers.slice(0, 40), { lineEnd })
      for (const { bytes, firstLine = 0 } of await split(encode(text), 20_000)) {
        const [line] = new TextDecoder().decode(bytes).split(lineEnd)
        expect(text.split(lineEnd)[firstLine - 1]).toBe(line)
      }
    }
  })

  it('is not cut inside a post, whatever its title looks like', () => {
    for (const form of [{}, { blankLines: false }, { lineEnd: '\r\n' } as const]) {
      const text = encode(formatTextPage(oddPosts, form))
      const whole = parsePage(text)
      expect(whole.entries.map(({ entry }) => entry.title)).toEqual(oddPosts.map(({ title }) => title))
      const cuts = new Set<number>()
      for (let end = 200; end < text.length; end += 17) cuts.add(findCut(text.subarray(0, end), false))
      expect(cuts.size).toBeGreaterThan(5)
      for (const cut of cuts) {
        const parts = cut === 0 ? [whole] : [parsePage(text.subarray(0, cut)), parsePage(text.subarray(cut))]
        expect(parts.flatMap(({ entries }) => entries.map(({ entry }) => entry.title))).toEqual(
          oddPosts.map(({ title }) => title),
        )
        expect(parts.flatMap(({ problems }) => problems)).toEqual([])
        expect([text[cut - 1], text[cut]]).not.toEqual([0x0d, 0x0a])
      }
    }
  })

  it('may end where nothing follows, and is not cut where no post ends', () => {
    const text = encode(formatTextPage(papers.slice(0, 2)))
    expect(findCut(text, true)).toBe(text.length)
    expect(findCut(encode('Tides.\n'.repeat(1_000)), false)).toBe(0)
    expect(findCut(text.subarray(0, 300), false)).toBe(0)
  })

  it('is plain text in UTF-8 and nothing else', () => {
    const text = formatTextPage(papers.slice(0, 5))
    const others = [
      Buffer.from(`\ufeff${text}`, 'utf16le'),
      Buffer.from(text, 'utf16le'),
      encode(`<!doctype html><html><body><pre>${text}</pre></body></html>`),
      encode(JSON.stringify([{ id: 1, text }])),
      encode(`<?xml version="1.0"?><rss><channel><title>${text}</title></channel></rss>`),
      Buffer.concat([Buffer.from([0x1f, 0x8b, 8]), encode(text)]),
      // Shift_JIS and ISO-2022-JP
      Buffer.from('977696f10a'.repeat(100), 'hex'),
      Buffer.from('\x1b$BMWLs\x1b(B\n'.repeat(100), 'latin1'),
    ]
    for (const bytes of others) expect(findCut(bytes, false)).toBe(-1)
    expect(findCut(encode(text), false)).toBeGreaterThan(0)
    const damaged = encode(text)
    damaged[20] = 0xff
    expect(findCut(damaged, false)).toBeGreaterThan(0)
  })
})

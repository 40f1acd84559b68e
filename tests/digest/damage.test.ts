// Pages cut, joined, and with lines lost or doubled: what is whole on them comes out whole, and no line is lost without a word.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Entry } from '#shared/entry.ts'
import { parsePage } from '../../server/digest/parse.ts'
import { Fate } from '../../server/digest/strays.ts'
import { readText } from '../../server/digest/text.ts'
import { makePapers, withoutAddresses } from '../made/papers.ts'
import { formatTextPage, type TextPageOptions } from '../made/text-page.ts'

const papers = withoutAddresses(makePapers(200, 23))
const runs = { seed: 20_261_120, numRuns: 150 }

/** Reads a text and checks what holds for any: entries in their schema, each line with a fate, each stray line under a problem. */
function read(text: string): Entry[] {
  const { entries, found, lines, fates } = readText(text.normalize('NFC'))
  for (const line of lines) expect(fates[line.index], `line ${line.number}`).not.toBe(Fate.none)
  if (fates.includes(Fate.problem)) expect(found.length).toBeGreaterThan(0)
  const count = text.split('\n').length
  for (const { line } of [...entries, ...found]) expect(line === null || (line >= 1 && line <= count)).toBe(true)
  return entries.map(({ entry }) => Entry.parse(entry))
}

/** Five posts as a page, and where each stands in it. */
function makePage(start: number, options: Partial<TextPageOptions>) {
  const part = papers.slice(start, start + 5)
  const posts = part.map((paper) => formatTextPage([paper], options))
  const gap = options.blankLines === false ? '' : '\n'
  const starts = posts.map((_, index) => posts.slice(0, index).join(gap).length + (index > 0 ? gap.length : 0))
  const spans = part.map((paper, index) => {
    const from = starts[index] ?? 0
    return { paper, from, to: from + (posts[index]?.length ?? 0) - 1 }
  })
  return { text: posts.join(gap), spans }
}

const options = fc.record({
  rows: fc.constantFrom<TextPageOptions['rows'][]>('space', 'pipe', 'markdown', 'tab', 'colon', 'newline'),
  wideLabels: fc.boolean(),
  blankLines: fc.boolean(),
  marksOnOwnLine: fc.boolean(),
})
const page = fc
  .record({ start: fc.nat(papers.length - 5), options })
  .map(({ start, options }) => makePage(start, options))
const share = fc.double({ min: 0, max: 1, noNaN: true })

type Page = ReturnType<typeof makePage>

function wholeOutside({ spans }: Page, from: number, to: number): Entry[] {
  return spans.filter((span) => span.to <= from || span.from >= to).map(({ paper }) => paper)
}

function expectAll(entries: readonly Entry[], wanted: readonly Entry[]): void {
  for (const entry of wanted) expect(entries).toContainEqual(entry)
}

describe('a damaged page', { timeout: 60_000 }, () => {
  it('gives every entry that is whole, wherever it was cut and joined', () => {
    fc.assert(
      fc.property(page, share, share, (page, one, other) => {
        const [from = 0, to = 0] = [one, other].map((part) => Math.floor(part * page.text.length)).sort((a, b) => a - b)
        expectAll(read(page.text.slice(0, from) + page.text.slice(to)), wholeOutside(page, from, to))
      }),
      runs,
    )
  })

  it('gives every whole entry of two cut pages in one file', () => {
    fc.assert(
      fc.property(page, page, share, share, fc.constantFrom('', '\n', '\n\n'), (first, second, one, other, gap) => {
        const [end, start] = [Math.floor(one * first.text.length), Math.floor(other * second.text.length)]
        const entries = read(first.text.slice(0, end) + gap + second.text.slice(start))
        expectAll(entries, wholeOutside(first, end, Number.POSITIVE_INFINITY))
        expectAll(entries, wholeOutside(second, Number.NEGATIVE_INFINITY, start))
      }),
      runs,
    )
  })

  it('gives every other entry when a line is lost or stands twice', () => {
    fc.assert(
      fc.property(page, share, fc.boolean(), (page, part, isLost) => {
        const at = Math.floor(part * (page.text.length - 1))
        const from = page.text.lastIndexOf('\n', at - 1) + 1
        const to = page.text.indexOf('\n', at) + 1
        const line = page.text.slice(from, to)
        const entries = read(page.text.slice(0, from) + (isLost ? '' : line + line) + page.text.slice(to))
        expectAll(entries, wholeOutside(page, from, to))
      }),
      runs,
    )
  })
})

describe('any input', { timeout: 60_000 }, () => {
  const pieces = fc.constantFrom(
    ...[
      '要約',
      '要約(オリジナル)',
      '要約（オリジナル）',
      'arxiv情報',
      '著者',
      '著者 A,B',
      '| 著者 | A |',
      '発行日 2025-01-02',
      '発行日',
    ],
    ...[
      'arxivサイト x',
      '提供元, 利用サービス',
      'arxiv.jp, Google',
      'カテゴリー: cs.LG | T はコメントを受け付けていません',
      'T',
    ],
    ...[
      'カテゴリー: cs.LG | T は',
      'カテゴリー: cs.LG',
      'カテゴリー',
      'タイトル:',
      'タイトル:題',
      '要約:',
      '',
      '',
      '',
      '文。',
      'A sentence.',
      '|',
      '---',
    ],
    ...[
      '最近の投稿',
      '続きを読む',
      '\u0000',
      '😀',
      '\ud800',
      'ｶﾃｺﾞﾘｰ：cs.LG｜T はｺﾒﾝﾄを受け付けていません。',
      'タイトル',
    ],
  )

  it('of labels and lines in any order is read to the last line', () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 60 }), fc.constantFrom('\n', '\r\n'), (lines, end) => {
        const text = lines.join(end).toWellFormed()
        read(text)
        for (const { message } of parsePage(new TextEncoder().encode(text)).problems) {
          expect(message).not.toMatch(/\p{Cc}/u)
        }
      }),
      { ...runs, numRuns: 1_000 },
    )
  })

  it('of random bytes never throws', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 400 }),
        fc.constantFrom('', '\xff\xfe', '\xfe\xff', '\xef\xbb\xbf'),
        (bytes, mark) => {
          const { entries } = parsePage(new Uint8Array([...Array.from(mark, (sign) => sign.charCodeAt(0)), ...bytes]))
          for (const { entry } of entries) Entry.parse(entry)
        },
      ),
      { ...runs, numRuns: 1_000 },
    )
  })

  it('of made pages with random bytes put in never throws', () => {
    fc.assert(
      fc.property(page, fc.array(fc.tuple(share, fc.nat(255)), { maxLength: 40 }), ({ text }, changes) => {
        const bytes = new TextEncoder().encode(text)
        for (const [part, byte] of changes) bytes[Math.floor(part * (bytes.length - 1))] = byte
        for (const { entry } of parsePage(bytes).entries) Entry.parse(entry)
      }),
      { ...runs, numRuns: 100 },
    )
  })
})

// Time that grows with the square of the length would be minutes here.
describe('a page made to be slow', { timeout: 30_000 }, () => {
  const footer = 'カテゴリー: cs.LG | x はコメントを受け付けていません'
  const pages: readonly (readonly [what: string, text: string])[] = [
    ['one line of 5 MB', 'a'.repeat(5_000_000)],
    [
      'a title of 300 kB',
      `${'ab '.repeat(1e5)}\n要約\nあ\nカテゴリー: cs.LG | ${'cd '.repeat(1e5)} はコメントを受け付けていません`,
    ],
    ['nothing but 要約', '要約\n'.repeat(100_000)],
    ['nothing but bars', '|'.repeat(1_000_000)],
    ['nothing but footers', `${footer}\n`.repeat(20_000)],
    ['footers in one line', footer.repeat(20_000)],
    ['authors over many lines', `T\n要約\nあ\narxiv情報\n著者 A,\n${'B,\n'.repeat(100_000)}`],
    ['half a million commas', `T\n要約\nあ\narxiv情報\n著者 ${', '.repeat(5e5)}`],
    [
      'as many categories',
      `T\n要約\nあ\nカテゴリー: ${Array.from({ length: 1e5 }, (_, n) => `c${n}`).join()} | T はコメントを受け付けていません`,
    ],
    ['an address without end', `T\n要約\nあ\narxiv情報\narxivサイト ${'a-'.repeat(1e6)}`],
    ['entries without footers', '要約\nあ\n要約(オリジナル)\nB text\n'.repeat(20_000)],
    ['spaces', `${' '.repeat(3_000_000)}x`],
  ]

  it.each(pages)('is read in time that grows with its length: %s', (_, text) => {
    const { problems } = parsePage(new TextEncoder().encode(text))
    expect(problems.length).toBeLessThan(5_000)
    expect(Math.max(...problems.map(({ message }) => message.length))).toBeLessThan(1_000)
  })
})

// Digests: counted and grouped, in each form, with nothing of a paper taken for markup.
import fc from 'fast-check'
import { parseDocument } from 'htmlparser2'
import { describe, expect, it } from 'vitest'
import type { FeedPaper } from '#shared/feed.ts'
import { type Bulletin, makeBulletin } from '../../server/bulletin/bulletin.ts'
import { bulletinFormats, formatBulletin } from '../../server/bulletin/forms.ts'
import { readSince } from '../../server/bulletin/since.ts'
import { formatSlack } from '../../server/bulletin/slack.ts'
import { subjectOf } from '../../server/bulletin/words.ts'
import { paperOf } from '../feeds/paper.ts'

const since = '2026-11-19T07:00:00.000Z'
const bulletinOf = (papers: readonly FeedPaper[], given: Partial<Bulletin> = {}) =>
  makeBulletin({ query: 'crane', since, found: papers.length, language: 'both', address: null, papers, ...given })
const three = [
  paperOf({ key: 'a', categories: ['math.CO'], title: 'Alone', titleJa: null }),
  paperOf({ key: 'b', arxivId: null, title: 'First' }),
  paperOf({ key: 'c', title: 'Second' }),
]

describe('a digest', () => {
  it('is grouped by first category, the largest group first, with names in both languages', () => {
    const { groups } = bulletinOf([...three, paperOf({ categories: [] }), paperOf({ categories: ['xx.YY'] })])
    expect(groups.map(({ name, papers }) => [name, papers.length])).toEqual([
      ['機械学習 / Machine Learning (cs.LG)', 2],
      ['組合せ論 / Combinatorics (math.CO)', 1],
      ['xx.YY', 1],
      ['分類なし / No category', 1],
    ])
  })

  it('has its counts at the top, and tells what was left out', () => {
    const text = formatBulletin(bulletinOf(three, { found: 1203, language: 'ja' }), 'text')
    expect(text.split('\n').slice(0, 5)).toEqual([
      '新着論文 1,203件',
      '2026-11-19 07:00 UTC 以降に届いた論文',
      '検索: crane',
      '機械学習 (cs.LG) 2件、組合せ論 (math.CO) 1件、ほか 1,200件',
      '',
    ])
    expect(text.trimEnd().endsWith('ほか 1,200件')).toBe(true)
    const english = formatBulletin(bulletinOf(three, { language: 'en', query: '' }), 'text')
    expect(english).toMatch(/^3 new papers\nPapers that came in since .*\nMachine Learning \(cs\.LG\): 2, Comb/)
    expect(english).not.toMatch(/[ぁ-ん]/)
    expect(subjectOf(bulletinOf(three))).toBe('Taiyaku: 新着論文 3件 – crane')
  })

  it('says that nothing came, where it is asked to', () => {
    for (const format of bulletinFormats)
      expect(formatBulletin(bulletinOf([]), format)).toContain('新着論文はありません。')
    expect(formatSlack(bulletinOf([], { language: 'en' })).text).toContain('There are no new papers.')
  })

  it('links to arXiv, and to the reader where its address is known', () => {
    const address = 'https://reader.example/lab'
    const text = formatBulletin(bulletinOf(three, { address }), 'text')
    expect(text).toContain('https://arxiv.org/abs/2611.00001\nhttps://reader.example/lab/?paper=c')
    const html = formatBulletin(bulletinOf(three), 'html')
    expect(html).toContain('<a href="https://arxiv.org/abs/2611.00001">折り鶴の学習 / Second</a>')
    expect(html).not.toContain('?paper=')
    const markdown = formatBulletin(bulletinOf(three, { address }), 'markdown')
    expect(markdown).toContain('### [折り鶴の学習 / Second](<https://arxiv.org/abs/2611.00001>)')
    expect(markdown).toContain('[対訳で読む](<https://reader.example/lab/?paper=b>)')
  })

  it('keeps TeX as it is in Markdown, and all else from being markup', () => {
    const paper = paperOf({
      title: '[x](y) *b* <i> a_b',
      titleJa: null,
      summaryJa: '- $x_i<y^*$ と # 1',
      abstractEn: null,
    })
    const markdown = formatBulletin(bulletinOf([paper]), 'markdown')
    expect(markdown).toContain('\\[x\\](y) \\*b\\* &lt;i> a\\_b')
    expect(markdown).toContain('\n\\- $x_i&lt;y^*$ と \\# 1\n')
  })

  it('as HTML holds no element that a paper brought', () => {
    const names = (html: string) => new Set([...html.matchAll(/<([a-z][a-z0-9]*)/gi)].map((match) => match[1]))
    const known = ['html', 'head', 'meta', 'title', 'body', 'h1', 'h2', 'h3', 'p', 'a']
    const text = fc.string({
      unit: fc.constantFrom('<', '>', '"', "'", '&', 'script', ' ', '鶴', '$', '\n', '/', '\u0000'),
    })
    fc.assert(
      fc.property(text, text, text, (title, summaryJa, author) => {
        const html = formatBulletin(
          bulletinOf([paperOf({ title, titleJa: null, summaryJa, authors: [author] })]),
          'html',
        )
        expect([...names(html)].filter((name) => !known.includes(name ?? ''))).toEqual([])
        expect(parseDocument(html).children.length).toBeGreaterThan(0)
      }),
    )
  })
})

describe('as a message of Slack', () => {
  const many = (count: number, title: string) =>
    Array.from({ length: count }, (_, n) => paperOf({ key: `k${n}`, title, categories: [n % 2 ? 'cs.LG' : `x.${n}`] }))
  it('has a header, the counts, and links by group, escaped as Slack asks', () => {
    const { text, blocks } = formatSlack(bulletinOf([paperOf({ title: 'A < B & C', titleJa: null })]))
    expect(text).toContain('新着論文 1件')
    expect(blocks[0]).toEqual({ type: 'header', text: { type: 'plain_text', text: '新着論文 1件' } })
    expect(blocks[2]?.text.text).toBe(
      '*機械学習 / Machine Learning (cs.LG) 1*\n• <https://arxiv.org/abs/2611.00001|A &lt; B &amp; C>',
    )
  })

  it.each([
    [500, 'short'],
    [500, '長い題名'.repeat(100)],
    [40, '&'.repeat(399)],
    [120, 'x'.repeat(60)],
  ])('of %i papers stays within the limits, and counts what does not fit', (count, title) => {
    const { text, blocks } = formatSlack(bulletinOf(many(count, title)))
    expect(blocks.length).toBeLessThanOrEqual(50)
    for (const block of blocks) expect(block.text.text.length).toBeLessThanOrEqual(3000)
    expect(blocks.reduce((sum, block) => sum + block.text.text.length, 0)).toBeLessThan(13_000)
    expect(text.length).toBeLessThanOrEqual(3000)
    const shown = blocks.flatMap((block) => block.text.text.match(/^• /gm) ?? []).length
    expect(shown).toBeGreaterThanOrEqual(5)
    expect(blocks.at(-1)?.text.text).toBe(`ほか ${(count - shown).toLocaleString('en')}件`)
  })
})

describe('since', () => {
  const now = Date.parse('2026-11-20T07:00:00Z')
  it.each([
    ['yesterday', '2026-11-19T07:00:00.000Z'],
    ['today', '2026-11-20T00:00:00.000Z'],
    ['12h', '2026-11-19T19:00:00.000Z'],
    ['7d', '2026-11-13T07:00:00.000Z'],
    ['2w', '2026-11-06T07:00:00.000Z'],
    ['2026-02-01', '2026-02-01T00:00:00.000Z'],
    ['2026-02-01T09:30+09:00', '2026-02-01T00:30:00.000Z'],
    ['2026-02-30', undefined],
    ['soon', undefined],
    ['7m', undefined],
    ['', undefined],
  ])('%s is %s', (text, wanted) => expect(readSince(text, now)).toBe(wanted))
})

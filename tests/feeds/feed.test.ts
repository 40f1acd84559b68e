// Feeds as other programs read them: rss-parser, feedsmith's own parser, and the elements that the formats demand.
import fc from 'fast-check'
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith'
import Parser from 'rss-parser'
import { describe, expect, it } from 'vitest'
import { type FeedPaper, feedFormats, type TextLanguage } from '#shared/feed.ts'
import { type FeedPlace, formatFeed } from '../../server/feeds/feed.ts'
import { makeUrn } from '../../server/feeds/identity.ts'
import { cleanText, escapeHtml } from '../../server/feeds/texts.ts'
import { paperOf } from './paper.ts'

const place: FeedPlace = {
  name: 'search 1 2026-11-01T00:00:00.000Z',
  title: '鶴 & <paper>',
  self: 'http://reader.example/feeds/x.atom?a=1&b=2',
  home: 'http://reader.example/?q=crane',
  reader: 'http://reader.example',
  since: '2026-11-01T00:00:00.000Z',
}
const wild = paperOf({
  key: 't-0',
  firstKey: 't-0',
  arxivId: null,
  title: 'On $x<y$ & "quotes" ]]> \u0007and\u0000 <b>tags</b>',
  titleJa: null,
  summaryJa: '$\\alpha_{i} \\leq \\sqrt{2}$ のとき、𠮷野家\ud800で A&B。',
  abstractEn: null,
  authors: [],
  categories: ['zz.OLD'],
  publishedAt: null,
  updatedAt: '2026-11-21T00:00:00.000Z',
})
const make = (papers: readonly FeedPaper[], format: (typeof feedFormats)[number], language: TextLanguage = 'both') =>
  formatFeed({ papers, language, place }, format)

describe('as Atom', () => {
  it('is what another parser reads', async () => {
    const feed = await new Parser().parseString(make([paperOf(), wild], 'atom'))
    expect(feed).toMatchObject({ title: '鶴 & <paper>', feedUrl: place.self, link: place.home })
    const [first, second] = feed.items
    expect(first?.title).toBe('折り鶴の学習 / Learning to Fold Paper Cranes')
    expect(first?.link).toBe('https://arxiv.org/abs/2611.00001')
    expect(first?.content).toBe(
      '<p lang="ja">折り鶴の強化学習を提案します。</p>\n<p lang="ja">コードは公開されています。</p>\n' +
        '<p lang="en">We propose reinforcement learning for paper cranes. Code is public.</p>',
    )
    expect(first?.isoDate).toBe('2026-11-10T12:00:00.000Z')
    expect(second?.title).toBe('On $x<y$ & "quotes" ]]> and <b>tags</b>')
    expect(second?.link).toBe('http://reader.example/?paper=t-0')
  })

  it('has all that RFC 4287 demands', () => {
    const feed = parseAtomFeed(make([paperOf(), wild], 'atom'))
    expect(feed).toMatchObject({
      id: makeUrn(place.name),
      updated: '2026-11-21T00:00:00.000Z',
      xml: { lang: 'ja' },
      authors: [{ name: 'Taiyaku' }],
    })
    expect(feed.links).toContainEqual({ href: place.self, rel: 'self', type: 'application/atom+xml' })
    const [first, second] = feed.entries ?? []
    expect(first).toMatchObject({
      id: makeUrn('paper 2611.00001'),
      published: '2026-11-10T12:00:00.000Z',
      updated: '2026-11-20T08:30:00.000Z',
      authors: [{ name: 'Hana Sato' }, { name: 'José Álvarez' }],
    })
    expect(first?.categories?.[0]).toMatchObject({ term: 'cs.LG', label: '機械学習' })
    expect(second?.published).toBeUndefined()
    expect(second?.content?.value).toBe(
      '<p lang="ja">$\\alpha_{i} \\leq \\sqrt{2}$ のとき、𠮷野家\ufffdで A&amp;B。</p>',
    )
  })
})

describe('as RSS', () => {
  it('is what another parser reads, with all that RSS 2.0 demands', async () => {
    const text = make([paperOf(), wild], 'rss', 'en')
    const feed = await new Parser().parseString(text)
    expect(feed).toMatchObject({ title: '鶴 & <paper>', link: place.home, description: '鶴 & <paper>', language: 'en' })
    expect(feed.items[0]).toMatchObject({
      title: 'Learning to Fold Paper Cranes',
      link: 'https://arxiv.org/abs/2611.00001',
      pubDate: 'Tue, 10 Nov 2026 12:00:00 GMT',
      guid: makeUrn('paper 2611.00001'),
      categories: expect.arrayContaining([expect.objectContaining({ _: 'cs.LG' })]),
    })
    expect(feed.items[0]?.content).not.toContain('折り鶴')
    // A text that is missing in the language is told in the other.
    expect(feed.items[1]?.content).toContain('のとき')
    const own = parseRssFeed(text)
    expect(own.items?.[0]).toMatchObject({
      guid: { isPermaLink: false },
      dc: { creators: ['Hana Sato', 'José Álvarez'] },
    })
    expect(own.atom?.links).toEqual([{ href: place.self, rel: 'self', type: 'application/rss+xml' }])
    expect(own.lastBuildDate).toBe('Sat, 21 Nov 2026 00:00:00 GMT')
  })
})

describe('as JSON Feed', () => {
  it('has all that version 1.1 demands', () => {
    const feed = parseJsonFeed(
      JSON.parse(make([paperOf(), wild, paperOf({ summaryJa: null, abstractEn: null })], 'json', 'ja')),
    )
    expect(feed).toMatchObject({
      title: '鶴 & <paper>',
      feed_url: place.self,
      home_page_url: place.home,
      language: 'ja',
    })
    expect(feed.items?.[0]).toMatchObject({
      id: makeUrn('paper 2611.00001'),
      url: 'https://arxiv.org/abs/2611.00001',
      title: '折り鶴の学習',
      date_published: '2026-11-10T12:00:00.000Z',
      date_modified: '2026-11-20T08:30:00.000Z',
      tags: ['cs.LG', 'cs.RO'],
    })
    expect(feed.items?.[0]?.content_html).not.toContain('reinforcement')
    for (const item of feed.items ?? []) expect(item.content_html).not.toBe('')
    expect(make([paperOf()], 'json')).toMatch(/^\{"version":"https:\/\/jsonfeed\.org\/version\/1\.1"/)
  })
})

describe('any feed', () => {
  it('without papers is a feed, of the moment it began', async () => {
    expect((await new Parser().parseString(make([], 'atom'))).items).toEqual([])
    expect((await new Parser().parseString(make([], 'rss'))).items).toEqual([])
    expect(parseAtomFeed(make([], 'atom')).updated).toBe(place.since)
    expect(JSON.parse(make([], 'json'))).toMatchObject({ items: [] })
  })

  it('keeps any text, but for what has no place in XML', async () => {
    const text = fc.string({ unit: 'binary', minLength: 1, maxLength: 40 })
    const check = async (title: string, abstractEn: string) => {
      const paper = paperOf({ title: `x${title}x`, titleJa: null, summaryJa: null, abstractEn: `x${abstractEn}x` })
      const [item] = (await new Parser().parseString(make([paper], 'atom'))).items
      const plain = (some: string) => some.replace(/\s+/g, ' ').trim()
      expect(plain(item?.title ?? '')).toBe(plain(cleanText(paper.title)))
      const words = (item?.content ?? '').replace(/<\/?p[^>]*>/g, ' ')
      const lines = cleanText(paper.abstractEn ?? '').split(/[\r\n]+/)
      expect(plain(words)).toBe(plain(lines.map((line) => escapeHtml(line)).join(' ')))
    }
    await fc.assert(fc.asyncProperty(text, text, check), { numRuns: 150 })
  })

  it('is the same for the same papers', () => {
    for (const format of feedFormats) expect(make([paperOf(), wild], format)).toBe(make([paperOf(), wild], format))
  })
})

it('a URN is a UUID of version 5, the same for ever', () => {
  expect(makeUrn('paper 2611.00001')).toMatch(
    /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
  )
  expect(makeUrn('paper 2611.00001')).not.toBe(makeUrn('paper 2611.00002'))
})

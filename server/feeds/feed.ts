// Papers as Atom (RFC 4287), RSS 2.0 or JSON Feed 1.1. Pure: the same papers give the same bytes, so that a feed that says
// nothing new can be told by its bytes.
import { generateAtomFeed, generateJsonFeed, generateRssFeed } from 'feedsmith'
import { findCategory } from '#shared/categories.ts'
import type { FeedFormat, FeedPaper, TextLanguage } from '#shared/feed.ts'
import { mediaTypes } from '#shared/feed-links.ts'
import { makeUrn } from './identity.ts'
import { addressOf, cleanLine, formatContent, titleOf } from './texts.ts'

/** `name` makes the feed's id and must never change; `self` is where it is, `home` where a person reads the same, `reader` the address of the reader without a slash at its end; `since`: its moment where there is no paper. */
export type FeedPlace = {
  readonly name: string
  readonly title: string
  readonly self: string
  readonly home: string
  readonly reader: string
  readonly since: string
}
export type Feed = {
  readonly papers: readonly FeedPaper[]
  readonly language: TextLanguage
  readonly place: FeedPlace
}

/** When the newest of its papers came in. */
export function updatedAt({ papers, place }: Pick<Feed, 'papers' | 'place'>): string {
  return papers.reduce((newest, paper) => (paper.updatedAt > newest ? paper.updatedAt : newest), place.since)
}

/** The text of the feed. */
export function formatFeed(feed: Feed, format: FeedFormat): string {
  return formats[format](feed)
}

const formats: Readonly<Record<FeedFormat, (feed: Feed) => string>> = {
  atom: formatAtom,
  rss: formatRss,
  json: formatJson,
}
const product = 'Taiyaku'
/** As arXiv names them in its own feeds. */
const scheme = 'http://arxiv.org/schemas/atom'
const languageTag = (language: TextLanguage) => (language === 'both' ? 'ja' : language)

function readPaper(paper: FeedPaper, { language, place }: Feed) {
  return {
    id: makeUrn(`paper ${paper.firstKey}`),
    title: titleOf(paper, language),
    address: addressOf(paper, place.reader),
    content: formatContent(paper, language),
    authors: paper.authors.map((name) => cleanLine(name)).filter((name) => name !== ''),
    categories: paper.categories.map((code) => ({ code: cleanLine(code), label: labelOf(code, language) })),
    published: paper.publishedAt === null ? null : new Date(paper.publishedAt),
    updated: new Date(paper.updatedAt),
  }
}

function labelOf(code: string, language: TextLanguage): string | undefined {
  const category = findCategory(code)
  return category && (language === 'en' ? category.en : category.ja)
}

function formatAtom(feed: Feed): string {
  const { place, language } = feed
  const text = generateAtomFeed({
    id: makeUrn(place.name),
    title: { value: cleanLine(place.title), type: 'text' },
    updated: new Date(updatedAt(feed)),
    authors: [{ name: product }],
    generator: { text: product },
    links: [
      { href: place.self, rel: 'self', type: mediaTypes.atom },
      { href: place.home, rel: 'alternate', type: 'text/html' },
    ],
    xml: { lang: languageTag(language) },
    entries: feed.papers.map((paper) => {
      const { id, title, address, content, authors, categories, published, updated } = readPaper(paper, feed)
      return {
        id,
        title: { value: title, type: 'text' },
        links: [{ href: address, rel: 'alternate', type: 'text/html' }],
        updated,
        ...(published && { published }),
        ...(authors.length > 0 && { authors: authors.map((name) => ({ name })) }),
        categories: categories.map(({ code, label }) => ({ term: code, scheme, ...(label && { label }) })),
        content: { value: content, type: 'html' },
      }
    }),
  })
  return closeUp(text)
}

function formatRss(feed: Feed): string {
  const { place, language } = feed
  const text = generateRssFeed({
    title: cleanLine(place.title),
    link: place.home,
    description: cleanLine(place.title),
    language: languageTag(language),
    lastBuildDate: new Date(updatedAt(feed)),
    generator: product,
    docs: 'https://www.rssboard.org/rss-specification',
    atom: { links: [{ href: place.self, rel: 'self', type: mediaTypes.rss }] },
    items: feed.papers.map((paper) => {
      const { id, title, address, content, authors, categories, published, updated } = readPaper(paper, feed)
      return {
        guid: { value: id, isPermaLink: false },
        title,
        link: address,
        description: content,
        pubDate: published ?? updated,
        atom: { updated },
        categories: categories.map(({ code }) => ({ name: code, domain: scheme })),
        ...(authors.length > 0 && { dc: { creators: authors } }),
      }
    }),
  })
  return closeUp(text)
}

/** Without the white space that the library puts around CDATA: parsers take it for a part of the text. No text has a line end before `<`. */
function closeUp(xml: string): string {
  return xml.replace(/>\n\s*(?=<!\[CDATA\[)/g, '>').replace(/\]\]>\n\s*(?=<\/)/g, ']]>')
}

function formatJson(feed: Feed): string {
  const { place, language } = feed
  const made = generateJsonFeed({
    title: cleanLine(place.title),
    home_page_url: place.home,
    feed_url: place.self,
    language: languageTag(language),
    items: feed.papers.map((paper) => {
      const { id, title, address, content, authors, categories, published, updated } = readPaper(paper, feed)
      return {
        id,
        url: address,
        title,
        content_html: content,
        ...(published && { date_published: published }),
        date_modified: updated,
        ...(authors.length > 0 && { authors: authors.map((name) => ({ name })) }),
        tags: categories.map(({ code }) => code),
      }
    }),
  }) as { readonly items?: unknown }
  // The library leaves an empty list out, which the format demands.
  return JSON.stringify({ ...made, items: made.items ?? [] })
}

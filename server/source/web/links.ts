// Where a page of the web leads: what a program needs of its markup and no more. Reads HTML and feeds alike, refuses nothing.
import { Parser } from 'htmlparser2'
import { routeOf } from './rest.ts'

/** All addresses are absolute. A page that states nothing of the kind has no such field. */
export type Links = {
  /** The first element of the document: `html`, `rss`, `feed`, `rdf:rdf`; empty for what is no markup. */
  readonly root: string
  /** The page of the listing after this one, with older posts. */
  readonly next?: string
  readonly feed?: string
  /** The root of the WordPress REST API. */
  readonly rest?: string
  readonly canonical?: string
  /** What this page shows, as the REST API has it: `…/wp/v2/posts/7`, `…/wp/v2/categories/5`. */
  readonly item?: string
  /** The short address that WordPress gives single posts (`?p=7`). */
  readonly short?: string
  /** Class names of the body element. */
  readonly classes: readonly string[]
  /** How many posts of a feed, and the program that made it. */
  readonly items: number
  readonly generator: string
}

type Attributes = Readonly<Record<string, string>>
type Found = { -readonly [key in keyof Links]: Links[key] } & { base: string; older?: string; worded?: string }

/** Reads the links of a page that was found at `url`. */
export function readLinks(text: string, url: string): Links {
  const found: Found = { root: '', classes: [], items: 0, generator: '', base: url }
  const reader = createReader(found)
  const parser = new Parser(
    { onopentag: reader.open, onclosetag: reader.close, ontext: reader.text },
    { recognizeCDATA: true },
  )
  parser.end(text)
  const { base: _base, older, worded, next = older ?? worded, ...links } = found
  return { ...links, ...(next && { next }) }
}

function createReader(found: Found) {
  const path: string[] = []
  let anchor: { readonly href: string; text: string } | undefined
  return {
    open: (name: string, attributes: Attributes) => {
      found.root ||= name
      path.push(` ${name} ${attributes.class ?? ''} `)
      if (name === 'base' && attributes.href) found.base = resolve(attributes.href, found.base) ?? found.base
      if (name === 'body') found.classes = tokens(attributes.class)
      if (name === 'item' || name === 'entry') found.items += 1
      if (name === 'link' || name === 'atom:link') readLink(found, attributes)
      if (name === 'a' && attributes.href) {
        readAnchor(found, attributes, path)
        anchor = { href: attributes.href, text: '' }
      }
    },
    text: (text: string) => {
      if (anchor && anchor.text.length < 80) anchor.text += text
      if (path.at(-1)?.startsWith(' generator ')) found.generator += text
    },
    close: (name: string) => {
      path.pop()
      if (name !== 'a' || !anchor) return
      if (olderWords.test(anchor.text)) keep(found, 'worded', anchor.href)
      anchor = undefined
    },
  }
}

/** How themes without marks of their own word the link to the page with older posts. */
const olderWords = /older (?:posts|entries)|previous entries|(?:古い|過去の|以前の)(?:投稿|記事|エントリ)/i

function readLink(found: Found, { rel, type = '', href = '' }: Attributes): void {
  const relations = tokens(rel)
  if (relations.includes('next')) keep(found, 'next', href)
  if (relations.includes('canonical')) keep(found, 'canonical', href)
  if (relations.includes('shortlink')) keep(found, 'short', href)
  if (relations.includes('https://api.w.org/')) keep(found, 'rest', href)
  if (!relations.includes('alternate')) return
  if (/^application\/(?:rss|atom)\+xml/i.test(type)) keep(found, 'feed', href)
  if (/^application\/json/i.test(type) && routeOf(resolve(href, found.base) ?? found.base)) keep(found, 'item', href)
}

/**
 * Marks of the link to older posts: `rel=next`, the class of pagination (classic and block themes), and the box `nav-previous`,
 * which on a listing of WordPress leads to what was published before, that is, to the next page.
 */
function readAnchor(found: Found, { rel, class: names, href = '' }: Attributes, path: readonly string[]): void {
  const classes = tokens(names)
  const isNext =
    tokens(rel).includes('next') ||
    classes.includes('wp-block-query-pagination-next') ||
    (classes.includes('next') && classes.includes('page-numbers'))
  if (isNext) keep(found, 'next', href)
  if (path.some((element) => element.includes(' nav-previous '))) keep(found, 'older', href)
}

/** The first of its kind counts, and a next page only on the same host: elsewhere is another site. */
function keep(
  found: Found,
  field: 'next' | 'older' | 'worded' | 'feed' | 'rest' | 'canonical' | 'short' | 'item',
  href: string,
): void {
  const target = resolve(href, found.base)
  if (target === undefined || found[field] !== undefined) return
  const leadsOn = field === 'next' || field === 'older' || field === 'worded'
  if (leadsOn && new URL(target).hostname !== new URL(found.base).hostname) return
  found[field] = target
}

function resolve(href: string, base: string): string | undefined {
  const url = href === '' ? null : URL.parse(href, base)
  if (url === null || !/^https?:$/.test(url.protocol)) return undefined
  url.hash = ''
  return url.href
}

function tokens(value: string | undefined): string[] {
  return (value ?? '').toLowerCase().split(/\s+/).filter(Boolean)
}

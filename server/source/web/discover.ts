// What an answer is (listing, single post, feed, REST) and which address comes after it. Reads answers, asks for none.
import type { Answer } from './fetcher.ts'
import { type Links, readLinks } from './links.ts'
import { rootFromHeader, routeOf } from './rest.ts'

export type Kind = 'post' | 'listing' | 'feed' | 'rest list' | 'rest item' | 'rest root' | 'other'

/** `isEmpty`: a list or feed without a post. `links` of HTML and feeds; `next` is the page with older posts, `left` how many pages come after this one, where it is known. */
export type Finding = {
  readonly kind: Kind
  readonly isEmpty?: boolean
  readonly links?: Links
  readonly rest?: string
  readonly next?: string
  readonly left?: number
}

/** Tells what came for the address `asked`. By the content, not by its declared type: that is often wrong. */
export function discover(answer: Answer, asked: string): Finding {
  const text = decode(answer)
  const [first = ''] = /\S/.exec(text) ?? []
  if (first === '[') return findInList(answer, asked, text)
  if (first === '{') return { kind: isRoot(text) ? 'rest root' : 'rest item' }
  const links = readLinks(text, answer.url)
  if (['rss', 'feed', 'rdf:rdf'].includes(links.root)) return findInFeed(links, asked)
  if (links.root === '') return { kind: 'other' }
  const rest = links.rest ?? rootFromHeader(answer.headers.get('link'), answer.url)
  const found = { links, ...(rest && { rest }) }
  if (isSingle(links, answer.url)) return { kind: 'post', ...found }
  return { kind: 'listing', ...found, ...(links.next && { next: links.next }) }
}

/** Whether pages after this address can be counted up, without having seen what it holds. */
export function isCounted(address: string): boolean {
  return routeOf(address) === 'posts' || new URL(address).searchParams.has('paged')
}

/** What comes after a counted page, told by its headers alone: the REST API says how many pages there are. */
export function findAfter(headers: Headers, asked: string): Pick<Finding, 'next' | 'left'> {
  const pages = Number(headers.get('x-wp-totalpages') ?? Number.NaN)
  if (Number.isNaN(pages)) return { next: countUp(asked) }
  const left = Math.max(0, pages - numberOf(asked))
  return { left, ...(left > 0 && { next: countUp(asked) }) }
}

/** The address of the page after a counted one. */
function countUp(address: string): string {
  const url = new URL(address)
  const name = routeOf(address) === undefined ? 'paged' : 'page'
  url.searchParams.set(name, String(numberOf(address) + 1))
  return url.href
}

/** The number of a counted page, from 1. */
function numberOf(address: string): number {
  const { searchParams } = new URL(address)
  const number = Number(searchParams.get('paged') ?? searchParams.get('page') ?? 1)
  return Number.isSafeInteger(number) && number > 0 ? number : 1
}

function findInList(answer: Answer, asked: string, text: string): Finding {
  const isEmpty = /^\s*\[\s*\]/.test(text)
  if (isEmpty || routeOf(asked) !== 'posts') return { kind: 'rest list', isEmpty }
  return { kind: 'rest list', ...findAfter(answer.headers, asked) }
}

/** Feeds lead on by a link (RFC 5005); those of WordPress do not say so, but count pages. */
function findInFeed(links: Links, asked: string): Finding {
  const isWordPress = /wordpress\.(?:org|com)/i.test(links.generator)
  const next = links.next ?? (isWordPress && links.items > 0 ? countUp(asked) : undefined)
  return { kind: 'feed', links, isEmpty: links.items === 0, ...(next && { next }) }
}

function isRoot(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && 'namespaces' in value && 'routes' in value
  } catch {
    return false
  }
}

/**
 * Whether a page shows one post. Its body says so in WordPress (`single`; `blog`, `archive` for listings); where a theme leaves
 * that out, a short address or a REST address of one post does, which only single posts have.
 */
function isSingle({ classes, item, short }: Links, url: string): boolean {
  if (classes.some((name) => name === 'single' || name === 'page' || name === 'singular')) return true
  if (classes.some((name) => ['home', 'blog', 'archive', 'search'].includes(name))) return false
  const route = item === undefined ? undefined : routeOf(item)
  return /^(?:posts|pages)\/\d+$/.test(route ?? '') || short !== undefined || new URL(url).searchParams.has('p')
}

function decode({ bytes, charset = 'utf-8' }: Answer): string {
  try {
    return new TextDecoder(charset).decode(bytes)
  } catch {
    return new TextDecoder().decode(bytes)
  }
}

// The addresses in a page's links: which are of arXiv, which name a category, which are posts. Only http and https count.
import { Around, type Link } from './flow.ts'

const longest = 2_000
// what is parsed to itself: no digits or hyphens in the host (so no number and no Punycode), no dots and escapes after it
const plain = /^https?:\/\/(?:[a-z]{1,60}\.){1,9}[a-z]{2,60}\/[\w/-]*(?:\?p=\d+)?$/

/** The whole address of a link, without its fragment, or null where it leads nowhere on the web. */
export function resolveAddress(href: string, base: string | null): string | null {
  const text = href.trim()
  if (text.length > longest) return null
  if (plain.test(text) && (base === null || plain.test(base))) return text
  const address = URL.parse(text, base ?? undefined)
  if (!address || !/^https?:$/.test(address.protocol)) return null
  address.hash = ''
  return address.href
}

const arxiv = /^\s*(?:https?:)?\/\/(?:[\w-]+\.)*arxiv\.org\/(?:abs|pdf|html)\//i
const category = /[/?&](?:category\/|cat=\d)/
const beside = Around.aside

/** What a link in a page is, by its address, its rel and what is around it. */
export function findLink(href: string, rel: string, base: string | null, around: number): Link {
  if (around & beside) return { kind: 'other', address: href, text: '' }
  if (href.startsWith('#')) return { kind: 'fragment', address: href, text: '' }
  if (arxiv.test(href)) return { kind: 'arxiv', address: href, text: '' }
  const rels = rel === '' ? [] : rel.toLowerCase().split(/\s+/)
  if (rels.includes('category') || ((rel === '' || rels.includes('tag')) && category.test(href)))
    return { kind: 'category', address: href, text: '' }
  if (rels.includes('bookmark') || around & (Around.title | Around.heading)) return toPermalink(href, base)
  return { kind: 'other', address: href, text: '' }
}

function toPermalink(href: string, base: string | null): Link {
  const address = resolveAddress(href, base)
  return address === null ? { kind: 'other', address: href, text: '' } : { kind: 'permalink', address, text: '' }
}

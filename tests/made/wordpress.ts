// Posts as WordPress's REST interface sends them (/wp-json/wp/v2/posts): one or a list, whole or only their excerpts.
import type { Entry } from '#shared/entry.ts'
import { addressOf, escapeText, numberOf, postedAt, site, slugOf } from './markup.ts'
import { formatBody, formatExcerpt, usualBody } from './post-body.ts'

export type WordpressOptions = {
  /** With `_embed`: the names of the categories, which are only numbers otherwise. */
  readonly embedded: boolean
  /** `protected` posts and those of some plugins come with an empty content. */
  readonly content: 'whole' | 'empty' | 'protected' | 'absent'
  /** As PHP's json_encode writes: no character beyond ASCII, and every slash with a backslash. */
  readonly escaped: boolean
  readonly indent: number
}

const usual: WordpressOptions = { embedded: true, content: 'whole', escaped: true, indent: 0 }

/** A list of posts. */
export function formatWordpressList(entries: readonly Entry[], options: Partial<WordpressOptions> = {}): string {
  const form = { ...usual, ...options }
  return toJson(
    entries.map((entry) => toPost(entry, form)),
    form,
  )
}

/** One post. */
export function formatWordpressPost(entry: Entry, options: Partial<WordpressOptions> = {}): string {
  const form = { ...usual, ...options }
  return toJson(toPost(entry, form), form)
}

function toJson(value: unknown, { escaped, indent }: WordpressOptions): string {
  const json = JSON.stringify(value, null, indent)
  if (!escaped) return json
  return json
    .replaceAll('/', '\\/')
    .replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

function toPost(entry: Entry, form: WordpressOptions): object {
  const date = postedAt(entry).toISOString().slice(0, 19)
  const number = numberOf(entry)
  return {
    id: number,
    date,
    date_gmt: date,
    guid: { rendered: `${site}/?p=${number}` },
    modified: date,
    modified_gmt: date,
    slug: slugOf(entry.title),
    status: 'publish',
    type: 'post',
    link: addressOf(entry),
    title: { rendered: escapeText(entry.title) },
    ...toContent(entry, form),
    excerpt: { rendered: `${formatExcerpt(entry)}\n`, protected: form.content === 'protected' },
    author: 1,
    featured_media: 0,
    comment_status: 'closed',
    ping_status: 'closed',
    sticky: false,
    template: '',
    format: 'standard',
    meta: { footnotes: '' },
    categories: entry.categories.map((_, index) => index + 4),
    tags: [],
    class_list: [`post-${number}`, 'post', 'type-post', 'hentry', ...entry.categories.map(toClass)],
    _links: { self: [{ href: `${site}/wp-json/wp/v2/posts/${number}`, targetHints: { allow: ['GET'] } }] },
    ...(form.embedded ? { _embedded: toEmbedded(entry) } : {}),
  }
}

function toClass(category: string): string {
  return `category-${slugOf(category)}`
}

function toContent(entry: Entry, { content }: WordpressOptions): object {
  if (content === 'absent') return {}
  const rendered = content === 'whole' ? `${formatBody(entry, usualBody)}\n` : ''
  return { content: { rendered, protected: content === 'protected' } }
}

function toEmbedded(entry: Entry): object {
  const terms = entry.categories.map((name, index) => ({
    id: index + 4,
    link: `${site}/category/${slugOf(name)}/`,
    name: escapeText(name),
    slug: slugOf(name),
    taxonomy: 'category',
  }))
  const tags = [{ id: 9, link: `${site}/tag/made/`, name: '機械翻訳', slug: 'made', taxonomy: 'post_tag' }]
  return { author: [{ id: 1, name: 'jarxiv', link: `${site}/author/jarxiv/` }], 'wp:term': [terms, tags] }
}

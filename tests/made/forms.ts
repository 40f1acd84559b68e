// Every form that made-up posts can be written in, and what each form can tell of a post: one row a form.
import type { Entry } from '#shared/entry.ts'
import { formatAtom, formatRss } from './feed.ts'
import { excerptPage, teaserPage, type WritePages, wholePages } from './html-page.ts'
import { cutExcerpt } from './post-body.ts'
import { showText } from './rewritten-page.ts'
import { formatTextPage, type TextPageOptions } from './text-page.ts'
import { formatWordpressList, formatWordpressPost } from './wordpress.ts'

/** A form: how it writes posts, and what of a post can be read from it again. */
export type MadeForm = {
  readonly name: string
  readonly kind: 'text' | 'html' | 'json' | 'feed'
  readonly write: WritePages
  readonly tells: (entry: Entry) => Entry
  /** The categories only stand in a line, parted by commas. */
  readonly commas?: true
}

const all = (entry: Entry): Entry => entry

// The exceptions, all of them.
const noAddresses = (entry: Entry): Entry => ({ ...entry, arxivId: null, arxivVersion: null, sourceUrl: null })
const noSourceUrl = (entry: Entry): Entry => ({ ...entry, sourceUrl: null })
const noCategories = (entry: Entry): Entry => ({ ...entry, categories: [] })
const onlySummary = (entry: Entry): Entry => ({
  ...entry,
  abstractEn: null,
  authors: [],
  publishedAt: null,
  arxivId: null,
  arxivVersion: null,
  provider: null,
  translator: null,
  excerpt: true,
})
const onlyExcerpt = (entry: Entry): Entry => ({ ...onlySummary(entry), ...readExcerpt(entry) })
const excerptWithoutCategories = (entry: Entry): Entry => noCategories(onlyExcerpt(entry))

/** The two Japanese fields, as far as an excerpt goes. */
function readExcerpt(entry: Entry): Pick<Entry, 'titleJa' | 'summaryJa'> {
  const shown = cutExcerpt(entry).slice('要約 '.length).trim()
  const marks = entry.titleJa === null ? '' : `タイトル:${entry.titleJa} 要約:`
  return { titleJa: entry.titleJa, summaryJa: shown.slice(marks.length).trim() || null }
}

function text(options: Partial<TextPageOptions>): WritePages {
  return (entries) => [formatTextPage(entries, options)]
}

function each(write: (entry: Entry) => string): WritePages {
  return (entries) => entries.map(write)
}

const htmlForms = Object.entries(wholePages).map(
  ([name, write]): MadeForm => ({ name: `HTML: ${name}`, kind: 'html', write, tells: all }),
)

/** All forms. */
export const madeForms: readonly MadeForm[] = [
  { name: 'text', kind: 'text', write: text({}), tells: noAddresses, commas: true },
  {
    name: 'text with addresses',
    kind: 'text',
    write: text({ addresses: true, rows: 'pipe' }),
    tells: noSourceUrl,
    commas: true,
  },
  {
    name: 'text with wide labels',
    kind: 'text',
    write: text({ wideLabels: true, rows: 'tab', lineEnd: '\r\n' }),
    tells: noAddresses,
    commas: true,
  },
  ...htmlForms,
  {
    name: 'HTML: a text file in a browser',
    kind: 'html',
    write: (entries) => [showText(formatTextPage(entries))],
    tells: noAddresses,
    commas: true,
  },
  { name: 'HTML: posts up to <!--more-->', kind: 'html', write: teaserPage, tells: onlySummary },
  { name: 'HTML: excerpts', kind: 'html', write: excerptPage, tells: onlyExcerpt },
  { name: 'REST: a list', kind: 'json', write: (entries) => [formatWordpressList(entries)], tells: all },
  {
    name: 'REST: a list, unescaped',
    kind: 'json',
    write: (entries) => [formatWordpressList(entries, { escaped: false, indent: 2 })],
    tells: all,
  },
  { name: 'REST: one post', kind: 'json', write: each((entry) => formatWordpressPost(entry)), tells: all },
  {
    name: 'REST: without _embed',
    kind: 'json',
    write: (entries) => [formatWordpressList(entries, { embedded: false })],
    tells: noCategories,
  },
  {
    name: 'REST: empty contents',
    kind: 'json',
    write: (entries) => [formatWordpressList(entries, { content: 'empty' })],
    tells: onlyExcerpt,
  },
  {
    name: 'REST: protected contents',
    kind: 'json',
    write: (entries) => [formatWordpressList(entries, { content: 'protected', embedded: false })],
    tells: excerptWithoutCategories,
  },
  {
    name: 'REST: without contents',
    kind: 'json',
    write: (entries) => [formatWordpressList(entries, { content: 'absent' })],
    tells: onlyExcerpt,
  },
  {
    name: 'RSS',
    kind: 'feed',
    write: (entries, encoding) => [formatRss(entries, { holds: 'content', encoding })],
    tells: all,
  },
  {
    name: 'RSS: whole descriptions',
    kind: 'feed',
    write: (entries, encoding) => [formatRss(entries, { holds: 'description', encoding })],
    tells: all,
  },
  {
    name: 'RSS: excerpts',
    kind: 'feed',
    write: (entries, encoding) => [formatRss(entries, { holds: 'excerpt', encoding })],
    tells: onlyExcerpt,
  },
  { name: 'Atom', kind: 'feed', write: (entries, encoding) => [formatAtom(entries, 'html', encoding)], tells: all },
  {
    name: 'Atom with XHTML',
    kind: 'feed',
    write: (entries, encoding) => [formatAtom(entries, 'xhtml', encoding)],
    tells: all,
  },
]

// Made-up posts as HTML in every markup that pages of the site and its copies are known or likely to have: one row a form.
import type { Entry } from '#shared/entry.ts'
import { formatBlockListing, formatBlockSingle } from './block-theme.ts'
import { formatClassicListing, formatClassicSingle } from './classic-theme.ts'
import type { HtmlOptions } from './html-head.ts'
import { addressOf, formatCategories, numberOf, site } from './markup.ts'
import { type BodyStyle, formatBody, usualBody } from './post-body.ts'
import { age, minify, saveComplete, shortenAddresses, toXhtml } from './rewritten-page.ts'
import { formatTwentyTenListing, formatTwentyTenSingle } from './twenty-ten.ts'

/** Writes posts as pages that name `charset`: all posts on one, or one a post. */
export type WritePages = (entries: readonly Entry[], charset: string) => string[]

type WritePost = (entry: Entry, others: readonly Entry[], options: HtmlOptions) => string
type WriteListing = (entries: readonly Entry[], options: HtmlOptions) => string

function listing(
  write: WriteListing,
  body: Partial<BodyStyle> = {},
  shown: HtmlOptions['shown'] = 'whole',
): WritePages {
  return (entries, charset) => [write(entries, { shown, body: { ...usualBody, ...body }, head: { charset } })]
}

function single(write: WritePost, body: Partial<BodyStyle> = {}): WritePages {
  return (entries, charset) =>
    entries.map((entry, index) => {
      const others = [entries.at(index - 1), entries.at((index + 1) % entries.length)].filter(
        (other) => other !== undefined && other !== entry,
      ) as Entry[]
      return write(entry, others, { shown: 'whole', body: { ...usualBody, ...body }, head: { charset } })
    })
}

function rewrite(
  write: WritePages,
  change: (page: string, entry: Entry | undefined, charset: string) => string,
): WritePages {
  return (entries, charset) => {
    const pages = write(entries, charset)
    return pages.map((page, index) => change(page, pages.length > 1 ? entries[index] : undefined, charset))
  }
}

/** No document around them, as copied out of a page's source. */
const fragments: WritePages = (entries) => [
  entries
    .map(
      (entry) =>
        `<article class="post" id="post-${numberOf(entry)}">\n<h2 class="entry-title"><a href="${addressOf(entry)}" rel="bookmark">${entry.title.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</a></h2>\n${formatBody(entry, usualBody)}\n<p class="cat-links">カテゴリー: ${formatCategories(entry, 'category tag', ', ')}</p>\n</article>`,
    )
    .join('\n'),
]

const twentyTen = listing(formatTwentyTenListing)
const twentyTenSingle = single(formatTwentyTenSingle)

/** Pages that show their posts whole. */
export const wholePages = {
  'Twenty Ten, listing': twentyTen,
  'Twenty Ten, wide labels': listing(formatTwentyTenListing, { wideLabels: true, labels: 'p', rows: 'heads' }),
  'Twenty Ten, rows in one paragraph': listing(formatTwentyTenListing, {
    labels: 'strong',
    rows: 'breaks',
    share: true,
  }),
  'Twenty Ten, formulas as pictures': listing(formatTwentyTenListing, { pictures: true }),
  'Twenty Ten, one post': twentyTenSingle,
  'Twenty Ten, one post with buttons': single(formatTwentyTenSingle, { share: true, labels: 'p' }),
  'block theme, listing': listing(formatBlockListing, { labels: 'block', rows: 'figure' }),
  'block theme, one post': single(formatBlockSingle, { labels: 'block', rows: 'figure' }),
  'classic theme, listing': listing(formatClassicListing, { share: true }),
  'classic theme, one post': single(formatClassicSingle, { labels: 'h2', advert: true }),
  'saved whole, listing': rewrite(twentyTen, (page) => saveComplete(page, `${site}/page/2/`)),
  'saved whole, one post': rewrite(twentyTenSingle, (page, entry) =>
    saveComplete(page, entry ? addressOf(entry) : site),
  ),
  minified: rewrite(twentyTen, minify),
  'minified block theme': rewrite(listing(formatBlockListing, { labels: 'block', rows: 'figure' }), minify),
  'short addresses with a base': rewrite(twentyTen, (page) => shortenAddresses(page, `${site}/`)),
  'old tags and line ends': rewrite(twentyTen, age),
  XHTML: rewrite(twentyTen, (page, _, charset) => toXhtml(page, charset)),
  'without a document': fragments,
} satisfies Readonly<Record<string, WritePages>>

/** A listing whose posts end at `<!--more-->`. */
export const teaserPage = listing(formatTwentyTenListing, {}, 'teaser')

/** An archive that shows excerpts. */
export const excerptPage = listing(formatTwentyTenListing, {}, 'excerpt')

// Pages in the markup of a block theme (Twenty Twenty-Four): a listing with its query loop, and the page of one post.
import type { Entry } from '#shared/entry.ts'
import { formatDocument, type HtmlOptions } from './html-head.ts'
import {
  addressOf,
  escapeText,
  formatCategories,
  formatClasses,
  formatDay,
  numberOf,
  postedAt,
  site,
  siteName,
} from './markup.ts'
import { formatBody } from './post-body.ts'

const header = `<a class="skip-link screen-reader-text" id="wp-skip-link" href="#wp--skip-link--target">内容をスキップ</a><div class="wp-site-blocks"><header class="wp-block-template-part">
<div class="wp-block-group alignwide has-base-background-color is-layout-constrained"><div class="wp-block-group is-layout-flex"><p class="wp-block-site-title"><a href="${site}" target="_self" rel="home" aria-current="page">${siteName}</a></p>
<nav class="is-responsive items-justified-right wp-block-navigation" aria-label="ナビゲーション"><button aria-haspopup="dialog" aria-label="メニューを開く" class="wp-block-navigation__responsive-container-open"><svg width="24" height="24" viewBox="0 0 24 24" aria-hidden="true"><title>要約</title><path d="M4 7.5h16v1.5H4z"></path></svg></button><ul class="wp-block-navigation__container wp-block-page-list"><li class="wp-block-pages-list__item wp-block-navigation-item"><a class="wp-block-pages-list__item__link wp-block-navigation-item__content" href="${site}/about/">このサイトについて</a></li></ul></nav></div></div>
</header>`

const footer = `<footer class="wp-block-template-part"><div class="wp-block-group alignwide"><p class="wp-block-site-title"><a href="${site}" rel="home">${siteName}</a></p><p class="has-small-font-size">Designed with <a href="https://ja.wordpress.org" rel="nofollow">WordPress</a></p></div></footer></div>`

function formatMeta(entry: Entry): string {
  const terms = formatCategories(entry, 'tag', '<span class="wp-block-post-terms__separator">, </span>')
  return `<div class="wp-block-template-part"><div class="wp-block-group has-contrast-2-color is-layout-flex"><div class="wp-block-post-date"><time datetime="${postedAt(entry).toISOString()}"><a href="${addressOf(entry)}">${formatDay(postedAt(entry))}</a></time></div>
<p class="has-contrast-2-color has-text-color">—</p>
<p class="has-small-font-size">作成者:</p><div class="wp-block-post-author-name"><a href="${site}/author/jarxiv/" target="_self" class="wp-block-post-author-name__link">jarxiv</a></div>
<div class="taxonomy-category wp-block-post-terms"><span class="wp-block-post-terms__prefix">カテゴリー: </span>${terms}</div></div></div>`
}

function formatItem(entry: Entry, { body }: HtmlOptions): string {
  return `<li class="wp-block-post ${formatClasses(entry)}">
<div class="wp-block-group"><h2 class="wp-block-post-title has-x-large-font-size"><a href="${addressOf(entry)}" target="_self">${escapeText(entry.title)}</a></h2>
${formatMeta(entry)}
<div class="entry-content alignfull wp-block-post-content is-layout-constrained">
${formatBody(entry, body)}
</div></div>
</li>`
}

const pages = `<nav class="alignwide wp-block-query-pagination is-content-justification-space-between" aria-label="ページ送り">
<a href="${site}/" class="wp-block-query-pagination-previous"><span class='wp-block-query-pagination-previous-arrow is-arrow-arrow' aria-hidden='true'>←</span>前のページ</a>
<div class="wp-block-query-pagination-numbers"><a class="page-numbers" href="${site}/">1</a>
<span aria-current="page" class="page-numbers current">2</span>
<span class="page-numbers dots">&hellip;</span>
<a class="page-numbers" href="${site}/page/10882/">10,882</a></div>
<a href="${site}/page/3/" class="wp-block-query-pagination-next">次のページ<span class='wp-block-query-pagination-next-arrow is-arrow-arrow' aria-hidden='true'>→</span></a>
</nav>`

/** A listing with its posts whole. */
export function formatBlockListing(entries: readonly Entry[], options: HtmlOptions): string {
  const body = `${header}
<main class="wp-block-group is-layout-flow" id="wp--skip-link--target"><div class="wp-block-query alignwide is-layout-flow">
<ul class="alignfull wp-block-post-template is-layout-flow wp-block-post-template-is-layout-flow">${entries.map((entry) => formatItem(entry, options)).join('')}</ul>
${pages}
</div></main>
${footer}`
  return formatDocument(
    { address: `${site}/page/2/`, titleMark: '–', ...options.head },
    'home blog paged wp-embed-responsive',
    body,
  )
}

function formatNeighbour(entry: Entry, side: 'previous' | 'next', label: string): string {
  return `<div class="post-navigation-link-${side} wp-block-post-navigation-link"><span class="post-navigation-link__label">${label}: </span> <a href="${addressOf(entry)}" rel="${side === 'next' ? 'next' : 'prev'}">${escapeText(entry.title)}</a></div>`
}

/** The page of one post, with its neighbours and a list of further posts below it. */
export function formatBlockSingle(entry: Entry, others: readonly Entry[], options: HtmlOptions): string {
  const [before = entry, after = entry] = others
  const further = others.map(
    (other) =>
      `<li class="wp-block-post ${formatClasses(other)}"><h3 class="wp-block-post-title has-small-font-size"><a href="${addressOf(other)}">${escapeText(other.title)}</a></h3></li>`,
  )
  const body = `${header}
<main class="wp-block-group is-layout-flow" id="wp--skip-link--target">
<h1 class="wp-block-post-title has-x-large-font-size">${escapeText(entry.title)}</h1>
${formatMeta(entry)}
<div class="entry-content alignfull wp-block-post-content is-layout-constrained">
${formatBody(entry, options.body)}
</div>
<nav class="wp-block-group alignwide" aria-label="投稿">${formatNeighbour(before, 'previous', '前')}${formatNeighbour(after, 'next', '次')}</nav>
<h2 class="wp-block-heading">さらに記事を読む</h2>
<div class="wp-block-query"><ul class="wp-block-post-template">${further.join('')}</ul></div>
</main>
${footer}`
  return formatDocument(
    { address: addressOf(entry), post: entry, titleMark: '–', ...options.head },
    `single single-post postid-${numberOf(entry)}`,
    body,
  )
}

// Pages in the markup of classic themes other than Twenty Ten: articles with a header and a footer, and the page of one post
// with all that Japanese themes put around it: a table of contents, buttons, related posts, who wrote it.
import type { Entry } from '#shared/entry.ts'
import { formatDocument, type HtmlOptions } from './html-head.ts'
import {
  addressOf,
  escapeAttribute,
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

const header = `<div id="page" class="site">
<a class="skip-link screen-reader-text" href="#content">コンテンツへスキップ</a>
<header id="masthead" class="site-header"><p class="site-title"><a href="${site}/" rel="home">${siteName}</a></p><p class="site-description">毎日焼きたて</p>
<nav id="site-navigation" class="main-navigation" aria-label="メインメニュー"><button class="menu-toggle" aria-controls="primary-menu" aria-expanded="false">メニュー</button><ul id="primary-menu" class="menu"><li class="menu-item"><a href="${site}/">ホーム</a></li></ul></nav></header>
<div id="content" class="site-content"><div id="primary" class="content-area"><main id="main" class="site-main">`

const footer = `<footer id="colophon" class="site-footer"><div class="site-info"><a href="https://ja.wordpress.org/" class="imprint">Proudly powered by WordPress</a></div></footer>
</div>`

function formatPosted(entry: Entry): string {
  const at = postedAt(entry)
  return `<span class="posted-on"><span class="screen-reader-text">投稿日: </span><a href="${addressOf(entry)}" rel="bookmark"><time class="entry-date published" datetime="${at.toISOString()}">${formatDay(at)}</time><time class="updated" hidden datetime="${at.toISOString()}">${formatDay(at)}</time></a></span><span class="byline"><span class="author vcard"><span class="screen-reader-text">作成者 </span><a class="url fn n" href="${site}/author/jarxiv/">jarxiv</a></span></span>`
}

function formatArticle(entry: Entry, { body }: HtmlOptions): string {
  return `<article id="post-${numberOf(entry)}" class="${formatClasses(entry)}">
<header class="entry-header">
<h2 class="entry-title"><a href="${addressOf(entry)}" rel="bookmark">${escapeText(entry.title)}</a></h2>
</header><!-- .entry-header -->
<div class="entry-content">
${formatBody(entry, body)}
</div><!-- .entry-content -->
<footer class="entry-footer">
${formatPosted(entry)}<span class="cat-links"><span class="screen-reader-text">カテゴリー </span>${formatCategories(entry, 'category tag', '、')}</span><span class="comments-link"><span><span class="screen-reader-text">${escapeText(entry.title)} は</span>コメントを受け付けていません</span></span>
</footer><!-- .entry-footer -->
</article><!-- #post-## -->`
}

const pages = `<nav class="navigation pagination" aria-label="投稿のページ送り">
<h2 class="screen-reader-text">投稿のページ送り</h2>
<div class="nav-links"><span aria-current="page" class="page-numbers current"><span class="meta-nav screen-reader-text">固定ページ </span>1</span>
<a class="page-numbers" href="${site}/page/2/"><span class="meta-nav screen-reader-text">固定ページ </span>2</a>
<span class="page-numbers dots">…</span>
<a class="next page-numbers" href="${site}/page/2/">次のページ</a></div>
</nav>`

/** A listing with its posts whole. */
export function formatClassicListing(entries: readonly Entry[], options: HtmlOptions): string {
  const body = `${header}
${entries.map((entry) => formatArticle(entry, options)).join('\n')}
${pages}
</main></div></div>
${footer}`
  return formatDocument({ address: `${site}/`, titleMark: '–', ...options.head }, 'home blog hfeed', body)
}

// The labels of the post stand here once more, as links.
const contents = `<div id="toc" class="toc tnt-number toc-center tnt-number border-element"><input type="checkbox" class="toc-checkbox" id="toc-checkbox-1" checked><label class="toc-title" for="toc-checkbox-1">目次</label>
<div class="toc-content"><ol class="toc-list open"><li><a href="#toc1" tabindex="0">要約</a></li><li><a href="#toc2" tabindex="0">要約(オリジナル)</a></li><li><a href="#toc3" tabindex="0">arxiv情報</a></li><li><a href="#toc4" tabindex="0">提供元, 利用サービス</a></li></ol></div></div>`

function formatRelated(entry: Entry): string {
  return `<a href="${addressOf(entry)}" class="related-entry-card-wrap a-wrap border-element" title="${escapeAttribute(entry.title)}"><article class="post-${numberOf(entry)} related-entry-card e-card post type-post hentry"><figure class="related-entry-card-thumb"><img src="${site}/no-image.png" alt="" width="160" height="90"><span class="cat-label cat-label-4">${escapeText(entry.categories[0] ?? '')}</span></figure><div class="related-entry-card-content"><h3 class="related-entry-card-title">${escapeText(entry.title)}</h3><div class="related-entry-card-snippet">${escapeText((entry.summaryJa ?? '').slice(0, 60).toWellFormed())}</div><div class="related-entry-card-date"><span class="fa fa-clock-o" aria-hidden="true"></span> <time class="post-date">${formatDay(postedAt(entry))}</time></div></div></article></a>`
}

/** The page of one post. */
export function formatClassicSingle(entry: Entry, others: readonly Entry[], options: HtmlOptions): string {
  const body = `${header}
<article id="post-${numberOf(entry)}" class="article ${formatClasses(entry)}">
<header class="article-header entry-header"><h1 class="entry-title">${escapeText(entry.title)}</h1>
<div class="date-tags"><span class="post-date"><span class="fa fa-clock-o" aria-hidden="true"></span> <time class="entry-date date published updated" datetime="${postedAt(entry).toISOString()}">${formatDay(postedAt(entry))}</time></span></div></header>
<div class="entry-content cf">
${contents}
${formatBody(entry, options.body)}
</div>
<footer class="article-footer entry-footer"><div class="entry-categories-tags"><div class="entry-categories">${formatCategories(entry, 'category tag', '')}</div></div>
<div class="sns-share"><div class="sns-share-message">シェアする</div><div class="sns-share-buttons"><a href="https://x.com/intent/tweet?text=${encodeURIComponent(entry.title)}" class="share-button twitter-button" target="_blank" rel="nofollow"><span class="button-caption">X</span></a></div></div>
<div class="article-footer-author"><div class="author-info"><span class="post-author vcard author">jarxiv</span></div></div></footer>
</article>
<aside id="related-entries" class="related-entries"><h2 class="related-entry-heading">関連記事</h2><div class="related-list">${others.map(formatRelated).join('')}</div></aside>
<div id="comment-area" class="comment-area"><h2 class="comment-title">コメント</h2><p class="nocomments">コメントは受け付けていません。</p></div>
</main></div></div>
${footer}`
  return formatDocument(
    { address: addressOf(entry), post: entry, ...options.head },
    `single single-post postid-${numberOf(entry)}`,
    body,
  )
}

// The pages of the made-up blog: a listing in the markup of Twenty Ten and the page of one post, with the links that a crawl follows.
import type { Entry } from '#shared/entry.ts'
import { addressOf, escapeText, formatCategories, formatClasses, numberOf } from '../../made/markup.ts'
import { formatBody, usualBody } from '../../made/post-body.ts'

/** Addresses a page states in its head: what is not there is left out. */
export type HeadLinks = {
  readonly rest?: string
  readonly item?: string
  readonly short?: string
  readonly feed: string
}

/** A page of a listing; `older` and `newer` are the addresses of its neighbours. */
export function formatListing(
  entries: readonly Entry[],
  { older, newer, head }: { readonly older?: string; readonly newer?: string; readonly head: HeadLinks },
): string {
  const previous = older ? `<div class="nav-previous"><a href="${older}"><span>&larr;</span> 過去の投稿</a></div>` : ''
  const next = newer ? `<div class="nav-next"><a href="${newer}">新しい投稿 <span>&rarr;</span></a></div>` : ''
  const posts = entries.map((entry) => formatPost(entry, 'h2')).join('\n')
  return formatPage('home blog', head, `${posts}\n<div id="nav-below" class="navigation">${previous}${next}</div>`)
}

/** The page of one post, with links to the posts before and after it that no crawl should follow. */
export function formatSingle(entry: Entry, head: HeadLinks, before: Entry | undefined): string {
  const previous = before ? `<div class="nav-previous"><a href="${addressOf(before)}" rel="prev">&larr;</a></div>` : ''
  const next = before ? `<link rel="next" href="${addressOf(before)}" />` : ''
  return formatPage('single single-post', head, `${previous}\n${formatPost(entry, 'h1')}`, next)
}

function formatPost(entry: Entry, heading: 'h1' | 'h2'): string {
  return `<div id="post-${numberOf(entry)}" class="${formatClasses(entry)}">
<${heading} class="entry-title"><a href="${addressOf(entry)}" rel="bookmark">${escapeText(entry.title)}</a></${heading}>
<div class="entry-content">
${formatBody(entry, usualBody)}
</div><!-- .entry-content -->
<div class="entry-utility">
<span class="cat-links"><span class="entry-utility-prep entry-utility-prep-cat-links">カテゴリー:</span> ${formatCategories(entry, 'category tag', ', ')}</span>
<span class="meta-sep">|</span>
<span class="comments-link"><span><span class="screen-reader-text">${escapeText(entry.title)} は</span>コメントを受け付けていません</span></span>
</div><!-- .entry-utility -->
</div><!-- #post-## -->`
}

function formatPage(classes: string, { rest, item, short, feed }: HeadLinks, body: string, more = ''): string {
  const links = [
    `<link rel="alternate" type="application/rss+xml" title="feed" href="${feed}" />`,
    rest && `<link rel="https://api.w.org/" href="${rest}" />`,
    item && `<link rel="alternate" type="application/json" href="${item}" />`,
    short && `<link rel="shortlink" href="${short}" />`,
    more,
  ]
  return `<!DOCTYPE html>
<html lang="ja">
<head>
<meta charset="UTF-8" />
<title>Blog</title>
${links.filter(Boolean).join('\n')}
</head>
<body class="${classes}">
<div id="content" role="main">
${body}
</div>
</body>
</html>
`
}

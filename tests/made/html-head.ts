// The head of a made-up WordPress page, and what all its pages carry that nobody should read: scripts, styles, data for machines.
import type { Entry } from '#shared/entry.ts'
import { addressOf, escapeAttribute, escapeText, numberOf, site, siteName } from './markup.ts'
import type { BodyStyle } from './post-body.ts'

/** What the page says of itself: its own address, the post it is about (a page of its own), and the charset it names, if any. */
export type PageHead = {
  readonly address: string
  readonly post?: Entry
  readonly charset?: string | null
  readonly titleMark?: string
  readonly attributes?: string
}

/** How a page is written: how much it shows of its posts, how their bodies look, and what its head says. */
export type HtmlOptions = {
  readonly shown: 'whole' | 'teaser' | 'excerpt'
  readonly body: BodyStyle
  readonly head: Partial<PageHead>
}

// Every trap a post's text could be read from by mistake is here: JSON-LD, a template, an inlined script.
function formatScripts({ post, address }: PageHead): string {
  const data = {
    '@context': 'https://schema.org',
    '@type': post ? 'BlogPosting' : 'Blog',
    url: address,
    headline: post?.title ?? siteName,
    articleBody: '要約',
  }
  return `<script type="application/ld+json">${JSON.stringify(data).replaceAll('<', '\\u003c')}</script>
<script type="text/javascript">
/* <![CDATA[ */
window._wpemojiSettings = {"baseUrl":"https:\\/\\/s.w.org\\/images\\/core\\/emoji\\/15.0.3\\/72x72\\/","ext":".png"};
document.write("<p>要約<\\/p>");
/* ]]> */
</script>
<style id='wp-emoji-styles-inline-css' type='text/css'>
	img.wp-smiley { display: inline !important; } .entry-content > p { margin: 0; }
</style>`
}

function formatCharset(charset: string | null): string {
  return charset === null ? '' : `<meta charset="${charset}" />\n`
}

/** The head element with its content. */
export function formatHead(head: PageHead): string {
  const { post, address, charset = 'UTF-8', titleMark = '|' } = head
  const title = post ? `${escapeText(post.title)} ${titleMark} ${siteName}` : siteName
  const own = post
    ? `<link rel="canonical" href="${addressOf(post)}" />
<link rel='shortlink' href='${site}/?p=${numberOf(post)}' />
<meta property="og:title" content="${escapeAttribute(post.title)}" />
<meta property="og:url" content="${addressOf(post)}" />
<meta property="og:description" content="${escapeAttribute((post.summaryJa ?? '').slice(0, 60))}" />`
    : `<link rel="canonical" href="${address}" />`
  return `<head>
${formatCharset(charset)}<title>${title}</title>
<link rel="profile" href="https://gmpg.org/xfn/11" />
<link rel="stylesheet" type="text/css" media="all" href="${site}/wp-content/themes/made/style.css?ver=20250101" />
<link rel="alternate" type="application/rss+xml" title="${siteName} &raquo; フィード" href="${site}/feed/" />
<link rel="https://api.w.org/" href="${site}/wp-json/" />
${own}
${formatScripts(head)}
<noscript><style>.lazyload{display:none}</style></noscript>
</head>`
}

/** A document: doctype, html element, head and body. */
export function formatDocument(head: PageHead, bodyClasses: string, body: string): string {
  return `<!DOCTYPE html>
<html ${head.attributes ?? 'lang="ja"'}>
${formatHead(head)}

<body class="${bodyClasses}">
${body}
<script type='text/javascript' src='${site}/wp-includes/js/comment-reply.min.js?ver=6.7'></script>
<template id="late"><p>要約</p><p>テンプレート</p></template>
</body>
</html>
`
}

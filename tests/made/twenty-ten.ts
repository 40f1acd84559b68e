// Pages in the markup of the theme Twenty Ten: a listing, a listing of excerpts, and the page of one post.
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
import { formatBody, formatExcerpt, formatTeaser } from './post-body.ts'

const header = `<div id="wrapper" class="hfeed">
	<div id="header">
		<div id="masthead">
			<div id="branding" role="banner">
				<div id="site-title"><span><a href="${site}/" rel="home">${siteName}</a></span></div>
				<div id="site-description">毎日焼きたて</div>
				<img src="${site}/wp-content/themes/twentyten/images/headers/path.jpg" width="940" height="198" alt="${siteName}" />
			</div><!-- #branding -->
			<div id="access" role="navigation">
				<div class="skip-link screen-reader-text"><a href="#content">コンテンツへスキップ</a></div>
				<div class="menu"><ul><li class="current_page_item"><a href="${site}/">ホーム</a></li><li class="page_item page-item-2"><a href="${site}/archives/">アーカイブ</a></li></ul></div>
			</div><!-- #access -->
		</div><!-- #masthead -->
	</div><!-- #header -->
	<div id="main">`

/** The widgets beside the posts; the newest ones are named there again. */
function formatSidebar(entries: readonly Entry[]): string {
  const link = (entry: Entry) => `<li>\n<a href="${addressOf(entry)}">${escapeText(entry.title)}</a>\n</li>`
  return `<div id="primary" class="widget-area" role="complementary">
<ul class="xoxo">
<li id="search-2" class="widget-container widget_search"><form role="search" method="get" id="searchform" class="searchform" action="${site}/"><div><label class="screen-reader-text" for="s">検索:</label><input type="text" value="" name="s" id="s" /><input type="submit" id="searchsubmit" value="検索" /></div></form></li>
<li id="recent-posts-2" class="widget-container widget_recent_entries"><h3 class="widget-title">最近の投稿</h3><ul>
${entries.slice(0, 5).map(link).join('\n')}
</ul></li>
<li id="recent-comments-2" class="widget-container widget_recent_comments"><h3 class="widget-title">最近のコメント</h3><ul id="recentcomments"></ul></li>
<li id="archives-2" class="widget-container widget_archive"><h3 class="widget-title">アーカイブ</h3><ul><li><a href='${site}/2025/03/'>2025年3月</a>&nbsp;(412)</li><li><a href='${site}/2025/02/'>2025年2月</a>&nbsp;(380)</li></ul></li>
<li id="categories-2" class="widget-container widget_categories"><h3 class="widget-title">カテゴリー</h3><ul><li class="cat-item cat-item-4"><a href="${site}/category/cs-lg/">cs.LG</a> (1,204)</li><li class="cat-item cat-item-7"><a href="${site}/category/hep-ph/">hep-ph</a> (88)</li></ul></li>
<li id="meta-2" class="widget-container widget_meta"><h3 class="widget-title">メタ情報</h3><ul><li><a href="${site}/wp-login.php">ログイン</a></li><li><a href="${site}/feed/">投稿フィード</a></li><li><a href="https://ja.wordpress.org/">WordPress.org</a></li></ul></li>
</ul>
</div><!-- #primary .widget-area -->`
}

const footer = `	</div><!-- #main -->
	<div id="footer" role="contentinfo">
		<div id="colophon">
			<div id="site-info"><a href="${site}/" rel="home">${siteName}</a></div><!-- #site-info -->
			<div id="site-generator"><a href="https://ja.wordpress.org/" class="imprint" title="セマンティックなパブリッシングツール">Proudly powered by WordPress</a></div>
		</div><!-- #colophon -->
	</div><!-- #footer -->
</div><!-- #wrapper -->`

function formatMeta(entry: Entry): string {
  return `<div class="entry-meta">
<span class="meta-prep meta-prep-author">投稿日:</span> <a href="${addressOf(entry)}" title="09:00" rel="bookmark"><span class="entry-date">${formatDay(postedAt(entry))}</span></a> <span class="meta-sep">作成者:</span> <span class="author vcard"><a class="url fn n" href="${site}/author/jarxiv/" title="jarxiv の投稿をすべて表示">jarxiv</a></span>
</div><!-- .entry-meta -->`
}

function formatUtility(entry: Entry, { body }: HtmlOptions): string {
  const colon = body.wideLabels ? '：' : ':'
  const end = body.wideLabels ? '。' : ''
  return `<div class="entry-utility">
<span class="cat-links">
<span class="entry-utility-prep entry-utility-prep-cat-links">カテゴリー${colon}</span> ${formatCategories(entry, 'category tag', ', ')}</span>
<span class="meta-sep">|</span>
<span class="comments-link"><span><span class="screen-reader-text">${escapeText(entry.title)} は</span>コメントを受け付けていません${end}</span></span>
</div><!-- .entry-utility -->`
}

const navigation = (at: 'above' | 'below') => `<div id="nav-${at}" class="navigation">
<div class="nav-previous"><a href="${site}/page/3/"><span class="meta-nav">&larr;</span> 過去の投稿</a></div>
<div class="nav-next"><a href="${site}/">新しい投稿 <span class="meta-nav">&rarr;</span></a></div>
</div><!-- #nav-${at} -->`

function formatItem(entry: Entry, options: HtmlOptions): string {
  const contents = {
    whole: `<div class="entry-content">\n${formatBody(entry, options.body)}\n</div><!-- .entry-content -->`,
    teaser: `<div class="entry-content">\n${formatTeaser(entry, options.body)}\n</div><!-- .entry-content -->`,
    excerpt: `<div class="entry-summary">\n${formatExcerpt(entry)}\n</div><!-- .entry-summary -->`,
  }
  return `<div id="post-${numberOf(entry)}" class="${formatClasses(entry)}">
<h2 class="entry-title"><a href="${addressOf(entry)}" title="${escapeAttribute(entry.title)} へのパーマリンク" rel="bookmark">${escapeText(entry.title)}</a></h2>

${formatMeta(entry)}

${contents[options.shown]}

${formatUtility(entry, options)}
</div><!-- #post-## -->
`
}

/** A listing with its posts whole, up to `<!--more-->`, or as excerpts below the heading of an archive. */
export function formatTwentyTenListing(entries: readonly Entry[], options: HtmlOptions): string {
  const heading =
    options.shown === 'excerpt' ? '<h1 class="page-title">カテゴリーアーカイブ: <span>cs.LG</span></h1>\n' : ''
  const body = `${header}
<div id="container">
<div id="content" role="main">
${heading}${navigation('above')}
${entries.map((entry) => formatItem(entry, options)).join('\n')}
${navigation('below')}
</div><!-- #content -->
</div><!-- #container -->
${formatSidebar(entries)}
${footer}`
  return formatDocument({ address: `${site}/page/2/`, ...options.head }, 'home blog paged custom-background', body)
}

function formatNeighbours(at: 'above' | 'below', before: Entry, after: Entry): string {
  return `<div id="nav-${at}" class="navigation">
<div class="nav-previous"><a href="${addressOf(before)}" rel="prev"><span class="meta-nav">&larr;</span> ${escapeText(before.title)}</a></div>
<div class="nav-next"><a href="${addressOf(after)}" rel="next">${escapeText(after.title)} <span class="meta-nav">&rarr;</span></a></div>
</div><!-- #nav-${at} -->`
}

/** The page of one post, with links to the posts before and after it. */
export function formatTwentyTenSingle(entry: Entry, others: readonly Entry[], options: HtmlOptions): string {
  const [before = entry, after = entry] = others
  const body = `${header}
<div id="container">
<div id="content" role="main">
${formatNeighbours('above', before, after)}
<div id="post-${numberOf(entry)}" class="${formatClasses(entry)}">
<h1 class="entry-title">${escapeText(entry.title)}</h1>
${formatMeta(entry)}
<div class="entry-content">
${formatBody(entry, options.body)}
</div><!-- .entry-content -->
<div class="entry-utility">
カテゴリー: ${formatCategories(entry, 'category tag', ', ')} | <a href="${addressOf(entry)}" title="${escapeAttribute(entry.title)} へのパーマリンク" rel="bookmark">パーマリンク</a>
</div><!-- .entry-utility -->
</div><!-- #post-## -->
${formatNeighbours('below', before, after)}
<div id="comments">
<p class="nocomments">コメントは受け付けていません。</p>
</div><!-- #comments -->
</div><!-- #content -->
</div><!-- #container -->
${formatSidebar([...others, entry])}
${footer}`
  return formatDocument(
    { address: addressOf(entry), post: entry, ...options.head },
    `single single-post postid-${numberOf(entry)}`,
    body,
  )
}

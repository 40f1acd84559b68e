// The body of one made-up post as markup: the two texts under their labels, the info block, the provider; whole, or only its beginning.
import type { Entry } from '#shared/entry.ts'
import { addressOf, escapeText, formatParagraphs, numberOf } from './markup.ts'

export type BodyStyle = {
  /** What the labels stand in. */
  readonly labels: 'h4' | 'h2' | 'p' | 'strong' | 'block'
  readonly wideLabels: boolean
  /** The info block: two columns, a column of heads, a block of the block editor, or lines of one paragraph. */
  readonly rows: 'table' | 'heads' | 'figure' | 'breaks'
  /** Buttons to share the post, as Jetpack prints them below it. */
  readonly share: boolean
  /** An advertisement before the second heading, where themes put one. */
  readonly advert: boolean
  /** Formulas as pictures that have them as their alternative text. */
  readonly pictures: boolean
}

export const usualBody: BodyStyle = {
  labels: 'h4',
  wideLabels: false,
  rows: 'table',
  share: false,
  advert: false,
  pictures: false,
}

/** The whole body. Fields that are null or empty are left out with their labels. */
export function formatBody(entry: Entry, style: BodyStyle): string {
  const parts = [
    formatSummary(entry, style),
    style.advert ? advert : '',
    formatAbstract(entry, style),
    formatLabel('arxiv情報', style),
    formatInfo(entry, style),
    formatProvider(entry, style),
    style.share ? formatShare(entry) : '',
  ]
  return parts.filter((part) => part !== '').join('\n')
}

/** The body up to the end of its Japanese text, where the author put `<!--more-->`. */
export function formatTeaser(entry: Entry, style: BodyStyle): string {
  const more = `<p> <a href="${addressOf(entry)}#more-${numberOf(entry)}" class="more-link">続きを読む <span class="meta-nav">&rarr;</span></a></p>`
  return `${formatSummary(entry, style)}\n${more}`
}

export const excerptLength = 110

/** What wp_trim_words leaves of a post in Japanese: all of it in one line, cut after 110 characters, without its mark. */
export function cutExcerpt(entry: Entry): string {
  const text = `要約 ${writtenSummary(entry)} 要約(オリジナル) ${entry.abstractEn ?? ''}`.replace(/\s+/g, ' ')
  return [...text].slice(0, excerptLength).join('')
}

/** The excerpt as the_excerpt prints it. */
export function formatExcerpt(entry: Entry): string {
  return `<p>${escapeText(cutExcerpt(entry))} [&hellip;]</p>`
}

/** The Japanese block as its author wrote it: with both marks in the form of 2023. */
export function writtenSummary({ titleJa, summaryJa }: Entry): string {
  return titleJa === null ? (summaryJa ?? '') : `タイトル:${titleJa}\n要約:${summaryJa ?? ''}`
}

function formatLabel(label: string, { labels, wideLabels }: BodyStyle): string {
  const text = wideLabels ? label.replace('(', '（').replace(')', '）') : label
  if (labels === 'strong') return `<p><strong>${text}</strong></p>`
  if (labels === 'block') return `<h4 class="wp-block-heading">${text}</h4>`
  if (labels === 'h2') return `<h2><span id="toc-${label.length}">${text}</span></h2>`
  return `<${labels}>${text}</${labels}>`
}

function formatSummary(entry: Entry, style: BodyStyle): string {
  if (entry.summaryJa === null) return ''
  return `${formatLabel('要約', style)}\n${formatParagraphs(writtenSummary(entry))}`
}

function formatAbstract({ abstractEn }: Entry, style: BodyStyle): string {
  if (abstractEn === null) return ''
  const text = formatParagraphs(abstractEn)
  return `${formatLabel('要約(オリジナル)', style)}\n${style.pictures ? formatPictures(text) : text}`
}

/** Formulas as WordPress.com draws them. */
function formatPictures(markup: string): string {
  const address = (formula: string) => `https://s0.wp.com/latex.php?latex=${encodeURIComponent(formula)}&#038;bg=ffffff`
  return markup.replace(
    /\$[^$\n]+\$/g,
    (formula) => `<img src="${address(formula)}" alt="${formula.replaceAll('"', '&quot;')}" title="" class="latex" />`,
  )
}

const advert = `<div class="ad-area no-icon ad-content-middle ad-label-visible"><div class="ad-label" data-nosnippet>スポンサーリンク</div><div class="ad-wrap"><ins class="adsbygoogle" data-ad-client="ca-pub-0"></ins><script>(adsbygoogle = window.adsbygoogle || []).push({});</script></div></div>`

function formatProvider({ provider, translator }: Entry, style: BodyStyle): string {
  if (provider === null) return ''
  const names = translator === null ? provider : `${provider}, ${translator}`
  return `${formatLabel('提供元, 利用サービス', style)}\n${formatParagraphs(names)}`
}

function formatInfo(entry: Entry, { rows, wideLabels }: BodyStyle): string {
  const cells = [
    ['著者', escapeText(entry.authors.join(','))],
    ['発行日', entry.publishedAt?.replace('T', ' ').replace('Z', '+00:00') ?? ''],
    [wideLabels ? 'ａｒｘｉｖサイト' : 'arxivサイト', formatSite(entry)],
  ].filter(([, value]) => value !== '')
  if (rows === 'breaks') return `<p>${cells.map((row) => row.join(' ')).join('<br />\n')}</p>`
  const table = `<table${rows === 'heads' ? ' class="info" border="1"' : ''}>\n<tbody>\n${cells.map((row) => formatRow(row, rows)).join('\n')}\n</tbody>\n</table>`
  return rows === 'figure' ? `<figure class="wp-block-table">${table.replaceAll('\n', '')}</figure>` : table
}

function formatRow([label = '', value = '']: readonly string[], rows: BodyStyle['rows']): string {
  const head = rows === 'heads' ? `<th scope="row">${label}</th>` : `<td>${label}</td>`
  return `<tr>\n${head}\n<td>${value}</td>\n</tr>`
}

function formatSite({ arxivId, arxivVersion }: Entry): string {
  if (arxivId === null) return 'arxiv_id(pdf)'
  const paper = `${arxivId}${arxivVersion === null ? '' : `v${arxivVersion}`}`
  return `<a href="http://arxiv.org/abs/${paper}" target="_blank" rel="noopener">arxiv_id</a>(<a href="https://arxiv.org/pdf/${paper}" target="_blank" rel="noopener">pdf</a>)`
}

function formatShare(entry: Entry): string {
  const button = (name: string) =>
    `<li class="share-${name.toLowerCase()}"><a rel="nofollow noopener" class="share-${name.toLowerCase()} sd-button share-icon" href="${addressOf(entry)}?share=${name.toLowerCase()}" target="_blank" title="クリックして ${name} で共有"><span>クリックして ${name} で共有 (新しいウィンドウで開きます)</span><span>${name}</span></a></li>`
  return `<div class="sharedaddy sd-sharing-enabled"><div class="robots-nocontent sd-block sd-social sd-social-icon-text sd-sharing"><h3 class="sd-title">共有:</h3><div class="sd-content"><ul>${button('Twitter')}${button('Facebook')}<li class="share-end"></li></ul></div></div></div>
<div class="sharedaddy sd-block sd-like jetpack-likes-widget-wrapper"><h3 class="sd-title">いいね:</h3><div class="likes-widget-placeholder post-likes-widget-placeholder"><span class="button"><span>いいね</span></span> <span class="loading">読み込み中…</span></div></div>
<div id="jp-relatedposts" class="jp-relatedposts"><h3 class="jp-relatedposts-headline"><em>関連</em></h3></div>`
}

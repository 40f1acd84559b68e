// Posts as feeds: RSS 2.0 and Atom as WordPress prints them, and as other programs do.
import type { Entry } from '#shared/entry.ts'
import { addressOf, escapeText, numberOf, postedAt, site, siteName } from './markup.ts'
import { cutExcerpt, formatBody, usualBody } from './post-body.ts'

export type RssOptions = {
  /** `content`: content:encoded beside an excerpt. `description`: the whole body there, escaped. `excerpt`: no more than that. */
  readonly holds: 'content' | 'description' | 'excerpt'
  readonly encoding: string
}

/** Characters in a CDATA section; `]]>` inside is parted between two of them. */
function toData(text: string): string {
  return `<![CDATA[${text.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`
}

/** Text or markup in XML. */
function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}

/** RSS 2.0. */
export function formatRss(entries: readonly Entry[], { holds, encoding }: RssOptions): string {
  return `<?xml version="1.0" encoding="${encoding}"?><rss version="2.0"
	xmlns:content="http://purl.org/rss/1.0/modules/content/"
	xmlns:wfw="http://wellformedweb.org/CommentAPI/"
	xmlns:dc="http://purl.org/dc/elements/1.1/"
	xmlns:atom="http://www.w3.org/2005/Atom"
	xmlns:sy="http://purl.org/rss/1.0/modules/syndication/"
	xmlns:slash="http://purl.org/rss/1.0/modules/slash/"
	>

<channel>
	<title>${siteName}</title>
	<atom:link href="${site}/feed/" rel="self" type="application/rss+xml" />
	<link>${site}</link>
	<description>毎日焼きたて</description>
	<lastBuildDate>Mon, 24 Mar 2025 20:00:00 +0000</lastBuildDate>
	<language>ja</language>
	<sy:updatePeriod>hourly</sy:updatePeriod>
	<generator>https://wordpress.org/?v=6.7</generator>
	<image><url>${site}/icon.png</url><title>${siteName}</title><link>${site}</link><width>32</width><height>32</height></image>
${entries.map((entry) => formatItem(entry, holds)).join('\n')}
</channel>
</rss>
`
}

function formatItem(entry: Entry, holds: RssOptions['holds']): string {
  const excerpt = toData(`${escapeText(cutExcerpt(entry))} [&#8230;]`)
  const body = formatBody(entry, usualBody)
  const description = holds === 'description' ? escapeXml(body) : excerpt
  return `	<item>
		<title>${escapeText(entry.title)}</title>
		<link>${escapeXml(addressOf(entry))}</link>
		<dc:creator><![CDATA[jarxiv]]></dc:creator>
		<pubDate>${postedAt(entry).toUTCString().replace('GMT', '+0000')}</pubDate>
${entry.categories.map((category) => `		<category>${toData(escapeText(category))}</category>`).join('\n')}
		<guid isPermaLink="false">${site}/?p=${numberOf(entry)}</guid>
		<description>${description}</description>
${holds === 'content' ? `		<content:encoded>${toData(body)}</content:encoded>\n` : ''}		<slash:comments>0</slash:comments>
	</item>`
}

/** Atom, with its contents as escaped HTML in CDATA (as WordPress has them) or as XHTML elements; `encoding` is the declared one. */
export function formatAtom(entries: readonly Entry[], type: 'html' | 'xhtml', encoding: string): string {
  return `<?xml version="1.0" encoding="${encoding}"?>
<!-- generator="WordPress/6.7" -->
<feed xmlns="http://www.w3.org/2005/Atom" xmlns:thr="http://purl.org/syndication/thread/1.0" xml:lang="ja">
	<title type="text">${siteName}</title>
	<subtitle type="text">毎日焼きたて</subtitle>
	<updated>2025-03-24T20:00:00Z</updated>
	<link rel="alternate" type="text/html" href="${site}" />
	<id>${site}/feed/atom/</id>
	<link rel="self" type="application/atom+xml" href="${site}/feed/atom/" />
${entries.map((entry) => formatAtomEntry(entry, type)).join('\n')}
</feed>
`
}

function formatAtomEntry(entry: Entry, type: 'html' | 'xhtml'): string {
  const at = postedAt(entry).toISOString()
  const body = formatBody(entry, usualBody)
  const content =
    type === 'html'
      ? `<content type="html" xml:base="${escapeXml(addressOf(entry))}">${toData(body)}</content>`
      : `<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">\n${body}\n</div></content>`
  return `	<entry>
		<author><name>jarxiv</name><uri>${site}</uri></author>
		<title type="html">${toData(escapeText(entry.title))}</title>
		<link rel="alternate" type="text/html" href="${escapeXml(addressOf(entry))}" />
		<id>${site}/?p=${numberOf(entry)}</id>
		<updated>${at}</updated>
		<published>${at}</published>
${entry.categories.map((category) => `		<category scheme="${site}" term="${escapeXml(category)}" />`).join('\n')}
		<summary type="html">${toData(`${escapeText(cutExcerpt(entry))} [&#8230;]`)}</summary>
		${content}
		<link rel="replies" type="text/html" href="${escapeXml(addressOf(entry))}#respond" thr:count="0" />
	</entry>`
}

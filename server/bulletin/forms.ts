// A digest as HTML for mail, Markdown, or plain text. Pure. Nothing of a paper is ever markup; math stays TeX source.
import type { FeedPaper } from '#shared/feed.ts'
import { addressOf, cleanLine, escapeHtml, formatContent, textsOf, titleOf } from '../feeds/texts.ts'
import type { Bulletin } from './bulletin.ts'
import { authorsOf, headOf, readingOf, restOf, wordsOf } from './words.ts'

export const bulletinFormats = ['html', 'markdown', 'text'] as const
export type BulletinFormat = (typeof bulletinFormats)[number]

/** The whole digest, ending with a line end. */
export function formatBulletin(bulletin: Bulletin, format: BulletinFormat): string {
  return { html: formatHtml, markdown: formatMarkdown, text: formatText }[format](bulletin)
}

/** A link outward; undefined where the paper is neither on arXiv nor has a post of its own nor the reader an address. */
function linkOf(paper: FeedPaper, { address }: Bulletin): string | undefined {
  const link = addressOf(paper, address ?? '')
  return link.startsWith('http') ? link : undefined
}

/** Mail programs drop style sheets more often than not: it reads well without. */
function formatHtml(bulletin: Bulletin): string {
  const { title, lines } = headOf(bulletin)
  const { language, groups } = bulletin
  const rest = restOf(bulletin)
  const parts = [
    `<h1 style="font-size:1.4em">${escapeHtml(title)}</h1>`,
    ...lines.map((line) => `<p style="margin:0.2em 0">${escapeHtml(line)}</p>`),
    ...groups.flatMap(({ name, papers }) => [
      `<h2 style="font-size:1.15em;margin-top:2em;border-bottom:1px solid #ccc">${escapeHtml(`${name} ${papers.length}`)}</h2>`,
      ...papers.map((paper) => paperAsHtml(paper, bulletin)),
    ]),
    ...(rest === null ? [] : [`<p>${escapeHtml(rest)}</p>`]),
  ]
  return `<!doctype html>
<html lang="${language === 'en' ? 'en' : 'ja'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escapeHtml(title)}</title>
</head>
<body style="max-width:42em;margin:1em auto;padding:0 1em;line-height:1.7">
${parts.join('\n')}
</body>
</html>
`
}

function paperAsHtml(paper: FeedPaper, bulletin: Bulletin): string {
  const anchor = (address: string | null | undefined, words: string) =>
    address ? `<a href="${escapeHtml(address)}">${escapeHtml(words)}</a>` : escapeHtml(words)
  const reading = readingOf(paper, bulletin)
  const words = wordsOf(bulletin.language)
  return [
    `<h3 style="font-size:1.05em;margin:1.5em 0 0.2em">${anchor(linkOf(paper, bulletin), titleOf(paper, bulletin.language))}</h3>`,
    `<p style="margin:0.2em 0">${escapeHtml(authorsOf(paper, bulletin.language))}</p>`,
    formatContent(paper, bulletin.language),
    ...(reading === null ? [] : [`<p>${anchor(reading, words.read)}</p>`]),
  ].join('\n')
}

function formatMarkdown(bulletin: Bulletin): string {
  const { title, lines } = headOf(bulletin)
  const rest = restOf(bulletin)
  const parts = [
    `# ${escapeMarkdown(title)}`,
    ...lines.map(escapeMarkdown),
    ...bulletin.groups.flatMap(({ name, papers }) => [
      `## ${escapeMarkdown(`${name} ${papers.length}`)}`,
      ...papers.flatMap((paper) => paperAsMarkdown(paper, bulletin)),
    ]),
    ...(rest === null ? [] : [escapeMarkdown(rest)]),
  ]
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`
}

function paperAsMarkdown(paper: FeedPaper, bulletin: Bulletin): string[] {
  const { language } = bulletin
  const link = (address: string | null | undefined, words: string) =>
    address ? `[${escapeMarkdown(words)}](<${address.replace(/[<>]/g, encodeURIComponent)}>)` : escapeMarkdown(words)
  const reading = readingOf(paper, bulletin)
  return [
    `### ${link(linkOf(paper, bulletin), titleOf(paper, language))}`,
    escapeMarkdown(authorsOf(paper, language)),
    ...textsOf(paper, language).flatMap(({ text }) => text.split(/[\r\n]+/).map(escapeMarkdown)),
    ...(reading === null ? [] : [link(reading, wordsOf(language).read)]),
  ]
}

/** Characters of Markdown as themselves. What stands between dollar signs is TeX, which its readers want as it is, but for `<`. */
function escapeMarkdown(text: string): string {
  const line = cleanLine(text)
  return line
    .split(/(\$[^$\n]+\$)/)
    .map((piece, index) => (index % 2 === 1 ? piece.replaceAll('<', '&lt;') : escapeWords(piece)))
    .join('')
    .replace(/^(\d+)([.)])/, '$1\\$2')
    .replace(/^([-+>=~])/, '\\$1')
}

function escapeWords(text: string): string {
  return text.replace(/[\\`*_[\]#|&]/g, '\\$&').replaceAll('<', '&lt;')
}

function formatText(bulletin: Bulletin): string {
  const { title, lines } = headOf(bulletin)
  const rest = restOf(bulletin)
  const groups = bulletin.groups.map(({ name, papers }) =>
    [`== ${name} ${papers.length} ==`, ...papers.map((paper) => paperAsText(paper, bulletin))].join('\n\n'),
  )
  return `${[[title, ...lines].join('\n'), ...groups, ...(rest === null ? [] : [rest])].join('\n\n')}\n`
}

function paperAsText(paper: FeedPaper, bulletin: Bulletin): string {
  const { language } = bulletin
  const addresses = [linkOf(paper, bulletin), readingOf(paper, bulletin)]
  return [
    titleOf(paper, language),
    authorsOf(paper, language),
    ...textsOf(paper, language).map(({ text }) => text),
    ...new Set(addresses.flatMap((address) => address ?? [])),
  ]
    .filter((line) => line !== '')
    .join('\n')
}

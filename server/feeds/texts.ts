// What a feed says of a paper in the languages asked for: title, texts as HTML, address. Pure. Where the text of a language is
// missing the other stands for it, so that no paper comes without its words; math stays TeX source.
import { formatAbstractUrl } from '#shared/arxiv-id.ts'
import type { FeedPaper, TextLanguage } from '#shared/feed.ts'

/** Characters that XML has no place for, and control characters that no reader of feeds shows: they are left out. */
const unfit = /[^\P{Cc}\t\n\r]|[\ufffe\uffff]/gu

/** A text that may stand in XML and JSON; half of a surrogate pair becomes U+FFFD. */
export function cleanText(text: string): string {
  return text.toWellFormed().replace(unfit, '')
}

/** The same in one line. */
export function cleanLine(text: string): string {
  return cleanText(text).replace(/\s+/g, ' ').trim()
}

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** As text of HTML, or as the value of an attribute in quotes. */
export function escapeHtml(text: string): string {
  return cleanText(text).replace(/[&<>"']/g, (character) => escapes[character] ?? character)
}

/** In one line. In both languages the Japanese comes first. */
export function titleOf({ title, titleJa }: Pick<FeedPaper, 'title' | 'titleJa'>, language: TextLanguage): string {
  const wanted = { ja: titleJa ?? title, en: title, both: titleJa === null ? title : `${titleJa} / ${title}` }
  return cleanLine(wanted[language])
}

/** A text in its language. */
export type Told = { readonly language: 'ja' | 'en'; readonly text: string }

/** The texts in the languages asked for, the Japanese first; none only where the paper has none. */
export function textsOf({ summaryJa, abstractEn }: FeedPaper, language: TextLanguage): readonly Told[] {
  const all = [tell('ja', summaryJa), tell('en', abstractEn)].flatMap((told) => told ?? [])
  const wanted = all.filter((told) => language === 'both' || told.language === language)
  return wanted.length > 0 ? wanted : all
}

/** Each paragraph in its language; a paper without any text has its title. */
export function formatContent(paper: FeedPaper, language: TextLanguage): string {
  const paragraphs = textsOf(paper, language).flatMap((told) => listLines(told.text).map((line) => ({ ...told, line })))
  if (paragraphs.length === 0) return `<p>${escapeHtml(titleOf(paper, language))}</p>`
  return paragraphs.map((one) => `<p lang="${one.language}">${escapeHtml(one.line)}</p>`).join('\n')
}

/** The paper on arXiv, else the post it came from, else in the reader at this address; an address of another kind than the web’s is none. */
export function addressOf({ arxivId, sourceUrl, key }: FeedPaper, reader: string): string {
  if (arxivId !== null) return formatAbstractUrl(arxivId)
  const post = sourceUrl !== null && URL.canParse(sourceUrl) ? new URL(sourceUrl) : null
  return post && /^https?:$/.test(post.protocol) ? post.href : paperInReader(reader, key)
}

/** Where the reader shows it. */
export function paperInReader(reader: string, key: string): string {
  return `${reader}/?paper=${encodeURIComponent(key).replaceAll('%2F', '/')}`
}

function tell(language: Told['language'], text: string | null): Told | null {
  const clean = cleanText(text ?? '').trim()
  return clean === '' ? null : { language, text: clean }
}

function listLines(text: string): string[] {
  return text
    .split(/[\r\n]+/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
}

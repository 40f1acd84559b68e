// A page's bytes to entries and problems: decoded, its form sniffed, then read by that form's parser. Never throws; a page that can't be read is a problem.
import { pageLimit } from '#shared/contract.ts'
import type { PageProblem, TextAccount } from '#shared/entry.ts'
import { type Decoded, decodePage } from './decode.ts'
import type { ParsedEntry } from './entry.ts'
import { readFeed } from './feed.ts'
import { readHtml } from './html.ts'
import { type Found, listProblems } from './problems.ts'
import type { Parsed } from './reading.ts'
import { type PageForm, sampleLength, sniffBytes, sniffText } from './sniff.ts'
import { countInk } from './space.ts'
import { readText } from './text.ts'
import { readWordpress } from './wordpress.ts'

/** What a page holds: its entries in its order, what could not be read, and where its text went. */
export type ParsedPage = {
  readonly entries: readonly ParsedEntry[]
  readonly problems: readonly PageProblem[]
  readonly text: TextAccount
}

/** What is known of a page beside its bytes: the charset its sender named, the number of its first line where it is a part of a larger page, its address. */
export type PageContext = { readonly charset?: string; readonly firstLine?: number; readonly address?: string }

/** A form that can be read: its parser, and the most bytes it takes (it is held in memory whole, some forms several times). */
type Parser = {
  readonly read: (text: string, context: PageContext, ink: number | null) => Parsed
  readonly limit: number
}

const mebi = 1024 * 1024

/** One row a form that can be read. */
const parsers: { readonly [form in PageForm]?: Parser } = {
  text: { read: (text, _, ink) => readText(text, ink), limit: pageLimit },
  html: { read: (html, { address }) => readHtml(html, address ?? null), limit: 16 * mebi },
  json: { read: readWordpress, limit: 16 * mebi },
  feed: { read: readFeed, limit: 16 * mebi },
}

// In bytes. A line is cut up, folded and compared as a whole; no post has one that comes near this.
const longestLine = 4 * mebi

const names: { readonly [form in PageForm]: string } = {
  text: 'plain text',
  html: 'an HTML page',
  'web archive': 'a web archive (MHTML)',
  json: 'JSON',
  feed: 'an XML feed',
  sitemap: 'a sitemap',
  xml: 'an XML document that is no feed',
  rtf: 'a rich text (RTF) document',
  gzip: 'a gzip archive',
  zip: 'a zip archive or office document',
  archive: 'a compressed archive',
  pdf: 'a PDF document',
  image: 'an image',
  database: 'an SQLite database',
  binary: 'no text at all (it holds control characters throughout)',
}

/** The entries and problems of one page, whatever its bytes. Never throws. */
export function parsePage(bytes: Uint8Array, context: PageContext = {}): ParsedPage {
  if (bytes.length > pageLimit)
    return refuse('This page is larger than 64 MiB. Split it between two posts and take in the parts.')
  const form = sniffBytes(bytes)
  if (form) return refuseForm(form)
  if (bytes.length > longestLine) {
    const message = tellTooLong(bytes, context)
    if (message !== null) return refuse(message)
  }
  return shift(parseText(decodePage(bytes, context.charset), context), (context.firstLine ?? 1) - 1)
}

function parseText({ text, ink, found }: Decoded, context: PageContext): ParsedPage {
  if (text.trim() === '') return refuse('The page is empty. Save or copy the page once more.')
  const form = sniffText(text)
  const parser = parsers[form]
  if (!parser) return refuseForm(form, text)
  const parsed = parser.read(text, context, ink)
  const entries = parsed.entries.toSorted((a, b) => a.line - b.line)
  const problems = [...(entries.length === 0 ? [none] : []), ...found, ...parsed.found]
  return { entries, problems: listProblems(problems), text: parsed.text }
}

/** Line numbers of a part of a larger page. */
function shift(page: ParsedPage, lines: number): ParsedPage {
  if (lines === 0) return page
  const entries = page.entries.map(({ entry, line }) => ({ entry, line: line + lines }))
  const problems = page.problems.map(({ line, message }) => ({ line: line === null ? null : line + lines, message }))
  return { ...page, entries, problems }
}

/** Why a long page can't be read, or null. Asked before all of it is decoded, which may take four times its bytes. */
function tellTooLong(bytes: Uint8Array, { charset }: PageContext): string | null {
  const form = sniffText(decodePage(bytes.subarray(0, sampleLength), charset).text)
  if (form === 'text') return hasLongLine(bytes) ? tellLongLine : null
  const limit = parsers[form]?.limit ?? pageLimit
  return bytes.length > limit ? tellLimit(form, limit) : null
}

/** Whether a line is longer than any post's. */
function hasLongLine(bytes: Uint8Array): boolean {
  for (let start = 0; bytes.length - start > longestLine; ) {
    const line = bytes.subarray(start, start + longestLine)
    const end = Math.max(line.lastIndexOf(0x0a), line.lastIndexOf(0x0d))
    if (end < 0) return true
    start += end + 1
  }
  return false
}

const tellLongLine =
  'A line of this text is longer than 4 MiB, which no page has. If line breaks were lost in saving, get the page again.'

function tellLimit(form: PageForm, limit: number): string {
  return `This is ${names[form]} of more than ${limit / mebi} MiB, which is too large to be read at once. Get it in parts (for example by its pages), or save it as plain text.`
}

function refuseForm(form: PageForm, text = ''): ParsedPage {
  const message = `This is ${names[form]}, which can't be read. Open the page in a browser, save it as HTML, or select all, copy it, and save it as plain text.`
  return refuse(message, text)
}

/** The one problem of a page that can't be read; all of its text is accounted for by it. */
function refuse(message: string, text = ''): ParsedPage {
  return {
    entries: [],
    problems: [{ line: null, message }],
    text: { entries: 0, furniture: 0, problems: countInk(text) },
  }
}

const none: Found = {
  kind: 'page',
  line: null,
  tell: () =>
    'No entry could be read from this page. A listing page has each title, then the labels ' +
    '要約, 要約(オリジナル) and arxiv情報, then カテゴリー at the end: save it whole, or copy it from the first title to the last footer.',
}

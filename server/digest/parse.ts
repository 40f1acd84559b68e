// A page's bytes to entries and problems: decoded, its form sniffed, then read by that form's parser. Never throws; a page that can't be read is a problem.
import { pageLimit } from '#shared/contract.ts'
import type { PageProblem, TextAccount } from '#shared/entry.ts'
import { decodePage } from './decode.ts'
import type { ParsedEntry } from './entry.ts'
import { type Found, listProblems } from './problems.ts'
import { type PageForm, sniffBytes, sniffText } from './sniff.ts'
import { readText } from './text.ts'

/** What a page holds: its entries in its order, what could not be read, and where its text went. */
export type ParsedPage = {
  readonly entries: readonly ParsedEntry[]
  readonly problems: readonly PageProblem[]
  readonly text: TextAccount
}

/** What is known of a page beside its bytes: the charset its sender named, the number of its first line where it is a part of a larger page, its address. */
export type PageContext = { readonly charset?: string; readonly firstLine?: number; readonly address?: string }

type Parsed = { readonly entries: readonly ParsedEntry[]; readonly found: readonly Found[] }

/** One row a form that can be read. */
const parsers: { readonly [form in PageForm]?: (text: string) => Parsed } = {
  text: readText,
}

const names: { readonly [form in PageForm]: string } = {
  text: 'plain text',
  html: 'an HTML page',
  'web archive': 'a web archive (MHTML)',
  json: 'JSON',
  feed: 'an XML feed or sitemap',
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
export function parsePage(bytes: Uint8Array, _context: PageContext = {}): ParsedPage {
  if (bytes.length > pageLimit)
    return refuse('This page is larger than 64 MiB. Split it between two posts and take in the parts.')
  const form = sniffBytes(bytes)
  if (form) return refuseForm(form)
  const { text, found } = decodePage(bytes)
  return parseText(text, found)
}

function parseText(text: string, found: readonly Found[]): ParsedPage {
  if (text.trim() === '') return refuse('The page is empty. Save or copy the page once more as plain text.')
  const form = sniffText(text)
  const parser = parsers[form]
  if (!parser) return refuseForm(form)
  const parsed = parser(text)
  const problems = [...(parsed.entries.length === 0 ? [none] : []), ...found, ...parsed.found]
  return { entries: parsed.entries, problems: listProblems(problems), text: { entries: 0, furniture: 0, problems: 0 } }
}

function refuseForm(form: PageForm): ParsedPage {
  return refuse(
    `This is ${names[form]}, which can't be read. Open the page in a browser, select all, copy it, and save it as plain text.`,
  )
}

function refuse(message: string): ParsedPage {
  return { entries: [], problems: [{ line: null, message }], text: { entries: 0, furniture: 0, problems: 0 } }
}

const none: Found = {
  kind: 'page',
  line: null,
  tell: () =>
    'No entry could be read from this page. A listing page as plain text has each title, then the lines ' +
    '要約, 要約(オリジナル) and arxiv情報, then カテゴリー at the end: copy it whole, from the first title to the last footer.',
}

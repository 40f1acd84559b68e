// Readers of single fields, the same for every form of page: authors, categories, provider, date, and the Japanese block of 2023.
import { skipLabel } from './cells.ts'
import { squash, trimSpace } from './space.ts'

const wideComma = /[、，]/
const looseComma = /, |[、，]/
const bareComma = /,[^\s,]/
const suffix = /^(?:Jr|Sr)\.?(?: (?:II|III|IV))?$|^(?:II|III|IV)$/i
const longestSuffix = 7

/**
 * The names of an author list. A bare comma (`A,B`) parts names and `, ` then belongs to one (`Acme, Inc.`); a list that knows only `, `
 * is split there; `、` and `，` always part. A lone suffix belongs to the name before it (`John Smith, Jr.`).
 */
export function splitAuthors(list: string): string[] {
  const names: string[] = []
  const even = squash(list)
  for (const part of even.split(findSeparator(even))) {
    const name = trimSpace(part)
    if (name.length <= longestSuffix && names.length > 0 && suffix.test(name)) names.push(`${names.pop()}, ${name}`)
    else if (name !== '') names.push(name)
  }
  return names
}

function findSeparator(list: string): string | RegExp {
  if (!looseComma.test(list)) return ','
  return bareComma.test(list) ? /,(?! )|[、，]/ : /[,、，]/
}

/** Categories as the page orders them, each once. `I.2.7; J.4` is one. */
export function splitCategories(list: string): string[] {
  const parts = list.split(wideComma.test(list) ? /[,、，]/ : ',')
  for (const [index, part] of parts.entries()) parts[index] = trimSpace(part)
  if (parts.length === 1 && parts[0] !== '') return parts
  const categories = new Set(parts)
  categories.delete('')
  return [...categories]
}

/** `arxiv.jp, Google` is the provider and the translation service it used; either may be missing. */
export function splitProvider(value: string): { provider: string | null; translator: string | null } {
  const text = squash(value)
  const comma = text.search(/[,、，]/)
  if (comma < 0) return { provider: text || null, translator: null }
  return { provider: trimSpace(text.slice(0, comma)) || null, translator: trimSpace(text.slice(comma + 1)) || null }
}

const titleMark = 'タイトル'
const titleStart = 0x30bf // タ
const narrowTitleStart = 0xff80
const summaryMark = '要約'

/** The two parts of a Japanese block. Only the form of 2023 (`タイトル:…`, then `要約:`) states a title; its two marks are no text. */
export function splitSummary(block: string): { titleJa: string | null; summaryJa: string | null } {
  const first = block.charCodeAt(0)
  const stated = first === titleStart || first === narrowTitleStart ? readMark(takeLine(block).line, titleMark) : null
  if (stated === null) return { titleJa: null, summaryJa: block || null }
  const below = takeLine(trimSpace(takeLine(block).rest))
  const isBelow = stated === '' && readMark(below.line, summaryMark) === null
  const { line, rest } = isBelow ? takeLine(trimSpace(below.rest)) : below
  const text = (readMark(line, summaryMark) ?? line) + rest
  return { titleJa: squash(isBelow ? below.line : stated) || null, summaryJa: trimSpace(text) || null }
}

function takeLine(text: string): { line: string; rest: string } {
  const end = text.indexOf('\n')
  return end < 0 ? { line: text, rest: '' } : { line: text.slice(0, end), rest: text.slice(end) }
}

/** What follows a mark and its colon at the start of a line, or null where the line starts otherwise. */
function readMark(line: string, mark: string): string | null {
  if (!/^[タﾀ要]/.test(line)) return null
  const end = skipLabel(line, mark)
  const rest = end < 0 ? '' : trimSpace(line.slice(end))
  return /^[:：]/.test(rest) ? trimSpace(rest.slice(1)) : null
}

/** Whether a Japanese block has so far stated its title and nothing more: a bare `要約` after it is the inner mark. */
export function endsAtTitle(lines: readonly string[]): boolean {
  const stated = lines.length > 2 ? null : readMark(lines[0] ?? '', titleMark)
  return stated !== null && lines.length === (stated === '' ? 2 : 1)
}

/** Whether a text begins as the provider's line does: `arxiv.jp` alone or before a comma. */
export function startsProvider(text: string): boolean {
  return /^[\w-]+(?:\.[\w-]+)+\s*(?:[,、，]|$)/.test(text.slice(0, 80))
}

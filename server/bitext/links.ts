// Puts links, DOIs, arXiv ids and e-mail addresses back as the English has them. Pure.
import type { Span } from '#shared/bitext.ts'
import type { Canvas } from './canvas.ts'
import { skipSpaces, skipSpacesBack } from './edges.ts'
import { similarity } from './likely.ts'
import { unitAt } from './unit-at.ts'

/** An address of the English: `source` at `span`; `body` is what is looked for, in lower case. */
type Address = { readonly span: Span; readonly source: string; readonly body: string }

const web =
  /https?:\/\/(?:(?!\]\()[^\s<>"{}|\\^`\u3000-\u9fff\uff00-\uffef]|\\[_%#&]){1,500}|www\.[\w-]+(?:\.[\w-]+)+(?:\/[^\s<>"{}|\\^`]{0,300})?/gi
const others =
  /(?:doi:\s?)?\b10\.\d{4,9}\/[^\s<>"{}|\\^`,;]{1,200}|arxiv:\s?(?:\d{4}\.\d{4,5}|[a-z-]{2,9}(?:\.[a-z]{2})?\/\d{7})(?:v\d{1,2})?|[a-z0-9._%+-]{1,64}@(?:[a-z0-9-]{1,63}\.){1,5}[a-z]{2,10}/gi
/** A host with a path, or a known host, without a scheme. */
const hosts =
  /\b(?:[a-z0-9-]{1,63}\.){1,4}(?:com|org|net|io|ai|dev|edu|gov|eu|de|fr|uk|jp|cn|ch|it|nl|info|app|co|me|tech|page|site|world|cc)(?:\/[^\s<>"{}|\\^`,;\u3000-\u9fff]{0,300})?/gi

/** “transferred.It”: a full stop without its space, and the next sentence. */
const twoSentences = /\.[A-Z][a-z]+$/

/** What most addresses have; and what stands at a full stop of the others. Most abstracts have none. */
const marks = ['://', '@'] as const
const namedId = /arxiv:/i
const atStop =
  /(?<=www)\.|(?<=\b10)\.\d{4}|(?<=[a-z])\.(?:com|org|net|io|ai|dev|edu|gov|eu|de|fr|uk|jp|cn|ch|it|nl|info|app|co|me|tech|page|site|world|cc)\b/iy

/** Whether a text may hold an address. */
function mayHold(text: string): boolean {
  if (marks.some((mark) => text.includes(mark)) || (text.includes(':') && namedId.test(text))) return true
  for (let at = text.indexOf('.', 1); at >= 0; at = text.indexOf('.', at + 1)) {
    if (!isAddressUnit(unitAt(text, at + 1))) continue
    atStop.lastIndex = at
    if (atStop.test(text)) return true
  }
  return false
}

/** Letters, digits, `-` and `_`. */
const isAddressUnit = (code: number) =>
  code === 0x2d ||
  code === 0x5f ||
  (code >= 0x30 && code <= 0x39) ||
  (code >= 0x41 && code <= 0x5a) ||
  (code >= 0x61 && code <= 0x7a)

/** No abstract has so many addresses. */
const mostAddresses = 40

/** Restores the addresses of the English wherever the Japanese has them. */
export function restoreLinks(canvas: Canvas, english: string): void {
  if (!mayHold(english)) return
  const addresses = findAddresses(english)
  if (addresses.length === 0) return
  const page = foldPage(canvas.ja)
  for (const address of addresses) restoreWhole(canvas, page, address, addresses)
  restoreBroken(canvas, page, addresses)
}

/** The addresses, longest first: one may be the beginning of another. */
function findAddresses(english: string): Address[] {
  const found: Address[] = []
  const patterns = [web, ...(/@|\b10\.\d{4}|arxiv:/i.test(english) ? [others] : []), hosts]
  for (const pattern of patterns)
    for (const match of english.matchAll(pattern)) {
      const source = trimEnd(match[0])
      const span: Span = [match.index, match.index + source.length]
      if (
        source.length < 5 ||
        (pattern === hosts && twoSentences.test(source)) ||
        found.length >= mostAddresses ||
        found.some(({ span: [start, end] }) => start < span[1] && span[0] < end)
      )
        continue
      found.push({ span, source, body: bodyOf(source) })
    }
  return found
    .filter(({ body }) => body.length > 3 && /^[^#?]*[a-z0-9][.:@][a-z0-9]/.test(body))
    .sort((one, other) => other.body.length - one.body.length)
}

/** Without the punctuation of the sentence around it; a closing bracket stays if it was opened inside. */
function trimEnd(raw: string): string {
  let end = raw.length
  for (; end > 0; end -= 1) {
    const last = raw.charAt(end - 1)
    const stray = last === ')' && raw.slice(0, end).split('(').length < raw.slice(0, end).split(')').length
    if (!stray && !/[.,;:!?'"\]*$>~]/.test(last)) break
  }
  return raw.slice(0, end)
}

const bodyOf = (source: string) =>
  source
    .toLowerCase()
    .replace(/[\s\\]/g, '')
    .replace(/^https?:\/\//, '')
    .replace(/\/$/, '')

/** The Japanese in lower case and half width, without spaces, with the place of each code unit. */
type Page = { readonly text: string; readonly at: readonly number[] }

function foldPage(ja: string): Page {
  let text = ''
  const at: number[] = []
  for (let index = 0; index < ja.length; index += 1) {
    const code = ja.charCodeAt(index)
    if (code === 0x20 || code === 0xa0 || code === 0x3000 || code === 0x5c) continue
    text += code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - 0xfee0) : ja.charAt(index)
    at.push(index)
  }
  return { text: text.toLowerCase().length === text.length ? text.toLowerCase() : text, at }
}

const goesOn = /[a-z0-9/_-]/

/** The English may have an address in several spellings (http and https, a slash at its end, \\_ for _): the likest. */
function restoreWhole(canvas: Canvas, page: Page, { span, source, body }: Address, all: readonly Address[]): void {
  const twins = all.filter((other) => other.body === body)
  for (let found = page.text.indexOf(body); found >= 0; found = page.text.indexOf(body, found + body.length)) {
    const [first, last] = [page.at[found] ?? 0, (page.at[found + body.length - 1] ?? 0) + 1]
    const start = beforeScheme(canvas.ja, first, source)
    const end = behindSlash(canvas, last, source)
    if (end === null || start === null || !canvas.isFree(start, end)) continue
    const twin = twins.length > 1 ? likest(canvas.ja.slice(start, end), twins) : { source, span }
    if (twin) canvas.put('link', start, end, twin.source, twin.span)
  }
}

/** The spelling nearest to what is written; none where two are as near. */
function likest(written: string, twins: readonly Address[]): Address | undefined {
  const [first, second] = twins
    .filter(({ source }, index) => twins.findIndex((other) => other.source === source) === index)
    .map((address) => ({ address, like: similarity(written, address.source) }))
    .sort((one, other) => other.like - one.like)
  return first && first.like > (second?.like ?? 0) ? first.address : undefined
}

// What is left of a scheme, glued to an “at” or not: atttps, athttps, ttps, h t t p s.
const schemes =
  /(?:(?:at)?[aHhｈ]{0,2}[tｔ]{1,4}\s?[pｐ]?\s?[sｓ]?|h\s?t\s?t\s?p\s?s?)\s{0,2}[:：;]?\s{0,2}[/／]?\s{0,2}[/／]\s{0,2}$/
const schemeOnly = /(?:(?:at)?[aHh]{0,2}t{1,4}\s?ps?|h\s?t\s?t\s?p\s?s?)\s{0,2}[:：]\s{0,2}(?:[/／]\s?){0,2}$/
const schemeReach = 30

/** Where an address begins whose body begins at `first`: with what is left of `https://`, if it has one. Null where a longer word goes on before. */
function beforeScheme(ja: string, first: number, source: string): number | null {
  const before = ja.slice(Math.max(0, first - schemeReach), first)
  if (/^https?:/i.test(source)) {
    const scheme = schemes.exec(before) ?? schemeOnly.exec(before)
    if (scheme) return first - scheme[0].length
  }
  return /[a-z0-9._/@-]$/i.test(before) ? null : first
}

/** Behind the last slash, where the English has one; null where the address goes on to be another. */
function behindSlash({ ja }: Canvas, last: number, source: string): number | null {
  const next = ja.charAt(last)
  if (next === '/' || next === '／') return goesOn.test(ja.charAt(last + 1).toLowerCase()) ? null : last + 1
  if (goesOn.test(next.toLowerCase())) return null
  if (/[.@?=&#%]/.test(next) && goesOn.test(ja.charAt(last + 1).toLowerCase())) return null
  // `modis /` with the slash that the English has.
  const spaced = skipSpaces(ja, last, ja.length)
  return spaced > last && source.endsWith('/') && ja.charAt(spaced) === '/' ? spaced + 1 : last
}

const broken = /(?:h\s?t\s?t\s?p|[a-z]{0,6}ttp|ttps)\s?s?\s?[:：]\s?[/／]\s?[/／]?\s?/gi
const inAddress = /[\x21-\x7e\uff01-\uff5e]/
const least = 0.75

/** What begins as an address does and is no address of the English: the one that it is nearest to, if it is by far. */
function restoreBroken(canvas: Canvas, _page: Page, addresses: readonly Address[]): void {
  const { ja } = canvas
  let tried = 0
  for (const match of ja.matchAll(broken)) {
    const start = match.index
    if (canvas.isTaken(start)) continue
    tried += 1
    if (tried > mostAddresses) return
    const from = start + match[0].length
    const end = endOfAddress(canvas, from)
    const body = foldPage(ja.slice(from, end)).text.replace(/\/$/, '')
    const ranked = addresses
      .filter(({ source }) => /^https?:/i.test(source))
      .map((address) => ({ address, like: similarity(body, address.body) }))
      .sort((one, other) => other.like - one.like)
    const [first, second] = ranked
    if (first === undefined || first.like < least || first.like - (second?.like ?? 0) < 0.1) continue
    const glued = skipSpacesBack(ja, start, 0)
    if (glued === start && /[a-z0-9]$/i.test(ja.slice(0, start)) && !canvas.isTaken(start - 1)) continue
    const last = behindBody(ja, from, first.address.body) ?? end
    // Behind all of an address a capital word may be glued to it; anything else makes it another one.
    if (last !== end && /[a-z0-9/_-]/.test(ja.charAt(last))) continue
    canvas.put('link', start, last, first.address.source, first.address.span)
  }
}

/** Behind a body that stands whole at a place, spaces and case aside; null where it does not. */
function behindBody(ja: string, from: number, body: string): number | null {
  const { text, at } = foldPage(ja.slice(from, from + 300))
  return text.startsWith(body) ? from + (at[body.length - 1] ?? 0) + 1 : null
}

/** Behind the address that begins before `from`, with single spaces in it, without the sentence’s punctuation. */
function endOfAddress(canvas: Canvas, from: number): number {
  const { ja } = canvas
  let at = from
  for (; at < ja.length && at - from < 300 && !canvas.isTaken(at); at += 1) {
    if (inAddress.test(ja.charAt(at))) continue
    const next = ja.charAt(at + 1)
    if (ja.charAt(at) !== ' ' || !/[a-z0-9/_.-]/.test(next)) break
  }
  return from + trimEnd(ja.slice(from, at).replace(/[。、，）」』]+$/, '')).length
}

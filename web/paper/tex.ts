// Reads the TeX that arXiv leaves in titles and abstracts. Pure, linear in time, and lossless:
// the sources of the tokens, put together, are the text. What it does not know it leaves as it stands.

export type Style = 'italic' | 'bold' | 'mono'
export type Token =
  | { readonly kind: 'text'; readonly source: string; readonly text: string }
  | { readonly kind: 'math'; readonly source: string; readonly tex: string; readonly display: boolean }
  | { readonly kind: 'link'; readonly source: string; readonly href: string; readonly text: string }
  | { readonly kind: 'styled'; readonly source: string; readonly style: Style; readonly children: readonly Token[] }
type Found = { readonly token: Token; readonly end: number }

const deepest = 6
const longestAddress = 2000
const styles: Readonly<Record<string, Style>> = {
  textit: 'italic',
  emph: 'italic',
  textsl: 'italic',
  textbf: 'bold',
  texttt: 'mono',
}
const special = /[\\$~`'-]|https?:\/\//g
const command = /\\([a-zA-Z]+)\s?\{/y
const address = /https?:\/\/[^\s<>"{}|\\^`\u3000-\u9fff\uff00-\uffef]{1,2000}/y
const escapes = new Map(['%', '&', '$', '#', '_', '{', '}'].map((mark) => [`\\${mark}`, mark]))
const ligatures: readonly (readonly [string, string])[] = [
  ['---', '\u2014'],
  ['--', '\u2013'],
  ['``', '\u201c'],
  ["''", '\u201d'],
  ['~', '\u00a0'],
]

/** Where each `{` closes, or -1; escaped braces count for nothing. One pass. */
function matchBraces(text: string): Int32Array {
  const ends = new Int32Array(text.length).fill(-1)
  const open: number[] = []
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '\\') at++
    else if (text[at] === '{') open.push(at)
    else if (text[at] === '}') {
      const start = open.pop()
      if (start !== undefined) ends[start] = at
    }
  }
  return ends
}

/** Finds a mark from ever later places without looking twice at the same stretch. */
function createFinder(text: string, mark: string): (from: number) => number {
  let found = -2
  return (from) => {
    if (found === -1 || found >= from) return found
    found = text.indexOf(mark, from)
    return found
  }
}

/** The next dollar that is not escaped. Looks at a stretch at most twice, since a failed search ends at the next dollar. */
function nextDollar(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    if (text[at] === '\\') at++
    else if (text[at] === '$') return at
  }
  return -1
}

/** `$…$` as pandoc reads it: no space inside the dollars, no digit after the last, so that prices stay prices. */
function readDollarMath(text: string, at: number): Found | undefined {
  if (!text[at + 1] || /\s/.test(text[at + 1] ?? '')) return undefined
  const close = nextDollar(text, at + 1)
  if (close <= at + 1 || /\s/.test(text[close - 1] ?? '') || /\d/.test(text[close + 1] ?? '')) return undefined
  return mathToken(text, at, close + 1, 1, false)
}

function mathToken(text: string, start: number, end: number, edge: number, display: boolean): Found {
  const tex = text.slice(start + edge, end - edge)
  return { token: { kind: 'math', source: text.slice(start, end), tex, display }, end }
}

/** The address without the punctuation of the sentence around it; a closing bracket stays if it was opened inside. */
export function trimAddress(raw: string): string {
  const opened = raw.split('(').length - raw.split(')').length
  let surplus = Math.max(0, -opened)
  let end = raw.length
  for (; end > 0; end--) {
    const last = raw[end - 1] ?? ''
    if (last === ')' && surplus > 0) surplus--
    else if (!/[.,;:!?'"\]*$]/.test(last)) break
  }
  return raw.slice(0, end)
}

/** The address if a browser can follow it: http or https with a host. */
export function safeAddress(raw: string): string | undefined {
  const url = URL.canParse(raw) ? new URL(raw) : undefined
  return url && /^https?:$/.test(url.protocol) && url.hostname.includes('.') ? url.href : undefined
}

function linkToken(source: string, raw: string, text: string): Token | undefined {
  const href = safeAddress(raw)
  return href === undefined ? undefined : { kind: 'link', source, href, text }
}

function readAddress(text: string, at: number): Found | undefined {
  address.lastIndex = at
  const raw = trimAddress(address.exec(text)?.[0] ?? '')
  const token = raw ? linkToken(raw, raw, raw) : undefined
  return token && { token, end: at + raw.length }
}

function readCommand(text: string, at: number, braces: Int32Array, depth: number): Found | undefined {
  command.lastIndex = at
  const match = command.exec(text)
  if (!match) return undefined
  const open = at + match[0].length - 1
  const close = braces[open] ?? -1
  if (close < 0) return undefined
  const source = text.slice(at, close + 1)
  const inner = text.slice(open + 1, close)
  if (match[1] === 'url' && inner.length < longestAddress) {
    const plain = inner.replace(/\\([%&#_~{}])/g, '$1').trim()
    const token = linkToken(source, plain, plain)
    return token && { token, end: close + 1 }
  }
  const style = styles[match[1] ?? '']
  if (!style || depth >= deepest) return undefined
  return { token: { kind: 'styled', source, style, children: tokenize(inner, depth + 1) }, end: close + 1 }
}

function tokenize(text: string, depth: number): Token[] {
  const braces = matchBraces(text)
  const finders = { $$: createFinder(text, '$$'), '\\)': createFinder(text, '\\)'), '\\]': createFinder(text, '\\]') }
  const tokens: Token[] = []
  let start = 0
  let shown = ''
  const flush = (end: number) => {
    if (end > start) tokens.push({ kind: 'text', source: text.slice(start, end), text: shown })
    shown = ''
  }
  const fenced = (at: number, close: keyof typeof finders): Found | undefined => {
    const end = finders[close](at + 2)
    return end > at + 2 ? mathToken(text, at, end + 2, 2, close !== '\\)') : undefined
  }
  const read = (at: number): Found | undefined => {
    const two = text.slice(at, at + 2)
    if (two === '$$') return fenced(at, '$$')
    if (two === '\\(') return fenced(at, '\\)')
    if (two === '\\[') return fenced(at, '\\]')
    if (text[at] === '$') return readDollarMath(text, at)
    if (text[at] === '\\') return readCommand(text, at, braces, depth)
    return text[at] === 'h' ? readAddress(text, at) : undefined
  }
  special.lastIndex = 0
  let at = 0
  for (;;) {
    special.lastIndex = at
    const next = special.exec(text)?.index ?? text.length
    shown += text.slice(at, next)
    if (next === text.length) break
    const found = read(next)
    if (found) {
      flush(next)
      tokens.push(found.token)
      at = found.end
      start = at
    } else {
      const [source, replaced] = readMark(text, next)
      shown += replaced
      at = next + source.length
    }
  }
  flush(text.length)
  return tokens
}

/** A mark that stands for another character, or the character itself. Dollars that open nothing are taken together. */
function readMark(text: string, at: number): readonly [source: string, shown: string] {
  const escaped = escapes.get(text.slice(at, at + 2))
  if (escaped) return [text.slice(at, at + 2), escaped]
  if (text.startsWith('$$', at)) return ['$$', '$$']
  const ligature = ligatures.find(([mark]) => text.startsWith(mark, at))
  return ligature ?? [text[at] ?? '', text[at] ?? '']
}

/** The text as tokens. */
export function readTex(text: string): readonly Token[] {
  return tokenize(text, 0)
}

/** Whether a text may hold math, cheaply: a false yes costs a library load, a false no is impossible. */
export function mayHoldMath(text: string): boolean {
  return /[$]|\\[([]/.test(text)
}

/** The tokens as plain text, for places that show no markup; math stays as its source without the dollars. */
export function plainText(tokens: readonly Token[]): string {
  return tokens
    .map((token) => {
      if (token.kind === 'math') return token.tex
      return token.kind === 'styled' ? plainText(token.children) : token.text
    })
    .join('')
}

// TeX commands that stand in abstracts: styles, links, and those that point into a paper that is not here. Pure.
// Refuses commands it does not know: they stay as they stand.
import { linkToken } from './tex-links.ts'
import { type Found, plainText, type Style, type Token } from './tex-tokens.ts'

type Inside = (inner: string) => Token[]

const deepest = 6
const longestAddress = 2000
const styles: Readonly<Record<string, Style>> = {
  textit: 'italic',
  emph: 'italic',
  textsl: 'italic',
  textbf: 'bold',
  texttt: 'mono',
  textsc: 'small-caps',
  text: 'plain',
  textrm: 'plain',
  textsf: 'plain',
  textup: 'plain',
  textnormal: 'plain',
  mbox: 'plain',
  underline: 'italic',
  footnote: 'note',
}
const oldStyles: Readonly<Record<string, Style>> = {
  em: 'italic',
  it: 'italic',
  sl: 'italic',
  bf: 'bold',
  tt: 'mono',
  sc: 'small-caps',
  rm: 'plain',
  sf: 'plain',
}
/** What a person prints where the list of references, the numbers or the figures are not at hand. */
const pointers: readonly (readonly [names: RegExp, shown: string])[] = [
  [/^(?:no)?cite(?:p|t|alp|alt|author|year|yearpar|num|text)?$|^(?:paren|text|auto|foot)cite$/, '[…]'],
  [/^eqref$/, '(…)'],
  [/^(?:c|C|auto|page|name|v)?ref$/, '…'],
  [/^(?:label|thanks|vspace|hspace|index)$/, ''],
]
const command = /\\([a-zA-Z]{1,24})\*?\s?(?:\[[^\][{}]{0,200}\]){0,2}\{/y
const group = /\{\\([a-z]{2})(?![a-zA-Z]) ?/y

/** Where each `{` closes, or -1; escaped braces count for nothing. One pass. */
export function matchBraces(text: string): Int32Array {
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

const plainAddress = (inner: string) => inner.replace(/\\([%&#_~{}])/g, '$1').trim()

/** `\href{address}{words}`; `open` and `close` stand around the address. */
function readHref(
  text: string,
  at: number,
  [open, close]: readonly [number, number],
  braces: Int32Array,
  inside: Inside,
): Found | undefined {
  const end = text[close + 1] === '{' ? (braces[close + 1] ?? -1) : -1
  const address = text.slice(open + 1, close)
  if (end < 0 || address.length >= longestAddress) return undefined
  const words = plainText(inside(text.slice(close + 2, end))).trim()
  const token = linkToken(text.slice(at, end + 1), plainAddress(address), words || plainAddress(address))
  return token && { token, end: end + 1 }
}

/** The command that begins at a place; `inside` reads what stands in its braces. */
export function readCommand(
  text: string,
  at: number,
  braces: Int32Array,
  depth: number,
  inside: Inside,
): Found | undefined {
  command.lastIndex = at
  const match = command.exec(text)
  const open = command.lastIndex - 1
  const close = match ? (braces[open] ?? -1) : -1
  if (!match || close < 0) return undefined
  const name = match[1] ?? ''
  const source = text.slice(at, close + 1)
  const inner = text.slice(open + 1, close)
  if (name === 'href' && depth < deepest) return readHref(text, at, [open, close], braces, inside)
  if (name === 'url' && inner.length < longestAddress) {
    const token = linkToken(source, plainAddress(inner), plainAddress(inner))
    return token && { token, end: close + 1 }
  }
  const shown = pointers.find(([names]) => names.test(name))?.[1]
  if (shown !== undefined) return { token: { kind: 'text', source, text: shown }, end: close + 1 }
  const style = Object.hasOwn(styles, name) ? styles[name] : undefined
  if (!style || depth >= deepest) return undefined
  return { token: { kind: 'styled', source, style, children: inside(inner) }, end: close + 1 }
}

/** A group with a style at its head, as older TeX has it: `{\em so}`. */
export function readGroup(
  text: string,
  at: number,
  braces: Int32Array,
  depth: number,
  inside: Inside,
): Found | undefined {
  group.lastIndex = at
  const match = group.exec(text)
  const close = braces[at] ?? -1
  const style = match && Object.hasOwn(oldStyles, match[1] ?? '') ? oldStyles[match[1] ?? ''] : undefined
  if (!match || !style || close < 0 || depth >= deepest) return undefined
  const children = inside(text.slice(group.lastIndex, close))
  return { token: { kind: 'styled', source: text.slice(at, close + 1), style, children }, end: close + 1 }
}

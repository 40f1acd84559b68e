// An English sentence as what a translator sees: formulas, commands, links, names, numbers, words. A reader of its own: the
// bench of restoration does not lean on the code it measures.
import type { Span } from '#shared/bitext.ts'

/**
 * `opening` and `closing` are the two ends of a command with text inside (`\textit{`, `}`), `command` is one without
 * (`\cite{a}`, `\eg`), `sign` an escaped sign (`\%`), `accent` a word with an accent in LaTeX, `money` an amount.
 */
export type TokenKind =
  | 'formula'
  | 'command'
  | 'opening'
  | 'closing'
  | 'sign'
  | 'accent'
  | 'money'
  | 'link'
  | 'identifier'
  | 'email'
  | 'name'
  | 'capital'
  | 'word'
  | 'number'
  | 'bracket'
  | 'comma'
  | 'mark'

export type Token = { readonly kind: TokenKind; readonly text: string; readonly span: Span }

const textCommand =
  'textit|textbf|emph|textsc|texttt|textsf|textrm|underline|textcolor\\{[^{}]{1,20}\\}|url|href|footnote|mbox|text|textsuperscript|textsubscript|uline|sout'

/** In this order, each at the place reached; the first that fits is the token. */
const readers: readonly (readonly [TokenKind, RegExp])[] = [
  ['money', /\\\$ ?\d[\d,.]*\d?/y],
  ['formula', /\\\([^\n]{1,600}?\\\)|\\\[[^\n]{1,600}?\\\]/y],
  ['money', /\$ ?\d[\d,.]*\d?/y],
  ['accent', /[A-Za-z]*(?:\\(?:['"`^~=.](?:\{[a-zA-Z]\}|[a-zA-Z])|[Hcvukr]\{[a-zA-Z]\})[A-Za-z]*)+/y],
  ['sign', /\\[%&#_$,;: {}!-]/y],
  ['opening', new RegExp(`\\\\(?:${textCommand})\\{`, 'y')],
  ['command', /\\[a-zA-Z]+\*?(?:\[[^\]]{0,40}\])?(?:\{[^{}]{0,200}\})*/y],
  ['link', /(?:https?:\/\/|www\.)[^\s<>"“”{}|]+/y],
  ['email', /[\w.+-]{1,60}@(?:[\w-]{1,60}\.){1,4}[A-Za-z]{2,10}/y],
  [
    'identifier',
    /(?:doi:\s?)?10\.\d{4,9}\/[^\s<>"“”{}]+|arXiv:\s?(?:\d{4}\.\d{4,5}|[a-z-]{2,12}\/\d{7})(?:v\d{1,2})?/iy,
  ],
  ['word', /[A-Za-z]{1,12}?(?=https?:\/\/)/y],
  ['word', /(?:i\.e|e\.g|i\.i\.d|w\.r\.t|a\.k\.a|et al|resp|cf|vs)\.(?=[\s,)]|$)/iy],
  ['number', /\d[\d,]*(?:\.\d+)?(?:st|nd|rd|th|x|k|K|M|B|s|ms)?(?![\p{L}\p{N}]|-\p{Lu}|\.\d)/uy],
  ['word', /[\p{L}\p{N}]+(?:['’_&@+-][\p{L}\p{N}]+|\.\d+[\p{L}\p{N}]*)*\+{0,2}/uy],
  ['closing', /\}\{|\}/y],
  ['bracket', /[()[\]]/y],
  ['comma', /[,;:]/y],
  ['mark', /[^\s]/y],
]

/** The tokens of one sentence, in order; `span` counts from `offset`. */
export function readTokens(sentence: string, offset = 0): Token[] {
  const tokens: Token[] = []
  for (let at = 0; at < sentence.length; ) {
    const token = sentence[at] === ' ' ? null : readToken(sentence, at)
    if (token !== null) tokens.push(placed(token, tokens.length === 0, at, offset))
    at += token?.text.length ?? 1
  }
  return tokens
}

type Read = { readonly kind: TokenKind; readonly text: string }

function readToken(sentence: string, at: number): Read | null {
  const formula = sentence[at] === '$' ? findFormula(sentence, at) : null
  if (formula !== null) return { kind: 'formula', text: formula }
  for (const [kind, reader] of readers) {
    reader.lastIndex = at
    const text = reader.exec(sentence)?.[0]
    if (text) return { kind, text: kind === 'link' || kind === 'identifier' ? withoutEnd(text) : text }
  }
  return null
}

/** From one dollar to that which closes it, braces balanced; null for an amount. */
function findFormula(sentence: string, at: number): string | null {
  const sign = sentence.startsWith('$$', at) ? '$$' : '$'
  const closers = closersOf(sentence, sign, at + sign.length)
  const texts = closers.map((close) => sentence.slice(at, close + sign.length))
  const text = texts.find(isBalanced) ?? texts[0]
  if (text === undefined || text.length === 2 * sign.length) return null
  const isSold = /^\$ ?\d/.test(text) && !/[\\^_={}]/.test(text)
  const words = text.match(/[A-Za-z]{3,}/g)?.length ?? 0
  return isSold && (words > 1 || /\d/.test(sentence[at + text.length] ?? '')) ? null : text
}

/** The next few places where a formula may close. */
function closersOf(sentence: string, sign: string, from: number): number[] {
  const closers: number[] = []
  for (let at = sentence.indexOf(sign, from); at >= 0 && at < from + 600; at = sentence.indexOf(sign, at + 1))
    if (sentence[at - 1] !== '\\' && closers.push(at) > 5) break
  return closers
}

const isBalanced = (text: string) => text.replace(/[^{]/g, '').length === text.replace(/[^}]/g, '').length

/** A full stop or an open bracket’s partner behind a link is the sentence’s. */
function withoutEnd(link: string): string {
  const trimmed = link.replace(/[.,;:!?'’”*]+$/, '')
  const last = trimmed.at(-1) ?? ''
  const opener = last === ')' ? '(' : last === ']' ? '[' : null
  return opener !== null && !trimmed.includes(opener) ? withoutEnd(trimmed.slice(0, -1)) : trimmed
}

function placed({ kind, text }: Read, first: boolean, at: number, offset: number): Token {
  const span: Span = [offset + at, offset + at + text.length]
  return kind === 'word' ? { kind: kindOfWord(text, first), text, span } : { kind, text, span }
}

/** A name has a capital inside, or a digit; a `capital` begins with one where no sentence does. */
function kindOfWord(word: string, first: boolean): TokenKind {
  const isName = /\p{Lu}.*\p{Lu}|\p{Ll}\p{Lu}|\p{L}[-_@]?\d|\d[-_]?\p{L}|^\p{Lu}-\p{L}/u.test(word)
  if (isName && word.length > 1) return 'name'
  return /^\p{Lu}\p{L}{2,}/u.test(word) && !first ? 'capital' : 'word'
}

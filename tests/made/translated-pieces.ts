// What becomes of one token of the English in a made translation: kept as it is (and told so), or Japanese in its place.
import type { Span } from '#shared/bitext.ts'
import { type Draw, pick } from './draw.ts'
import type { Token, TokenKind } from './translated-tokens.ts'
import { fill, joint, transliterate } from './translated-words.ts'

/**
 * Kept from the English, where it stands at `en`: `correct` is how it should read here, `others` are readings as good.
 * `plain` is a word with no form of its own to lose.
 */
export type Kept = {
  readonly what: TokenKind | 'plain'
  readonly correct: string
  readonly others: readonly string[]
  readonly en: Span
}
export type Piece = { readonly text: string; readonly kept: Kept | null }
export type Neighbours = { readonly before: string | null; readonly after: string | null; readonly isGlued: boolean }

export const filler = (text: string): Piece => ({ text, kept: null })

export function keepToken(token: Token, around: Neighbours, draw: Draw): Piece[] {
  switch (token.kind) {
    case 'formula':
      return tellFormula(token, draw)
    case 'word':
      return around.isGlued ? [plain(token)] : tellWord(token, around, draw)
    case 'capital':
      return around.isGlued || draw(100) < 45
        ? [keep(token)]
        : [filler(transliterate(token.text) ?? fill(token.text, draw))]
    case 'name':
      return around.isGlued ? [keep(token)] : draw(100) < 97 ? tellName(token, draw) : [filler(fill(token.text, draw))]
    case 'number':
      return around.isGlued || draw(100) < 85 ? [keep(token)] : [filler('いくつか')]
    case 'money':
      return [{ text: moneyOf(token), kept: { what: 'money', correct: moneyOf(token), others: [], en: token.span } }]
    case 'sign':
      return tellSign(token, draw)
    case 'accent':
      return draw(100) < 60 ? [filler('エルミート')] : [keep(token)]
    case 'mark':
      return [filler(token.text === '%' ? pick(['％', '%'], draw) : '')]
    case 'bracket':
    case 'comma':
      return []
    default:
      return [keep(token)]
  }
}

export function keep({ kind, text, span }: Token): Piece {
  return { text, kept: { what: kind, correct: text, others: [], en: span } }
}

/** Without the possessive. */
function owner({ kind, text, span }: Token): Token {
  const bare = text.replace(/['’]s$/, '')
  return { kind, text: bare, span: [span[0], span[0] + bare.length] }
}

function plain({ text, span }: Token, ...others: string[]): Piece {
  return { text, kept: { what: 'plain', correct: text, others, en: span } }
}

const moneyOf = ({ text }: Token) => `${text.replace(/[\\$ ]|[.,]$/g, '')}ドル`

/** Between dollars there are words now and then (`$\textit{two words}$`): they are translated as any others. */
function tellFormula(token: Token, draw: Draw): Piece[] {
  const [, open = '', words = '', close = ''] =
    /^(\$\\[a-z]{4,6}\{)([^{}$\\]*[a-z]{3,} [^{}$\\]*)(\}\$)$/.exec(token.text) ?? []
  if (words === '' || draw(3) === 0) return [keep(token)]
  const [start, end] = token.span
  return [
    keep({ kind: 'opening', text: open, span: [start, start + open.length] }),
    filler(
      words
        .split(' ')
        .map((word) => fill(word, draw) || '語')
        .join(''),
    ),
    keep({ kind: 'closing', text: close, span: [end - close.length, end] }),
  ]
}

/** An abbreviation in large letters ends the line, as its full stop would. */
function tellAbbreviation(token: Token, draw: Draw): Piece[] {
  if (draw(100) < 80) return [filler(pick(['つまり', 'すなわち', 'たとえば', 'など'], draw))]
  return [plain({ ...token, text: `${token.text.toUpperCase().slice(0, -1)}。` }, token.text), filler('\n')]
}

/** Words become Japanese; “and” between two formulas is left over sometimes, and so are ordinary words of the trade. */
function tellWord(token: Token, { before, after }: Neighbours, draw: Draw): Piece[] {
  const { text } = token
  if (text.endsWith('.')) return tellAbbreviation(token, draw)
  if (text === 'and' && before === 'formula' && after === 'formula')
    return [filler(draw(100) < 25 ? ' and ' : pick(['と', 'および'], draw))]
  if (/^\p{Ll}{4,}$/u.test(text) && draw(1000) < 12) {
    const shown = draw(2) === 0 ? text : text.charAt(0).toUpperCase() + text.slice(1)
    return [plain({ ...token, text: shown }, text)]
  }
  const isUnit = before === 'number' && /^(?:m?s|[kcm]?m|k?g|[kMGT]B|[kMG]?Hz|dB|px|fps)$/.test(text)
  if (isUnit || /^[b-zB-HJ-Z]$|^[ivx]{2,4}$/.test(text)) return [plain(token)]
  return [filler(fill(text, draw) + (draw(100) < 30 ? joint(draw) : ''))]
}

const ordinary =
  /^(?:based|like|driven|powered|aware|guided|style|specific|level|free|enhanced|augmented|inspired|only|to|of|the|in|trained|generated|assisted|oriented|centric|agnostic|enabled|wise)$/

/** Without what Japanese has no use for: the plural, the possessive, `-based`, `non-`. */
function tellName(token: Token, draw: Draw): Piece[] {
  const { text, span } = owner(token)
  const parts = text.split('-')
  const tail = parts.findIndex((part, index) => index > 0 && ordinary.test(part))
  const head = /^(?:non|pre|post|multi|sub|inter|cross|anti)$/.test(parts[0] ?? '') && parts.length > 1 ? 1 : 0
  const bare = parts.slice(head, tail < 0 ? undefined : tail).join('-')
  const start = span[0] + parts.slice(0, head).join('-').length + head
  const plural = /[A-Z]s$/.test(bare) || /[a-z]{4}s$/.test(bare)
  const shown = plural && draw(100) < 65 ? bare.slice(0, -1) : bare
  const others = shown === bare ? [] : [bare]
  const kept: Kept = {
    what: isCased(shown) ? 'name' : 'plain',
    correct: shown,
    others,
    en: [start, start + bare.length],
  }
  return [filler(head > 0 ? '非' : ''), { text: shown, kept }, filler(tail < 0 ? '' : 'ベースの')]
}

const isCased = (text: string) => /[A-Za-z]/.test(text) && text !== text.toLowerCase() && text.length > 1

function tellSign(token: Token, draw: Draw): Piece[] {
  if (token.text === '\\%') return draw(2) === 0 ? [keep(token)] : [plain({ ...token, text: '％' }, '\\%')]
  if (token.text === '\\&') return draw(2) === 0 ? [keep(token)] : [filler('と')]
  return []
}

// What of a title or an abstract is TeX: formulas, which are never touched, and accents, which are letters.

/** A stretch of a text: a formula with its delimiters, or anything else. */
export type Piece = { readonly math: boolean; readonly text: string }

const formulas = /\$\$[^$]+\$\$|\$(?:[^$\\]|\\[\s\S])+\$|\\\([\s\S]*?\\\)|\\\[[\s\S]*?\\\]/g

/** The text cut into formulas and the rest, in order. A dollar without a partner, or that opens onto a space and digits (prices), is a dollar. */
export function cutMath(text: string): Piece[] {
  const pieces: Piece[] = []
  let at = 0
  for (const { 0: formula, index } of text.matchAll(formulas)) {
    if (!isBalanced(formula)) continue
    if (index > at) pieces.push({ math: false, text: text.slice(at, index) })
    pieces.push({ math: true, text: formula })
    at = index + formula.length
  }
  if (at < text.length) pieces.push({ math: false, text: text.slice(at) })
  return pieces
}

/** Whether every brace that is no sign of its own (`\{`) has its partner. */
export function isBalanced(text: string): boolean {
  let depth = 0
  for (const [sign] of text.matchAll(/\\[\s\S]|[{}]/g)) {
    if (sign === '{') depth += 1
    if (sign === '}') depth -= 1
    if (depth < 0) return false
  }
  return depth === 0
}

const marks: Readonly<Record<string, string>> = {
  "'": '\u0301',
  '`': '\u0300',
  '^': '\u0302',
  '"': '\u0308',
  '~': '\u0303',
  '=': '\u0304',
  '.': '\u0307',
  u: '\u0306',
  v: '\u030c',
  H: '\u030b',
  r: '\u030a',
  c: '\u0327',
  k: '\u0328',
  d: '\u0323',
  b: '\u0331',
}
const letters: Readonly<Record<string, string>> = {
  ss: 'ß',
  ae: 'æ',
  AE: 'Æ',
  oe: 'œ',
  OE: 'Œ',
  aa: 'å',
  AA: 'Å',
  o: 'ø',
  O: 'Ø',
  l: 'ł',
  L: 'Ł',
  i: 'ı',
  j: 'ȷ',
}

/** Accents and letters of TeX as the letters they are: `Erd{\H o}s`, `\'e`, `Pevn{ý}`. Anything else stays. */
export function plainAccents(text: string): string {
  if (!/[\\{]/.test(text)) return text
  return text
    .replace(/\{\\(['`^"~=.]|[uvHrckdb](?![A-Za-z]))\s*\{?\\?(\p{L})\}?\}/gu, accent)
    .replace(/\\(['`^"~=.])\s*(?:\{\\?(\p{L})\}|\\?(\p{L}))/gu, (whole, mark: string, a?: string, b?: string) =>
      accent(whole, mark, a ?? b ?? ''),
    )
    .replace(/\\([uvHrckdb])(?:\{\\?(\p{L})\}| \\?(\p{L}))/gu, (whole, mark: string, a?: string, b?: string) =>
      accent(whole, mark, a ?? b ?? ''),
    )
    .replace(/\{\\(ss|ae|AE|oe|OE|aa|AA|[oOlLij])\}/g, (_, name: string) => letters[name] ?? '')
    .replace(/\\(ss|ae|AE|oe|OE|aa|AA|[oOlL])(?:\{\}|(?![A-Za-z]) ?)/g, (_, name: string) => letters[name] ?? '')
    .replace(/\{(\P{ASCII})\}/gu, '$1')
}

function accent(whole: string, mark: string, letter: string): string {
  const sign = marks[mark]
  const plain = letter === 'ı' ? 'i' : letter
  return sign === undefined || letter === '' ? whole : (plain + sign).normalize('NFC')
}

/** Accents as letters outside of formulas; formulas as they are. */
export function plainTex(text: string): string {
  if (!/[\\{]/.test(text)) return text
  return cutMath(text)
    .map((piece) => (piece.math ? piece.text : plainAccents(piece.text)))
    .join('')
}

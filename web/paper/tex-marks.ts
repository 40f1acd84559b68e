// TeX marks that stand for characters: accents, special letters, escapes, dashes, quotes. Pure. A mark it does not know is
// a character like any other.

/** Whose text it is: in Japanese a tilde, a dash or a quote is what it looks like, and a command with a space in it is broken. */
export type TextLanguage = 'en' | 'ja'
/** What stands there, and what a person would print for it. */
export type ReadMark = { readonly source: string; readonly shown: string }

const combining: Readonly<Record<string, string>> = {
  '`': '\u0300',
  "'": '\u0301',
  '^': '\u0302',
  '~': '\u0303',
  '"': '\u0308',
  '=': '\u0304',
  '.': '\u0307',
  u: '\u0306',
  v: '\u030c',
  H: '\u030b',
  c: '\u0327',
  k: '\u0328',
  r: '\u030a',
  d: '\u0323',
  b: '\u0331',
}
const letters: Readonly<Record<string, string>> = {
  ae: 'æ',
  AE: 'Æ',
  oe: 'œ',
  OE: 'Œ',
  aa: 'å',
  AA: 'Å',
  ss: 'ß',
  o: 'ø',
  O: 'Ø',
  l: 'ł',
  L: 'Ł',
  i: 'ı',
  j: 'ȷ',
  S: '§',
  P: '¶',
  dag: '†',
  ddag: '‡',
  copyright: '©',
  pounds: '£',
  dots: '…',
  ldots: '…',
  textellipsis: '…',
  textendash: '–',
  textemdash: '—',
  textasciitilde: '~',
  textbackslash: '\\',
  textless: '<',
  textgreater: '>',
  textbar: '|',
  textdegree: '°',
  textregistered: '®',
  texttrademark: '™',
  textbullet: '•',
  TeX: 'TeX',
  LaTeX: 'LaTeX',
  noindent: '',
  newline: ' ',
  par: ' ',
}
const escapes = new Map(['%', '&', '$', '#', '_', '{', '}'].map((mark) => [`\\${mark}`, mark]))
const spaces = new Map([
  ['\\ ', ' '],
  ['\\,', '\u2009'],
  ['\\-', ''],
  ['\\/', ''],
  ['\\@', ''],
  ['\\\\', ' '],
])
const ligatures: readonly (readonly [string, string])[] = [
  ['---', '\u2014'],
  ['--', '\u2013'],
  ['``', '\u201c'],
  ["''", '\u201d'],
  ['~', '\u00a0'],
]
// A letter takes its accent in braces, after a space, or (marks that are no letters) at once: \c{c}, \v s, \'e, \'{\i}.
const accent =
  /\\(?:([`'^~"=.])(?:\{(\\?[a-zA-Z])\}|(\\[ij](?![a-zA-Z])|[a-zA-Z]))|([uvHckrdb])(?:\{(\\?[a-zA-Z])\}| ([a-zA-Z])(?![a-zA-Z])))/y
const letter = /\\([a-zA-Z]{1,16})(\{\}| (?=[a-zA-Z]))?/y

function readAccent(text: string, at: number): ReadMark | undefined {
  accent.lastIndex = at
  const match = accent.exec(text)
  if (!match) return undefined
  const mark = combining[match[1] ?? match[4] ?? '']
  const base = (match[2] ?? match[3] ?? match[5] ?? match[6] ?? '').replace('\\', '')
  return mark === undefined ? undefined : { source: match[0], shown: (base + mark).normalize('NFC') }
}

function readLetter(text: string, at: number): ReadMark | undefined {
  letter.lastIndex = at
  const [, name = '', after = ''] = letter.exec(text) ?? []
  const shown = Object.hasOwn(letters, name) ? letters[name] : undefined
  if (shown === undefined) return undefined
  // TeX takes the space after any command; those who write abstracts mean it only inside a word: Sm\o rrebr\o d.
  const inWord = after !== ' ' || /^\p{Ll}$/u.test(shown)
  return { source: `\\${name}${inWord ? after : ''}`, shown }
}

/** An accent or a letter, also in braces of its own: `{\o}`, `{\'e}`. Bare letters are too little in a text that was damaged. */
function readLetterMark(text: string, at: number, language: TextLanguage): ReadMark | undefined {
  const braced = text[at] === '{'
  if (!braced && (text[at] !== '\\' || (language === 'ja' && /[a-zA-Z]/.test(text[at + 1] ?? '')))) return undefined
  const start = braced ? at + 1 : at
  const found = readAccent(text, start) ?? readLetter(text, start)
  if (!found || !braced) return found
  const closed = text[start + found.source.length] === '}'
  return closed ? { source: `{${found.source}}`, shown: found.shown } : undefined
}

function readPunctuation(text: string, at: number): ReadMark | undefined {
  const two = text.slice(at, at + 2)
  const space = spaces.get(two)
  if (space !== undefined) return { source: two, shown: space }
  const ligature = ligatures.find(([mark]) => text.startsWith(mark, at))
  return ligature && { source: ligature[0], shown: ligature[1] }
}

/** The mark at a place, or the one character there as it is. Dollars that open nothing are taken together. */
export function readMark(text: string, at: number, language: TextLanguage = 'en'): ReadMark {
  const two = text.slice(at, at + 2)
  const escaped = escapes.get(two)
  if (escaped) return { source: two, shown: escaped }
  if (two === '$$') return { source: two, shown: two }
  const found = readLetterMark(text, at, language) ?? (language === 'en' ? readPunctuation(text, at) : undefined)
  const as = text[at] ?? ''
  return found ?? { source: as, shown: as }
}

/** Where a mark may begin. */
export const markStarts = "\\\\~`'{-"

/** A stretch without math, commands or links as a person would print it. */
export function readMarks(text: string, language: TextLanguage = 'en'): string {
  let shown = ''
  for (let at = 0; at < text.length; ) {
    const mark = readMark(text, at, language)
    shown += mark.shown
    at += mark.source.length
  }
  return shown
}

// A text as LaTeX that BibTeX can hold: signs escaped, formulas kept, braces balanced as BibTeX counts them (`\{` is one too),
// and in titles braces around what must keep its case.
import { cutMath, isBalanced, plainAccents } from '#shared/tex-pieces.ts'

const signs: Readonly<Record<string, string>> = {
  '%': '\\%',
  '&': '\\&',
  '#': '\\#',
  _: '\\_',
  $: '\\$',
  '^': '\\textasciicircum{}',
  '~': '\\textasciitilde{}',
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
}

/** Any text, its formulas as they are. */
export function toLatex(text: string): string {
  return cutMath(text)
    .map((piece) => (piece.math ? balanceMath(piece.text) : escapeText(plainAccents(piece.text))))
    .join('')
}

/** A title: formulas, and words that a style must not make small, in braces. */
export function toTitle(title: string): string {
  const pieces = cutMath(title.replace(/\s+/g, ' ').trim())
  const isHeadline = hasLargeWords(pieces.flatMap((piece) => (piece.math ? [] : [piece.text])).join(' '))
  return pieces
    .map((piece, at) =>
      piece.math
        ? `{${balanceMath(piece.text)}}`
        : protectWords(plainAccents(piece.text), { isHeadline, isFirst: at === 0 }),
    )
    .join('')
}

/** What escapes no sign stays: commands with their arguments, balanced groups. */
function escapeText(text: string): string {
  const keepsBraces = isBalanced(text)
  return text.replace(/\\[A-Za-z]+|\\[%&#_${}]|[%&#_$^~\\{}]/g, (sign) => {
    if (sign === '\\{' || sign === '\\}') return signs[sign.slice(1)] ?? ''
    if (/^\\./.test(sign)) return sign
    if ((sign === '{' || sign === '}') && keepsBraces) return sign
    return signs[sign] ?? sign
  })
}

/** BibTeX counts `\{` and `\}` as well: where they have no partner they are told by name. */
function balanceMath(formula: string): string {
  const count = (sign: RegExp) => (formula.match(sign) ?? []).length
  if (count(/\\\{/g) === count(/\\\}/g)) return formula
  return formula.replace(/\\([{}])/g, (_, brace: string) => (brace === '{' ? '\\lbrace ' : '\\rbrace '))
}

/** Whether a title is set with large words, as headlines are: then a large first letter says nothing. */
function hasLargeWords(title: string): boolean {
  const words = title.match(/(?<=\s)\p{L}{4,}/gu) ?? []
  return words.filter((word) => /^\p{Lu}/u.test(word)).length * 2 >= words.length
}

type Setting = { readonly isHeadline: boolean; readonly isFirst: boolean }

function protectWords(text: string, { isHeadline, isFirst }: Setting): string {
  let after = isFirst
  return text
    .split(/(\s+)/)
    .map((word) => {
      if (word.trim() === '') return word
      const begins = after
      after = /[.:?!]$/.test(word)
      if (!mustKeep(word, isHeadline || begins)) return escapeText(word)
      const [, core = word, end = ''] = /^(.*?)([.,:;?!]*)$/s.exec(word) ?? []
      return `{${escapeText(core)}}${end}`
    })
    .join('')
}

/** GPT-4, arXiv, K-means, E(n); and in a title in small letters every large word that no sentence begins with. Groups of the title's own protect themselves. */
function mustKeep(word: string, mayBeginLarge: boolean): boolean {
  if (/[{}\\]/.test(word)) return false
  if (/[\p{L}\p{N}].*\p{Lu}/u.test(word.replace(/(?<=[-–/])\p{Lu}(?=\p{Ll})/gu, 'x'))) return true
  if (/^\P{L}*(?![AI])\p{Lu}(?!\p{L})/u.test(word)) return true
  return /^\P{L}*\p{Lu}/u.test(word) && !mayBeginLarge
}

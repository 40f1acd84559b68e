// Single Japanese characters: which of its texts a paper has each in, as tokens of a table of their own (`paper_letters`), and
// what a query for one character asks of that table. `paper_index` holds pairs, so there a character is all pairs that begin
// with it; of a common one these are more than can be read while somebody waits.
import type { TextField } from '#shared/query/ast.ts'
import { foldText, runPattern } from '#shared/script.ts'

/** The texts of a paper as bits, in the order in which `toIndexRow` gives the columns; null is any of them. */
export const textBits = { title: 1, abstract: 2, ja: 4, authors: 8 } as const
export type LetterField = TextField | 'authors' | null

/** What stands before a character in a token. A character of a summary needs one token, as most are there and nowhere else. */
const [anywhere, inTitle, inAbstract, inAuthors, notInSummary, nowhere] = ['l', 't', 'a', 'n', 'x', 'o']
/** The token of every paper that holds any Japanese. */
export const japaneseTag = 'j0'
/** Characters of nearly every Japanese text: told of the papers that hold Japanese and not them, which makes the index an eighth smaller. */
export const usualLetters: readonly number[] = Array.from('のをにはがとでてるしすいまかられっおけよつ', (letter) =>
  letter.charCodeAt(0),
)
export const nowhereCode = nowhere.charCodeAt(0)

/** The marks of a character that stands in these texts, as ASCII codes; from 16 on those of a usual one. */
export const marksOfTexts: readonly Uint8Array[] = Array.from({ length: 32 }, (_, texts) => {
  const marks = [
    texts & 16 ? '' : anywhere,
    texts & textBits.title ? inTitle : '',
    texts & textBits.abstract ? inAbstract : '',
    texts & textBits.authors ? inAuthors : '',
    texts & textBits.ja ? '' : notInSummary,
  ]
  return new TextEncoder().encode(marks.join(''))
})

/** What a text asks for, folded, if that is a single Japanese character and nothing else. */
export function letterOf(text: string): string | undefined {
  const [run, ...others] = foldText(text).matchAll(runPattern)
  const [letter, ...more] = run?.[1] ?? ''
  return others.length === 0 && more.length === 0 ? letter : undefined
}

/** The expression of `paper_letters` for a character in a text of this kind. */
export function letterMatch(letter: string, field: LetterField): string {
  const isUsual = letter.length === 1 && usualLetters.includes(letter.charCodeAt(0))
  const all = isUsual ? `("${japaneseTag}" NOT "${nowhere}${letter}")` : `"${anywhere}${letter}"`
  if (field === null) return all
  if (field === 'ja') return `(${all} NOT "${notInSummary}${letter}")`
  return `"${{ title: inTitle, abstract: inAbstract, authors: inAuthors }[field]}${letter}"`
}

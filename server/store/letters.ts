// Single Japanese characters: which of its texts a paper has each in, as tokens of a table of their own (`paper_letters`), and
// what a query for one character asks of that table. `paper_index` holds pairs, so there a character is all pairs that begin
// with it; of a common one these are more than can be read while somebody waits.
import type { TextField } from '#shared/query/ast.ts'
import { foldText, runPattern } from '#shared/script.ts'

/** The texts of a paper as bits, in the order in which `toIndexRow` gives the columns; null is any of them. */
export const textBits = { title: 1, abstract: 2, ja: 4, authors: 8 } as const
export type LetterField = TextField | 'authors' | null

/** What stands before a character in a token. A character of a summary needs one token, as most are there and nowhere else. */
const [anywhere, inTitle, inAbstract, inAuthors, notInSummary] = ['l', 't', 'a', 'n', 'x']

/** The marks of a character that stands in these texts, as ASCII codes. */
export const marksOfTexts: readonly Uint8Array[] = Array.from({ length: 16 }, (_, texts) => {
  const marks = [
    anywhere,
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
  if (field === 'ja') return `("${anywhere}${letter}" NOT "${notInSummary}${letter}")`
  const mark = { title: inTitle, abstract: inAbstract, authors: inAuthors, any: anywhere }[field ?? 'any']
  return `"${mark}${letter}"`
}

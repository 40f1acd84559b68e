// Characters and how they fold: which are Japanese, and when two spellings are the same word. Pure and total.

const cjk = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}ー々〆ヶ'
const japanese = new RegExp(`[${cjk}]`, 'u')
const ascii = /^[\n\x20-\x7e]*$/
const latinMarks = /(\p{Script=Latin})\p{Mn}+/gu

/** Matches one run at a time: group 1 a run of Chinese or Japanese characters, group 2 a run of other letters, digits and marks. */
export const runPattern = new RegExp(`([${cjk}]+)|((?:(?![${cjk}])[\\p{L}\\p{N}\\p{M}])+)`, 'gu')

/** Whether the text holds any Chinese or Japanese character. */
export function hasJapanese(text: string): boolean {
  return japanese.test(text)
}

/** Half and full width, case and Latin accents made equal (NFKC first: a decomposed が is one character). Japanese marks stay. */
export function foldText(text: string): string {
  if (ascii.test(text)) return text.toLowerCase()
  const folded = text.normalize('NFKC').toLowerCase()
  if (ascii.test(folded)) return folded
  return folded.normalize('NFD').replace(latinMarks, '$1').normalize('NFC')
}

/** Letters and digits alone, folded: equal for two copies of a title that differ in quotes, dashes, spaces or width. */
export function foldTitle(title: string): string {
  const folded = foldText(title)
  return folded.replace(ascii.test(folded) ? /[^a-z0-9]+/g : /[^\p{L}\p{N}]+/gu, '')
}

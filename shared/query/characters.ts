// Which characters mean something in a query, in half and full width. Every reading keeps places: a character is one
// code unit before and after.

/** Full-width letters, digits and signs as their ASCII: `：` is `:`, `ＯＲ` is `OR`. As long as the text. */
export function narrow(text: string): string {
  return text.replace(/[！-～]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
}

type Quote = { readonly open: string; readonly close: string }

/** Any of the double ones closes any of them: input methods mix them. */
const quotes: readonly Quote[] = [
  { open: '"＂“”„‟', close: '"＂“”„‟' },
  { open: '「｢', close: '」｣' },
  { open: '『', close: '』' },
]
const openers = quotes.map(({ open }) => open).join('')

/**
 * One piece of a query. Groups: blank, opening parenthesis, closing one, bars, opening quote, word. A word is whatever
 * holds none of the others. Sticky: set `lastIndex`.
 */
export const piecePattern = new RegExp(
  `([\\s\\u200b]+)|([(（])|([)）])|([|｜]+)|([${openers}])|([^\\s\\u200b()（）|｜${openers}]+)`,
  'y',
)
/** Minus signs that leave out what follows. */
export const isMinus = (character: string | undefined): boolean =>
  character !== undefined && character !== '' && '-－−'.includes(character)

/** Finds where the phrase that opens at a place ends. Remembers where the last of each closing quote stands, so that many unclosed ones cost no more than one. */
export function createPhraseFinder(q: string): (at: number) => number | undefined {
  const last = quotes.map(({ close }) => Math.max(...[...close].map((quote) => q.lastIndexOf(quote))))
  return (at) => {
    const kind = quotes.findIndex(({ open }) => open.includes(q.charAt(at)))
    if ((last[kind] ?? -1) <= at) return undefined
    let end = at + 1
    while (!quotes[kind]?.close.includes(q.charAt(end))) end++
    return end
  }
}

/** The sign that closes what this one opens; `"` for what opens nothing. */
export function closerOf(quote: string): string {
  const { open, close } = quotes.find(({ open }) => open.includes(quote)) ?? { open: '', close: '' }
  if (close === open) return quote === '“' || quote === '„' ? '”' : quote || '"'
  return close.charAt(open.indexOf(quote))
}

/** In the first quotes that the text itself does not close. A text that holds all of them loses its double ones. */
export function quoteText(text: string): string {
  const fit = quotes.find(({ close }) => [...close].every((quote) => !text.includes(quote)))
  if (fit) return `${fit.open.charAt(0)}${text}${fit.close.charAt(0)}`
  return `"${text.replace(/["＂“”„‟]/g, ' ')}"`
}

/** Whether the text must stand in quotes to be one value. */
export function needsQuotes(text: string): boolean {
  piecePattern.lastIndex = 0
  return piecePattern.exec(text)?.[6] !== text
}

/** In quotes where it would be more than one value without. */
export function quoteValue(value: string): string {
  return needsQuotes(value) ? quoteText(value) : value
}

/** Whether there is a letter or a digit, so that the text can be sought at all. */
export function isSearchable(text: string): boolean {
  return /[\p{L}\p{N}\p{M}]/u.test(text.normalize('NFKC'))
}

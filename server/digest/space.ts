// White space as pages have it: ASCII, Unicode and full-width spaces, and the marks of width zero that copying leaves behind.

/** All of it. */
export const whiteSpace =
  '\t\n\v\f\r \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u200b\u2028\u2029\u202f\u205f\u2060\u3000\ufeff'

// A table and not a set: every line of a page is asked about twice.
const spaces = new Uint8Array(0x10000)
for (const space of whiteSpace) spaces[space.charCodeAt(0)] = 1

/** Whether the character at an index is white space. */
export function isSpaceAt(text: string, index: number): boolean {
  return spaces[text.charCodeAt(index)] === 1
}

/** How many UTF-16 units of a text are neither white space nor control characters. */
export function countInk(text: string): number {
  let ink = text.length
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    if (code <= 0x20 || (code >= 0x80 && spaces[code] === 1)) ink--
  }
  return ink
}

// Nearly without a branch: which of the next characters is a space, nobody can predict. For whole pages only: where strings
// of every kind come in (parts of others, joined ones), the loop is four times slower.
/** The same between two indexes of a page. */
export function countInkBetween(page: string, start: number, end: number): number {
  let ink = 0
  for (let index = start; index < end; index++) {
    const code = page.charCodeAt(index)
    ink += (0x20 - code) >>> 31
    if ((code - 0x80) >>> 0 <= 0x2f80 && spaces[code] === 1) ink--
    else if (code === 0xfeff) ink--
  }
  return ink
}

// By hand: a regular expression for the end would walk every run of spaces in a long line again and again.
/** Without the white space at both ends; of a part of the text, if it is given. */
export function trimSpace(text: string, from = 0, to = text.length): string {
  let start = from
  let end = to
  while (start < end && isSpaceAt(text, start)) start++
  while (end > start && isSpaceAt(text, end - 1)) end--
  return end - start === text.length ? text : text.slice(start, end)
}

// white space other than one single space
const uneven = /[\t\n\v\f\r\u00a0\u1680\u2000-\u200b\u2028\u2029\u202f\u205f\u2060\u3000\ufeff]| {2}/

// asked first, at half the price: most titles and names have none
const beyondAscii = /[^ -~]/

/** Trimmed, and every run of white space inside made one space. */
export function squash(text: string): string {
  const trimmed = trimSpace(text)
  if (!beyondAscii.test(trimmed) && !trimmed.includes('  ')) return trimmed
  return uneven.test(trimmed) ? trimmed.replace(/\s+/g, ' ') : trimmed
}

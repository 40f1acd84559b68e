// The code units of a text as a row of numbers. A string may be of many kinds (of one byte or two, a slice, a join), and code
// that met them all asks at every letter which one it has; a row of numbers is of one kind. Pure.

/** Room behind a text, so that a look at what follows its end needs no question. */
const behind = 16

/** `charCodeAt`, whatever kind of string it is asked of. */
const codeAt = String.prototype.charCodeAt

let codes = new Uint16Array(0x1000)
let held = ''

/** The code units of a text, and noughts behind it. To be read until the next text is asked for, never to be written. */
export function codesOf(text: string): Uint16Array {
  if (text === held) return codes
  const size = text.length
  if (codes.length < size + behind) codes = new Uint16Array(2 * size + behind)
  for (let at = 0; at < size; at += 1) codes[at] = codeAt.call(text, at)
  codes.fill(0, size, size + behind)
  held = text
  return codes
}

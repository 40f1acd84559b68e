// Writes the tokens of texts as UTF-8 for the index, character by character and into one buffer: the same tokens as
// tokens.ts makes, several times as fast. Text with a character whose folding needs more than a table goes by tokens.ts.
import { foldText, hasJapanese } from '#shared/script.ts'
import { japaneseTag, marksOfTexts, nowhereCode, usualLetters } from './letters.ts'
import { everyTag } from './tags.ts'
import { boundary, tokenizeText } from './tokens.ts'

const [unknown, apart, letter, japanese] = [0, 1, 2, 3]
const space = 0x20

/** What each UTF-16 code unit is, and what it folds to: only characters that fold alone, whatever stands beside them. */
const kinds = new Uint8Array(0x10000)
const folds = new Uint16Array(0x10000)

// ASCII, accented Latin, Greek, punctuation and signs, then Japanese and full width. Not here, as what stands beside them
// counts: combining marks, half-width katakana, Korean.
for (const [first, last] of [
  [0x00, 0x7f],
  [0xa1, 0x17f],
  [0x391, 0x3c9],
  [0x2010, 0x2027],
  [0x2190, 0x22ff],
  [0x3001, 0x3020],
  [0x3041, 0x3096],
  [0x30a1, 0x30fc],
  [0xff01, 0xff5e],
] as const)
  for (let code = first; code <= last; code += 1) define(code)
// The ideographs all fold to themselves.
for (let code = 0x4e00; code <= 0x9fff; code += 1) set(code, japanese, code)

function set(code: number, kind: number, fold: number): void {
  kinds[code] = kind
  folds[code] = fold
}

/** Enters a character whose folded form is one letter, or nothing but marks that set words apart. A capital sigma folds by its place in the word. */
function define(code: number): void {
  const folded = foldText(String.fromCharCode(code))
  if (folded === 'σ' && code === 0x3a3) return
  if (/^[^\p{L}\p{N}\p{M}]*$/u.test(folded)) set(code, apart, code)
  else if (folded.length === 1 && !/\p{M}/u.test(folded))
    set(code, hasJapanese(folded) ? japanese : letter, folded.charCodeAt(0))
}

/** A code unit writes at most three spaces and three characters of three bytes. */
const bytesPerUnit = 12
/** The buffer that is kept from call to call; a longer one, for a text as long as a book, goes again. */
const usualLength = 1 << 20
const encoder = new TextEncoder()
const boundaryBytes = encoder.encode(` ${boundary}`)
const everyBytes = encoder.encode(everyTag)
const japaneseBytes = encoder.encode(` ${japaneseTag}`)
let bytes = new Uint8Array(usualLength)

/** In which columns each Japanese character was met, as bits; those met, in the order of meeting; those of two code units; and those new to their column in the text at hand. */
const metIn = new Uint8Array(0x10000)
const met = new Uint16Array(0x10000)
const metBeyond = new Map<string, number>()
const fresh = new Uint16Array(0x10000)
let [metCount, freshCount] = [0, 0]

type Tokens = { readonly words: readonly Uint8Array[]; readonly letters: Uint8Array }

/** The tokens of each column, a column being several texts that no phrase reaches across, and those of the Japanese characters of all (`letters.ts`). The arrays are good until the next call. */
export function tokenizeColumns(columns: readonly (readonly string[])[]): Tokens {
  if (bytes.length > usualLength) bytes = new Uint8Array(usualLength)
  forgetLetters()
  let end = 0
  const words = columns.map((texts, column) => {
    const start = end
    for (const [index, text] of texts.entries()) {
      if (index > 0) end = writeBytes(boundaryBytes, end)
      end = writeText(text, end, 1 << column)
    }
    return bytes.subarray(start, end)
  })
  const last = writeLetters(end)
  return { words, letters: bytes.subarray(end, last) }
}

function writeText(text: string, start: number, column: number): number {
  const known = metCount
  freshCount = 0
  const end = writePlain(text, start, column)
  if (end >= 0) return end
  unmeet(known, column)
  const tokens = tokenizeText(text)
  for (const character of tokens) meet(character, column)
  return writeBytes(encoder.encode(tokens), start)
}

/** Notes a character of a text that needs more than the tables. */
function meet(character: string, column: number): void {
  const code = character.charCodeAt(0)
  if (kinds[code] === japanese) meetCode(code, column)
  else if (code < 0x2e80 || !hasJapanese(character)) return
  else if (character.length === 1) meetCode(code, column)
  else metBeyond.set(character, (metBeyond.get(character) ?? 0) | column)
}

function meetCode(code: number, column: number): void {
  const columns = metIn[code] ?? 0
  if ((columns & column) !== 0) return
  if (columns === 0) met[metCount++] = code
  fresh[freshCount++] = code
  metIn[code] = columns | column
}

/** Takes back what the text at hand added: a mark that stands after a character makes another of it. */
function unmeet(known: number, column: number): void {
  for (let at = 0; at < freshCount; at += 1) {
    const code = fresh[at] ?? 0
    metIn[code] = (metIn[code] ?? 0) & ~column
  }
  metCount = known
}

/** At the beginning and not at the end: a text that failed half way leaves nothing to the next paper. */
function forgetLetters(): void {
  while (metCount > 0) metIn[met[--metCount] ?? 0] = 0
  metBeyond.clear()
}

/** Writes what was met, and which of the usual characters were not. */
function writeLetters(start: number): number {
  let end = writeBytes(everyBytes, start)
  if (metCount + metBeyond.size === 0) return end
  end = writeBytes(japaneseBytes, end)
  for (const code of usualLetters) {
    if (metIn[code] === 0) end = writeLetter(nowhereCode, code, end)
    else metIn[code] = (metIn[code] ?? 0) | 16
  }
  for (let at = 0; at < metCount; at += 1) {
    const code = met[at] ?? 0
    for (const mark of marksOfTexts[metIn[code] ?? 0] ?? []) end = writeLetter(mark, code, end)
  }
  for (const [character, columns] of metBeyond)
    for (const mark of marksOfTexts[columns] ?? [])
      end = writeBytes(encoder.encode(` ${String.fromCharCode(mark)}${character}`), end)
  return end
}

function writeBytes(tokens: Uint8Array, start: number): number {
  reserve(tokens.length, start)
  bytes.set(tokens, start)
  return start + tokens.length
}

/** Makes room for `more` bytes from `end` on. What was written before stays where it is, also in arrays that were given out. */
function reserve(more: number, end: number): void {
  if (end + more <= bytes.length) return
  const longer = new Uint8Array(Math.max(2 * bytes.length, end + more))
  longer.set(bytes.subarray(0, end))
  bytes = longer
}

/** Writes a text of known characters from `start` on; returns the end, or -1 for a text that holds another one. */
function writePlain(text: string, start: number, column: number): number {
  let end = start
  let kindBefore = apart
  let before = 0
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at)
    const kind = kinds[unit] ?? unknown
    if (kind === unknown) return -1
    if (end + 2 * bytesPerUnit > bytes.length) reserve(2 * bytesPerUnit, end)
    const code = folds[unit] ?? 0
    if (kind === japanese) meetCode(code, column)
    if (kindBefore === japanese) {
      bytes[end++] = space
      end = writeCode(before, end)
      if (kind === japanese) end = writeCode(code, end)
    }
    if (kind === letter) {
      if (kindBefore !== letter) bytes[end++] = space
      end = writeCode(code, end)
    }
    kindBefore = kind
    before = code
  }
  if (kindBefore !== japanese) return end
  bytes[end++] = space
  return writeCode(before, end)
}

function writeLetter(mark: number, code: number, start: number): number {
  reserve(bytesPerUnit, start)
  bytes[start] = space
  bytes[start + 1] = mark
  return writeCode(code, start + 2)
}

function writeCode(code: number, start: number): number {
  let end = start
  if (code < 0x80) bytes[end++] = code
  else {
    if (code < 0x800) bytes[end++] = 0xc0 | (code >> 6)
    else {
      bytes[end++] = 0xe0 | (code >> 12)
      bytes[end++] = 0x80 | ((code >> 6) & 0x3f)
    }
    bytes[end++] = 0x80 | (code & 0x3f)
  }
  return end
}

// How the words begin that are looked for in a text: most words are told apart by their first two letters. Pure.
import { foldName } from './fold.ts'
import { unitAt } from './unit-at.ts'

const separator = /[-‐‑–－−\s]/

export class Beginnings {
  readonly #held = new Set<string>()
  /** Those of plain letters and digits, a bit each: by the first, then by the second, 0 where there is none. */
  readonly #plain = new Int32Array(4 * 0x80)
  /** A bit for the first and the second letters, whatever their case. */
  #firsts = 0
  #seconds = 0

  add(word: string): void {
    const beginning = beginningOf(word.slice(0, 8))
    this.#held.add(beginning)
    const [one, two] = [beginning.charCodeAt(0), unitAt(beginning, 1)]
    if (one < 0x80 && two < 0x80)
      this.#plain[4 * one + (two >> 5)] = (this.#plain[4 * one + (two >> 5)] ?? 0) | bitOf(two)
    this.#firsts |= bitOf(beginning.charCodeAt(0))
    this.#seconds |= bitOf(beginning.charCodeAt(1))
  }

  /** Whether a word of the text that stands at `[start, end)` begins so. */
  fit(text: string, start: number, end: number): boolean {
    const first = text.charCodeAt(start)
    if (first < 0x80 && (this.#firsts & bitOf(first)) === 0) return false
    const second = start + 1 < end ? text.charCodeAt(start + 1) : 0
    if (isLetter(second) && (this.#seconds & bitOf(second)) === 0) return false
    if (isPlain(first) && (second === 0 || isPlain(second))) {
      const two = smallOf(second)
      return ((this.#plain[4 * smallOf(first) + (two >> 5)] ?? 0) & bitOf(two)) !== 0
    }
    return this.#held.has(beginningOf(text.slice(start, Math.min(end, start + 8))))
  }
}

const bitOf = (code: number) => 1 << (code & 31)
const isLetter = (code: number) => (code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a

const isPlain = (code: number) => isLetter(code) || (code >= 0x30 && code <= 0x39)
const smallOf = (code: number) => (code >= 0x41 && code <= 0x5a ? code + 0x20 : code)

/** The first two letters of a word when folded. */
function beginningOf(written: string): string {
  const [first = '', second = ''] = written
  return separator.test(second) ? foldName(written).slice(0, 2) : (first + second).toLowerCase()
}

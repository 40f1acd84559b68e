// How the words begin that are looked for in a text: most words are told apart by their first two letters. Pure.
import { foldName } from './fold.ts'
import { Room } from './room.ts'
import { unitAt } from './unit-at.ts'

const separator = /[-‐‑–－−\s]/

const room = new Room(Int32Array)
const plain = 4 * 0x80

/** One at a time: the next one makes the former forget. */
export class Beginnings {
  /** Those that are no two plain letters. */
  readonly #others = new Set<string>()
  /** Those of plain letters and digits, a bit each: by the first, then by the second, 0 where there is none. */
  readonly #plain = room.clear(plain)
  /** A bit for the first and the second letters, whatever their case. */
  #firsts = 0
  #seconds = 0

  add(word: string): void {
    const [first, second] = [word.charCodeAt(0), unitAt(word, 1)]
    const isUsual = isPlain(first) && (second === 0 || isPlain(second))
    const beginning = isUsual ? '' : beginningOf(word.slice(0, 8))
    const [one, two] = isUsual ? [smallOf(first), smallOf(second)] : [beginning.charCodeAt(0), unitAt(beginning, 1)]
    if (one >= 0x80 || two >= 0x80) this.#others.add(beginning)
    this.#note(one, two)
  }

  #note(one: number, two: number): void {
    if (one < 0x80 && two < 0x80)
      this.#plain[4 * one + (two >> 5)] = (this.#plain[4 * one + (two >> 5)] ?? 0) | bitOf(two)
    this.#firsts |= bitOf(one)
    this.#seconds |= bitOf(two)
  }

  #holds(one: number, two: number): boolean {
    return ((this.#plain[4 * one + (two >> 5)] ?? 0) & bitOf(two)) !== 0
  }

  /** Whether a word of the text that stands at `[start, end)` begins so. */
  fit(text: string, start: number, end: number): boolean {
    const first = text.charCodeAt(start)
    if (first < 0x80 && (this.#firsts & bitOf(first)) === 0) return false
    const second = start + 1 < end ? text.charCodeAt(start + 1) : 0
    if (isLetter(second) && (this.#seconds & bitOf(second)) === 0) return false
    if (isPlain(first) && (second === 0 || isPlain(second))) return this.#holds(smallOf(first), smallOf(second))
    const beginning = beginningOf(text.slice(start, Math.min(end, start + 8)))
    const [one, two] = [beginning.charCodeAt(0), unitAt(beginning, 1)]
    return one < 0x80 && two < 0x80 ? this.#holds(one, two) : this.#others.has(beginning)
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

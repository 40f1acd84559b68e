// Where the words of an English text begin: a name begins with one of them. Pure.
import { codesOf } from './codes.ts'
import { beginsFolded } from './fold.ts'
import { Room } from './room.ts'

const letters = new Uint8Array(0x10000)
for (const [from, to] of [
  [0x30, 0x3a],
  [0x41, 0x5b],
  [0x61, 0x7b],
  [0xc0, 0x250],
] as const)
  letters.fill(1, from, to)

/** By the plain letter that words begin with: one more than the place of the last of them; and by that, of the one before. */
const lasts = new Int32Array(0x80)
const room = new Room(Int32Array)

/** One text at a time: the next one takes its places away. */
export class WordStarts {
  readonly #low: string
  /** Whether lower case left every code unit in its place. */
  readonly #isLevel: boolean
  readonly #before: Int32Array

  constructor(english: string) {
    this.#low = english.toLowerCase()
    this.#isLevel = this.#low.length === english.length
    this.#before = room.take(english.length + 1)
    if (this.#isLevel) noteStarts(codesOf(english), english.length, this.#before)
  }

  /** Whether a word of the text begins with these letters and digits, in lower case, with hyphens and spaces in it or not. True where it can't be told. */
  hold(word: string): boolean {
    if (!this.#isLevel) return true
    for (let place = lasts[word.charCodeAt(0)] ?? 0; place > 0; place = this.#before[place] ?? 0)
      if (beginsFolded(this.#low, place - 1, word)) return true
    return false
  }
}

function noteStarts(codes: Uint16Array, size: number, before: Int32Array): void {
  lasts.fill(0)
  let last = 0
  for (let at = 0; at < size; at += 1) {
    const code = codes[at] ?? 0
    const kind = letters[code] ?? 0
    if (kind > last && code < 0x80) {
      const first = code >= 0x41 && code <= 0x5a ? code | 0x20 : code
      before[at + 1] = lasts[first] ?? 0
      lasts[first] = at + 1
    }
    last = kind
  }
}

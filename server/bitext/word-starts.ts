// Where the words of an English text begin: a name begins with one of them. Pure.
import { beginsFolded } from './fold.ts'
import { unitAt } from './unit-at.ts'

const letters = new Uint8Array(0x10000)
for (const [from, to] of [
  [0x30, 0x3a],
  [0x41, 0x5b],
  [0x61, 0x7b],
  [0xc0, 0x250],
] as const)
  letters.fill(1, from, to)

export class WordStarts {
  readonly #low: string
  /** Whether lower case left every code unit in its place. */
  readonly #isLevel: boolean
  /** By the first letter, when it is plain. */
  readonly #starts = new Map<number, number[]>()

  constructor(english: string) {
    this.#low = english.toLowerCase()
    this.#isLevel = this.#low.length === english.length
    if (!this.#isLevel) return
    let before = 0
    for (let at = 0; at < english.length; at += 1) {
      const kind = letters[english.charCodeAt(at)] ?? 0
      if (kind === 1 && before === 0) this.#note(at)
      before = kind
    }
  }

  /** Whether a word of the text begins with these letters, in lower case, with hyphens and spaces in it or not. True where it can't be told. */
  hold(word: string): boolean {
    if (!this.#isLevel) return true
    return this.#starts.get(unitAt(word, 0))?.some((at) => beginsFolded(this.#low, at, word)) ?? false
  }

  #note(at: number): void {
    const first = this.#low.charCodeAt(at)
    const known = this.#starts.get(first)
    if (known === undefined) this.#starts.set(first, [at])
    else known.push(at)
  }
}

// What is counted for the glossary: the candidates of every sentence pair, numbered. Bounded: of candidates that are met once
// in a long while none is remembered. Pure.
import { type Candidate, findEnglishTerms } from './glossary-english.ts'
import { findJapaneseTerms, foldJapanese } from './glossary-japanese.ts'

export type Sentence = { readonly paper: number; readonly en: string; readonly ja: string }

/** Where candidates stand: `ids[index]` from `starts[index]` to `ends[index]` of the sentence. Those of a sentence follow each other. */
export class Places {
  ids = new Int32Array(1 << 14)
  starts = new Int16Array(1 << 14)
  ends = new Int16Array(1 << 14)
  length = 0

  add(id: number, start: number, end: number): void {
    if (this.length === this.ids.length) this.#grow()
    this.ids[this.length] = id
    this.starts[this.length] = start
    this.ends[this.length] = end
    this.length += 1
  }

  #grow(): void {
    const [ids, starts, ends] = [this.ids, this.starts, this.ends]
    this.ids = new Int32Array(2 * ids.length)
    this.starts = new Int16Array(2 * ids.length)
    this.ends = new Int16Array(2 * ids.length)
    this.ids.set(ids)
    this.starts.set(starts)
    this.ends.set(ends)
  }
}

/**
 * Numbers for keys, and how often each was met. Of those that are rarer than one in `most / 2` or so it may lose some (lossy
 * counting: Manku and Motwani 2002, “Approximate Frequency Counts over Data Streams”), so that it never holds more than `most`.
 */
export class Dictionary {
  readonly #numbers = new Map<string, number>()
  readonly #most: number
  #counts = new Int32Array(1 << 14)
  #born = new Uint8Array(1 << 14)
  #sweeps = 0
  #next = 0

  constructor(most: number) {
    this.#most = most
  }

  note(key: string): number {
    const known = this.#numbers.get(key)
    if (known !== undefined) {
      this.#counts[known] = (this.#counts[known] ?? 0) + 1
      return known
    }
    if (this.#numbers.size >= this.#most) this.#sweep()
    const id = this.#next
    this.#next += 1
    if (id === this.#counts.length) this.#grow()
    this.#numbers.set(key, id)
    this.#counts[id] = 1
    this.#born[id] = this.#sweeps
    return id
  }

  /** The keys met `least` times, and by old number the new one, rising from 0; -1 for the rest. */
  settle(least: number): { readonly keys: string[]; readonly numbers: Int32Array } {
    const numbers = new Int32Array(this.#next).fill(-1)
    const keys: string[] = []
    for (const [key, id] of this.#numbers) if ((this.#counts[id] ?? 0) >= least) numbers[id] = keys.push(key) - 1
    return { keys, numbers }
  }

  #sweep(): void {
    while (this.#numbers.size > this.#most / 2 && this.#sweeps < 255) {
      this.#sweeps += 1
      for (const [key, id] of this.#numbers)
        if ((this.#counts[id] ?? 0) + (this.#born[id] ?? 0) <= this.#sweeps) this.#numbers.delete(key)
    }
  }

  #grow(): void {
    const [counts, born] = [this.#counts, this.#born]
    this.#counts = new Int32Array(2 * counts.length)
    this.#born = new Uint8Array(2 * born.length)
    this.#counts.set(counts)
    this.#born.set(born)
  }
}

/** One language’s half of the counting. `bounds[n]` is where the candidates of sentence n begin. */
export type Side = { readonly dictionary: Dictionary; readonly places: Places; readonly bounds: number[] }

/** So many keys a language: the terms of tens of thousands of papers that are met more than once. */
const mostKeys = 150_000
const [longestEnglish, longestJapanese] = [600, 400]
const shortest = 2

export class Tally {
  readonly en: Side = { dictionary: new Dictionary(mostKeys), places: new Places(), bounds: [0] }
  readonly ja: Side = { dictionary: new Dictionary(mostKeys), places: new Places(), bounds: [0] }
  readonly sentences: Sentence[] = []
  readonly #seen = new Set<number>()

  /** Counts a sentence pair of a paper; one that was met before, numbers aside, or is too long tells nothing more. */
  add(paper: number, en: string, ja: string): void {
    if (en.length > longestEnglish || ja.length > longestJapanese || ja.length < shortest) return
    const print = printOf(en)
    if (this.#seen.has(print)) return
    this.#seen.add(print)
    const folded = foldJapanese(ja).text
    const latin = new Set(folded.toLowerCase().match(/[a-z0-9]{2,40}/g))
    // A word that the Japanese has as it is was not translated.
    const english = findEnglishTerms(en).filter(({ key }) => key.includes(' ') || !latin.has(key))
    note(this.en, english)
    note(this.ja, findJapaneseTerms(folded))
    this.sentences.push({ paper, en, ja })
  }
}

/** 32 bits that differ for sentences that differ in more than numbers and spaces, mostly (FNV-1a, Fowler, Noll and Vo). */
function printOf(text: string): number {
  let print = 0x811c9dc5
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index)
    if (code > 0x39 || code === 0x24) print = Math.imul(print ^ code, 0x01000193)
  }
  return print
}

function note({ dictionary, places, bounds }: Side, candidates: readonly Candidate[]): void {
  for (const { key, start, end } of candidates) places.add(dictionary.note(key), start, end)
  bounds.push(places.length)
}

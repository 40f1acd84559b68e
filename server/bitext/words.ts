// What a Latin word is to the aligner: its plain form, whether it is a name, its rows of the lexicon, its sound. Pure; words
// met before are remembered, since papers share most of theirs.
import { soundOfWord } from './katakana.ts'
import { findEnglishNumbers } from './numbers.ts'
import { rowsOfWord } from './terms.ts'

/**
 * `base`: lower case, singular, '' for what says nothing; `id`: a number for the base, as long as no word is forgotten, -1
 * for none; `sound`: '' where it is too short to tell.
 */
export type Word = {
  readonly written: string
  readonly base: string
  readonly id: number
  readonly isName: boolean
  readonly rows: readonly number[]
  readonly sound: string
  /** Whether it may be a number, or hold one. */
  readonly mayCount: boolean
}

/** The words of a few thousand papers; then it begins anew, so that memory stays bounded. */
const most = 20_000
const longest = 40
/** Words by a hash of their letters, so that one met before is found without being copied out of its text. */
const remembered: (Word[] | undefined)[] = Array.from({ length: 0x8000 })
const ids = new Map<string, number>()
let count = 0

const letters = new Uint8Array(0x10000)
for (const [from, to] of [
  [0x30, 0x3a],
  [0x41, 0x5b],
  [0x61, 0x7b],
  [0xc0, 0x250],
] as const)
  letters.fill(1, from, to)

/** Forgets all words, and their numbers, when there are too many. Between two texts, never within one. */
export function forgetWords(): void {
  if (count < most) return
  remembered.fill(undefined)
  ids.clear()
  count = 0
}

/** The runs of Latin letters and digits of a text, in order. */
export function findWords(text: string): Word[] {
  const words: Word[] = []
  for (let at = 0; at < text.length; at += 1) {
    if (letters[text.charCodeAt(at)] !== 1) continue
    const start = at
    let hash = 0
    for (let code = text.charCodeAt(at); letters[code] === 1; code = text.charCodeAt(at)) {
      hash = addTo(hash, code)
      at += 1
    }
    words.push(recall(text, start, at, hash))
  }
  return words
}

/** Reads a run of Latin letters and digits. */
export function readWord(written: string): Word {
  forgetWords()
  let hash = 0
  for (let at = 0; at < written.length; at += 1) hash = addTo(hash, written.charCodeAt(at))
  return recall(written, 0, written.length, hash)
}

const addTo = (hash: number, code: number) => (Math.imul(hash, 31) + code) | 0

function recall(text: string, start: number, end: number, hash: number): Word {
  const place = (hash ^ (hash >>> 15)) & (remembered.length - 1)
  const known = remembered[place]
  if (known !== undefined)
    for (let order = 0; order < known.length; order += 1) {
      const word = known[order]
      if (word !== undefined && standsAt(text, start, end, word.written)) return word
    }
  const word = makeWord(text.slice(start, end))
  if (end - start > longest) return word
  if (known === undefined) remembered[place] = [word]
  else known.push(word)
  count += 1
  return word
}

/** As `startsWith`, which costs several times as much for a short word. */
function standsAt(text: string, start: number, end: number, word: string): boolean {
  if (word.length !== end - start) return false
  for (let at = 0; at < word.length; at += 1) if (word.charCodeAt(at) !== text.charCodeAt(start + at)) return false
  return true
}

function makeWord(written: string): Word {
  const low = written.toLowerCase()
  const sound = /^[a-z]{4,20}$/.test(low) ? soundOfWord(low.replace(/(?:(?<=[^aeious])s|ing|ed)$/, '')) : ''
  const base = baseOf(low)
  return {
    written,
    base,
    id: base === '' ? -1 : idOf(base),
    isName: /[A-Z].{0,40}[A-Z]|[A-Za-z]\d|\d[A-Za-z]/.test(written),
    rows: rowsOfWord(low),
    sound: sound.length >= 2 ? sound : '',
    mayCount: /[^A-Za-z]/.test(written) || findEnglishNumbers(written).length > 0,
  }
}

function idOf(base: string): number {
  const known = ids.get(base) ?? ids.size
  ids.set(base, known)
  return known
}

function baseOf(low: string): string {
  if (low.length < 2 || low.length > longest || /^\d+$/.test(low)) return ''
  return low.length > 3 ? low.replace(/s$/, '') : low
}

// What a Latin word is to the aligner: a number for its plain form, whether it is a name, its rows of the lexicon, its sound.
// Pure; words met before are remembered, since papers share most of theirs.
import { soundOfWord } from './katakana.ts'
import { findEnglishNumbers } from './numbers.ts'
import { rowsOfWord } from './terms.ts'
import { unitAt } from './unit-at.ts'
import { forgetSpellings, recallSpelling, rememberSpelling } from './word-table.ts'

/**
 * `id`: a number for the word in lower case and singular, as long as no word is forgotten, -1 for what says nothing;
 * `sound`: '' where it is too short to tell, `soundId` a number for it, or -1.
 */
export type Word = {
  readonly id: number
  readonly isName: boolean
  readonly rows: readonly number[]
  readonly sound: string
  readonly soundId: number
  /** Whether it may be a number, or hold one. */
  readonly mayCount: boolean
}

/** A word that says nothing. */
export const silent: Word = { id: -1, isName: false, rows: [], sound: '', soundId: -1, mayCount: false }

/** The words of a few thousand papers; then it begins anew, so that memory stays bounded. */
const most = 30_000
const longest = 40
/** Words by the number that their spelling has in the table. */
let words: Word[] = []
const ids = new Map<string, number>()
const soundIds = new Map<string, number>()

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
  if (words.length < most) return
  forgetSpellings()
  ids.clear()
  soundIds.clear()
  words = []
}

/** The runs of Latin letters and digits of a text, in order. */
export function findWords(text: string): Word[] {
  const found: Word[] = []
  for (let at = 0; at < text.length; at += 1) {
    let code = text.charCodeAt(at)
    if (letters[code] !== 1) continue
    const start = at
    let hash = 0
    while (letters[code] === 1) {
      hash = addTo(hash, code)
      at += 1
      code = unitAt(text, at)
    }
    found.push(recall(text, start, at, hash))
  }
  return found
}

/** Reads a run of Latin letters and digits. */
export function readWord(written: string): Word {
  forgetWords()
  let hash = 0
  for (let at = 0; at < written.length; at += 1) hash = addTo(hash, written.charCodeAt(at))
  return recall(written, 0, written.length, hash)
}

/** The number of a sound that a word met before has, or -1. */
export function soundIdOf(sound: string): number {
  return soundIds.get(sound) ?? -1
}

const addTo = (hash: number, code: number) => (Math.imul(hash, 31) + code) | 0

function recall(text: string, start: number, end: number, hash: number): Word {
  const known = words[recallSpelling(text, start, end, hash)]
  if (known !== undefined) return known
  const word = makeWord(text.slice(start, end))
  if (end - start <= longest && rememberSpelling(text, start, end, hash, words.length)) words.push(word)
  return word
}

function makeWord(written: string): Word {
  const low = written.toLowerCase()
  const isPlain = /^[A-Za-z][a-z]*$/.test(written)
  const heard = /^[a-z]{4,20}$/.test(low) ? soundOfWord(stemOf(low)) : ''
  const sound = heard.length >= 2 ? heard : ''
  const base = baseOf(low)
  return {
    id: base === '' ? -1 : numberIn(ids, base),
    isName: !isPlain && /[A-Z].{0,40}[A-Z]|[A-Za-z]\d|\d[A-Za-z]/.test(written),
    rows: rowsOfWord(low),
    sound,
    soundId: sound === '' ? -1 : numberIn(soundIds, sound),
    mayCount: /[^A-Za-z]/.test(written) || findEnglishNumbers(written).length > 0,
  }
}

const stemOf = (low: string) => (/[sgd]$/.test(low) ? low.replace(/(?:(?<=[^aeious])s|ing|ed)$/, '') : low)

function numberIn(numbers: Map<string, number>, key: string): number {
  const known = numbers.get(key)
  if (known !== undefined) return known
  numbers.set(key, numbers.size)
  return numbers.size - 1
}

function baseOf(low: string): string {
  if (low.length < 2 || low.length > longest || /^\d+$/.test(low)) return ''
  return low.length > 3 && low.endsWith('s') ? low.slice(0, -1) : low
}

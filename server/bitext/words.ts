// What a Latin word is to the aligner: a number for its plain form, whether it is a name, its rows of the lexicon, its sound.
// Pure; words met before are remembered, since papers share most of theirs.
import { codesOf } from './codes.ts'
import { soundOfWord } from './katakana.ts'
import { isNumberWord } from './numbers.ts'
import { Room } from './room.ts'
import { forgetSounds, numberOfSound } from './sound-table.ts'
import { rowsOfWord } from './terms.ts'
import { forgetSpellings, recallSpelling, rememberSpelling } from './word-table.ts'

/** What is known of a word, by its number: so many whole numbers, close together. */
const width = 4
/** Words that are not remembered have numbers of their own behind all others, until the next text. */
const passing = 0x10000
const mostPassing = 0x8000
const known = new Int32Array(width * (passing + mostPassing))
let passed = 0
const [nameBit, countBit, flags] = [1, 2, 2]

/** Lists of rows of the lexicon, each once. */
const lists: (readonly number[])[] = [[]]

/** The words of a few thousand papers; then it begins anew, so that memory stays bounded. */
const most = 45_000
const longest = 40
/** How many are remembered. */
let count = 0
const ids = new Map<string, number>()

const letters = new Uint8Array(0x10000)
for (const [from, to] of [
  [0x30, 0x3a],
  [0x41, 0x5b],
  [0x61, 0x7b],
  [0xc0, 0x250],
] as const)
  letters.fill(1, from, to)

/** The first `count` of these numbers, until the words of another text are asked for. */
type Words = { readonly words: Int32Array; readonly count: number }

/** Forgets all words, and their numbers, when there are too many. Between two texts, never within one. */
export function forgetWords(): void {
  passed = 0
  if (count < most) return
  forgetSpellings()
  forgetSounds()
  ids.clear()
  count = 0
}

/** A number for a word in lower case and singular, as long as no word is forgotten; -1 for what says nothing. */
export const idOf = (word: number): number => known[width * word] ?? -1
/** A number for how it sounds, or -1 where it is too short to tell. */
export const soundOf = (word: number): number => known[width * word + 1] ?? -1
export const isName = (word: number): boolean => ((known[width * word + 2] ?? 0) & nameBit) !== 0
/** Whether it may be a number, or hold one. */
export const mayCount = (word: number): boolean => ((known[width * word + 2] ?? 0) & countBit) !== 0
/** The rows of the lexicon that it stands in. */
export const rowsOf = (word: number): readonly number[] => lists[(known[width * word + 2] ?? 0) >> flags] ?? []

const room = new Room(Int32Array)

/** The runs of Latin letters and digits of a text, in order, each as the number of a word until the next text. */
export function findWords(text: string): Words {
  const [codes, size, words] = [codesOf(text), text.length, room.take(text.length)]
  let found = 0
  for (let at = 0; at < size; at += 1) {
    let code = codes[at] ?? 0
    if (letters[code] !== 1) continue
    const start = at
    let hash = 0
    for (; letters[code] === 1; code = codes[at] ?? 0) {
      hash = (Math.imul(hash, 31) + code) | 0
      at += 1
    }
    words[found] = recall(text, codes, start, at, hash)
    found += 1
  }
  return { words, count: found }
}

function recall(text: string, codes: Uint16Array, start: number, end: number, hash: number): number {
  const found = recallSpelling(codes, start, end, hash)
  if (found >= 0) return found
  const isKept = end - start <= longest && rememberSpelling(codes, start, end, hash, count)
  const word = isKept ? count : passing + Math.min(passed, mostPassing - 1)
  if (isKept) count += 1
  else passed += 1
  keepWord(word, text.slice(start, end))
  return word
}

function keepWord(word: number, written: string): void {
  const low = written.toLowerCase()
  const isPlain = /^[A-Za-z][a-z]*$/.test(written)
  const sound = soundIn(low)
  const base = baseOf(low)
  const isNamed = !isPlain && /[A-Z].{0,40}[A-Z]|[A-Za-z]\d|\d[A-Za-z]/.test(written)
  const mayCount = /[^A-Za-z]/.test(written) || isNumberWord(low)
  known[width * word] = base === '' ? -1 : numberIn(ids, base)
  known[width * word + 1] = sound === '' ? -1 : numberOfSound(sound)
  known[width * word + 2] =
    (numberOfList(rowsOfWord(low)) << flags) | (mayCount ? countBit : 0) | (isNamed ? nameBit : 0)
}

/** How a word in lower case sounds; '' where it is too short to tell. */
export function soundIn(low: string): string {
  const heard = /^[a-z]{4,20}$/.test(low) ? soundOfWord(stemOf(low)) : ''
  return heard.length >= 2 ? heard : ''
}

const stemOf = (low: string) => (/[sgd]$/.test(low) ? low.replace(/(?:(?<=[^aeious])s|ing|ed)$/, '') : low)

const numbersOfLists = new Map<readonly number[], number>()

function numberOfList(rows: readonly number[]): number {
  if (rows.length === 0) return 0
  const known = numbersOfLists.get(rows)
  if (known !== undefined) return known
  numbersOfLists.set(rows, lists.length)
  return lists.push(rows) - 1
}

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

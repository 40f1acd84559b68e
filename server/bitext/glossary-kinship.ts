// How far what is known before any counting speaks for a pair: the lexicon, and the sound of loan words. Pure.
import { soundOfKatakana } from './katakana.ts'
import { lexicon } from './lexicon.ts'
import { rowsOfWord } from './terms.ts'
import { soundIn } from './words.ts'

const japaneseOf = lexicon.map((row) => (row.split('|')[1] ?? '').trim().split(/\s+/))
const katakana = /[ァ-ヴー]{2,40}/g
const [leastSound, longestSound] = [3, 12]

/** 0 to 1: the share of the words of `en` that are known to stand in `ja`, or of `ja` that is explained by them, whichever is less. */
export function kinshipOf(en: string, ja: string): number {
  const words = en.split(' ').filter((word) => word !== 'of')
  const covered = new Uint8Array(ja.length)
  const matched = words.filter((word) => coverWord(word, ja, covered)).length
  if (matched === 0) return 0
  const open = [...ja].filter((char, index) => covered[index] === 1 || char === 'の').length
  return Math.min(matched / words.length, open / ja.length)
}

type Word = { readonly rows: readonly number[]; readonly sound: string }

/** Words met before, in lower case; when there are too many it begins anew. */
const words = new Map<string, Word>()
const mostKept = 30_000

function readWord(low: string): Word {
  const known = words.get(low)
  if (known !== undefined) return known
  if (words.size >= mostKept) words.clear()
  const word = { rows: rowsOfWord(low), sound: soundIn(low) }
  words.set(low, word)
  return word
}

/** Marks what of `ja` a word explains; false where that is nothing. */
function coverWord(written: string, ja: string, covered: Uint8Array): boolean {
  const { rows, sound } = readWord(written.toLowerCase())
  let found = coverStretch(ja.toLowerCase(), written, covered)
  for (const row of rows) for (const term of japaneseOf[row] ?? []) if (coverStretch(ja, term, covered)) found = true
  return (sound.length >= leastSound && sound.length <= longestSound && coverSound(ja, sound, covered)) || found
}

function coverStretch(ja: string, term: string, covered: Uint8Array): boolean {
  const at = term === '' ? -1 : ja.indexOf(term)
  if (at < 0) return false
  let end = at + term.length
  // The lexicon has ユーザ for ユーザー too.
  while (ja[end] === 'ー') end += 1
  covered.fill(1, at, end)
  return true
}

function coverSound(ja: string, sound: string, covered: Uint8Array): boolean {
  for (const match of ja.matchAll(katakana)) {
    const heard = soundOfKatakana(match[0])
    const at = heard.indexOf(sound)
    if (at < 0) continue
    const [from, to] = [placeOf(match[0], at), placeOf(match[0], at + sound.length)]
    covered.fill(1, match.index + from, match.index + to)
    return true
  }
  return false
}

/** Where in a run its consonant of this number begins, counted from 0; the run’s beginning for the first, its end behind the last. */
function placeOf(run: string, consonant: number): number {
  let heard = 0
  for (let index = 0; index < run.length && consonant > 0; index += 1) {
    const isOne = soundOfKatakana(run[index] ?? '') !== ''
    if (isOne && heard === consonant) return index
    if (isOne) heard += 1
  }
  return consonant === 0 ? 0 : run.length
}

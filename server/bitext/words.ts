// What a Latin word is to the aligner: its plain form, whether it is a name, its rows of the lexicon, its sound. Pure; words
// met before are remembered, since papers share most of theirs.
import { soundOfWord } from './katakana.ts'
import { rowsOfWord } from './terms.ts'

/** `base`: lower case, singular, '' for what says nothing; `sound`: '' where it is too short to tell. */
export type Word = {
  readonly base: string
  readonly isName: boolean
  readonly rows: readonly number[]
  readonly sound: string
}

const remembered = new Map<string, Word>()
/** The words of a few thousand papers; then it begins anew, so that memory stays bounded. */
const most = 20_000

/** Reads a run of Latin letters and digits. */
export function readWord(written: string): Word {
  const known = remembered.get(written)
  if (known !== undefined) return known
  const low = written.toLowerCase()
  const sound = /^[a-z]{4,20}$/.test(low) ? soundOfWord(low.replace(/(?:(?<=[^aeious])s|ing|ed)$/, '')) : ''
  const word: Word = {
    base: baseOf(low),
    isName: /[A-Z].{0,40}[A-Z]|[A-Za-z]\d|\d[A-Za-z]/.test(written),
    rows: rowsOfWord(low),
    sound: sound.length >= 2 ? sound : '',
  }
  if (remembered.size >= most) remembered.clear()
  if (written.length <= 40) remembered.set(written, word)
  return word
}

function baseOf(low: string): string {
  if (low.length < 2 || low.length > 40 || /^\d+$/.test(low)) return ''
  return low.length > 3 ? low.replace(/s$/, '') : low
}

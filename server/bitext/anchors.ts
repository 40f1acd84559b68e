// What survives translation, sentence by sentence: numbers, formulas, Latin words (those of links among them), loan words
// in katakana, words of the lexicon. Pure.

import { type Anchor, AnchorCollection, type Side } from './anchor-collection.ts'
import { codesOf } from './codes.ts'
import { addGlossary } from './glossary-anchors.ts'
import type { Lookup } from './glossary-lookup.ts'
import { consonantsOf } from './katakana.ts'
import { type FoundNumber, findEnglishNumbers, findJapaneseNumbers, japaneseDigits } from './numbers.ts'
import { findOpaque } from './opaque.ts'
import { type Heard, Sounds } from './sounds.ts'
import { findTerms } from './terms.ts'
import { findWords, forgetWords, idOf, isName, mayCount, rowsOf, soundOf } from './words.ts'

/** Runs of katakana that are listened to: from two code units on, longer ones in pieces. */
const [shortestRun, longestRun] = [2, 60]
/** What a code unit may belong to, a bit each; most sentences lack some of it. */
const [wide, digit, letter, kana] = [1, 2, 4, 8]
const kinds = new Uint8Array(0x10000)
for (const [kind, from, to] of [
  [wide, 0xff01, 0xff5e],
  [letter, 0x30, 0x39],
  [letter, 0x41, 0x5a],
  [letter, 0x61, 0x7a],
  [letter, 0xc0, 0x24f],
  [kana, 0x30a1, 0x30f4],
  [kana, 0x30fc, 0x30fc],
] as const)
  for (let code = from; code <= to; code += 1) kinds[code] = kind
for (const char of japaneseDigits) kinds[char.charCodeAt(0)] = (kinds[char.charCodeAt(0)] ?? 0) | digit

/** A shorter sound fits many words. */
const shortestLong = 4

/** Text behind so many code units is not read for anchors: the longest abstracts have a quarter of it. */
const mostText = { ja: 12_000, en: 24_000 }

/** The anchors of Japanese and English sentences; with a `glossary` its terms too. */
export function collectAnchors(ja: readonly string[], en: readonly string[], glossary?: Lookup): readonly Anchor[] {
  forgetWords()
  const collection = new AnchorCollection()
  const [japanese, english] = [readable(ja, mostText.ja), readable(en, mostText.en)]
  const runs = japanese.map((sentence, unit) => collectJapanese(collection, unit, sentence))
  const sounds = runs.some(({ length }) => length > 0) ? new Sounds() : null
  for (let unit = 0; unit < english.length; unit += 1) collectEnglish(collection, unit, english[unit] ?? '', sounds)
  if (sounds !== null)
    for (let unit = 0; unit < runs.length; unit += 1)
      for (const run of runs[unit] ?? [])
        for (const sound of sounds.hear(run)) addSound(collection, unit, sound, sounds)
  if (glossary !== undefined && glossary.size > 0) addGlossary(collection, japanese, english, glossary)
  return collection.list()
}

/** Adds what a Japanese sentence holds, and gives the sounds of its katakana runs. */
function collectJapanese(collection: AnchorCollection, unit: number, sentence: string): readonly Run[] {
  const held = kindsIn(sentence)
  const text = (held & wide) === 0 ? sentence : narrow(sentence)
  // What was wide may be any of these.
  const holds = (kind: number) => (held & (kind | wide)) !== 0
  addShared(collection, 'ja', unit, text, holds(digit) ? findJapaneseNumbers(text) : noNumbers)
  // 1ドル was $1$ once.
  if (text.includes('ドル'))
    for (const [, amount = ''] of text.matchAll(/(\d{1,9})ドル/g)) collection.add('ja', unit, 'symbol', `$${amount}`)
  if (holds(letter)) addWords(collection, unit, text)
  const rows = findTerms(text)
  for (let at = 0; at < rows.length; at += 1) collection.addTerm('ja', unit, rows[at] ?? 0)
  return holds(kana) ? findRuns(text) : noRuns
}

function addWords(collection: AnchorCollection, unit: number, text: string): void {
  const { words, count } = findWords(text)
  for (let at = 0; at < count; at += 1) {
    const id = idOf(words[at] ?? 0)
    if (id >= 0) collection.addWord('ja', unit, 'word', id)
  }
}

/** The consonants of a run of katakana. */
type Run = readonly number[]
const noRuns: readonly Run[] = []
const noNumbers: readonly FoundNumber[] = []

function kindsIn(text: string): number {
  const [codes, size] = [codesOf(text), text.length]
  let held = 0
  for (let at = 0; at < size; at += 1) held |= kinds[codes[at] ?? 0] ?? 0
  return held
}

function findRuns(text: string): Run[] {
  const runs: Run[] = []
  const [codes, size] = [codesOf(text), text.length]
  for (let at = 0; at < size; at += 1) {
    if (((kinds[codes[at] ?? 0] ?? 0) & kana) === 0) continue
    let end = at + 1
    while (end - at < longestRun && ((kinds[codes[end] ?? 0] ?? 0) & kana) !== 0) end += 1
    if (end - at >= shortestRun) runs.push(consonantsOf(codes, at, end))
    at = end - 1
  }
  return runs
}

/** Adds what an English sentence holds, and notes the sounds of its words where the Japanese has any. */
function collectEnglish(collection: AnchorCollection, unit: number, sentence: string, sounds: Sounds | null): void {
  const text = narrow(sentence)
  const { words, count } = findWords(text)
  addShared(collection, 'en', unit, text, mayOneCount(words, count) ? findEnglishNumbers(text) : noNumbers)
  for (let at = 0; at < count; at += 1) {
    const word = words[at] ?? 0
    const [id, sound] = [idOf(word), soundOf(word)]
    // A plain word that the Japanese has nowhere was translated.
    if (id >= 0 && (isName(word) || collection.hasWord(id)))
      collection.addWord('en', unit, isName(word) ? 'name' : 'word', id)
    const rows = rowsOf(word)
    for (let order = 0; order < rows.length; order += 1) collection.addTerm('en', unit, rows[order] ?? 0)
    if (sound >= 0 && sounds !== null) sounds.note(sound, unit)
  }
}

function mayOneCount(words: Int32Array, count: number): boolean {
  for (let at = 0; at < count; at += 1) if (mayCount(words[at] ?? 0)) return true
  return false
}

/** Numbers and formulas. “one” and “two” are often no number at all, and a 3 is soon found. */
function addShared(
  collection: AnchorCollection,
  side: Side,
  unit: number,
  text: string,
  numbers: readonly FoundNumber[],
): void {
  for (const { value, spelled } of numbers) {
    const isCount = spelled || (value <= 10 && Number.isInteger(value))
    collection.addNumber(side, unit, isCount ? 'count' : 'number', value)
  }
  if (!text.includes('$') && !text.includes('\\')) return
  for (const { span, kind } of findOpaque(text)) {
    if (kind !== 'formula') continue
    const bare = bareFormula(text.slice(...span))
    if (bare !== '') collection.add(side, unit, bare.length > 2 ? 'formula' : 'symbol', `$${bare}`)
  }
}

/** A formula without what the translator changes: spaces, case, backslashes, braces, commas. */
function bareFormula(source: string): string {
  return source
    .replaceAll('、', ',')
    .replace(/[\s$\\{}]/g, '')
    .toLowerCase()
}

function addSound(collection: AnchorCollection, unit: number, { id, size }: Heard, sounds: Sounds): void {
  const kind = size >= shortestLong ? 'longSound' : 'sound'
  if (!collection.hasSound(id)) for (const other of sounds.unitsOf(id)) collection.addSound('en', other, kind, id)
  collection.addSound('ja', unit, kind, id)
}

/** The first sentences, as many code units as `limit`. */
function readable(sentences: readonly string[], limit: number): readonly string[] {
  const beginning: string[] = []
  let left = limit
  for (const sentence of sentences) {
    if (left <= 0) break
    beginning.push(sentence.slice(0, left))
    left -= sentence.length
  }
  return beginning
}

/** Full-width letters, digits and marks in their half width. */
function narrow(text: string): string {
  return /[！-～]/.test(text)
    ? text.replace(/[！-～]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    : text
}

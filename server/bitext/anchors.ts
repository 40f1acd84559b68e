// What survives translation, sentence by sentence: numbers, formulas, Latin words (those of links among them), loan words
// in katakana, words of the lexicon. Pure.

import { type Anchor, AnchorCollection, type Side } from './anchor-collection.ts'
import { addGlossary } from './glossary-anchors.ts'
import type { Lookup } from './glossary-lookup.ts'
import { soundOfKatakana } from './katakana.ts'
import { type FoundNumber, findEnglishNumbers, findJapaneseNumbers } from './numbers.ts'
import { findOpaque } from './opaque.ts'
import { Sounds } from './sounds.ts'
import { findTerms } from './terms.ts'
import { findWords, forgetWords, silent, soundIdOf } from './words.ts'

const katakana = /[ァ-ヴー]{2,60}/g
/** A shorter sound fits many words. */
const shortestLong = 4

/** Text behind so many code units is not read for anchors: the longest abstracts have a quarter of it. */
const mostText = { ja: 12_000, en: 24_000 }

/** The anchors of Japanese and English sentences; with a `glossary` its terms too. */
export function collectAnchors(ja: readonly string[], en: readonly string[], glossary?: Lookup): readonly Anchor[] {
  forgetWords()
  const collection = new AnchorCollection()
  const [japanese, english] = [readable(ja, mostText.ja), readable(en, mostText.en)]
  const runs = japanese.map((sentence, unit) => collectJapanese(collection, unit, narrow(sentence)))
  const sounds = runs.some(({ length }) => length > 0) ? new Sounds() : null
  for (let unit = 0; unit < english.length; unit += 1)
    collectEnglish(collection, unit, narrow(english[unit] ?? ''), sounds)
  if (sounds !== null)
    for (let unit = 0; unit < runs.length; unit += 1)
      for (const run of runs[unit] ?? [])
        for (const sound of sounds.hear(run)) addSound(collection, unit, sound, sounds)
  if (glossary !== undefined && glossary.size > 0) addGlossary(collection, japanese, english, glossary)
  return collection.list()
}

/** Adds what a Japanese sentence holds, and gives the sounds of its katakana runs. */
function collectJapanese(collection: AnchorCollection, unit: number, text: string): readonly string[] {
  addShared(collection, 'ja', unit, text, findJapaneseNumbers(text))
  // 1ドル was $1$ once.
  if (text.includes('ドル'))
    for (const [, amount = ''] of text.matchAll(/(\d{1,9})ドル/g)) collection.add('ja', unit, 'symbol', `$${amount}`)
  for (const { id } of findWords(text)) if (id >= 0) collection.addWord('ja', unit, 'word', id)
  for (const row of findTerms(text)) collection.addTerm('ja', unit, row)
  return text.match(katakana)?.map(soundOfKatakana) ?? []
}

/** Adds what an English sentence holds, and notes the sounds of its words where the Japanese has any. */
function collectEnglish(collection: AnchorCollection, unit: number, text: string, sounds: Sounds | null): void {
  const words = findWords(text)
  addShared(collection, 'en', unit, text, words.some(({ mayCount }) => mayCount) ? findEnglishNumbers(text) : [])
  for (let at = 0; at < words.length; at += 1) {
    const { id, isName, rows, soundId } = words[at] ?? silent
    // A plain word that the Japanese has nowhere was translated.
    if (id >= 0 && (isName || collection.hasWord(id))) collection.addWord('en', unit, isName ? 'name' : 'word', id)
    for (let order = 0; order < rows.length; order += 1) collection.addTerm('en', unit, rows[order] ?? 0)
    if (soundId >= 0) sounds?.note(soundId, unit)
  }
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

function addSound(collection: AnchorCollection, unit: number, sound: string, sounds: Sounds): void {
  const kind = sound.length >= shortestLong ? 'longSound' : 'sound'
  const id = soundIdOf(sound)
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

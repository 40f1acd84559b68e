// What survives translation, sentence by sentence: numbers, formulas, Latin words (those of links among them), loan words
// in katakana, words of the lexicon. Pure.
import { soundOfKatakana } from './katakana.ts'
import { type FoundNumber, findEnglishNumbers, findJapaneseNumbers } from './numbers.ts'
import { findOpaque } from './opaque.ts'
import { findTerms } from './terms.ts'
import { readWord } from './words.ts'

export type AnchorKind = 'number' | 'count' | 'formula' | 'symbol' | 'name' | 'word' | 'term' | 'sound' | 'longSound'

/** Where an anchor stands on both sides: the sentences that hold it, rising, each once. */
export type Anchor = { readonly kind: AnchorKind; readonly ja: readonly number[]; readonly en: readonly number[] }

const word = /[A-Za-z0-9\u00c0-\u024f]+/g
const katakana = /[ァ-ヴー]{2,60}/g
/** Shorter stretches of consonants fit too many words. */
const [shortestSound, longestSound] = [3, 10]

/** No paper has so many anchors; in a text of nothing but new words and numbers the first ones must do. */
const most = 2_000
/** Text behind so many code units is not read for anchors: the longest abstracts have a quarter of it. */
const mostText = { ja: 12_000, en: 24_000 }

type Side = 'ja' | 'en'
type Units = { kind: AnchorKind; readonly ja: number[]; readonly en: number[] }

/** Collects anchors under keys that are equal in both languages. */
class Collection {
  readonly #anchors = new Map<string | number, Units>()

  /** Notes that a sentence of a side holds an anchor. Names and words share their keys, and so do numbers and counts. */
  add(side: Side, unit: number, kind: AnchorKind, key: string | number): void {
    const known = this.#anchors.get(key)
    const units = known ?? { kind, ja: [], en: [] }
    // The English says which Latin word is a name.
    if (kind === 'name') units.kind = kind
    const own = units[side]
    if (own[own.length - 1] !== unit) own.push(unit)
    if (known === undefined && this.#anchors.size < most) this.#anchors.set(key, units)
  }

  has(key: string): boolean {
    return this.#anchors.has(key)
  }

  list(): readonly Anchor[] {
    return [...this.#anchors.values()]
  }
}

/** The anchors of Japanese and English sentences. */
export function collectAnchors(ja: readonly string[], en: readonly string[]): readonly Anchor[] {
  const collection = new Collection()
  const runs = readable(ja, mostText.ja).map((sentence, unit) => collectJapanese(collection, unit, narrow(sentence)))
  const sounds = new Map<string, number[]>()
  for (const [unit, sentence] of readable(en, mostText.en).entries())
    for (const sound of collectEnglish(collection, unit, narrow(sentence))) note(sounds, sound, unit)
  for (const [unit, heard] of runs.entries())
    for (const run of heard) for (const sound of hear(run, sounds)) addSound(collection, unit, sound, sounds)
  return collection.list()
}

/** Adds what a Japanese sentence holds, and gives the sounds of its katakana runs. */
function collectJapanese(collection: Collection, unit: number, text: string): string[] {
  addShared(collection, 'ja', unit, text, findJapaneseNumbers(text))
  // 1ドル was $1$ once.
  for (const [, amount = ''] of text.matchAll(/(\d{1,9})ドル/g)) collection.add('ja', unit, 'symbol', `$${amount}`)
  for (const written of text.match(word) ?? []) {
    const { base } = readWord(written)
    if (base !== '') collection.add('ja', unit, 'word', base)
  }
  for (const row of findTerms(text)) collection.add('ja', unit, 'term', row)
  return text.match(katakana)?.map(soundOfKatakana) ?? []
}

/** Adds what an English sentence holds, and gives the sounds of its words. */
function collectEnglish(collection: Collection, unit: number, text: string): string[] {
  addShared(collection, 'en', unit, text, findEnglishNumbers(text))
  const sounds: string[] = []
  for (const written of text.match(word) ?? []) {
    const { base, isName, rows, sound } = readWord(written)
    // A plain word that the Japanese has nowhere was translated.
    if (base !== '' && (isName || collection.has(base))) collection.add('en', unit, isName ? 'name' : 'word', base)
    for (const row of rows) collection.add('en', unit, 'term', row)
    if (sound !== '') sounds.push(sound)
  }
  return sounds
}

function note(sounds: Map<string, number[]>, sound: string, unit: number): void {
  const units = sounds.get(sound)
  if (units === undefined) {
    if (sounds.size < most) sounds.set(sound, [unit])
  } else if (units[units.length - 1] !== unit) units.push(unit)
}

/** Numbers and formulas. “one” and “two” are often no number at all, and a 3 is soon found. */
function addShared(
  collection: Collection,
  side: Side,
  unit: number,
  text: string,
  numbers: readonly FoundNumber[],
): void {
  for (const { value, spelled } of numbers) {
    const isCount = spelled || (value <= 10 && Number.isInteger(value))
    collection.add(side, unit, isCount ? 'count' : 'number', `#${value}`)
  }
  if (!/[$\\]/.test(text)) return
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

function addSound(
  collection: Collection,
  unit: number,
  sound: string,
  sounds: ReadonlyMap<string, readonly number[]>,
): void {
  const kind = sound.length > shortestSound ? 'longSound' : 'sound'
  const key = `~${sound}`
  if (!collection.has(key)) for (const other of sounds.get(sound) ?? []) collection.add('en', other, kind, key)
  collection.add('ja', unit, kind, key)
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

/** The English sounds a run is made of, from the left, longest first; グラフアプローチ holds those of “graph” and “approach”. */
function hear(sound: string, known: ReadonlyMap<string, unknown>): string[] {
  if (sound.length <= shortestSound) return known.has(sound) ? [sound] : []
  const found: string[] = []
  for (let at = 0; at + shortestSound <= sound.length; ) {
    let length = Math.min(longestSound, sound.length - at)
    while (length >= shortestSound && !known.has(sound.slice(at, at + length))) length -= 1
    if (length >= shortestSound) found.push(sound.slice(at, at + length))
    at += length >= shortestSound ? length : 1
  }
  return found
}

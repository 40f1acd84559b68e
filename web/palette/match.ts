// How well what is typed fits a name: from its beginning, from the beginning of a word, by the words' initials, anywhere,
// or as letters in order. Width, case, accents and the two kana do not count. Pure.
import type { Span } from '#shared/bitext.ts'
import { type Folded, foldPlaces } from '../marks/folded.ts'

export const tiers = ['prefix', 'word', 'initials', 'inside', 'letters'] as const
export type Tier = (typeof tiers)[number]
/** Where it fits, in places of the name as it is written. */
export type Match = { readonly tier: Tier; readonly spans: readonly Span[] }

/** Letters in order count only where they stand close: within so many times their number. */
const closeness = 2
const smallWords = new Set(['and', 'of', 'the', 'in', 'to', 'for', 'a', 'an'])

/** Katakana as hiragana, letter by letter. */
function foldKana(text: string): string {
  return text.replace(/[ァ-ヶ]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0x60))
}

/** What is typed, as names are compared with it. */
export function foldTyped(typed: string): string {
  return foldKana(foldPlaces(typed.trim()).text)
}

const kinds = [/\p{Script=Latin}/u, /\p{N}/u, /\p{Script=Han}/u, /[\p{Script=Hiragana}ー]/u] as const
const kindOf = (letter: string | undefined) => (letter ? kinds.findIndex((kind) => kind.test(letter)) : -1)

/** Where words begin: after what is no letter, and where the script changes. */
function listStarts(text: string): readonly number[] {
  const all = Array.from({ length: text.length }, (_, at) => at)
  return all.filter((at) => kindOf(text[at]) >= 0 && kindOf(text[at]) !== kindOf(text[at - 1]))
}

/** Places of the letters in order from a place on, or null. */
function follow(typed: string, text: string, from: number): readonly number[] | null {
  const places: number[] = []
  for (let at = from; at < text.length && places.length < typed.length; at++) {
    if (text[at] === typed[places.length]) places.push(at)
  }
  const [first = 0, last = 0] = [places[0], places.at(-1)]
  return places.length === typed.length && last - first < typed.length * closeness ? places : null
}

function matchInitials(typed: string, text: string, starts: readonly number[]): readonly number[] | null {
  const fits = (places: readonly number[]) =>
    places
      .map((at) => text[at])
      .join('')
      .startsWith(typed)
  const great = starts.filter((at) => !smallWords.has(/^[a-z]*/.exec(text.slice(at))?.[0] ?? ''))
  const found = [starts, great].find(fits)
  return found?.slice(0, typed.length) ?? null
}

function matchLetters(typed: string, text: string, starts: readonly number[]): readonly number[] | null {
  for (const start of starts) {
    const places = text[start] === typed[0] ? follow(typed, text, start) : null
    if (places) return places
  }
  return null
}

type Name = { readonly folded: Folded; readonly text: string; readonly starts: readonly number[] }

/** Folding some hundred names costs more than comparing them, and they are compared at each key. */
const known = new Map<string, Name>()
const mostKnown = 5000

function readName(name: string): Name {
  const before = known.get(name)
  if (before) return before
  const folded = foldPlaces(name)
  const text = foldKana(folded.text)
  const read = { folded, text, starts: listStarts(text) }
  if (known.size >= mostKnown) known.clear()
  known.set(name, read)
  return read
}

const spansOf = (folded: Folded, places: readonly number[]): readonly Span[] =>
  places.map((at) => [folded.startOf(at), folded.endOf(at)])

/** One word (folded by `foldTyped`) in a name; null where it does not fit. */
export function matchName(typed: string, name: string): Match | null {
  const { folded, text, starts } = readName(name)
  const stretch = (tier: Tier, at: number): Match => ({
    tier,
    spans: [[folded.startOf(at), folded.endOf(at + typed.length - 1)]],
  })
  if (text.startsWith(typed)) return stretch('prefix', 0)
  const word = starts.find((at) => text.startsWith(typed, at))
  if (word !== undefined) return stretch('word', word)
  // A single letter is in every name.
  if (/^[\x20-\x7e]$/.test(typed)) return null
  const initials = matchInitials(typed, text, starts)
  if (initials) return { tier: 'initials', spans: spansOf(folded, initials) }
  const inside = text.indexOf(typed)
  if (inside >= 0) return stretch('inside', inside)
  const letters = /^[\x20-\x7e]{2}$/.test(typed) ? null : matchLetters(typed, text, starts)
  return letters && { tier: 'letters', spans: spansOf(folded, letters) }
}

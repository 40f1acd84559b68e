// Names of authors as pairs of their words, so that a name is found in any order and by initials: the index keeps the pairs, and
// so does a search without it. Pure.
import { foldText, hasJapanese, runPattern } from './script.ts'

/** Two words of one name are known to belong together if they stand at most so many places apart: a list of people that was taken for one name stays linear. */
const reach = 5

/** What a paper must have for a name of several words that was typed, or null for a name of one word, or a Japanese one. A single letter stands for a given name that begins with it. */
export function namePairs(name: string): string[] | null {
  const words = wordsOf(name)
  return words.length < 2 || hasJapanese(name) ? null : eachPair(words, (a, b) => [pairTag(a, b)])
}

/** What a name has of that: every two of its words, and the second with the first one’s initial: it is given names, which stand first, that are shortened. */
export function nameTags(name: string): string[] {
  return eachPair(wordsOf(name), (a, b) => [pairTag(a, b), pairTag(initialOf(a), b)])
}

function eachPair(words: readonly string[], tagsOfPair: (a: string, b: string) => string[]): string[] {
  return words.flatMap((a, at) => words.slice(at + 1, at + 1 + reach).flatMap((b) => tagsOfPair(a, b)))
}

/** The dot is no letter of any text, and the index keeps it, as it is not ASCII. */
function pairTag(a: string, b: string): string {
  return a < b ? `n·${a}·${b}` : `n·${b}·${a}`
}

function wordsOf(name: string): string[] {
  return [...foldText(name).matchAll(runPattern)].flatMap(([, , word]) => (word === undefined ? [] : [word]))
}

function initialOf(word: string): string {
  return String.fromCodePoint(word.codePointAt(0) ?? 0)
}

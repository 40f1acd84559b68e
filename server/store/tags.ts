// What the index knows of a paper beside its words, as tokens of their own in its column `categories`: categories, names of
// authors in any order, and what the texts hold. No token can be a word of a text, and none needs quoting.
import { archiveOf } from '#shared/categories.ts'
import { foldText, hasJapanese, runPattern } from '#shared/script.ts'
import { hasCode, hasMath } from './traits.ts'

/** The tag of every paper: what is sought by its absence is taken from all of these. */
export const everyTag = 'every0'
export const codeTag = 'h0code'
export const mathTag = 'h0math'

/** Two words of one name are known to belong together if they stand at most so many places apart: a list of people that was taken for one name stays linear. */
const reach = 5

type Tagged = {
  readonly title: string
  readonly abstractEn: string | null
  readonly authors: readonly string[]
  readonly categories: readonly string[]
}

/** All tags of a paper, space-separated. `archives` are those its categories fall in. */
export function tagsOf(paper: Tagged, archives: readonly string[]): string {
  const [primary] = paper.categories
  const texts = `${paper.title}\n${paper.abstractEn ?? ''}`
  const tags = [everyTag, ...paper.categories.map(categoryTag), ...archives.map(archiveTag)]
  if (primary !== undefined) tags.push(primaryTag(primary), primaryArchiveTag(archiveOf(primary)))
  if (hasCode(texts)) tags.push(codeTag)
  if (hasMath(texts)) tags.push(mathTag)
  return [...tags, ...new Set(paper.authors.flatMap(nameTags))].join(' ')
}

/** The token of a category code; no two codes that differ in more than case share one. */
export function categoryTag(code: string): string {
  return `c0${spell(code)}`
}

/** The token of a whole archive (`cs` for all of `cs.*`). */
export function archiveTag(archive: string): string {
  return `a0${spell(archive)}`
}

/** The token of a paper's first category. */
export function primaryTag(code: string): string {
  return `p0${spell(code)}`
}

/** The token of the archive that a paper's first category falls in. */
export function primaryArchiveTag(archive: string): string {
  return `q0${spell(archive)}`
}

/** What a paper must have for a name of several words that was typed, or null for a name of one word, or a Japanese one. A single letter stands for a given name that begins with it. */
export function namePairs(name: string): string[] | null {
  const words = wordsOf(name)
  return words.length < 2 || hasJapanese(name) ? null : eachPair(words, (a, b) => [pairTag(a, b)])
}

/** Every two words of a name, and the second with the first one’s initial: it is given names, which stand first, that are shortened. */
function nameTags(name: string): string[] {
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

/** Letters and digits as they are, all else as `x` and its code point: the index keeps it as one word. */
function spell(code: string): string {
  return code.toLowerCase().replace(/[^a-wyz0-9]/gu, (character) => `x${character.codePointAt(0)?.toString(16)}`)
}

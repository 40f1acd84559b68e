// What the index knows of a paper beside its words, as tokens of their own in its column `categories`: categories, names of
// authors in any order, and what the texts hold. No token can be a word of a text, and none needs quoting.
import { archiveOf } from '#shared/categories.ts'
import { nameTags } from '#shared/name-pairs.ts'
import { hasCode, hasMath } from '#shared/traits.ts'

/** The tag of every paper: what is sought by its absence is taken from all of these. */
export const everyTag = 'every0'
export const codeTag = 'h0code'
export const mathTag = 'h0math'

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

/** Letters and digits as they are, all else as `x` and its code point: the index keeps it as one word. */
function spell(code: string): string {
  return code.toLowerCase().replace(/[^a-wyz0-9]/gu, (character) => `x${character.codePointAt(0)?.toString(16)}`)
}

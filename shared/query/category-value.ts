// Categories as a reader writes them: codes in any case and width, whole archives, names in either language.
import { archives, type Category, categories } from '../categories.ts'
import { foldText } from '../script.ts'
import { narrow } from './characters.ts'
import { nearestOf } from './nearness.ts'

/** Archives that old papers carry and that have no name any more. */
const retired =
  'acc-phys adap-org alg-geom ao-sci atom-ph bayes-an chao-dyn chem-ph cmp-lg comp-gas dg-ga funct-an mtrl-th patt-sol plasm-ph q-alg solv-int supr-con'
const classCodes = new Set(categories.map(({ code }) => code))

/** Archives with classes of their own, written `cs.*`. */
const wholeArchives: readonly Category[] = archives
  .filter(({ code }) => !classCodes.has(code))
  .map((archive) => ({ ...archive, code: `${archive.code}.*` }))

/** All that `category:` can be completed to: classes in arXiv’s order, then whole archives. */
export const choices: readonly Category[] = [...categories, ...wholeArchives]

/** Codes as readers may write them, and as they are: `cs.lg`, `cs` for `cs.*`, `hep-th.*` for `hep-th`. */
const byCode = new Map([
  ...retired.split(' ').map((code) => [code, code] as const),
  ...choices.map(({ code }) => [code.toLowerCase(), code] as const),
  ...wholeArchives.map(({ code }) => [code.slice(0, -2), code] as const),
  ...archives.filter(({ code }) => classCodes.has(code)).map(({ code }) => [`${code}.*`, code] as const),
])
const byName = new Map<string, readonly string[]>()
for (const { code, en, ja } of choices)
  for (const name of new Set([en, ja].map(foldText))) byName.set(name, [...(byName.get(name) ?? []), code])

/** The codes that a code or a name stands for; none where it is neither. */
export function readCategories(value: string): readonly string[] {
  const code = byCode.get(narrow(value).trim().toLowerCase())
  return code === undefined ? (byName.get(foldText(value).trim()) ?? []) : [code]
}

/** Folded once: completion asks at every key. */
const folded = choices.map((category) => {
  const [code, en, ja] = [category.code.toLowerCase(), foldText(category.en), foldText(category.ja)]
  return { category, code, en, ja }
})

/** Categories whose code begins so, then those whose class (`LG`) is that or whose name in either language begins so, then those with a word that does. At most `limit`. */
export function findCategories(prefix: string, limit: number): readonly Category[] {
  const start = foldText(prefix).trim()
  const ranked = folded.map((one) => ({ category: one.category, rank: rankOf(one, start) }))
  return ranked
    .filter(({ rank }) => rank < 3)
    .sort((a, b) => a.rank - b.rank)
    .slice(0, limit)
    .map(({ category }) => category)
}

function rankOf({ code, en, ja }: (typeof folded)[number], start: string): number {
  if (code.startsWith(start)) return 0
  if (code.endsWith(`.${start}`) || en.startsWith(start) || ja.startsWith(start)) return 1
  return en.includes(` ${start}`) || ja.includes(start) ? 2 : 3
}

/** The code that may have been meant: the first that the value finds, or the nearest. */
export function suggestCategory(value: string): string | null {
  const text = narrow(value).trim()
  if (text.length < 2 || text.length > 60) return null
  const codes = choices.map(({ code }) => code)
  return findCategories(text, 1)[0]?.code ?? nearestOf(text, codes)
}

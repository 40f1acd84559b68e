// The library's categories under their archives, the fullest first. Pure.
import { archiveOf, archives, findCategory } from '#shared/categories.ts'
import type { Facets } from '#shared/search.ts'

type Counted = { readonly code: string; readonly count: number }

/** An archive and its categories. `whole` is the code that means all of it (`cs.*`), null where the archive is one category. */
export type CategoryGroup = {
  readonly archive: string
  readonly count: number
  readonly whole: string | null
  readonly categories: readonly Counted[]
}

const known = new Set(archives.map((archive) => archive.code))
const byCount = (a: Counted, b: Counted) => b.count - a.count || a.code.localeCompare(b.code)

type Counts = Pick<Facets, 'categories' | 'archives'>

/** The counts with the chosen codes in them, also where nothing was found: what is chosen must stay to be taken off. */
export function withChosen({ categories, archives: wholes }: Counts, chosen: readonly string[]): Counts {
  const there = new Set(categories.map(({ category }) => category))
  const lacking = chosen.filter((code) => !code.endsWith('.*') && !there.has(code))
  return { categories: [...categories, ...lacking.map((category) => ({ category, count: 0 }))], archives: wholes }
}

/** The groups, and the codes that are not arXiv's (`others`). */
export function groupCategories(facets: Counts): {
  groups: readonly CategoryGroup[]
  others: readonly Counted[]
} {
  const wholes = new Map(facets.archives.map(({ archive, count }) => [archive, count]))
  const members = new Map<string, Counted[]>()
  const others: Counted[] = []
  for (const { category, count } of facets.categories) {
    const archive = archiveOf(category)
    const counted = { code: category, count }
    if (!findCategory(category) || !known.has(archive)) others.push(counted)
    else members.set(archive, [...(members.get(archive) ?? []), counted])
  }
  const groups = [...members].map(([archive, list]) => ({
    archive,
    count: wholes.get(archive) ?? Math.max(...list.map(({ count }) => count)),
    whole: list.some(({ code }) => code !== archive) ? `${archive}.*` : null,
    categories: list.sort(byCount),
  }))
  groups.sort((a, b) => b.count - a.count || a.archive.localeCompare(b.archive))
  return { groups, others: others.sort(byCount) }
}

// The library's categories under their archives, the fullest first. Pure.
import { archiveOf, archives, findCategory } from '#shared/categories.ts'
import type { Facets } from '#shared/contract.ts'

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

/** The groups, and the codes that are not arXiv's (`others`). */
export function groupCategories(facets: Pick<Facets, 'categories' | 'archives'>): {
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

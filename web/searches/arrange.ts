// Saved searches put in order by hand: a step up or down, or dropped on another. Those of one group stand together, so a step
// over the edge of a group changes the group and nothing else. Pure.
import { arrangeSearches } from '#shared/saved-search.ts'

type Placed = { readonly id: number; readonly group: string }

/** One step up (-1) or down (1); the same list where there is nowhere to go. */
export function stepSearch<One extends Placed>(searches: readonly One[], id: number, step: 1 | -1): readonly One[] {
  const at = searches.findIndex((search) => search.id === id)
  const search = searches[at]
  const beside = searches[at + step]
  if (search === undefined) return searches
  if (beside === undefined) return step < 0 && search.group !== '' ? regroup(searches, id, '') : searches
  if (beside.group !== search.group) return regroup(searches, id, beside.group)
  return arrangeSearches(searches.with(at, beside).with(at + step, search))
}

/** In the place of another, and in its group. */
export function dropSearch<One extends Placed>(searches: readonly One[], id: number, on: number): readonly One[] {
  const search = searches.find((one) => one.id === id)
  const target = searches.find((one) => one.id === on)
  if (search === undefined || target === undefined || id === on) return searches
  const place = searches.indexOf(target)
  return arrangeSearches(
    searches.filter((one) => one !== search).toSpliced(place, 0, { ...search, group: target.group }),
  )
}

/** Into another group, as its last, or its first where it came from below. */
export function regroup<One extends Placed>(searches: readonly One[], id: number, group: string): readonly One[] {
  return arrangeSearches(searches.map((search) => (search.id === id ? { ...search, group } : search)))
}

/** Group by group, in the order they stand. */
export function listGroups<One extends Placed>(
  searches: readonly One[],
): readonly (readonly [string, readonly One[]])[] {
  const names = [...new Set(searches.map(({ group }) => group))]
  return names.map((name) => [name, searches.filter(({ group }) => group === name)])
}

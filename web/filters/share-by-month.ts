// How a search's share of the library changes by month. Pure.
import type { Facets } from '#shared/search.ts'
import { addDays, monthOf } from '../dates.ts'

const mostMonths = 36

/** A month: papers found, papers in all, and the share, which is null where the library has none. */
export type MonthShare = {
  readonly month: string
  readonly found: number
  readonly all: number
  readonly share: number | null
}
type Days = Facets['days']

function countMonths(days: Days): Map<string, number> {
  const months = new Map<string, number>()
  for (const { day, count } of days) months.set(monthOf(day), (months.get(monthOf(day)) ?? 0) + count)
  return months
}

/** The months from one to another, both included, at most so many of the newest. */
function monthsBetween(first: string, last: string): string[] {
  const months: string[] = []
  for (let month = last; month >= first && months.length < mostMonths; month = monthOf(addDays(`${month}-01`, -1))) {
    months.push(month)
  }
  return months.reverse()
}

/**
 * The library's months, the oldest first, three years at most. Where only the newest hits were counted (`exact` false),
 * the month in which the count broke off and all before it are left out: their shares would be too small.
 */
export function readShares(found: Days, library: Days, exact: boolean): readonly MonthShare[] {
  const [last, first] = [library[0]?.day, library.at(-1)?.day]
  if (!last || !first) return []
  const [hits, all] = [countMonths(found), countMonths(library)]
  const brokeOff = exact ? '' : monthOf(found.at(-1)?.day ?? '')
  return monthsBetween(monthOf(first), monthOf(last))
    .filter((month) => month > brokeOff)
    .map((month) => {
      const [some, papers] = [hits.get(month) ?? 0, all.get(month) ?? 0]
      return { month, found: some, all: papers, share: papers === 0 ? null : Math.min(1, some / papers) }
    })
}

// Papers by week, Monday to Sunday. Pure.
import type { Facets } from '#shared/search.ts'
import { addDays } from '../dates.ts'

/** Half a year. */
export const weeksShown = 26
/** A week by its Monday, and its papers. */
export type Week = { readonly monday: string; readonly count: number }

/** The Monday on or before a day. */
export function mondayOf(day: string): string {
  return addDays(day, -((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7))
}

/** The first day that `countWeeks` looks at. */
export function firstOfWeeks(newest: string): string {
  return addDays(mondayOf(newest), -7 * (weeksShown - 1))
}

/** The weeks that end with the one of `newest`, the oldest first; days outside of them are passed over. */
export function countWeeks(days: Facets['days'], newest: string): readonly Week[] {
  const first = firstOfWeeks(newest)
  const counts = new Map<string, number>()
  for (const { day, count } of days) counts.set(mondayOf(day), (counts.get(mondayOf(day)) ?? 0) + count)
  return Array.from({ length: weeksShown }, (_, at) => {
    const monday = addDays(first, at * 7)
    return { monday, count: counts.get(monday) ?? 0 }
  })
}

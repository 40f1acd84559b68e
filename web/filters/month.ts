// What the calendar shows of one month: its days, how full each is, and where the arrow keys lead. Pure.
import { addDays, monthOf, monthWeeks } from '../dates.ts'

/** A day of the month. `depth` is 0 for no papers, else 1 to 4 by its share of the month's fullest day. */
export type MonthDay = { readonly day: string; readonly count: number; readonly depth: number }

/** The month's weeks from Monday; null outside the month. */
export function readMonth(month: string, counts: ReadonlyMap<string, number>): (MonthDay | null)[][] {
  const weeks = monthWeeks(month)
  const fullest = Math.max(1, ...weeks.flat().map((day) => (day && counts.get(day)) || 0))
  return weeks.map((week) =>
    week.map((day) => {
      if (day === null) return null
      const count = counts.get(day) ?? 0
      return { day, count, depth: Math.ceil((count / fullest) * 4) }
    }),
  )
}

/** The month with papers before (`-1`) or after (`+1`) this one. */
export function neighbourMonth(days: Iterable<string>, month: string, step: 1 | -1): string | undefined {
  const months = [...new Set([...days].map(monthOf))].sort()
  return step === 1 ? months.find((other) => other > month) : months.findLast((other) => other < month)
}

type Days = { readonly from: string; readonly to: string }

/** Two days as a range, whichever comes first. */
export function rangeOf(a: string, b: string): Days {
  return a <= b ? { from: a, to: b } : { from: b, to: a }
}

/** The range that a step from one of its ends leads to; from anywhere else, the two days of the step. */
export function stretch({ from, to }: Days, day: string, next: string): Days {
  if (day === to && from) return rangeOf(from, next)
  return day === from && to ? rangeOf(next, to) : rangeOf(day, next)
}

const steps: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 }

/** The next day with papers in an arrow's direction, within the month; undefined where there is none. */
export function walkMonth(key: string, from: string, counts: ReadonlyMap<string, number>): string | undefined {
  const step = steps[key]
  if (step === undefined) return undefined
  for (let day = addDays(from, step); monthOf(day) === monthOf(from); day = addDays(day, step)) {
    if (counts.get(day)) return day
  }
  return undefined
}

// Calendar days as `YYYY-MM-DD` text, always UTC, as arXiv dates its papers. Pure; formatting by Intl.
import { locales } from './i18n/locales.ts'
import type { Language } from './preferences.ts'

const msOfDay = 86_400_000

const dateOf = (day: string) => new Date(`${day}T00:00:00Z`)
const dayFrom = (date: Date) => date.toISOString().slice(0, 10)

/** The day of an ISO 8601 instant in UTC, or null where there is none. */
export function dayOf(instant: string | null): string | null {
  return instant === null ? null : instant.slice(0, 10)
}

/** The day so many days later (earlier when negative). */
export function addDays(day: string, count: number): string {
  return dayFrom(new Date(dateOf(day).getTime() + count * msOfDay))
}

/** `2025-03` of `2025-03-24`. */
export function monthOf(day: string): string {
  return day.slice(0, 7)
}

/** A month as weeks from Monday to Sunday; null before its first and after its last day. */
export function monthWeeks(month: string): (string | null)[][] {
  const first = `${month}-01`
  const lead = (dateOf(first).getUTCDay() + 6) % 7
  const days: (string | null)[] = Array.from({ length: lead }, () => null)
  for (let day = first; monthOf(day) === month; day = addDays(day, 1)) days.push(day)
  while (days.length % 7 !== 0) days.push(null)
  return Array.from({ length: days.length / 7 }, (_, week) => days.slice(week * 7, week * 7 + 7))
}

export const spans = ['day', 'week', 'month'] as const
export type Span = (typeof spans)[number]

/** The last day, week or month that ends with `newest`, both ends included. */
export function spanBack(span: Span, newest: string): { from: string; to: string } {
  const back = { day: 0, week: 6, month: 29 }
  return { from: addDays(newest, -back[span]), to: newest }
}

/** The next day that has papers in the direction asked (`+1` later, `-1` earlier). `days` are newest first. */
export function neighbourDay(
  days: readonly string[],
  range: { from: string; to: string },
  step: 1 | -1,
): string | undefined {
  if (step === 1) return range.to ? days.findLast((day) => day > range.to) : undefined
  return range.from ? days.find((day) => day < range.from) : days[0]
}

const styles = {
  short: { month: 'long', day: 'numeric' },
  weekday: { month: 'long', day: 'numeric', weekday: 'short' },
  full: { year: 'numeric', month: 'long', day: 'numeric' },
  fullWeekday: { year: 'numeric', month: 'long', day: 'numeric', weekday: 'short' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>
const formats = new Map<string, Intl.DateTimeFormat>()

function formatWith(date: Date, language: Language, options: Intl.DateTimeFormatOptions): string {
  const id = language + JSON.stringify(options)
  const known = formats.get(id) ?? new Intl.DateTimeFormat(locales[language], { ...options, timeZone: 'UTC' })
  formats.set(id, known)
  return known.format(date)
}

/** `3月24日(月)`, `March 24`; a day that is no day is given back as it stands. */
export function formatDay(day: string, language: Language, style: keyof typeof styles = 'full'): string {
  const date = dateOf(day)
  return Number.isNaN(date.getTime()) ? day : formatWith(date, language, styles[style])
}

/** `2025年3月`, `March 2025`. */
export function formatMonth(month: string, language: Language): string {
  return formatWith(dateOf(`${month}-01`), language, { year: 'numeric', month: 'long' })
}

/** A range in the fewest words: one day, a range, or open at an end (`3月18日〜`). */
export function formatRange(from: string, to: string, language: Language): string {
  if (from === to) return formatDay(from, language)
  const dash = language === 'ja' ? '〜' : ' – '
  const sameYear = from.slice(0, 4) === to.slice(0, 4)
  const start = from && formatDay(from, language, sameYear && language === 'en' ? 'short' : 'full')
  const end = to && formatDay(to, language, sameYear && language === 'ja' ? 'short' : 'full')
  return `${start}${dash}${end}`.trim()
}

/** The seven days' short names from Monday. */
export function weekdayNames(language: Language): string[] {
  return Array.from({ length: 7 }, (_, index) =>
    formatWith(dateOf(addDays('2024-01-01', index)), language, { weekday: language === 'ja' ? 'short' : 'narrow' }),
  )
}

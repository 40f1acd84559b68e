// Calendar days as `YYYY-MM-DD` text, always UTC, as arXiv dates its papers. Pure. Written here and not by Intl, whose first
// date takes a slow machine a tenth of a second, and which may write another one on the server than in the browser.
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

const weekdays = { ja: [...'日月火水木金土'], en: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'] }
const months = 'January February March April May June July August September October November December'.split(' ')

type Style = 'short' | 'weekday' | 'full' | 'fullWeekday'

function writeDay(date: Date, language: Language, style: Style): string {
  const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate()]
  const [isFull, weekday] = [style.startsWith('full'), weekdays[language][date.getUTCDay()]]
  const isNamed = style === 'weekday' || style === 'fullWeekday'
  if (language === 'ja') return `${isFull ? `${year}年` : ''}${month + 1}月${day}日${isNamed ? `(${weekday})` : ''}`
  return `${isNamed ? `${weekday}, ` : ''}${months[month]} ${day}${isFull ? `, ${year}` : ''}`
}

/** `3月24日(月)`, `March 24`; a day that is no day is given back as it stands. */
export function formatDay(day: string, language: Language, style: Style = 'full'): string {
  const date = dateOf(day)
  return Number.isNaN(date.getTime()) ? day : writeDay(date, language, style)
}

/** `2025年3月`, `March 2025`. */
export function formatMonth(month: string, language: Language): string {
  const date = dateOf(`${month}-01`)
  const year = date.getUTCFullYear()
  return language === 'ja' ? `${year}年${date.getUTCMonth() + 1}月` : `${months[date.getUTCMonth()]} ${year}`
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
  const names = weekdays[language].map((name) => name.slice(0, 1))
  return [...names.slice(1), ...names.slice(0, 1)]
}

// Days, months and years as a reader writes them, and the days they stand for. Days are UTC, `YYYY-MM-DD`; today is told.
import { narrow } from './characters.ts'

/** Both ends belong to it; null is open. */
export type Days = { readonly from: string | null; readonly to: string | null }
/** A day, a month or a year: what was written of it, and its first and last day. */
type Period = { readonly parts: readonly string[]; readonly from: string; readonly to: string }

/** The day so many days later. */
export function addDays(day: string, count: number): string {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() + count)
  return date.toISOString().slice(0, 10)
}

/** `2025-03-24`, `2025-03`, `2025`, `2025-03-01..03-31`, open ranges, `7d` (from the day a week ago on), `today`. Undefined for anything else. */
export function readDays(value: string, today: string): Days | undefined {
  const text = plain(value)
  const [left = '', right, ...more] = text.split(/\.{2,}|[~〜]/)
  if (right === undefined) return readAgo(text, today) ?? ends(readPeriod(text, today))
  if (more.length > 0) return undefined
  return readRange(left, right, today)
}

/** The first day of what is written, or that many days, weeks, months or years ago. */
export function readFirstDay(value: string, today: string): string | undefined {
  const text = plain(value)
  return readAgo(text, today)?.from ?? readPeriod(text, today)?.from
}

/** As short as it can be read again: `2025`, `2025-03`, `2025-03-24`, `2025-03-01..2025-04-02`, `2025-03-01..`. */
export function formatDays({ from, to }: Days): string {
  if (from === null || to === null) return `${from ?? ''}..${to ?? ''}`
  const short = [from, from.slice(0, 7), from.slice(0, 4)].find((text) => {
    const period = readPeriod(text, from)
    return period?.from === from && period.to === to
  })
  return short ?? `${from}..${to}`
}

/** Half width, and all ways to write a day as one: `2025/3/24`, `2025年3月24日`, `20250324`. */
function plain(value: string): string {
  if (value.length > 40) return ''
  const text = narrow(value).trim().toLowerCase()
  return text
    .replace(/[/年月]/g, '-')
    .replace(/-?日/g, '')
    .replace(/\b(\d{4})(\d{2})(\d{2})\b/g, '$1-$2-$3')
    .replace(/-+(?=$|[.~〜])/g, '')
}

function ends(period: Period | undefined): Days | undefined {
  return period && { from: period.from, to: period.to }
}

function readRange(left: string, right: string, today: string): Days | undefined {
  const first = left === '' ? undefined : readPeriod(left, today)
  const last = right === '' ? undefined : readEnd(right, first, today)
  if ((left !== '' && !first) || (right !== '' && !last) || (!first && !last)) return undefined
  const from = first?.from ?? null
  const to = last?.to ?? null
  if (from === null || to === null || from <= to) return { from, to }
  return { from: last?.from ?? null, to: first?.to ?? null }
}

/** The end of a range has the year, or the year and the month, of its beginning where it names none; a month before that one is the next year’s. */
function readEnd(text: string, first: Period | undefined, today: string): Period | undefined {
  const parts = text.split('-')
  if (!first || parts[0]?.length === 4 || parts.length >= first.parts.length) return readPeriod(text, today)
  const missing = first.parts.slice(0, first.parts.length - parts.length)
  const end = readPeriod([...missing, ...parts].join('-'), today)
  if (!end || end.to >= first.from || missing.length > 1) return end
  return readPeriod([Number(missing[0]) + 1, ...parts].join('-'), today)
}

function readAgo(text: string, today: string): Days | undefined {
  const [, amount = '', unit = ''] = /^(\d{1,4})([dwmy])$/.exec(text) ?? []
  const count = Number(amount)
  if (unit === '') return undefined
  if (unit === 'd' || unit === 'w') return { from: addDays(today, -count * (unit === 'w' ? 7 : 1)), to: null }
  return { from: monthsBefore(today, count * (unit === 'y' ? 12 : 1)), to: null }
}

/** The same day of that month, or its last one. Not before the year 1000, which has four digits. */
function monthsBefore(day: string, count: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const months = Math.max(year * 12 + month - 1 - count, 12_000)
  const start = `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}-01`
  return addDays(start, Math.min(date, daysOfMonth(start)) - 1)
}

function daysOfMonth(day: string): number {
  return new Date(Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)), 0)).getUTCDate()
}

function readPeriod(text: string, today: string): Period | undefined {
  if (text === 'today') return readPeriod(today, today)
  if (text === 'yesterday') return readPeriod(addDays(today, -1), today)
  const [, year, month, day] = /^([1-9]\d{3})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/.exec(text) ?? []
  if (year === undefined) return undefined
  const parts = [year, month, day].filter((part) => part !== undefined)
  const [m, d] = [Number(month ?? 1), Number(day ?? 1)]
  if (m < 1 || m > 12 || d < 1) return undefined
  const from = `${year}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`
  if (d > daysOfMonth(from)) return undefined
  return { parts, from, to: day ? from : lastDay(from, month === undefined) }
}

function lastDay(from: string, wholeYear: boolean): string {
  return wholeYear ? `${from.slice(0, 4)}-12-31` : `${from.slice(0, 7)}-${daysOfMonth(from)}`
}

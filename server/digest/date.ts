// The 発行日 of a post: from the ways pages write it to one moment in UTC. A date that does not exist is refused, never mended.
import { squash } from './space.ts'

const day = String.raw`(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?`
const time = String.raw`(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d{1,9})?)?`
const zone = String.raw`(Z|UTC|GMT|[+-]\d{2}:?\d{2})`
const pattern = new RegExp(`^${day}(?:[T ]${time}(?: ?${zone})?)?$`, 'i')
const longest = 80
// as the site writes it, on a day that every month has
const usual = /^20\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8]) (?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\+00:00$/

/**
 * A moment to the second (`2025-03-24T15:56:52Z`); without an offset UTC is meant, without a time midnight.
 * Null where the text is no such date, names a day that does not exist, or lies before 1986 or after 2100.
 */
export function readDate(value: string): string | null {
  if (usual.test(value)) return `${value.slice(0, 10)}T${value.slice(11, 19)}Z`
  const match = pattern.exec(value) ?? (value.length > longest ? null : pattern.exec(squash(value.normalize('NFKC'))))
  if (!match) return null
  const [, year = '', month = '', date = '', hour = '0', minute = '0', second = '0', zone = 'Z'] = match
  const offset = readOffset(zone)
  if (offset === null || !exists(+year, +month, +date) || +hour > 23 || +minute > 59 || +second > 59) return null
  if (offset !== 0) return formatMoment(Date.UTC(+year, +month - 1, +date, +hour, +minute - offset, +second))
  return `${year}-${pad(month)}-${pad(date)}T${pad(hour)}:${pad(minute)}:${pad(second)}Z`
}

function pad(digits: string): string {
  return digits.length === 2 ? digits : digits.padStart(2, '0')
}

function exists(year: number, month: number, date: number): boolean {
  if (year < 1986 || year > 2100 || month < 1 || month > 12 || date < 1) return false
  return date <= 28 || new Date(Date.UTC(year, month - 1, date)).getUTCDate() === date
}

function formatMoment(milliseconds: number): string {
  return `${new Date(milliseconds).toISOString().slice(0, 19)}Z`
}

/** Minutes east of UTC, null beyond the 14 hours that exist. */
function readOffset(text: string): number | null {
  if (text === '+00:00') return 0
  const match = /^([+-])(\d{2}):?(\d{2})$/.exec(text)
  if (!match) return 0
  const minutes = Number(match[2]) * 60 + Number(match[3])
  if (minutes > 14 * 60 || Number(match[3]) > 59) return null
  return match[1] === '-' ? -minutes : minutes
}

/** Whether a text begins as a date does. */
export function startsDate(text: string): boolean {
  return /^\s{0,9}\d{4} ?[-/.年] ?\d{1,2}/.test(text.slice(0, 20).normalize('NFKC'))
}

// Shares, spans of time and moments in the words of a language. Pure; formatting by Intl.
import { locales } from './i18n/locales.ts'
import type { Language } from './preferences.ts'

const minute = 60
const hour = 3600
const day = 86_400
const week = 604_800

/** Japanese sets figures and their units without the space that Intl puts between them. */
function closeUp(text: string, language: Language): string {
  return language === 'ja' ? text.replace(/(?<=\d)\s+(?=\p{L})/gu, '') : text
}

/** A share from 0 to 1 in percent; what is there but rounds to nothing is never told as nothing. */
export function formatShare(share: number, language: Language): string {
  const format = new Intl.NumberFormat(locales[language], { style: 'percent', maximumFractionDigits: 0 })
  if (share > 0 && share < 0.01) return `<${format.format(0.01)}`
  if (share < 1 && share > 0.99) return `>${format.format(0.99)}`
  return format.format(share)
}

/** A span in seconds in its largest fitting unit: `20 sec`, `4 min`, `2 hr`. Under five seconds is five. */
export function formatDuration(seconds: number, language: Language): string {
  const [length, unit] =
    seconds < 55
      ? ([5, 'second'] as const)
      : seconds < 55 * minute
        ? ([minute, 'minute'] as const)
        : ([hour, 'hour'] as const)
  const count = Math.max(1, Math.round(seconds / length)) * (unit === 'second' ? 5 : 1)
  const format = new Intl.NumberFormat(locales[language], { style: 'unit', unit, unitDisplay: 'short' })
  return closeUp(format.format(count), language)
}

const steps = [
  { below: minute, length: 1, unit: 'second' },
  { below: hour, length: minute, unit: 'minute' },
  { below: 2 * day, length: hour, unit: 'hour' },
  { below: 2 * week, length: day, unit: 'day' },
  { below: 9 * week, length: week, unit: 'week' },
] as const

/** A moment seen from another, both in milliseconds: `3 hours ago`, `in 2 days`. Within half a minute it is now. */
export function formatRelative(moment: number, now: number, language: Language): string {
  const format = new Intl.RelativeTimeFormat(locales[language], { numeric: 'auto' })
  const seconds = (moment - now) / 1000
  if (Math.abs(seconds) < minute / 2) return format.format(0, 'second')
  const far = Math.max(Math.abs(seconds), minute)
  const { length, unit } = steps.find(({ below }) => far < below) ?? { length: 30 * day, unit: 'month' as const }
  return closeUp(format.format(Math.sign(seconds) * Math.max(1, Math.round(far / length)), unit), language)
}

/** A moment in milliseconds to the minute, in the reader's own time zone unless told another. */
export function formatMoment(moment: number, language: Language, timeZone?: string): string {
  const options = { dateStyle: 'medium', timeStyle: 'short', ...(timeZone && { timeZone }) } as const
  return new Intl.DateTimeFormat(locales[language], options).format(moment)
}

/** An interval in seconds in its largest whole unit, as it follows “every”: `6 hours`, `90 minutes`, `day`. */
export function formatSpan(seconds: number, language: Language): string {
  const units = [
    { length: week, unit: 'week' },
    { length: day, unit: 'day' },
    { length: hour, unit: 'hour' },
  ] as const
  const fitting = units.find(({ length }) => seconds % length === 0) ?? { length: minute, unit: 'minute' as const }
  const count = Math.round(seconds / fitting.length)
  const format = new Intl.NumberFormat(locales[language], { style: 'unit', unit: fitting.unit, unitDisplay: 'long' })
  const span = format.format(count)
  return language === 'ja' ? closeUp(span, language) : span.replace(/^1 /, '')
}

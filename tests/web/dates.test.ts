// Days, months and ranges, always in UTC.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addDays,
  dayOf,
  formatDay,
  formatMonth,
  formatRange,
  monthWeeks,
  neighbourDay,
  spanBack,
  weekdayNames,
} from '../../web/dates.ts'
import { neighbourMonth, readMonth, walkMonth } from '../../web/filters/month.ts'
import { locales } from '../../web/i18n/locales.ts'

const names = <Name extends string>(table: Readonly<Record<Name, unknown>>) => Object.keys(table) as Name[]

describe('days', () => {
  it('are read from instants and counted over month ends', () => {
    expect(dayOf('2025-03-24T23:59:59Z')).toBe('2025-03-24')
    expect(dayOf(null)).toBe(null)
    expect(addDays('2024-02-28', 2)).toBe('2024-03-01')
    expect(spanBack('week', '2025-03-03')).toEqual({ from: '2025-02-25', to: '2025-03-03' })
    expect(spanBack('day', '2025-03-03')).toEqual({ from: '2025-03-03', to: '2025-03-03' })
  })

  it('are written as the language writes them', () => {
    expect(formatDay('2025-03-24', 'ja', 'weekday')).toBe('3月24日(月)')
    expect(formatDay('2025-03-24', 'en', 'weekday')).toBe('Mon, March 24')
    expect(formatDay('never', 'ja')).toBe('never')
    expect(formatMonth('2025-03', 'ja')).toBe('2025年3月')
    expect(weekdayNames('ja').join('')).toBe('月火水木金土日')
    expect(weekdayNames('en')).toHaveLength(7)
  })

  it('are written as Intl writes them', () => {
    const day = fc.date({ min: new Date('1990-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
    const styles = {
      short: { month: 'long', day: 'numeric' },
      weekday: { month: 'long', day: 'numeric', weekday: 'short' },
      full: { year: 'numeric', month: 'long', day: 'numeric' },
      fullWeekday: { year: 'numeric', month: 'long', day: 'numeric', weekday: 'short' },
    } as const
    const byIntl = (date: Date, locale: string, options: Intl.DateTimeFormatOptions) =>
      new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }).format(date)
    fc.assert(
      fc.property(day, fc.constantFrom('ja', 'en'), fc.constantFrom(...names(styles)), (date, language, style) => {
        const text = date.toISOString().slice(0, 10)
        const locale = locales[language]
        expect(formatDay(text, language, style)).toBe(byIntl(date, locale, styles[style]))
        const month = { year: 'numeric', month: 'long' } as const
        expect(formatMonth(text.slice(0, 7), language)).toBe(byIntl(date, locale, month))
      }),
      { numRuns: 60 },
    )
  })

  it('make ranges, open ones too', () => {
    expect(formatRange('2025-03-24', '2025-03-24', 'ja')).toBe('2025年3月24日')
    expect(formatRange('2025-03-18', '2025-03-24', 'ja')).toBe('2025年3月18日〜3月24日')
    expect(formatRange('2025-03-18', '', 'ja')).toBe('2025年3月18日〜')
    expect(formatRange('', '2025-03-24', 'en')).toBe('– March 24, 2025')
    expect(formatRange('2025-03-18', '2025-03-24', 'en')).toBe('March 18 – March 24, 2025')
    expect(formatRange('2024-12-30', '2025-01-02', 'en')).toBe('December 30, 2024 – January 2, 2025')
  })

  it('lead to the next day that has papers', () => {
    const days = ['2025-03-24', '2025-03-21', '2025-03-20']
    expect(neighbourDay(days, { from: '', to: '' }, -1)).toBe('2025-03-24')
    expect(neighbourDay(days, { from: '', to: '' }, 1)).toBe(undefined)
    expect(neighbourDay(days, { from: '2025-03-24', to: '2025-03-24' }, -1)).toBe('2025-03-21')
    expect(neighbourDay(days, { from: '2025-03-20', to: '2025-03-20' }, 1)).toBe('2025-03-21')
    expect(neighbourDay(days, { from: '2025-03-20', to: '2025-03-20' }, -1)).toBe(undefined)
  })
})

describe('months', () => {
  const month = fc.tuple(fc.integer({ min: 1991, max: 2099 }), fc.integer({ min: 1, max: 12 }))

  it('are whole weeks from Monday with each day once', () => {
    fc.assert(
      fc.property(month, ([year, number]) => {
        const name = `${year}-${String(number).padStart(2, '0')}`
        const weeks = monthWeeks(name)
        const days = weeks.flat().filter((day) => day !== null)
        expect(weeks.every((week) => week.length === 7)).toBe(true)
        expect(days).toHaveLength(new Date(Date.UTC(year, number, 0)).getUTCDate())
        const column = weeks.flat().indexOf(`${name}-01`)
        expect(column).toBe((new Date(`${name}-01T00:00:00Z`).getUTCDay() + 6) % 7)
      }),
    )
  })

  const counts = new Map([
    ['2025-03-03', 1],
    ['2025-03-12', 100],
    ['2025-04-01', 3],
  ])

  it('show how full each day is', () => {
    const cells = readMonth('2025-03', counts).flat()
    const depthOf = (day: string) => cells.find((cell) => cell?.day === day)?.depth
    expect([depthOf('2025-03-01'), depthOf('2025-03-03'), depthOf('2025-03-12')]).toEqual([0, 1, 4])
  })

  it('lead to each other where there are papers', () => {
    expect(neighbourMonth(counts.keys(), '2025-03', 1)).toBe('2025-04')
    expect(neighbourMonth(counts.keys(), '2025-03', -1)).toBe(undefined)
  })

  it('are walked by the arrow keys, over empty days', () => {
    expect(walkMonth('ArrowRight', '2025-03-03', counts)).toBe('2025-03-12')
    expect(walkMonth('ArrowLeft', '2025-03-12', counts)).toBe('2025-03-03')
    expect(walkMonth('ArrowRight', '2025-03-12', counts)).toBe(undefined)
    expect(walkMonth('Enter', '2025-03-12', counts)).toBe(undefined)
  })
})

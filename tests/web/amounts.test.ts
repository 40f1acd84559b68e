// Shares, spans and moments in words.
import { expect, it } from 'vitest'
import { formatDuration, formatMoment, formatRelative, formatShare, formatSpan } from '../../web/amounts.ts'
import { listIntervals } from '../../web/subscriptions/interval-choice.tsx'

const second = 1000
const hour = 3600 * second
const day = 24 * hour

it('a share is never told as nothing, nor as all, where it is not', () => {
  const shares = [0, 0.0001, 0.01, 0.256, 0.9999, 1]
  expect(shares.map((share) => formatShare(share, 'en'))).toEqual(['0%', '<1%', '1%', '26%', '>99%', '100%'])
})

it('a time left is told roughly', () => {
  const spans = [0, 11, 54, 100, 3000, 7000]
  expect(spans.map((span) => formatDuration(span, 'en'))).toEqual([
    '5 sec',
    '10 sec',
    '55 sec',
    '2 min',
    '50 min',
    '2 hr',
  ])
  expect(formatDuration(240, 'ja')).toBe('4分')
})

it('a moment is told from now, in the largest fitting unit', () => {
  const tell = (span: number) => formatRelative(span, 0, 'en')
  expect([-3 * hour, -90 * second, -10 * second, 20 * second].map(tell)).toEqual([
    '3 hours ago',
    '2 minutes ago',
    'now',
    'now',
  ])
  expect([5 * hour, 3 * day, -20 * day, -100 * day].map(tell)).toEqual([
    'in 5 hours',
    'in 3 days',
    '3 weeks ago',
    '3 months ago',
  ])
  expect(formatRelative(-3 * hour, 0, 'ja')).toBe('3時間前')
})

it('the exact moment is in the asked time zone', () => {
  const moment = Date.UTC(2026, 11, 1, 15, 30)
  expect(formatMoment(moment, 'ja', 'Asia/Tokyo')).toBe('2026/12/02 0:30')
  expect(formatMoment(moment, 'en', 'UTC').replace(/\s/g, ' ')).toBe('Dec 1, 2026, 3:30 PM')
})

it('an interval follows “every”', () => {
  expect([21_600, 5400, 86_400, 1_209_600].map((span) => formatSpan(span, 'en'))).toEqual([
    '6 hours',
    '90 minutes',
    'day',
    '2 weeks',
  ])
  expect([3600, 86_400].map((span) => formatSpan(span, 'ja'))).toEqual(['1時間', '1日'])
})

it('the intervals to choose from hold the present one, in order', () => {
  expect(listIntervals('6h')).toEqual(['1h', '3h', '6h', '12h', '1d', '1w'])
  expect(listIntervals('90m')).toEqual(['1h', '90m', '3h', '6h', '12h', '1d', '1w'])
})

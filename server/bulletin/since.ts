// From when on a digest tells: a day, a moment, or a stretch of time back from now. Pure.
import { readMoment } from '#shared/feed.ts'

const hours: Readonly<Record<string, number>> = { h: 1, d: 24, w: 168 }
const hour = 3_600_000

/** ISO 8601 in UTC of `yesterday` (24 hours ago, so that a digest a day leaves nothing out and tells nothing twice), `today` (midnight UTC), `12h`, `7d`, `2w`, a day or a moment; undefined for anything else. `now` in milliseconds. */
export function readSince(text: string, now: number): string | undefined {
  const typed = text.trim().toLowerCase()
  if (typed === 'today') return `${new Date(now).toISOString().slice(0, 10)}T00:00:00.000Z`
  const [, count = '', unit = ''] = /^(\d{1,4})\s*([hdw])$/.exec(typed === 'yesterday' ? '1d' : typed) ?? []
  const back = hours[unit]
  return back === undefined
    ? readMoment(text.trim().toUpperCase())
    : new Date(now - Number(count) * back * hour).toISOString()
}

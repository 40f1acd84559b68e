// Ids that order papers by their publication: second * 1,024 + a number within the second. An id range is then a date range,
// and the newest papers are read from the end of the table at any size.
import { type Database, statement } from './database.ts'

const perSecond = 1024
const secondsPerDay = 86_400

/** Ids from here on have a date; 2^39 is in 1987, before arXiv. */
export const firstDated = 2 ** 39

/** A free id for a paper of this date (ISO 8601) or of none; `current` is kept if it already lies in that second. */
export function placeFor(db: Database, publishedAt: string | null, current: number | null): number {
  if (publishedAt === null) return current !== null && current < firstDated ? current : freeFrom(db, 1, firstDated)
  const start = Math.max(Math.floor(Date.parse(publishedAt) / 1000) * perSecond, firstDated)
  if (current !== null && current >= start && current < start + perSecond) return current
  return freeFrom(db, start, start + perSecond)
}

/** The ids of all papers of a range of days (`YYYY-MM-DD`, inclusive, UTC), as `[low, high]`; open ends reach to the first dated paper and to the last. */
export function idsOfDays(from: string | undefined, to: string | undefined): readonly [number, number] {
  const low = from ? Math.max(startOf(from), firstDated) : firstDated
  const high = to ? startOf(to) + secondsPerDay * perSecond - 1 : Number.MAX_SAFE_INTEGER
  return [low, high]
}

/** The day, as a number since 1970, that the paper of this id was published on; null for papers without a date. */
export function dayNumberOf(id: number): number | null {
  return id < firstDated ? null : Math.floor(id / perSecond / secondsPerDay)
}

/** `YYYY-MM-DD` of what `dayNumberOf` gives. */
export function formatDayNumber(day: number): string {
  return new Date(day * secondsPerDay * 1000).toISOString().slice(0, 10)
}

function startOf(day: string): number {
  return Math.floor(Date.parse(`${day}T00:00:00Z`) / 1000) * perSecond
}

/** The id after the last one used in `[start, end)`; a second with more than 1,024 papers runs on into the next free id after it. */
function freeFrom(db: Database, start: number, end: number): number {
  const last = statement(db, 'SELECT max(id) FROM papers WHERE id >= ? AND id < ?').pluck().get(start, end)
  if (typeof last !== 'number') return start
  if (last + 1 < end) return last + 1
  return freeFrom(db, end, end + perSecond)
}

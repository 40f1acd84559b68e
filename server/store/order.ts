// Ids that order papers by their publication: minute * 128 + a number within the minute. An id range is then a date range, and the
// newest papers are read from the end of the table at any size. The index holds distances between ids: were seconds told
// apart, it would be a fifth larger.
import { type Database, statement } from './database.ts'

const perMinute = 128
const minutesPerDay = 1440
/** Ids of one day. */
export const perDay = minutesPerDay * perMinute

/** Ids from here on have a date; 2^30 is in 1985, before arXiv. */
export const firstDated = 2 ** 30

/** A free id for a paper of this date (ISO 8601) or of none; `current` is kept if it already stands for that date. */
export function placeFor(db: Database, publishedAt: string | null, current: number | null): number {
  if (publishedAt === null) return current !== null && current < firstDated ? current : freeFrom(db, 1, firstDated - 1)
  const start = Math.max(startOf(publishedAt), firstDated)
  if (current !== null && isPlaceOf(db, current, start)) return current
  return freeFrom(db, start, perMinute)
}

/** The ids of all papers of a range of days (`YYYY-MM-DD`, inclusive, UTC), as `[low, high]`; open ends reach to the first dated paper and to the last. */
export function idsOfDays(from: string | undefined, to: string | undefined): readonly [number, number] {
  const low = from ? Math.max(startOf(from), firstDated) : firstDated
  const high = to ? startOf(to) + perDay - 1 : Number.MAX_SAFE_INTEGER
  return [low, high]
}

/** The day, as a number since 1970, that the paper of this id was published on; null for papers without a date. */
export function dayNumberOf(id: number): number | null {
  return id < firstDated ? null : Math.floor(id / perDay)
}

/** `YYYY-MM-DD` of what `dayNumberOf` gives. */
export function formatDayNumber(day: number): string {
  return new Date(day * minutesPerDay * 60_000).toISOString().slice(0, 10)
}

/** The first id of a moment, or of a day. */
export function startOf(moment: string): number {
  return Math.floor(Date.parse(moment) / 60_000) * perMinute
}

/** Whether the id lies in the minute that begins at `start`, or behind it because that was full. */
function isPlaceOf(db: Database, id: number, start: number): boolean {
  if (id >= start && id < start + perMinute) return true
  const behind = id > start && dayNumberOf(id) === dayNumberOf(start)
  return behind && lastOf(db, start, perMinute) === start + perMinute - 1
}

/** Where the last full stretch that began at an id ended: pages that tell the day alone have hundreds of papers at midnight. */
const ends = new WeakMap<Database, Map<number, number>>()

/** The id after the last one used from `start` on; where the `count` from there are full, after the last of the next that are not. */
function freeFrom(db: Database, start: number, count: number): number {
  const known = ends.get(db) ?? new Map<number, number>()
  ends.set(db, known)
  let from = known.get(start) ?? start
  for (;;) {
    const last = lastOf(db, from, count)
    if (last === undefined) return from
    if (last + 1 < from + count) return last + 1
    from += count
    known.set(start, from)
  }
}

function lastOf(db: Database, start: number, count: number): number | undefined {
  const last = statement(db, 'SELECT max(id) FROM papers WHERE id >= ? AND id < ?')
    .pluck()
    .get(start, start + count)
  return typeof last === 'number' ? last : undefined
}

// What stands in the list from top to bottom: the days' headings, and under each its papers. Pure.
import type { ListLine, ListPage } from './lines.ts'

/** A heading; its day is null for papers without a date, its count null where it is not known. */
export type DayEntry = {
  readonly kind: 'day'
  readonly key: string
  readonly day: string | null
  readonly count: number | null
}
/** A paper: where in the list it stands, on which page, and at which entry the heading above it (-1: none). */
export type RowEntry = {
  readonly kind: 'row'
  readonly key: string
  readonly line: ListLine
  readonly place: number
  readonly page: number
  readonly heading: number
}
export type Entry = DayEntry | RowEntry

type EntriesOptions = {
  /** Whether the papers stand in the order of their days; else no heading does. */
  readonly byDay: boolean
  /** Whether no more papers can come. */
  readonly complete: boolean
  /** What the library says of each day, for a list that nothing narrows. */
  readonly counts: ReadonlyMap<string, number> | null
}

/** A day's count is what the library says, else the number listed, once no more of that day can come. */
export function listEntries(pages: readonly ListPage[], { byDay, complete, counts }: EntriesOptions): readonly Entry[] {
  const entries: Entry[] = []
  let [heading, place] = [-1, 0]
  const close = (closed: boolean) => {
    const above = entries[heading]
    if (above?.kind !== 'day') return
    const known = above.day === null ? undefined : counts?.get(above.day)
    entries[heading] = { ...above, count: known ?? (closed ? entries.length - heading - 1 : null) }
  }
  let day: string | null | undefined
  for (const [page, { lines }] of pages.entries()) {
    for (const line of lines) {
      if (byDay && line.day !== day) {
        close(true)
        day = line.day
        heading = entries.length
        entries.push({ kind: 'day', key: `day ${day ?? 'none'}`, day, count: null })
      }
      entries.push({ kind: 'row', key: line.key, line, place: place++, page, heading })
    }
  }
  close(complete)
  return entries
}

/** The index of a paper's entry; -1 where it is not listed. */
export function entryOf(entries: readonly Entry[], key: string): number {
  return entries.findIndex((entry) => entry.key === key)
}

// Counts each day of a list: new, cross-listed, seen before, revised. Only the papers that the filters find are looked at, so
// that a page of a list costs what its own days hold, however large the library is.
import type { DayCounts, Days } from '#shared/days.ts'
import { isCrossListed } from '#shared/own-categories.ts'
import type { Filters } from '#shared/search.ts'
import { unpackCategory } from './catalogue.ts'
import { type Database, statement } from './database.ts'
import { reader } from './library-kinds.ts'
import { dayNumberOf, firstDated, formatDayNumber, perDay } from './order.ts'
import { getOwnCategories } from './own-categories.ts'
import { planSearch } from './search-plan.ts'
import { readQuery } from './search-query.ts'
import { listIds } from './search-statements.ts'
import { toTerm } from './search-terms.ts'
import { always } from './term.ts'

/** A month of the largest days there are. */
export const papersAtMost = 10_000

type Row = {
  readonly id: number
  readonly categories: string
  readonly read: number
  readonly revised: number
  readonly again: number
}
type Counting = { papers: number; new: number; crossListed: number; seenBefore: number; revised: number }

/** The days of what a query and filters find, newest first. */
export function listDays(db: Database, filters: Filters, today = new Date().toISOString().slice(0, 10)): Days {
  const { node } = readQuery(filters, today)
  const pieces = planSearch(node === null ? always : toTerm(db, node))
  const found = listIds(db, pieces, { order: 'newest', limit: papersAtMost + 1 }).filter((id) => id >= firstDated)
  const exact = found.length <= papersAtMost
  const cut = exact ? null : dayNumberOf(found.at(-1) ?? 0)
  const { own } = getOwnCategories(db, today)
  const isCross = createCrossing(own)
  const days = new Map<number, Counting>()
  for (const row of readRows(db, found)) {
    const day = dayNumberOf(row.id)
    if (day === null || day === cut) continue
    const counting = days.get(day) ?? { papers: 0, new: 0, crossListed: 0, seenBefore: 0, revised: 0 }
    days.set(day, counting)
    count(counting, row, isCross)
  }
  return { days: [...days].map(([day, counting]) => toCounts(day, counting, own)), exact }
}

/** In the order of the ids. Only of papers with several versions is a version looked at. */
function readRows(db: Database, ids: readonly number[]): Row[] {
  const marked = (kind: string) =>
    `EXISTS (SELECT 1 FROM paper_marks m WHERE m.reader = :reader AND m.kind = '${kind}' AND m.paper_id = j.value)`
  const sql = `SELECT j.value AS id, coalesce(f.categories, '') AS categories, ${marked('read')} AS read,
      ${marked('revised')} AS revised,
      (SELECT count(*) FROM versions v WHERE v.paper_id = j.value) > 1 AND EXISTS
        (SELECT 1 FROM versions v WHERE v.paper_id = j.value AND unixepoch(v.published_at) < j.value / ${perDay} * 86400) AS again
    FROM json_each(:ids) j LEFT JOIN paper_facets f ON f.id = j.value ORDER BY j.key`
  return statement(db, sql).all({ reader, ids: JSON.stringify(ids) }) as Row[]
}

function count(
  counting: Counting,
  { categories, read, revised, again }: Row,
  isCross: (packed: string) => boolean,
): void {
  counting.papers += 1
  counting[read || again ? 'seenBefore' : 'new'] += 1
  if (revised) counting.revised += 1
  if (isCross(categories)) counting.crossListed += 1
}

/** Most papers of a day share their categories with another: each list is looked at once. */
function createCrossing(own: readonly string[]): (packed: string) => boolean {
  const known = new Map<string, boolean>()
  return (packed) => {
    const is = known.get(packed) ?? isCrossListed(packed.split(' ').map(unpackCategory), own)
    known.set(packed, is)
    return is
  }
}

function toCounts(day: number, counting: Counting, own: readonly string[]): DayCounts {
  return { day: formatDayNumber(day), ...counting, crossListed: own.length === 0 ? null : counting.crossListed }
}

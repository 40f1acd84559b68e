// Papers from the newest day to the oldest, and of each day those first that hold what the reader watches for. Each step is a
// search of its own within the ids of one day, so that a page costs the same however many papers are watched.
import type { Database } from './database.ts'
import { firstDated, perDay } from './order.ts'
import { type Piece, planSearch } from './search-plan.ts'
import { listIds } from './search-statements.ts'
import { toTerm } from './search-terms.ts'
import type { Term } from './term.ts'

/** A paper of the list. */
export type Placed = { readonly id: number; readonly watched: boolean }
type Range = { readonly low: number; readonly high: number }

/** The ids of the day of a paper; those without a date are one day, the last. */
function dayOf(id: number): Range {
  if (id < firstDated) return { low: 0, high: firstDated - 1 }
  const low = Math.max(Math.floor(id / perDay) * perDay, firstDated)
  return { low, high: Math.floor(id / perDay) * perDay + perDay - 1 }
}

function within(pieces: readonly Piece[], { low, high }: Range): Piece[] {
  const cut = pieces.map((piece) => ({ ...piece, low: Math.max(piece.low, low), high: Math.min(piece.high, high) }))
  return cut.filter((piece) => piece.low <= piece.high)
}

/** Up to `limit` papers that fulfil the term; `beyond`: only those after this one. */
export function listWatchedFirst(
  db: Database,
  term: Term,
  { limit, beyond }: { readonly limit: number; readonly beyond: Placed | null },
): Placed[] {
  const watch = toTerm(db, { kind: 'is', state: 'watched' })
  const all = planSearch(term)
  const halves = [true, false].map((watched) => {
    const half: Term = watched ? watch : { kind: 'not', part: watch }
    return { watched, pieces: planSearch({ kind: 'and', parts: [term, half] }) }
  })
  const found: Placed[] = []
  let after = beyond
  let day = beyond && dayOf(beyond.id)
  while (found.length < limit) {
    if (day === null || after === null) {
      const [newest] = listIds(db, all, { order: 'newest', limit: 1, beyond: day?.low ?? null })
      if (newest === undefined) break
      day = dayOf(newest)
    }
    for (const { watched, pieces } of halves) {
      if (after && watched && !after.watched) continue
      const place = after?.watched === watched ? after.id : null
      const ids = listIds(db, within(pieces, day), { order: 'newest', limit: limit - found.length, beyond: place })
      for (const id of ids) found.push({ id, watched })
      if (found.length >= limit) break
    }
    after = null
  }
  return found
}

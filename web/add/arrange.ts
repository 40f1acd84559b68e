// Which of very many errands the panel draws: what moves and what went wrong first, the rest as counts. Pure.
import type { Item } from '../jobs/board.ts'

/** So many are drawn one by one, in their own order; of more than that, no more than this. */
const atMost = 12

/** The lower, the sooner it is drawn; null is only counted. */
function rankOf({ state, report }: Item): number | null {
  if (state === 'queued') return null
  if (state === 'failed') return 1
  if (state !== 'done' && state !== 'cancelled') return 0
  return report && report.problems.length > 0 ? 2 : null
}

/** `quiet` counts what is over and is not drawn, `queued` what has not begun. */
export function arrangeItems(items: readonly Item[]): {
  readonly shown: readonly Item[]
  readonly queued: number
  readonly quiet: number
} {
  if (items.length <= atMost) return { shown: items, queued: 0, quiet: 0 }
  const ranked = items.flatMap((item) => ({ item, rank: rankOf(item) ?? Number.POSITIVE_INFINITY }))
  const shown = ranked
    .filter(({ rank }) => Number.isFinite(rank))
    .toSorted((one, other) => one.rank - other.rank)
    .slice(0, atMost)
    .map(({ item }) => item)
  const queued = items.filter(({ state }) => state === 'queued').length
  return { shown, queued, quiet: items.length - queued - shown.length }
}

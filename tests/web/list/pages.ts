// Pages of a made list: so many papers each, of the days named.
import { type ListPage, toListPage } from '../../../web/list/lines.ts'
import { noFilters } from '../../../web/url-state.ts'
import { makeSummary } from '../../e2e/many.ts'

/** One page for each array; its papers are of these days, and have the keys `0`, `1`, … through all pages. */
export function makeListPages(...days: readonly (readonly (string | null)[])[]): ListPage[] {
  const count = days.flat().length
  let made = 0
  return days.map((page, at) => {
    const items = page.map((day) => ({
      ...makeSummary(100 + made, count + 1000),
      key: (made++).toString(),
      publishedAt: day && `${day}T09:00:00Z`,
    }))
    const next = at < days.length - 1 ? `cursor ${at + 1}` : null
    const answer = { items, total: { count, exact: true }, next, notes: [], ranked: null, meant: null, asOf: 0 }
    return toListPage(noFilters, at === 0 ? null : `cursor ${at}`, answer)
  })
}

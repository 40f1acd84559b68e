// What is typed to search, read as the server reads it, and changed by what is pressed beside it.
// Today’s date, which spans such as `date:7d` count from, is the one thing it takes from outside.
import type { Note, Sort } from '#shared/query/ast.ts'
import { type QueryFilters, readFilters } from '#shared/query/filters.ts'
import type { Outline } from '#shared/query/parse.ts'
import { queryLanguage } from './query-language.ts'
import type { Filters } from './url-state.ts'

const today = () => new Date().toISOString().slice(0, 10)

/** What is known of a query before there is one, and where the language could not be loaded. */
const unread: Outline = { node: null, sort: null, notes: [], items: [], sorts: [] }

/** The query as it was understood. Never fails. */
export function readQuery(q: string): Outline {
  return queryLanguage()?.parseOutline(q, today()) ?? unread
}

/** The order of the list: a `sort:` of the query goes before the address’s. */
export function sortOf({ q, sort }: Pick<Filters, 'q' | 'sort'>): Sort {
  return readQuery(q).sort ?? sort
}

/** The query without these places, in order; what is left keeps its words apart. */
export function cutOut(q: string, places: readonly { readonly start: number; readonly end: number }[]): string {
  let [left, at] = ['', 0]
  for (const { start, end } of places) {
    left += q.slice(at, start)
    at = end
  }
  return places.length === 0 ? q : (left + q.slice(at)).replace(/[ \u3000]{2,}/g, ' ').trim()
}

/** The query without its `sort:`. */
export function withoutSort(q: string): string {
  return cutOut(q, readQuery(q).sorts)
}

/** The query with what was not understood replaced by what may have been meant. */
export function replaceNoted(q: string, { start, end }: Pick<Note, 'start' | 'end'>, suggestion: string): string {
  return q.slice(0, start) + suggestion + q.slice(end)
}

type Narrowing = Pick<Filters, 'category' | 'author' | 'from' | 'to'>

/** The filters as one, whether they stand in the query (`cat:cs.LG`) or beside it in the address. */
export function mergeFilters(filters: Filters): Filters {
  const { categories, author, from, to } = readFilters(readQuery(filters.q))
  return {
    ...filters,
    category: [...new Set([...categories, ...filters.category])],
    author: author ?? filters.author,
    from: from ?? filters.from,
    to: to ?? filters.to,
  }
}

/**
 * A change of the merged filters, put where they stand: what the query says is changed in the query, so that box and panel
 * never say two things; all else goes into the address.
 */
export function changeFilters(filters: Filters, change: Partial<Narrowing>): Partial<Filters> {
  const typed = readFilters(readQuery(filters.q))
  const { category, author, from, to } = { ...mergeFilters(filters), ...change }
  const wanted: Partial<QueryFilters> = {
    ...('category' in change && typed.categories.length > 0 && { categories: category }),
    ...('author' in change && typed.author !== null && { author: author || null }),
    ...(('from' in change || 'to' in change) &&
      (typed.from ?? typed.to) !== null && { from: from || null, to: to || null }),
  }
  const setFilters = queryLanguage()?.setFilters
  const kept = 'categories' in wanted ? [] : change.category
  return {
    ...change,
    ...(kept && { category: kept }),
    ...('author' in wanted && { author: '' }),
    ...('from' in wanted && { from: '', to: '' }),
    ...(setFilters && Object.keys(wanted).length > 0 && { q: setFilters(filters.q, today(), wanted) }),
  }
}

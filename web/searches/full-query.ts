// All that narrows the list as one query, so that it can be kept with a name. What was typed stays as it was typed.
import type { QueryLanguage } from '../query-language.ts'
import { mergeFilters, readQuery } from '../typed-query.ts'
import { emptyState, type Filters, type UrlState } from '../url-state.ts'

/** The query that says what query, filters and order say together; `today` is what days are counted back from. */
export function fullQuery(filters: Filters, { setFilters }: Pick<QueryLanguage, 'setFilters'>, today: string): string {
  const { category, author, from, to } = mergeFilters(filters)
  return setFilters(filters.q, today, {
    ...(filters.category.length > 0 && { categories: category }),
    ...(filters.author !== '' && { author }),
    ...((filters.from || filters.to) && { from: from || null, to: to || null }),
    ...(filters.sort !== 'new' && readQuery(filters.q).sort === null && { sort: filters.sort }),
  }).trim()
}

/** The list of a saved search: its query says all, so every filter beside it goes. */
export function listOf(q: string): Partial<UrlState> {
  const { category, author, from, to, sort } = emptyState
  return { q, category, author, from, to, sort }
}

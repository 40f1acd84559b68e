// Everything that narrows the list. Stands beside it on a wide screen, in a dialog elsewhere: where one begins first, then
// the calendar, then what is as long as it is. The counts follow the search; each filter's own counts leave that filter
// out, so that the other choices stay in sight.
import { type ReactNode, useDeferredValue } from 'react'
import type { Facets } from '#shared/search.ts'
import { useLanguage } from '../i18n/language.tsx'
import { Shelves, TagList } from '../library/shelves.tsx'
import { WatchList } from '../library/watch-list.tsx'
import { usePlace } from '../location.ts'
import { useFacets } from '../queries.ts'
import { SavedSearchList } from '../searches/saved-searches.tsx'
import { changeFilters, mergeFilters } from '../typed-query.ts'
import { Failed, Skeleton } from '../ui/states.tsx'
import { type Filters, hasFilters } from '../url-state.ts'
import { AuthorField } from './author-field.tsx'
import { AuthorList } from './author-list.tsx'
import { Calendar } from './calendar.tsx'
import { CategoryList } from './category-list.tsx'
import { MonthChart } from './month-chart.tsx'
import { Range } from './range.tsx'
import { StateList } from './state-list.tsx'

/** The counts beside each filter; the whole library's until they are there. */
function useCounts(filters: Filters, library: Facets) {
  const without = (change: Partial<Filters>) => ({ ...filters, ...changeFilters(filters, change) })
  const days = useFacets(without({ from: '', to: '' })).data ?? library
  const categories = useFacets(without({ category: [] })).data ?? library
  const authors = useFacets(without({ author: '' })).data ?? library
  return { days, categories, authors, exact: days.exact && categories.exact && authors.exact }
}

function Choices({ library, state, children }: { library: Facets; state: Filters; children: ReactNode }) {
  const { t } = useLanguage()
  const { days, categories, authors, exact } = useCounts(state, library)
  const filters = mergeFilters(state)
  const newest = library.days[0]?.day
  return (
    <>
      <section className="when">
        <Calendar days={days.days} newest={newest} filters={filters} />
        {newest && <Range filters={filters} newest={newest} />}
        <MonthChart found={days.days} library={library.days} exact={days.exact} filters={filters} />
      </section>
      {children}
      <CategoryList facets={categories} filters={filters} />
      <StateList filters={filters} />
      <AuthorField author={filters.author}>
        {hasFilters(filters) && <AuthorList authors={authors.authors} filters={filters} />}
      </AuthorField>
      {!exact && <p className="filters-note">{t('filters.newest')}</p>}
    </>
  )
}

/** The filters, from the library's own counts. */
export function FilterSet() {
  const { state } = usePlace()
  const facets = useFacets()
  // Drawn in slices, between which the page listens.
  const answered = useDeferredValue(!facets.isPending, false)
  if (facets.isPending || !answered) return <Skeleton rows={5} />
  if (!facets.data) return <Failed error={facets.error} onRetry={() => void facets.refetch()} />
  return (
    <div className="filter-set">
      <Shelves state={state} papers={facets.data.papers} />
      <SavedSearchList state={state} />
      <Choices library={facets.data} state={state}>
        <TagList state={state} />
        <WatchList filters={state} />
      </Choices>
    </div>
  )
}

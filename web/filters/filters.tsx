// Everything that narrows the list. Stands beside it on a wide screen, in a dialog elsewhere.
import { useLanguage } from '../i18n/language.tsx'
import { clearFilters, usePlace } from '../location.ts'
import { useFacets } from '../queries.ts'
import { Failed, Skeleton } from '../ui/states.tsx'
import { hasFilters } from '../url-state.ts'
import { AuthorField } from './author-field.tsx'
import { Calendar } from './calendar.tsx'
import { CategoryList } from './category-list.tsx'
import { Range } from './range.tsx'
import { StateList } from './state-list.tsx'

/** The filters, from the library's own counts. */
export function FilterSet() {
  const { t, number } = useLanguage()
  const { state } = usePlace()
  const facets = useFacets()
  if (facets.isPending) return <Skeleton rows={5} />
  if (!facets.data) return <Failed error={facets.error} onRetry={() => void facets.refetch()} />
  const newest = facets.data.days[0]?.day
  return (
    <div className="filter-set">
      <button type="button" className="choice" aria-pressed={!hasFilters(state)} onClick={clearFilters}>
        <span className="choice-name">{t('filters.all')}</span>
        <span className="figure">{number(facets.data.papers)}</span>
      </button>
      <Calendar facets={facets.data} filters={state} />
      {newest && <Range filters={state} newest={newest} />}
      <CategoryList facets={facets.data} filters={state} />
      <StateList filters={state} />
      <AuthorField author={state.author} />
    </div>
  )
}

// Above the list: search, the filters' button where the filters are folded away, chips, total and order.
import type { PapersPage } from '#shared/search.ts'
import { useLanguage } from '../i18n/language.tsx'
import { ListMenu, OtherNames, QueryNotes } from '../parts.tsx'
import { useTotal } from '../queries.ts'
import { SearchField } from '../search/search-field.tsx'
import { Icon } from '../ui/icons.tsx'
import type { Filters } from '../url-state.ts'
import { useKeyTip } from '../use-key-tip.ts'
import { Chips } from './chips.tsx'
import { DensityChoice } from './density-choice.tsx'
import { SortChoice } from './sort-choice.tsx'

type ListHeadProps = {
  readonly filters: Filters
  readonly total: PapersPage['total'] | undefined
  readonly asOf: number | undefined
  readonly onFilters: (() => void) | null
}

/** Of many, that there are more than are counted with the list; then how many, once they are counted. */
function Total({ filters, total }: { filters: Filters; total: PapersPage['total'] | undefined }) {
  const { t, count } = useLanguage()
  const counted = useTotal(filters, total?.exact === false).data?.count
  const exact = total?.exact ? total.count : counted
  const words = !total ? '' : exact === undefined ? t('papers.over', { count: total.count }) : count('papers', exact)
  return (
    <p className="total" role="status">
      {words}
    </p>
  )
}

/** `onFilters` is null where the filters stand beside the list. */
export function ListHead({ filters, total, asOf, onFilters }: ListHeadProps) {
  const { t } = useLanguage()
  const tip = useKeyTip()
  return (
    <header className="list-head">
      <div className="list-find">
        <SearchField words={filters.q} />
        {onFilters && (
          <button
            type="button"
            className="icon-button framed"
            aria-label={t('filters.open')}
            onClick={onFilters}
            {...tip('filters')}
          >
            <Icon name="filters" />
          </button>
        )}
      </div>
      {filters.q !== '' && <QueryNotes q={filters.q} />}
      {filters.q !== '' && <OtherNames filters={filters} />}
      <Chips filters={filters} />
      <div className="list-sum">
        <Total filters={filters} total={total} />
        <DensityChoice />
        <SortChoice filters={filters} />
        <ListMenu filters={filters} asOf={asOf} />
      </div>
    </header>
  )
}

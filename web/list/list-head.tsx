// Above the list: search, the filters' button where the filters are folded away, chips, total and order.
import type { PapersPage } from '#shared/search.ts'
import { useLanguage } from '../i18n/language.tsx'
import { ListMenu } from '../library/list-menu.tsx'
import { SearchField } from '../search/search-field.tsx'
import { Icon } from '../ui/icons.tsx'
import type { Filters } from '../url-state.ts'
import { useKeyTip } from '../use-key-tip.ts'
import { Chips } from './chips.tsx'
import { DensityChoice } from './density-choice.tsx'
import { OtherNames } from './other-names.tsx'
import { QueryNotes } from './query-notes.tsx'
import { SortChoice } from './sort-choice.tsx'

type ListHeadProps = {
  readonly filters: Filters
  readonly total: PapersPage['total'] | undefined
  readonly asOf: number | undefined
  readonly onFilters: (() => void) | null
}

function Total({ total }: { total: PapersPage['total'] | undefined }) {
  const { t, count } = useLanguage()
  const words = !total ? '' : total.exact ? count('papers', total.count) : t('papers.over', { count: total.count })
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
      <QueryNotes q={filters.q} />
      <OtherNames filters={filters} />
      <Chips filters={filters} />
      <div className="list-sum">
        <Total total={total} />
        <DensityChoice />
        <SortChoice filters={filters} />
        <ListMenu filters={filters} asOf={asOf} />
      </div>
    </header>
  )
}

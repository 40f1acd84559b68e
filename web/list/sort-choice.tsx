// The order of the list, named and to be chosen. A `sort:` in the query goes before the choice, so choosing takes it out.
import { useLanguage } from '../i18n/language.tsx'
import { navigate } from '../location.ts'
import { sortOf, withoutSort } from '../typed-query.ts'
import { type Filters, sorts } from '../url-state.ts'

/** Follows the address. */
export function SortChoice({ filters }: { filters: Filters }) {
  const { t } = useLanguage()
  const names = { new: t('sort.new'), old: t('sort.old'), relevance: t('sort.relevance'), watched: t('sort.watched') }
  const choose = (value: string) => {
    const sort = sorts.find((one) => one === value)
    if (sort) navigate({ sort, q: withoutSort(filters.q) })
  }
  return (
    <label className="sort">
      <span className="visually-hidden">{t('sort.label')}</span>
      <select value={sortOf(filters)} onChange={(event) => choose(event.target.value)}>
        {sorts.map((sort) => (
          <option key={sort} value={sort}>
            {names[sort]}
          </option>
        ))}
      </select>
    </label>
  )
}

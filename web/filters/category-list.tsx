// The categories to choose from, several at once; whole archives too. Long groups are folded.
import { useMemo, useState } from 'react'
import type { Facets } from '#shared/search.ts'
import { Pin } from '../days/pin.tsx'
import { useLanguage } from '../i18n/language.tsx'
import { categoryName } from '../i18n/messages.ts'
import { narrowList } from '../location.ts'
import { type Filters, toggleCategory } from '../url-state.ts'
import { type CategoryGroup, groupCategories, withChosen } from './category-groups.ts'

const shownAtFirst = 6

type ChoiceProps = { code: string; count: number; filters: Filters; whole?: boolean }

/** A category to press; pressed again it is taken off. */
function Choice({ code, count, filters, whole = false }: ChoiceProps) {
  const { language, number } = useLanguage()
  return (
    <div className="choice-line">
      <button
        type="button"
        className={whole ? 'choice choice-whole' : 'choice'}
        aria-pressed={filters.category.includes(code)}
        onClick={() => narrowList({ category: toggleCategory(filters, code) })}
      >
        <span className="choice-name">
          {categoryName(code, language) ?? ''} <code>{code}</code>
        </span>
        <span className="figure">{number(count)}</span>
      </button>
      <Pin code={code} />
    </div>
  )
}

function Group({ group, filters }: { group: CategoryGroup; filters: Filters }) {
  const { count } = useLanguage()
  const [unfolded, setUnfolded] = useState(false)
  const fits = unfolded || group.categories.length <= shownAtFirst + 1
  const shown = group.categories.filter(
    ({ code }, index) => fits || index < shownAtFirst || filters.category.includes(code),
  )
  const rest = group.categories.length - shown.length
  return (
    <li>
      {group.whole && <Choice code={group.whole} count={group.count} filters={filters} whole />}
      <ul className={group.whole ? 'choices choices-within' : 'choices'}>
        {shown.map(({ code, count: papers }) => (
          <li key={code}>
            <Choice code={code} count={papers} filters={filters} />
          </li>
        ))}
      </ul>
      {rest > 0 && (
        <button type="button" className="link-button unfold" onClick={() => setUnfolded(true)}>
          {count('categories.rest', rest)}
        </button>
      )}
    </li>
  )
}

/** All categories of the library. */
export function CategoryList({ facets, filters }: { facets: Facets; filters: Filters }) {
  const { t } = useLanguage()
  const { groups, others } = useMemo(
    () => groupCategories(withChosen(facets, filters.category)),
    [facets, filters.category],
  )
  if (groups.length === 0 && others.length === 0) return null
  return (
    <section className="categories">
      <h2>{t('categories')}</h2>
      <ul className="choices">
        {groups.map((group) => (
          <Group key={group.archive} group={group} filters={filters} />
        ))}
      </ul>
      {others.length > 0 && (
        <details className="others" open={others.some(({ code }) => filters.category.includes(code))}>
          <summary>{t('categories.others')}</summary>
          <ul className="choices">
            {others.map(({ code, count }) => (
              <li key={code}>
                <Choice code={code} count={count} filters={filters} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}

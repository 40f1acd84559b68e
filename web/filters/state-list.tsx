// Quick filters by what the translation is worth: words of the query, one press away.
import { useLanguage } from '../i18n/language.tsx'
import { navigate } from '../location.ts'
import { offeredStates, splitStates, toggleState } from '../states-query.ts'
import type { Filters } from '../url-state.ts'

/** Papers with a sentence that was not translated, and those with any doubt. */
export function StateList({ filters }: { filters: Filters }) {
  const { t } = useLanguage()
  const { states } = splitStates(filters.q)
  const names = { untranslated: t('is.untranslated'), doubtful: t('is.doubtful') }
  return (
    <section>
      <h2>{t('is.label')}</h2>
      <ul className="choices">
        {offeredStates.map((state) => (
          <li key={state}>
            <button
              type="button"
              className="choice"
              aria-pressed={states.some((one) => one.state === state && !one.not)}
              onClick={() => navigate({ q: toggleState(filters.q, { state, not: false }) })}
            >
              <span className="choice-name">{names[state]}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}

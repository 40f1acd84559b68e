// Under the search: what the words are called in the other language, to be searched for with one press.
import { useLanguage } from '../i18n/language.tsx'
import { navigate } from '../location.ts'
import { useOtherNames } from '../queries.ts'
import { formatState, splitStates } from '../states-query.ts'
import type { Filters } from '../url-state.ts'
import { pickNames } from './names.ts'

/** A phrase as the query has it. */
const quote = (name: string) => (/\s/.test(name) ? `"${name}"` : name)

/** Nothing where the glossary does not know the words. */
export function OtherNames({ filters }: { filters: Filters }) {
  const { t } = useLanguage()
  const { words, states } = splitStates(filters.q)
  const bare = words.replace(/^"([^"]*)"$/, '$1').trim()
  const names = pickNames(bare, useOtherNames(bare.length > 100 ? '' : bare).data?.terms ?? [])
  if (bare === '' || names.length === 0) return null
  return (
    <p className="other-names">
      {names.map((name) => (
        <button
          key={name}
          type="button"
          className="link-button"
          onClick={() => navigate({ q: [quote(name), ...states.map(formatState)].join(' ') })}
        >
          {t('search.also', { name })}
        </button>
      ))}
    </p>
  )
}

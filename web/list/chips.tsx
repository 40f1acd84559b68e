// What narrows the list, each as a chip that can be taken off.
import { useLanguage } from '../i18n/language.tsx'
import { clearFilters, navigate } from '../location.ts'
import { Icon } from '../ui/icons.tsx'
import type { Filters } from '../url-state.ts'
import { listChips } from './chip-list.ts'

/** The chips, and from two on a way to take all off. Nothing where nothing narrows. */
export function Chips({ filters }: { filters: Filters }) {
  const translator = useLanguage()
  const { t } = translator
  const chips = listChips(filters, translator)
  if (chips.length === 0) return null
  return (
    <ul className="chips" aria-label={t('chips.label')}>
      {chips.map((chip) => (
        <li key={chip.id}>
          <button
            type="button"
            className="chip"
            aria-label={t('chip.remove', { name: chip.label })}
            onClick={() => navigate(chip.without)}
          >
            <span>{chip.label}</span>
            <Icon name="close" size={11} />
          </button>
        </li>
      ))}
      {chips.length > 1 && (
        <li>
          <button type="button" className="link-button" onClick={clearFilters}>
            {t('chips.clear')}
          </button>
        </li>
      )}
    </ul>
  )
}

// What narrows the list, each as a chip that can be taken off.
import { formatRange } from '../dates.ts'
import { categoryName } from '../i18n/category-name.ts'
import { useLanguage } from '../i18n/language.tsx'
import type { Translator } from '../i18n/messages.ts'
import { clearFilters, navigate } from '../location.ts'
import { Icon } from '../ui/icons.tsx'
import { type Filters, toggleCategory } from '../url-state.ts'

/** One filter in words, and the change that takes it off. */
export type Chip = { readonly id: string; readonly label: string; readonly without: Partial<Filters> }

/** The filters as chips, in the order of the address. */
export function listChips(filters: Filters, { t, language }: Translator): readonly Chip[] {
  const chips: Chip[] = []
  if (filters.q) chips.push({ id: 'q', label: t('chip.words', { words: filters.q }), without: { q: '' } })
  for (const code of filters.category) {
    const name = categoryName(code, language)
    const label = name ? `${name} ${code}` : code
    chips.push({ id: code, label, without: { category: toggleCategory(filters, code) } })
  }
  if (filters.author) {
    chips.push({ id: 'author', label: t('chip.author', { name: filters.author }), without: { author: '' } })
  }
  if (filters.from || filters.to) {
    chips.push({ id: 'days', label: formatRange(filters.from, filters.to, language), without: { from: '', to: '' } })
  }
  return chips
}

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

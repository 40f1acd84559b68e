// How close the papers stand: with an excerpt each, or two lines a paper.
import { useLanguage } from '../i18n/language.tsx'
import { savePreference, usePreference } from '../preferences.ts'
import { Icon } from '../ui/icons.tsx'

/** Pressed while the list is compact. Remembered. */
export function DensityChoice() {
  const { t } = useLanguage()
  const compact = usePreference('density') === 'compact'
  return (
    <button
      type="button"
      className="icon-button"
      aria-label={t('list.compact')}
      title={t('list.compact')}
      aria-pressed={compact}
      onClick={() => savePreference('density', compact ? null : 'compact')}
    >
      <Icon name="lines" size={15} />
    </button>
  )
}

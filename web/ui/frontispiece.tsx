// What stands where a paper will: the name, and how to begin.
import { useLanguage } from '../i18n/language.tsx'
import { PaneHide } from '../panes/pane-hide.tsx'

/** Shown beside the list while no paper is open. */
export function Frontispiece() {
  const { t } = useLanguage()
  return (
    <section className="frontispiece" aria-label={t('paper.label')}>
      <PaneHide pane="paper" />
      <p className="frontispiece-mark" lang="ja" aria-hidden="true">
        対<i />訳
      </p>
      <p>{t('front.choose')}</p>
      <p className="frontispiece-keys">
        <kbd>j</kbd> <kbd>k</kbd> {t('front.step')} <kbd>?</kbd> {t('front.keys')}
      </p>
    </section>
  )
}

// What stands where a paper will: the name, and how to begin.
import { useLanguage } from '../i18n/language.tsx'
import { PaneHide } from '../panes/pane-hide.tsx'
import { useShownKey } from '../use-key-tip.ts'

/** Shown beside the list while no paper is open. */
export function Frontispiece() {
  const { t } = useLanguage()
  const shownKey = useShownKey()
  const help = shownKey('help')
  return (
    <section className="frontispiece" aria-label={t('paper.label')}>
      <PaneHide pane="paper" />
      <p className="frontispiece-mark" lang="ja" aria-hidden="true">
        対<i />訳
      </p>
      <p>{t('front.choose')}</p>
      {help !== null && (
        <p className="frontispiece-keys">
          <kbd>{shownKey('next')}</kbd> <kbd>{shownKey('previous')}</kbd> {t('front.step')} <kbd>{help}</kbd>{' '}
          {t('front.keys')}
        </p>
      )}
    </section>
  )
}

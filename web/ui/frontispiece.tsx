// What stands where a paper will: the name, then the day at a glance, and how to begin.
import { useLanguage } from '../i18n/language.tsx'
import { usePlace } from '../location.ts'
import { PaneHide } from '../panes/pane-hide.tsx'
import { Glance } from '../parts.tsx'
import { useFacets } from '../queries.ts'
import { useShownKey } from '../use-key-tip.ts'
import { narrowWindow, useMedia } from './use-media.ts'
import { useSettled } from './use-settled.ts'

/** Shown beside the list while no paper is open. The glance comes once the page is at rest, and where there is something to see. */
export function Frontispiece() {
  const { t } = useLanguage()
  const { state } = usePlace()
  const shownKey = useShownKey()
  const help = shownKey('help')
  const dated = (useFacets().data?.days.length ?? 0) > 0
  const narrow = useMedia(narrowWindow)
  const glance = useSettled(false) && dated && !narrow
  return (
    <section className={`frontispiece${glance ? ' frontispiece-glance' : ''}`} aria-label={t('paper.label')}>
      <PaneHide pane="paper" />
      {glance ? (
        <Glance filters={state} />
      ) : (
        <>
          <p className="frontispiece-mark" lang="ja" aria-hidden="true">
            対<i />訳
          </p>
          <p>{t('front.choose')}</p>
        </>
      )}
      {help !== null && (
        // Anew, not moved: what stood there is gone with the mark.
        <p key={glance ? 'glance' : 'mark'} className="frontispiece-keys">
          <kbd>{shownKey('next')}</kbd> <kbd>{shownKey('previous')}</kbd> {t('front.step')} <kbd>{help}</kbd>{' '}
          {t('front.keys')}
        </p>
      )}
    </section>
  )
}

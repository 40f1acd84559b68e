// Over the list: that there is no server, what waits to be sent, and what the server would not have. Nothing where all is well.
import { useLanguage } from '../i18n/language.tsx'
import { openPanel, useDesk } from './desk.ts'

export function OfflineNote() {
  const { t, count, language } = useLanguage()
  const { offline, waiting, refused, ranked } = useDesk().standing
  const said = [
    offline && t('offline.line'),
    waiting > 0 && count('offline.waiting', waiting),
    ranked && t('offline.ranked'),
    refused > 0 && count('offline.refused', refused),
  ].filter((words) => words !== false)
  return (
    <div className={said.length > 0 ? 'note offline-note' : undefined}>
      <p role="status">{said.join(language === 'ja' ? '' : ' ')}</p>
      {(offline || refused > 0) && (
        <button type="button" className="link-button" onClick={openPanel}>
          {t('offline.show')}
        </button>
      )}
    </div>
  )
}

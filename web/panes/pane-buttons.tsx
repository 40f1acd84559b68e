// In the bar of an open paper: the list gives way, or everything but the paper.
import { useLanguage } from '../i18n/language.tsx'
import { Icon } from '../ui/icons.tsx'
import { narrowWindow, useMedia, wideWindow } from '../ui/use-media.ts'
import { toggleAlone, toggleList, usePanes } from './panes.ts'

/** Nothing on a phone, where one pane stands at a time. */
export function PaneButtons() {
  const { t } = useLanguage()
  const panes = usePanes(true)
  const wide = useMedia(wideWindow)
  if (useMedia(narrowWindow)) return null
  const listWords = panes.list ? t('pane.hideList') : t('pane.showList')
  const aloneWords = panes.alone ? t('pane.notAlone') : t('pane.alone')
  return (
    <div className="pane-buttons">
      <button type="button" className="icon-button" aria-label={listWords} title={listWords} onClick={toggleList}>
        <Icon name="paneLeft" />
      </button>
      {wide && (
        <button type="button" className="icon-button" aria-label={aloneWords} title={aloneWords} onClick={toggleAlone}>
          <Icon name={panes.alone ? 'shrink' : 'grow'} />
        </button>
      )}
    </div>
  )
}

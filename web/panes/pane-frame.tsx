// The panes side by side, with the lines between them. Draws itself anew while a line is dragged or the window changes; what stands in the panes is not.
import { type CSSProperties, type ReactNode, useSyncExternalStore } from 'react'
import { useLanguage } from '../i18n/language.tsx'
import { saveFigure, useFigure } from '../preferences.ts'
import { Icon } from '../ui/icons.tsx'
import { narrowWindow, useMedia, wideWindow } from '../ui/use-media.ts'
import { fitPanes } from './fit.ts'
import { hasMoved, type Panes, togglePaper } from './panes.ts'
import { Separator } from './separator.tsx'

type PaneFrameProps = {
  readonly panes: Panes
  readonly reading: boolean
  readonly filters: ReactNode
  readonly list: ReactNode
  readonly paper: ReactNode
}

function subscribe(listener: () => void): () => void {
  window.addEventListener('resize', listener)
  return () => window.removeEventListener('resize', listener)
}

// The server draws the first view as wide as most windows are; shell.css puts it right for others until they are asked.
const usualRoom = { wide: 90, narrow: 24 }

/** The window's width in rem; the root's letters are 16 px. */
const useRoom = (wide: boolean) =>
  useSyncExternalStore(
    subscribe,
    () => window.innerWidth / 16,
    () => (wide ? usualRoom.wide : usualRoom.narrow),
  )

/** Gives the place beside the list back to the papers. */
function PaperReturn() {
  const { t } = useLanguage()
  return (
    <button type="button" className="icon-button pane-return" aria-label={t('pane.showPaper')} onClick={togglePaper}>
      <Icon name="paneRight" />
    </button>
  )
}

/** `filters` is whatever the filters are now: a pane, a dialog over the panes, or nothing. */
export function PaneFrame({ panes, reading, filters, list, paper }: PaneFrameProps) {
  const { t } = useLanguage()
  const wide = useMedia(wideWindow)
  const narrow = useMedia(narrowWindow)
  const wish = { filters: useFigure('filtersWidth'), list: useFigure('listWidth') }
  const beside = { filters: wide && panes.filters, list: panes.list }
  const fit = fitPanes(useRoom(wide), beside, wish)
  const style: CSSProperties & Record<`--${string}`, string> = {
    '--filters': `${fit.filters}rem`,
    '--list': `${fit.list}rem`,
  }
  const parts = [!panes.list && !narrow && 'app-unlisted', !panes.paper && 'app-list-alone', hasMoved() && 'app-moved']
  return (
    <div className={['app', reading && 'app-reading', ...parts].filter(Boolean).join(' ')} style={style}>
      {filters}
      <main className="panes">
        {beside.filters && (
          <Separator
            className="pane-edge-filters"
            label={t('pane.filtersWidth')}
            controls="filters"
            width={fit.filters}
            limits={fit.limits.filters}
            onWidth={(width) => saveFigure('filtersWidth', width)}
          />
        )}
        {list}
        {!narrow && panes.list && panes.paper && (
          <Separator
            className="pane-edge-list"
            label={t('pane.listWidth')}
            controls="list"
            width={fit.list}
            limits={fit.limits.list}
            onWidth={(width) => saveFigure('listWidth', width)}
          />
        )}
        {panes.paper ? paper : !narrow && <PaperReturn />}
      </main>
    </div>
  )
}

// The reader's panes and what stands over them. Which of them are in sight is for the address and the window to say.
import { LaterWords, useLanguage } from './i18n/language.tsx'
import { LibraryDesk } from './library/library-desk.tsx'
import { ListPane } from './list/list-pane.tsx'
import { FindsProvider } from './marks/hit-text.tsx'
import { PaneFrame } from './panes/pane-frame.tsx'
import { PaneHide } from './panes/pane-hide.tsx'
import { usePanes } from './panes/panes.ts'
import { FilterSet, OpenPaper, Overlays, Settings } from './parts.tsx'
import { useTypographyOnPage } from './typography/typography.ts'
import { Brand } from './ui/brand.tsx'
import { Dialog } from './ui/dialog.tsx'
import { Frontispiece } from './ui/frontispiece.tsx'
import { SkipLinks } from './ui/skip-links.tsx'
import { narrowWindow, useMedia } from './ui/use-media.ts'
import { useSettled } from './ui/use-settled.ts'
import { type Reader, useReader } from './use-reader.ts'

function Side({ reader, shown }: { reader: Reader; shown: boolean }) {
  const { t, count } = useLanguage()
  const found = reader.papers.data?.pages[0]?.total.count
  const settings = <Settings onOpen={reader.setStanding} />
  if (reader.wide) {
    if (!shown) return null
    return (
      <aside className="side" id="filters" aria-label={t('filters.label')}>
        <div className="side-scroll">
          <div className="side-head">
            <Brand />
            <PaneHide pane="filters" />
          </div>
          <LaterWords>
            <FilterSet />
          </LaterWords>
        </div>
        {settings}
      </aside>
    )
  }
  if (reader.standing !== 'filters') return null
  return (
    <Dialog title={t('filters.label')} kind="sheet" onClose={() => reader.closeStanding('filters')}>
      <FilterSet />
      {settings}
      <form method="dialog" className="sheet-done">
        <button type="submit" className="button button-main">
          {found === undefined ? t('close') : count('filters.show', found)}
        </button>
      </form>
    </Dialog>
  )
}

/** The whole interface. */
export function App() {
  const reader = useReader()
  const narrow = useMedia(narrowWindow)
  const settled = useSettled(reader.standing !== null)
  const { state } = reader
  const panes = usePanes(state.paper !== null)
  useTypographyOnPage()
  return (
    <FindsProvider value={reader.finds}>
      <SkipLinks paperOpen={state.paper !== null} />
      <PaneFrame
        panes={panes}
        reading={state.paper !== null}
        filters={<Side reader={reader} shown={panes.filters} />}
        list={
          <ListPane
            papers={reader.papers}
            view={reader.layout.view}
            covered={state.paper !== null && (narrow || !panes.list)}
            handle={reader.reading.list}
            onOpen={reader.reading.openPaper}
            onFilters={reader.wide && panes.filters ? null : reader.showFilters}
            onAdd={() => reader.setStanding('add')}
          />
        }
        paper={
          <LaterWords>
            {state.paper === null ? <Frontispiece /> : <OpenPaper reader={reader} paperKey={state.paper} />}
          </LaterWords>
        }
      />
      {settled && <Overlays reader={reader} />}
      <LibraryDesk />
    </FindsProvider>
  )
}

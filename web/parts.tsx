// The parts of the page that come later, and what stands in their place until then.
import { memo } from 'react'
import { useLanguage } from './i18n/language.tsx'
import { later } from './later.tsx'
import { Dialog } from './ui/dialog.tsx'
import { Skeleton } from './ui/states.tsx'

/** Says that a part did not come. Only loading the whole page anew brings it: what this one asks for may be gone. */
function Missing() {
  const { t } = useLanguage()
  return (
    <div className="state state-failed" role="alert">
      <p className="state-title">{t('failed.part')}</p>
      <p>{t('failed.partHint')}</p>
      <p className="state-ways">
        <button type="button" className="button" onClick={() => window.location.reload()}>
          {t('failed.reload')}
        </button>
      </p>
    </div>
  )
}

function MissingDialog({ onClose }: { onClose: () => void }) {
  const { t } = useLanguage()
  return (
    <Dialog title={t('failed.label')} kind="box" onClose={onClose}>
      <Missing />
    </Dialog>
  )
}

const missing = () => <Missing />

/** The open paper. */
export const OpenPaper = later(() => import('./paper/open-paper.tsx').then((part) => part.OpenPaper), {
  first: true,
  waiting: (
    <section className="paper-pane" id="paper">
      <div className="paper-scroll">
        <Skeleton rows={4} />
      </div>
    </section>
  ),
  missing: () => (
    <section className="paper-pane" id="paper">
      <Missing />
    </section>
  ),
})

/** Calendar, charts and choices. */
export const FilterSet = memo(
  later(() => import('./filters/filters.tsx').then((part) => part.FilterSet), {
    first: true,
    waiting: <Skeleton rows={5} />,
    missing,
  }),
)

/** The foot of the filters. */
export const Settings = later(() => import('./filters/settings.tsx').then((part) => part.Settings), {
  waiting: null,
  missing: () => null,
})

/** The day at a glance, where no paper is open. */
export const Glance = later(() => import('./glance/glance.tsx').then((part) => part.Glance), {
  waiting: null,
  missing: () => null,
})

/** Of a day, how much is new, seen before, revised. */
export const DayCounts = later(() => import('./days/day-counts.tsx').then((part) => part.DayCounts), {
  waiting: null,
  missing: () => null,
})

/** What an empty list says. */
export const ListEmpty = later(() => import('./list/list-empty.tsx').then((part) => part.ListEmpty), {
  waiting: null,
  missing,
})

/** What of a query was not understood. */
export const QueryNotes = later(() => import('./list/query-notes.tsx').then((part) => part.QueryNotes), {
  waiting: null,
  missing: () => null,
})

/** What a search is called in the other language. */
export const OtherNames = later(() => import('./list/other-names.tsx').then((part) => part.OtherNames), {
  waiting: null,
  missing: () => null,
})

/** What can be done with all of a list. */
export const ListMenu = later(() => import('./library/list-menu.tsx').then((part) => part.ListMenu), {
  waiting: <span className="icon-button" />,
  missing: () => null,
})

/** That there is no server, and what waits for it. */
export const OfflineNote = later(() => import('./offline/offline-note.tsx').then((part) => part.OfflineNote), {
  waiting: null,
  missing: () => null,
})

/** What stands over the panes: dialogs, what is on its way into the library, the place to drop files on. */
export const Overlays = later(() => import('./overlays.tsx').then((part) => part.Overlays), {
  waiting: null,
  missing: ({ reader }) =>
    reader.standing !== null && <MissingDialog onClose={() => reader.closeStanding(reader.standing)} />,
})

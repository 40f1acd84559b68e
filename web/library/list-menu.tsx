// What can be done with the list as a whole: mark all of it read, take it out, and choose whether scrolling past reads.
import { useRef, useState } from 'react'
import { ExportDialog } from '../export/export-dialog.tsx'
import { useLanguage } from '../i18n/language.tsx'
import { openPanel } from '../offline/desk.ts'
import { savePreference, usePreference } from '../preferences.ts'
import { SaveSearch } from '../searches/save-search.tsx'
import { Icon } from '../ui/icons.tsx'
import { type Filters, hasFilters } from '../url-state.ts'
import { useDeeds } from './use-marks.ts'

/** `asOf` is what the list was made of; without it, the list in sight is not the one asked for, and nothing is marked. */
export function ListMenu(props: { filters: Filters; asOf: number | undefined }) {
  return (
    <>
      {hasFilters(props.filters) && <SaveSearch filters={props.filters} />}
      <Menu {...props} />
    </>
  )
}

function Menu({ filters, asOf }: { filters: Filters; asOf: number | undefined }) {
  const { t } = useLanguage()
  const { markAll } = useDeeds()
  const scrollReads = usePreference('scrollReads') === 'on'
  const [exporting, setExporting] = useState(false)
  const menu = useRef<HTMLDetailsElement>(null)
  const close = () => {
    if (menu.current) menu.current.open = false
  }
  const readAll = () => {
    close()
    menu.current?.querySelector('summary')?.focus()
    if (asOf !== undefined) void markAll(filters, asOf)
  }
  const keepOffline = () => {
    close()
    menu.current?.querySelector('summary')?.focus()
    openPanel()
  }
  const exportAll = () => {
    close()
    menu.current?.querySelector('summary')?.focus()
    setExporting(true)
  }
  return (
    <>
      <details
        ref={menu}
        className="list-menu"
        onBlur={(event) => event.currentTarget.contains(event.relatedTarget) || close()}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || !menu.current?.open) return
          event.preventDefault()
          close()
          menu.current.querySelector('summary')?.focus()
        }}
      >
        <summary className="icon-button" aria-label={t('mark.menu')} title={t('mark.menu')}>
          <Icon name="more" />
        </summary>
        <div className="list-menu-items">
          <button type="button" disabled={asOf === undefined} onClick={readAll}>
            {t('mark.allRead')}
          </button>
          <button type="button" onClick={exportAll}>
            {t('export.list')}
          </button>
          <button type="button" onClick={keepOffline}>
            {t('offline.menu')}
          </button>
          <label>
            <input
              type="checkbox"
              checked={scrollReads}
              onChange={(event) => savePreference('scrollReads', event.target.checked ? 'on' : null)}
            />
            {t('mark.scroll')}
          </label>
        </div>
      </details>
      {exporting && (
        <ExportDialog
          title={t('export.listTitle')}
          chosen={{ filters }}
          mayCopy={false}
          onClose={() => setExporting(false)}
        />
      )}
    </>
  )
}

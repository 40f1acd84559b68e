// The day at a glance where no pane has room for it. A press leads to the list, so the dialog goes.
import { useEffect, useRef } from 'react'
import { useLanguage } from '../i18n/language.tsx'
import { usePlace } from '../location.ts'
import { Dialog } from '../ui/dialog.tsx'
import { formatFilters } from '../url-state.ts'
import { Glance } from './glance.tsx'

export function GlanceDialog({ onClose }: { onClose: () => void }) {
  const { t } = useLanguage()
  const { state } = usePlace()
  const place = formatFilters(state).toString()
  const opened = useRef(place)
  useEffect(() => {
    if (place !== opened.current) onClose()
  }, [place, onClose])
  return (
    <Dialog title={t('glance.title')} kind="wide" onClose={onClose}>
      <Glance filters={state} />
    </Dialog>
  )
}

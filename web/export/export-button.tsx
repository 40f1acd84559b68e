// Takes the open paper out; stands beside its tags and its note.
import { useState } from 'react'
import { useLanguage } from '../i18n/language.tsx'
import { Icon } from '../ui/icons.tsx'
import { ExportDialog } from './export-dialog.tsx'

export function ExportButton({ paperKey }: { paperKey: string }) {
  const { t } = useLanguage()
  const [open, setOpen] = useState(false)
  return (
    <>
      <button type="button" className="note-open export-button" onClick={() => setOpen(true)}>
        <Icon name="download" size={14} />
        {t('export.open')}
      </button>
      {open && (
        <ExportDialog title={t('export.paper')} chosen={{ keys: [paperKey] }} mayCopy onClose={() => setOpen(false)} />
      )}
    </>
  )
}

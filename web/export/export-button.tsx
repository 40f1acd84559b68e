// Takes the open paper out, by an icon in its bar or by words at its foot.
import { useState } from 'react'
import { useLanguage } from '../i18n/language.tsx'
import { Icon } from '../ui/icons.tsx'
import { ExportDialog } from './export-dialog.tsx'

/** `worded`: with its name beside it. */
export function ExportButton({ paperKey, worded = false }: { paperKey: string; worded?: boolean }) {
  const { t } = useLanguage()
  const [open, setOpen] = useState(false)
  return (
    <>
      {worded ? (
        <button type="button" className="link-button" onClick={() => setOpen(true)}>
          {t('export.paper')}
        </button>
      ) : (
        <button
          type="button"
          className="icon-button export-button"
          aria-label={t('export.paper')}
          title={t('export.paper')}
          onClick={() => setOpen(true)}
        >
          <Icon name="download" />
        </button>
      )}
      {open && (
        <ExportDialog title={t('export.paper')} chosen={{ keys: [paperKey] }} mayCopy onClose={() => setOpen(false)} />
      )}
    </>
  )
}

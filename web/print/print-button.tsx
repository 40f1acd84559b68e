// Prints the open paper.
import { useLanguage } from '../i18n/language.tsx'
import { Icon } from '../ui/icons.tsx'
import { requestPrint } from './printing.ts'

/** Stands in the paper's bar. */
export function PrintButton() {
  const { t } = useLanguage()
  return (
    <button
      type="button"
      className="icon-button print-button"
      aria-label={t('print.paper')}
      title={t('print.paper')}
      onClick={() => requestPrint('paper')}
    >
      <Icon name="print" />
    </button>
  )
}

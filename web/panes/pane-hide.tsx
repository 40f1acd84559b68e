// The quiet button in a pane's corner with which it gives way.
import { useLanguage } from '../i18n/language.tsx'
import { Icon } from '../ui/icons.tsx'
import { hidePane, togglePaper } from './panes.ts'

/** The open paper closes with its pane. */
export function PaneHide({ pane }: { pane: 'filters' | 'paper' }) {
  const { t } = useLanguage()
  const filters = pane === 'filters'
  const words = filters ? t('pane.hideFilters') : t('pane.hidePaper')
  return (
    <button
      type="button"
      className="icon-button pane-hide"
      aria-label={words}
      title={words}
      onClick={filters ? () => hidePane('filters') : togglePaper}
    >
      <Icon name={filters ? 'paneLeft' : 'close'} size={filters ? 15 : 14} />
    </button>
  )
}

// Above the paper: the panes that may give way, the layout, how the texts are set, print, and the ways to arXiv. On a phone
// the ways move to the bar at the bottom.
import type { Paper } from '#shared/paper.ts'
import { useLanguage } from '../i18n/language.tsx'
import { PaperMarks } from '../library/paper-marks.tsx'
import { PaneButtons } from '../panes/pane-buttons.tsx'
import { PaneHide } from '../panes/pane-hide.tsx'
import { PrintButton } from '../print/print-button.tsx'
import { TypographyButton } from '../typography/typography-button.tsx'
import { Icon } from '../ui/icons.tsx'
import { Segmented } from '../ui/segmented.tsx'
import type { View } from '../url-state.ts'
import { useKeyTip } from '../use-key-tip.ts'
import { listPaperLinks } from './paper-links.ts'

/** `paper` is undefined until it is there; the layout can be chosen all the same. */
export function PaperBar({
  paper,
  view,
  onView,
}: {
  paper: Paper | undefined
  view: View
  onView: (view: View) => void
}) {
  const { t } = useLanguage()
  const tip = useKeyTip()
  const options = [
    { value: 'facing', label: t('view.facing'), tip: tip('facing') },
    { value: 'interleaved', label: t('view.interleaved'), tip: tip('interleaved') },
    { value: 'ja', label: '日本語', lang: 'ja', tip: tip('japanese') },
    { value: 'en', label: 'English', lang: 'en', tip: tip('english') },
  ] as const
  return (
    <header className="paper-bar">
      <PaneButtons />
      <Segmented label={t('view.label')} options={options} value={view} onChange={onView} />
      {paper && <PaperMarks paper={paper} />}
      <div className="paper-tools">
        <TypographyButton />
        {paper && <PrintButton />}
      </div>
      <nav className="paper-links" aria-label={t('paper.links')}>
        {paper &&
          listPaperLinks(paper, { search: t('paper.search') }).map((link) => (
            <a
              key={link.id}
              href={link.href}
              target="_blank"
              rel="noopener noreferrer"
              {...(link.id === 'search' ? {} : tip(link.id))}
            >
              <Icon name={link.icon} size={14} />
              {link.label}
            </a>
          ))}
      </nav>
      <PaneHide pane="paper" />
    </header>
  )
}

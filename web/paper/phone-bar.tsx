// The bar at the bottom of an open paper on a phone: back, layout, arXiv, the papers before and after.
import type { Paper } from '#shared/paper.ts'
import { useLanguage } from '../i18n/language.tsx'
import { closePaper } from '../location.ts'
import { Icon, type IconName } from '../ui/icons.tsx'
import type { View } from '../url-state.ts'
import { type KeyTip, useKeyTip } from '../use-key-tip.ts'
import { listPaperLinks } from './paper-links.ts'

type PhoneBarProps = {
  readonly paper: Paper | undefined
  readonly view: View
  readonly onCycle: () => void
  readonly onPrevious: (() => void) | null
  readonly onNext: (() => void) | null
}

const viewMarks: Readonly<Record<View, string>> = { facing: 'あ/A', interleaved: 'あ¶A', ja: 'あ', en: 'A' }

type WayProps = { icon: IconName; label: string; tip: KeyTip; onClick: (() => void) | null }

function Way({ icon, label, tip, onClick }: WayProps) {
  return (
    <button type="button" disabled={onClick === null} onClick={() => onClick?.()} {...tip}>
      <Icon name={icon} size={20} />
      <span>{label}</span>
    </button>
  )
}

/** `onPrevious` and `onNext` are null at the ends of the list. */
export function PhoneBar({ paper, view, onCycle, onPrevious, onNext }: PhoneBarProps) {
  const { t } = useLanguage()
  const tip = useKeyTip()
  const names = { facing: t('view.facing'), interleaved: t('view.interleaved'), ja: '日本語', en: 'English' }
  return (
    <nav className="phone-bar" aria-label={t('phone.label')}>
      <Way icon="left" label={t('phone.list')} tip={tip('back')} onClick={closePaper} />
      <button type="button" className="phone-view" data-mark={viewMarks[view]} onClick={onCycle} {...tip('cycleView')}>
        <span>
          <span className="visually-hidden">{t('phone.view')} </span>
          {names[view]}
        </span>
      </button>
      {paper &&
        listPaperLinks(paper, { search: t('paper.searchShort') }).map((link) => (
          <a key={link.id} href={link.href} target="_blank" rel="noopener noreferrer">
            <Icon name={link.icon} size={20} />
            <span>{link.label}</span>
          </a>
        ))}
      <Way icon="up" label={t('phone.previous')} tip={tip('previous')} onClick={onPrevious} />
      <Way icon="down" label={t('phone.next')} tip={tip('next')} onClick={onNext} />
    </nav>
  )
}

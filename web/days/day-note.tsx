// What the figures of a day mean, with the figures: over the list, put away by a press elsewhere or Escape.
import { useEffect, useRef } from 'react'
import type { DayCounts } from '#shared/days.ts'
import { formatDay } from '../dates.ts'
import { useLanguage } from '../i18n/language.tsx'
import { useOwnCategories } from './requests.ts'
import { RevisedLink } from './revised-link.tsx'

const gap = 8

/** Under the figures that it explains, over them where there is no room, and never beyond the window. */
function place(panel: HTMLElement, anchor: Element): void {
  const [at, { width, height }] = [anchor.getBoundingClientRect(), panel.getBoundingClientRect()]
  const below = at.bottom + gap
  const top = below + height > window.innerHeight - gap ? at.top - height - gap : below
  panel.style.left = `${Math.max(gap, Math.min(at.left, window.innerWidth - width - gap))}px`
  panel.style.top = `${Math.max(gap, top)}px`
}

/** Escape puts it away, and then does nothing else. */
function usePopover(onClose: () => void) {
  const panel = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const element = panel.current
    if (!element) return
    const before = document.activeElement
    element.showPopover()
    if (before) place(element, before)
    element.focus()
    const follow = (event: ToggleEvent) => {
      if (event.newState !== 'closed') return
      if (before instanceof HTMLElement && element.contains(document.activeElement)) before.focus()
      onClose()
    }
    const dismiss = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      event.preventDefault()
      element.hidePopover()
    }
    element.addEventListener('toggle', follow)
    window.addEventListener('keydown', dismiss, { capture: true })
    return () => {
      element.removeEventListener('toggle', follow)
      window.removeEventListener('keydown', dismiss, { capture: true })
    }
  }, [onClose])
  return panel
}

function Meaning({ name, count, words }: { name: string; count: number | null; words: string }) {
  const { number } = useLanguage()
  return (
    <div>
      <dt>
        <span>{name}</span>
        <span className="figure">{count === null ? '–' : number(count)}</span>
      </dt>
      <dd>{words}</dd>
    </div>
  )
}

export function DayNote({ counts, onClose }: { counts: DayCounts; onClose: () => void }) {
  const { t, language, count } = useLanguage()
  const panel = usePopover(onClose)
  const { own } = useOwnCategories()
  const crossListed =
    own.length === 0
      ? t('honest.noneOwn')
      : t('honest.crossListedMeans', { own: own.join(language === 'ja' ? '、' : ', ') })
  return (
    <div ref={panel} popover="auto" className="day-note" role="dialog" aria-label={t('honest.about')} tabIndex={-1}>
      <p>
        <strong>{formatDay(counts.day, language)}</strong> {count('papers', counts.papers)}
      </p>
      <dl>
        <Meaning name={t('honest.new')} count={counts.new} words={t('honest.newMeans')} />
        <Meaning name={t('honest.seen')} count={counts.seenBefore} words={t('honest.seenMeans')} />
        <Meaning name={t('honest.crossListed')} count={counts.crossListed} words={crossListed} />
        <Meaning name={t('honest.revised')} count={counts.revised} words={t('honest.revisedMeans')} />
      </dl>
      {counts.revised > 0 && <RevisedLink counts={counts} />}
    </div>
  )
}

// In the heading of a day: how much of it is new, cross-listed, seen before, revised since it was read. What each of them means
// is a press away.
import { useCallback, useState } from 'react'
import { createPortal } from 'react-dom'
import type { DayCounts as Counts } from '#shared/days.ts'
import { useLanguage } from '../i18n/language.tsx'
import { usePlace } from '../location.ts'
import { DayNote } from './day-note.tsx'
import { useDayCounts } from './requests.ts'
import { RevisedLink } from './revised-link.tsx'
import './days.css'

/** The figures that are not nothing, but for the revised, which is a link. */
function useFigures({ new: fresh, crossListed, seenBefore }: Counts): readonly string[] {
  const { t, number } = useLanguage()
  const figures = [
    [fresh, t('honest.new')],
    [crossListed ?? 0, t('honest.crossListed')],
    [seenBefore, t('honest.seen')],
  ] as const
  return figures.flatMap(([count, name]) => (count === 0 ? [] : `${name} ${number(count)}`))
}

function Figures({ counts }: { counts: Counts }) {
  const { t } = useLanguage()
  const [open, setOpen] = useState(false)
  const close = useCallback(() => setOpen(false), [])
  const words = useFigures(counts).join(t('honest.between'))
  return (
    <span className="day-counts">
      <button
        type="button"
        aria-haspopup="dialog"
        aria-expanded={open}
        title={t('honest.about')}
        onClick={({ currentTarget }) => {
          // Not every browser gives the focus to what is pressed.
          currentTarget.focus()
          setOpen(true)
        }}
      >
        {words}
      </button>
      {counts.revised > 0 && <RevisedLink counts={counts} short />}
      {open && createPortal(<DayNote counts={counts} onClose={close} />, document.body)}
    </span>
  )
}

/** Nothing until it is known. */
export function DayCounts({ day }: { day: string }) {
  const counts = useDayCounts(day, usePlace().state)
  return counts === undefined ? null : <Figures counts={counts} />
}

// What to read first: the papers of the last days as the reader would rank them, and the words they are ranked by.
import { useState } from 'react'
import { useLanguage } from '../i18n/language.tsx'
import type { OpenPaper } from '../paper/similar.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Segmented } from '../ui/segmented.tsx'
import './for-you.css'
import { RankedPapers } from './paper-list.tsx'
import { RankingWords } from './word-list.tsx'

type Side = 'papers' | 'words'
const spans = [1, 7, 30] as const

function DaysChoice({ days, onChange }: { days: number; onChange: (days: number) => void }) {
  const { t, count } = useLanguage()
  return (
    <select
      className="plain-select"
      aria-label={t('forYou.daysLabel')}
      value={days}
      onChange={(event) => onChange(Number(event.target.value))}
    >
      {spans.map((span) => (
        <option key={span} value={span}>
          {count('forYou.days', span)}
        </option>
      ))}
    </select>
  )
}

/** A paper that is opened from it closes it. */
export function ForYouDialog({ onOpen, onClose }: { onOpen: OpenPaper; onClose: () => void }) {
  const { t } = useLanguage()
  const [side, setSide] = useState<Side>('papers')
  const [days, setDays] = useState(7)
  const open: OpenPaper = (key, byKeyboard) => {
    onClose()
    onOpen(key, byKeyboard)
  }
  const options = [
    { value: 'papers', label: t('forYou.papers') },
    { value: 'words', label: t('forYou.words') },
  ] as const
  return (
    <Dialog title={t('forYou.title')} kind="wide" onClose={onClose}>
      <div className="for-you-head">
        <Segmented label={t('forYou.sides')} options={options} value={side} onChange={setSide} />
        {side === 'papers' && <DaysChoice days={days} onChange={setDays} />}
      </div>
      {side === 'papers' ? <RankedPapers days={days} onOpen={open} /> : <RankingWords />}
    </Dialog>
  )
}

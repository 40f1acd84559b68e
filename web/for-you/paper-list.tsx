// The unread papers of the last days, ranked, each with its reasons in a line; the unlikely ones are marked so.
import type { MouseEvent } from 'react'
import type { ForYouPaper } from '#shared/for-you.ts'
import { dayOf, formatDay } from '../dates.ts'
import { useLanguage } from '../i18n/language.tsx'
import { hrefOf } from '../location.ts'
import type { OpenPaper } from '../paper/similar.tsx'
import { TitleText } from '../paper/tex-text.tsx'
import { Empty, Failed, Skeleton } from '../ui/states.tsx'
import { useForYou } from './for-you-api.ts'
import { ReasonLine } from './reason-line.tsx'
import { TooFew } from './too-few.tsx'

function RankedPaper({ of: { paper, reasons, unlikely }, onOpen }: { of: ForYouPaper; onOpen: OpenPaper }) {
  const { t, language } = useLanguage()
  const day = dayOf(paper.publishedAt)
  const openHere = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    onOpen(paper.key, event.detail === 0)
  }
  return (
    <li className="for-you-paper">
      {unlikely && <p className="for-you-unlikely">{t('forYou.unlikely')}</p>}
      <p className="for-you-title" lang="en">
        <a href={hrefOf({ paper: paper.key })} onClick={openHere}>
          <TitleText title={paper.title} />
        </a>
      </p>
      {paper.titleJa && (
        <p className="for-you-title-ja" lang="ja">
          {paper.titleJa}
        </p>
      )}
      <ReasonLine reasons={reasons} unlikely={unlikely} />
      <p className="for-you-where">
        {paper.primaryCategory && <code>{paper.primaryCategory}</code>} {day && formatDay(day, language)}
      </p>
    </li>
  )
}

/** `days` back from the newest paper. */
export function RankedPapers({ days, onOpen }: { days: number; onOpen: OpenPaper }) {
  const { t, count } = useLanguage()
  const answer = useForYou(days)
  if (answer.isPending) return <Skeleton rows={4} />
  if (!answer.data) return <Failed error={answer.error} onRetry={() => void answer.refetch()} />
  const { kept, needed, ranked, papers } = answer.data
  if (kept < needed) return <TooFew kept={kept} needed={needed} />
  if (papers.length === 0) {
    return (
      <Empty title={t('forYou.allRead')}>
        <p>{t('forYou.allReadHint')}</p>
      </Empty>
    )
  }
  return (
    <>
      <p className="for-you-found">{count('forYou.ranked', ranked, { shown: papers.length })}</p>
      <ol className="for-you-papers">
        {papers.map((one) => (
          <RankedPaper key={one.paper.key} of={one} onOpen={onOpen} />
        ))}
      </ol>
    </>
  )
}

// Why a paper stands where it stands: words in quotes, authors and categories as they are.
import type { ReactNode } from 'react'
import type { Reason } from '#shared/for-you.ts'
import { useLanguage } from '../i18n/language.tsx'
import { pickReasons } from './reasons.ts'

/** A word of the ranking as it is named in a line. */
function ReasonName({ reason: { kind, text } }: { reason: Reason }) {
  const { t } = useLanguage()
  if (kind === 'category') return <code>{text}</code>
  return kind === 'word' ? t('forYou.quoted', { text }) : text
}

function join(reasons: readonly Reason[], between: string): ReactNode[] {
  return reasons.map((reason, at) => (
    <span key={reason.feature}>
      {at > 0 && between}
      <ReasonName reason={reason} />
    </span>
  ))
}

/** One quiet line; nothing where nothing is known of the paper. */
export function ReasonLine({ reasons, unlikely }: { reasons: readonly Reason[]; unlikely: boolean }) {
  const { t } = useLanguage()
  const { speaksFor, against } = pickReasons(reasons, unlikely)
  if (speaksFor.length + against.length === 0) return null
  return (
    <p className="for-you-reasons">
      {speaksFor.length > 0 && <span className="for-you-because">{t('forYou.because')} </span>}
      {join(speaksFor, t('forYou.join'))}
      {against.length > 0 && (
        <span className="for-you-against">
          {t('forYou.against')} {join(against, t('forYou.join'))}
        </span>
      )}
    </p>
  )
}

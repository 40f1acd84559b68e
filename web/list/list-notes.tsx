// The quiet lines above the list: samples are in it, or the address held something unreadable.
import { useState } from 'react'
import type { PapersPage } from '#shared/search.ts'
import { useLanguage } from '../i18n/language.tsx'
import { navigate, usePlace } from '../location.ts'
import { OfflineNote } from '../parts.tsx'
import { useFacets, useForgetSample } from '../queries.ts'
import { Icon } from '../ui/icons.tsx'

function IgnoredNote() {
  const { t } = useLanguage()
  const { ignored } = usePlace()
  if (ignored.length === 0) return null
  return (
    <div className="note" role="status">
      <p>{t('note.ignored', { what: ignored.join(', ').slice(0, 120) })}</p>
      <button type="button" className="icon-button" aria-label={t('close')} onClick={() => navigate({}, 'replace')}>
        <Icon name="close" size={13} />
      </button>
    </div>
  )
}

function SampleNote() {
  const { t, count } = useLanguage()
  const samples = useFacets().data?.samples ?? 0
  const forget = useForgetSample()
  const [seen, setSeen] = useState(false)
  if (forget.data && !seen) {
    return (
      <div className="note" role="status">
        <p>{count('note.forgotten', forget.data.papers)}</p>
        <button type="button" className="icon-button" aria-label={t('close')} onClick={() => setSeen(true)}>
          <Icon name="close" size={13} />
        </button>
      </div>
    )
  }
  if (samples === 0) return null
  return (
    <div className="note">
      <p>{forget.isError ? t('note.forgetFailed') : count('note.samples', samples)}</p>
      <button type="button" className="link-button" disabled={forget.isPending} onClick={() => forget.mutate()}>
        {t('note.forget')}
      </button>
    </div>
  )
}

function RankedNote({ ranked }: { ranked: PapersPage['ranked'] | undefined }) {
  const { t } = useLanguage()
  if (ranked !== 'newest') return null
  return (
    <div className="note" role="status">
      <p>{t('ranked.newest')}</p>
    </div>
  )
}

/** The notes, in the order of their urgency. `ranked`: what of the hits relevance looked at. */
export function ListNotes({ ranked }: { ranked: PapersPage['ranked'] | undefined }) {
  return (
    <>
      <OfflineNote />
      <IgnoredNote />
      <RankedNote ranked={ranked} />
      <SampleNote />
    </>
  )
}

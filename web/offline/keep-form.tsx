// Keeps the list in sight: what it is, how many at most, how far it is, and how it ended.
import { useLanguage } from '../i18n/language.tsx'
import type { Filters } from '../url-state.ts'
import { cancelKeeping, keep, useDesk } from './desk.ts'
import { mostKept } from './keep.ts'
import { nameView } from './set-name.ts'

function Outcome() {
  const { t, count } = useLanguage()
  const { keeping } = useDesk()
  const words = {
    idle: () => '',
    busy: () =>
      keeping.kind === 'busy' && keeping.all !== null
        ? t('offline.progress', { done: keeping.done, all: keeping.all })
        : t('offline.preparing'),
    kept: () => (keeping.kind === 'kept' ? count('offline.done', keeping.papers) : ''),
    failed: () => (keeping.kind === 'failed' && keeping.why === 'room' ? t('offline.noRoom') : t('offline.failed')),
  }
  // Every paper that comes would be read out; the beginning and the end are enough.
  return (
    <p className="kept-outcome" role="status" aria-live={keeping.kind === 'busy' ? 'off' : 'polite'}>
      {words[keeping.kind]()}
    </p>
  )
}

/** `query` is that of the list’s address. */
export function KeepForm({ filters, query }: { filters: Filters; query: string }) {
  const words = useLanguage()
  const { t } = words
  const { keeping, standing } = useDesk()
  const busy = keeping.kind === 'busy'
  return (
    <section className="keep">
      <p className="quiet">{t('offline.hint', { most: mostKept })}</p>
      <p className="keep-what">{nameView(query, words)}</p>
      {busy && <progress aria-label={t('offline.keep')} value={keeping.done} max={keeping.all ?? 1} />}
      <div className="keep-ways">
        {busy ? (
          <button type="button" className="button" onClick={cancelKeeping}>
            {t('offline.cancel')}
          </button>
        ) : (
          <button
            type="button"
            className="button button-main"
            disabled={standing.offline}
            onClick={() => void keep(filters)}
          >
            {t('offline.keep')}
          </button>
        )}
        <Outcome />
      </div>
    </section>
  )
}

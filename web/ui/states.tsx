// Loading, failed and empty: three different things, each with a way on.
import { type ReactNode, useEffect, useState } from 'react'
import { HttpError, NetworkError } from '../api.ts'
import { useLanguage } from '../i18n/language.tsx'

const patience = 150

/** Shows its children only after a moment, so that what is quick never flickers. */
export function AfterAWhile({ children }: { children: ReactNode }) {
  const [late, setLate] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), patience)
    return () => clearTimeout(timer)
  }, [])
  return late ? children : null
}

/** Grey lines where text will stand, for as many rows. */
export function Skeleton({ rows }: { rows: number }) {
  const { t } = useLanguage()
  return (
    <AfterAWhile>
      <div className="skeleton" role="status">
        <span className="visually-hidden">{t('loading')}</span>
        {Array.from({ length: rows }, (_, row) => (
          <div key={`row-${row.toString()}`} className="skeleton-row" aria-hidden="true">
            <i />
            <i />
            <i />
          </div>
        ))}
      </div>
    </AfterAWhile>
  )
}

/** Nothing here, and what to do about it. */
export function Empty({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="state">
      <p className="state-title">{title}</p>
      {children}
    </div>
  )
}

/** What went wrong, the server's silence and its refusal told apart, and a way to try again. */
export function Failed({ error, onRetry, children }: { error: Error; onRetry: () => void; children?: ReactNode }) {
  const { t } = useLanguage()
  const offline = error instanceof NetworkError
  const details = error instanceof HttpError ? error.details : []
  return (
    <div className="state state-failed" role="alert">
      <p className="state-title">{offline ? t('failed.network') : t('failed.server')}</p>
      {offline ? <p>{t('failed.networkHint')}</p> : <p className="state-said">{error.message}</p>}
      {details.length > 0 && (
        <ul className="state-said">
          {details.map((detail) => (
            <li key={detail.path + detail.message}>
              <code>{detail.path}</code> {detail.message}
            </li>
          ))}
        </ul>
      )}
      <p className="state-ways">
        <button type="button" className="button" onClick={onRetry}>
          {t('failed.retry')}
        </button>
        {children}
      </p>
    </div>
  )
}

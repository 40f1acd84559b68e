// One token: what it is for, what it may do, when it was used; revoking asks once more, in its own place.
import { useRef, useState } from 'react'
import type { ScriptToken } from '#shared/script-token.ts'
import { NetworkError } from '../api.ts'
import { useLanguage } from '../i18n/language.tsx'
import { Moment } from '../ui/moment.tsx'
import { removeToken, useTokenChange } from './requests.ts'

/** Uses are kept to the hour, so less than that is "just now" at best. */
function Standing({ token: { scope, createdAt, usedAt } }: { token: ScriptToken }) {
  const { t } = useLanguage()
  return (
    <p className="quiet">
      {scope === 'write' ? t('token.write') : t('token.read')} · {t('token.createdAt')}{' '}
      <Moment at={createdAt} side="past" /> ·{' '}
      {usedAt === null ? (
        t('token.unused')
      ) : (
        <>
          {t('token.usedAt')} <Moment at={usedAt} side="past" />
        </>
      )}
    </p>
  )
}

export function TokenItem({ token }: { token: ScriptToken }) {
  const { t } = useLanguage()
  const [asking, setAsking] = useState(false)
  const place = useRef<HTMLLIElement>(null)
  const { mutate, error, isPending } = useTokenChange(() => removeToken(token.id))
  const keep = () => {
    setAsking(false)
    requestAnimationFrame(() => place.current?.querySelector<HTMLElement>('[data-revoke]')?.focus())
  }
  const revoke = () => {
    place.current?.closest('dialog')?.querySelector<HTMLElement>('h2')?.focus()
    mutate(undefined)
  }
  return (
    <li className="token" ref={place} aria-label={token.name}>
      <p className="token-name">{token.name}</p>
      {asking ? (
        <p className="token-ask">
          <span>{t('token.revokeAsk')}</span>
          {/* The focus follows the question: the button that asked it is gone. */}
          <button
            type="button"
            className="link-button token-revoke"
            ref={(button) => button?.focus()}
            aria-label={t('token.revokeNamed', { name: token.name })}
            onClick={revoke}
          >
            {t('token.revoke')}
          </button>
          <button type="button" className="link-button" onClick={keep}>
            {t('token.keep')}
          </button>
        </p>
      ) : (
        <>
          <button
            type="button"
            className="link-button"
            data-revoke=""
            disabled={isPending}
            aria-label={t('token.revokeNamed', { name: token.name })}
            onClick={() => setAsking(true)}
          >
            {t('token.revoke')}
          </button>
          <Standing token={token} />
        </>
      )}
      {error && (
        <p className="token-wrong" role="alert">
          {error instanceof NetworkError ? t('failed.network') : t('token.refused', { message: error.message })}
        </p>
      )}
    </li>
  )
}

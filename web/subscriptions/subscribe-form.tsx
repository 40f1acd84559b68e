// A new subscription: its address and how often. What the server refuses is said beside it.
import { type FormEvent, useId, useState } from 'react'
import { readAddress } from '../add/address.ts'
import { addSubscription, NetworkError } from '../api.ts'
import { useLanguage } from '../i18n/language.tsx'
import { useSubscriptionChange } from '../queries.ts'
import { IntervalChoice } from './interval-choice.tsx'

/** Empties itself once the subscription is there. */
export function SubscribeForm({ address }: { address: string }) {
  const { t } = useLanguage()
  const [typed, setTyped] = useState(address)
  const [every, setEvery] = useState('6h')
  const [isNone, setNone] = useState(false)
  const adding = useSubscriptionChange(addSubscription)
  const complaint = useId()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const url = readAddress(typed)
    setNone(url === null)
    adding.reset()
    if (url !== null) adding.mutate({ url, every }, { onSuccess: () => setTyped('') })
  }
  const refused = adding.error && (adding.error instanceof NetworkError ? t('failed.network') : adding.error.message)
  return (
    <form className="subscribe" onSubmit={submit} noValidate>
      <label className="add-label">
        <span>{t('subs.address')}</span>
        <input
          type="text"
          inputMode="url"
          autoCapitalize="none"
          autoComplete="off"
          spellCheck={false}
          placeholder="https://"
          value={typed}
          aria-invalid={isNone || refused !== null}
          aria-describedby={complaint}
          onChange={(event) => setTyped(event.target.value)}
        />
      </label>
      <div className="add-line subscribe-send">
        <IntervalChoice every={every} label={t('subs.interval')} onChange={setEvery} />
        <button type="submit" className="button button-main" disabled={adding.isPending}>
          {t('subs.add')}
        </button>
      </div>
      <p className="add-wrong" id={complaint} role="alert">
        {isNone && t('fetch.noAddress')}
        {!isNone && refused && t('subs.refused', { message: refused })}
      </p>
      <p className="add-hint">{t('subs.hint')}</p>
    </form>
  )
}

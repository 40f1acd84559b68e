// An address to fetch, and how far to follow it. What is no address is said here; what a site refuses is said by its job.
import { type FormEvent, useId, useState } from 'react'
import { startFetch } from '../api.ts'
import { useLanguage } from '../i18n/language.tsx'
import { useIntake } from '../jobs/use-intake.ts'
import { Segmented } from '../ui/segmented.tsx'
import { type Reach, readAddress, readFetch } from './address.ts'

type Wrong = 'address' | 'pages' | null

function usePlan() {
  const [address, setAddress] = useState('')
  const [reach, setReach] = useState<Reach>('new')
  const [pages, setPages] = useState('10')
  const [wrong, setWrong] = useState<Wrong>(null)
  /** The request, or null after saying what keeps it from being one. */
  const read = () => {
    const url = readAddress(address)
    const request = url === null ? null : readFetch(url, reach, pages)
    setWrong(request ? null : url === null ? 'address' : 'pages')
    return request
  }
  return { address, setAddress, reach, setReach, pages, setPages, wrong, read }
}
type Plan = ReturnType<typeof usePlan>

function Reaching({ plan }: { plan: Plan }) {
  const { t } = useLanguage()
  const options = [
    { value: 'new', label: t('fetch.new') },
    { value: 'pages', label: t('fetch.pages') },
    { value: 'all', label: t('fetch.all') },
  ] as const
  const hints = { new: t('fetch.newHint'), pages: t('fetch.pagesHint'), all: t('fetch.allHint') }
  return (
    <>
      <div className="fetch-reach">
        <Segmented label={t('fetch.reach')} options={options} value={plan.reach} onChange={plan.setReach} />
        {plan.reach === 'pages' && (
          <label className="fetch-pages">
            <input
              type="text"
              inputMode="numeric"
              value={plan.pages}
              aria-invalid={plan.wrong === 'pages'}
              onChange={(event) => plan.setPages(event.target.value)}
            />
            <span>{t('fetch.pagesUnit')}</span>
          </label>
        )}
      </div>
      <p className="add-hint">{hints[plan.reach]}</p>
    </>
  )
}

/** `onFetch` is called once it has begun. */
export function FetchForm({ onFetch, onSubscribe }: { onFetch: () => void; onSubscribe: (address: string) => void }) {
  const { t } = useLanguage()
  const intake = useIntake()
  const plan = usePlan()
  const complaint = useId()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const request = plan.read()
    if (!request) return
    intake.fetch(request.url, () => startFetch(request))
    onFetch()
  }
  return (
    <form className="add-way" onSubmit={submit} noValidate>
      <label className="add-label">
        <span>{t('fetch.label')}</span>
        <span className="add-line">
          <input
            type="text"
            inputMode="url"
            autoCapitalize="none"
            autoComplete="off"
            spellCheck={false}
            placeholder="https://"
            value={plan.address}
            aria-invalid={plan.wrong === 'address'}
            aria-describedby={complaint}
            onChange={(event) => plan.setAddress(event.target.value)}
          />
          <button type="submit" className="button">
            {t('fetch.send')}
          </button>
        </span>
      </label>
      <p className="add-wrong" id={complaint} role="alert">
        {plan.wrong === 'address' && t('fetch.noAddress')}
        {plan.wrong === 'pages' && t('fetch.noPages')}
      </p>
      <Reaching plan={plan} />
      <p className="add-hint">
        {t('fetch.polite')}{' '}
        <button type="button" className="link-button" onClick={() => onSubscribe(plan.address.trim())}>
          {t('fetch.subscribe')}
        </button>
      </p>
    </form>
  )
}

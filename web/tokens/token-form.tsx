// A new token: for which program, and what it may do. Once it is made it is told, this one time.
import { type FormEvent, useState } from 'react'
import type { NewToken, TokenScope } from '#shared/script-token.ts'
import { NetworkError } from '../api.ts'
import { useLanguage } from '../i18n/language.tsx'
import { Segmented } from '../ui/segmented.tsx'
import { CopyLine } from './copy-line.tsx'
import { addToken, useTokenChange } from './requests.ts'

function Made({ made }: { made: NewToken }) {
  const { t } = useLanguage()
  return (
    <section className="token-made">
      {/* The focus goes to what is told only once. */}
      <h3 tabIndex={-1} ref={(heading) => heading?.focus()}>
        {t('token.made', { name: made.name })}
      </h3>
      <CopyLine text={made.token} label={t('token.copyToken')} />
      <p className="quiet">{t('token.once')}</p>
    </section>
  )
}

export function TokenForm() {
  const { t } = useLanguage()
  const [scope, setScope] = useState<TokenScope>('read')
  const [name, setName] = useState('')
  const { mutate, data, error, isPending } = useTokenChange(addToken)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (name.trim() !== '') mutate({ name: name.trim(), scope }, { onSuccess: () => setName('') })
  }
  return (
    <>
      {data && <Made key={data.id} made={data} />}
      <form className="token-form" onSubmit={submit}>
        <label>
          <span>{t('token.name')}</span>
          <input
            type="text"
            required
            maxLength={60}
            autoComplete="off"
            placeholder={t('token.namePlace')}
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
        </label>
        <div className="token-choice">
          <Segmented<TokenScope>
            label={t('token.scope')}
            options={[
              { value: 'read', label: t('token.read') },
              { value: 'write', label: t('token.write') },
            ]}
            value={scope}
            onChange={setScope}
          />
          <button type="submit" className="button button-main" disabled={isPending}>
            {t('token.add')}
          </button>
        </div>
        {error && (
          <p className="token-wrong" role="alert">
            {error instanceof NetworkError ? t('failed.network') : t('token.refused', { message: error.message })}
          </p>
        )}
      </form>
    </>
  )
}

// The tokens of scripts: those there are, a way to make one and to revoke each; where there are none, what they are for.
import './tokens.css'
import { useLanguage } from '../i18n/language.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { Failed, Skeleton } from '../ui/states.tsx'
import { CopyLine, formatCurl } from './copy-line.tsx'
import { useTokens } from './requests.ts'
import { TokenForm } from './token-form.tsx'
import { TokenItem } from './token-item.tsx'

function Empty() {
  const { t } = useLanguage()
  return (
    <div className="tokens-empty">
      <p>{t('token.empty')}</p>
      <CopyLine text={formatCurl('tky_…')} label={t('token.copyCurl')} />
    </div>
  )
}

function List() {
  const answer = useTokens()
  if (answer.isPending) return <Skeleton rows={2} />
  if (!answer.data) return <Failed error={answer.error} onRetry={() => void answer.refetch()} />
  const { tokens } = answer.data
  if (tokens.length === 0) return <Empty />
  return (
    <ul className="tokens">
      {tokens.map((token) => (
        <TokenItem key={token.id} token={token} />
      ))}
    </ul>
  )
}

export function TokensDialog({ onClose }: { onClose: () => void }) {
  const { t } = useLanguage()
  return (
    <Dialog title={t('token.title')} kind="box" onClose={onClose}>
      <List />
      <TokenForm />
      <p className="quiet">
        {t('token.hint')}{' '}
        <a href="/api/docs" target="_blank" rel="noopener noreferrer">
          {t('token.docs')}
        </a>
      </p>
    </Dialog>
  )
}

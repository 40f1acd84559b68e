// The end of a list that goes on.
import { useLanguage } from '../i18n/language.tsx'

type MoreProps = {
  readonly loading: boolean
  readonly failed: boolean
  readonly onMore: () => void
}

/** What comes next is asked for as it comes near; after a failure only by this button. */
export function More({ loading, failed, onMore }: MoreProps) {
  const { t } = useLanguage()
  return (
    <div className="more">
      {failed && <p role="alert">{t('list.moreFailed')}</p>}
      <button type="button" className="button" disabled={loading} onClick={onMore}>
        {loading ? t('loading') : t('list.more')}
      </button>
    </div>
  )
}

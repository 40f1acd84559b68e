// The feed of a saved search: its secret address to copy, and a new one in its place, asked twice.
import { useState } from 'react'
import type { SavedSearch } from '#shared/saved-search.ts'
import { useLanguage } from '../i18n/language.tsx'
import { FeedCopy } from './feed-copy.tsx'
import { changeSearch, useSearchChange } from './requests.ts'

export function SearchFeed({ search: { id, secret } }: { search: SavedSearch }) {
  const { t } = useLanguage()
  const [asking, setAsking] = useState(false)
  const { mutate, isSuccess, error } = useSearchChange(() => changeSearch(id, { renew: true }))
  const renew = () => {
    setAsking(false)
    mutate(undefined)
  }
  return (
    <div className="search-feed">
      <FeedCopy key={secret} addressOf={(format) => `/feeds/${secret}.${format}`} />
      <p className="quiet">{t('feeds.secretHint')}</p>
      {asking ? (
        <p className="search-ask">
          {t('feeds.renewAsk')}
          <button type="button" className="link-button" ref={(button) => button?.focus()} onClick={renew}>
            {t('feeds.renewSure')}
          </button>
          <button type="button" className="link-button" onClick={() => setAsking(false)}>
            {t('feeds.keep')}
          </button>
        </p>
      ) : (
        <button type="button" className="link-button" onClick={() => setAsking(true)}>
          {t('feeds.renew')}
        </button>
      )}
      <p className="quiet" role="status">
        {isSuccess && t('feeds.renewed')}
      </p>
      {error && <p role="alert">{t('searches.failed', { message: error.message })}</p>}
    </div>
  )
}

// Buttons that copy the addresses of a feed, in the languages that are chosen beside them.
import { useState } from 'react'
import { useLanguage } from '../i18n/language.tsx'
import { copyText } from '../paper/clipboard.ts'

const formats = [
  ['atom', 'Atom'],
  ['rss', 'RSS'],
  ['json', 'JSON'],
] as const
const languages = ['both', 'ja', 'en'] as const
type TextLanguage = (typeof languages)[number]
type Outcome = 'copied' | 'failed' | null

/** `addressOf` gives the address of a format, from `/` on; what is not the standard is put behind it. */
export function FeedCopy({ addressOf }: { addressOf: (format: string) => string }) {
  const { t } = useLanguage()
  const [language, setLanguage] = useState<TextLanguage>('both')
  const [outcome, setOutcome] = useState<Outcome>(null)
  const names = { both: t('feeds.both'), ja: t('feeds.ja'), en: t('feeds.en') }
  const copy = async (format: string) => {
    const address = new URL(addressOf(format), window.location.origin)
    if (language !== 'both') address.searchParams.set('language', language)
    setOutcome((await copyText(address.href)) ? 'copied' : 'failed')
  }
  return (
    <div className="feed-copy">
      <select
        aria-label={t('feeds.language')}
        value={language}
        onChange={({ target }) => setLanguage(languages.find((one) => one === target.value) ?? 'both')}
      >
        {languages.map((one) => (
          <option key={one} value={one}>
            {names[one]}
          </option>
        ))}
      </select>
      <span className="quiet">{t('feeds.copyAddress')}</span>
      {formats.map(([format, name]) => (
        <button
          key={format}
          type="button"
          className="link-button"
          aria-label={t('feeds.copy', { format: name })}
          title={t('feeds.copy', { format: name })}
          onClick={() => void copy(format)}
        >
          {name}
        </button>
      ))}
      <span className="quiet" role="status">
        {outcome === 'copied' && t('feeds.copied')}
        {outcome === 'failed' && t('feeds.copyFailed')}
      </span>
    </div>
  )
}

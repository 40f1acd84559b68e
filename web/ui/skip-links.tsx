// The ways past the filters, for those who go by keyboard.
import { useLanguage } from '../i18n/language.tsx'

/** Unseen until one of them has the focus. */
export function SkipLinks({ paperOpen }: { paperOpen: boolean }) {
  const { t } = useLanguage()
  const link = (id: string, words: string) => (
    <a
      href={`#${id}`}
      onClick={(event) => {
        event.preventDefault()
        document.getElementById(id)?.focus()
      }}
    >
      {words}
    </a>
  )
  return (
    <nav className="skip-links" aria-label={t('skip.label')}>
      {link('list', t('skip.list'))}
      {paperOpen && link('paper', t('skip.paper'))}
    </nav>
  )
}

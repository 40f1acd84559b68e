// A line of code with a button that copies it, and what came of that.
import { useState } from 'react'
import { useLanguage } from '../i18n/language.tsx'
import { copyText } from '../paper/clipboard.ts'

/** `label` names what is copied, for who can't see the line beside the button. */
export function CopyLine({ text, label }: { text: string; label: string }) {
  const { t } = useLanguage()
  const [outcome, setOutcome] = useState<'copied' | 'failed' | null>(null)
  const copy = async () => setOutcome((await copyText(text)) ? 'copied' : 'failed')
  return (
    <div className="token-line">
      <code lang="en">{text}</code>
      <button type="button" className="link-button" aria-label={label} onClick={() => void copy()}>
        {t('token.copy')}
      </button>
      <span className="quiet" role="status">
        {outcome === 'copied' && t('token.copied')}
        {outcome === 'failed' && t('token.copyFailed')}
      </span>
    </div>
  )
}

/** How a script shows a token, as a line for the terminal. */
export function formatCurl(token: string): string {
  return `curl -H 'Authorization: Bearer ${token}' ${window.location.origin}/api/papers`
}

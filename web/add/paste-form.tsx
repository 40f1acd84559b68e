// A page pasted as text or as its source. From a copied page the HTML is kept aside, so that its links come too.
import { type ClipboardEvent, type FormEvent, useState } from 'react'
import { useLanguage } from '../i18n/language.tsx'
import type { PageFile } from '../jobs/intake.ts'
import { isUnchanged, keepsHtml, type Pasted, pageOfHtml } from './flavour.ts'

/** What is edited after the paste is sent as the text it is. */
export function PasteForm({ onPages }: { onPages: (pages: readonly PageFile[]) => void }) {
  const { t } = useLanguage()
  const [text, setText] = useState('')
  const [name, setName] = useState('')
  const [pasted, setPasted] = useState<Pasted | null>(null)
  const html = pasted && isUnchanged(text, pasted) ? pasted.html : null
  const keep = ({ clipboardData }: ClipboardEvent) => {
    const flavours = { plain: clipboardData.getData('text/plain'), html: clipboardData.getData('text/html') }
    setPasted(keepsHtml(flavours) ? flavours : null)
  }
  const send = (event: FormEvent) => {
    event.preventDefault()
    if (!text.trim()) return
    const content = html === null ? new Blob([text], { type: 'text/plain' }) : pageOfHtml(html)
    onPages([{ name: name.trim() || t('add.pastedName'), content }])
  }
  return (
    <form className="add-way" onSubmit={send}>
      <label className="add-label">
        <span>{t('add.paste')}</span>
        <textarea
          rows={5}
          required
          spellCheck={false}
          value={text}
          onPaste={keep}
          onChange={(event) => setText(event.target.value)}
        />
      </label>
      <p className="add-hint" role="status">
        {html !== null && t('add.linksKept')}
      </p>
      <div className="add-line">
        <label className="add-label add-name">
          <span>{t('add.name')}</span>
          <input
            type="text"
            maxLength={300}
            placeholder={t('add.pastedName')}
            autoComplete="off"
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
        </label>
        <button type="submit" className="button">
          {t('add.send')}
        </button>
      </div>
    </form>
  )
}

// Bringing pages in: choose files, or paste a page's text.
import { type FormEvent, useRef } from 'react'
import { useLanguage } from '../i18n/language.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { pagesOf } from './drop-zone.tsx'
import type { PageFile } from './use-intake.ts'

function formText(form: FormData, name: string): string {
  const value = form.get(name)
  return typeof value === 'string' ? value : ''
}

/** Closes once something is on its way; the report panel takes over. */
export function AddDialog({
  onPages,
  onClose,
}: {
  onPages: (pages: readonly PageFile[]) => void
  onClose: () => void
}) {
  const { t } = useLanguage()
  const input = useRef<HTMLInputElement>(null)
  const send = (pages: readonly PageFile[]) => {
    if (pages.length === 0) return
    onPages(pages)
    input.current?.closest('dialog')?.close()
  }
  const paste = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const text = formText(form, 'text')
    const name = formText(form, 'name').trim() || t('add.pastedName')
    if (text.trim()) send([{ name, content: new Blob([text], { type: 'text/plain' }) }])
  }
  return (
    <Dialog title={t('add.title')} kind="box" onClose={onClose}>
      <p>{t('add.hint')}</p>
      <p>
        <button type="button" className="button button-main" onClick={() => input.current?.click()}>
          {t('add.choose')}
        </button>
        <input
          ref={input}
          type="file"
          multiple
          hidden
          aria-label={t('add.choose')}
          onChange={(event) => send(pagesOf(event.target.files))}
        />
      </p>
      <form className="paste" onSubmit={paste}>
        <label>
          <span>{t('add.paste')}</span>
          <textarea name="text" rows={7} required spellCheck={false} />
        </label>
        <div className="paste-send">
          <label>
            <span>{t('add.name')}</span>
            <input name="name" type="text" maxLength={300} placeholder={t('add.pastedName')} autoComplete="off" />
          </label>
          <button type="submit" className="button">
            {t('add.send')}
          </button>
        </div>
      </form>
    </Dialog>
  )
}

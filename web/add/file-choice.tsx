// Files or a whole folder from the system's own dialog.
import { type ChangeEvent, useRef } from 'react'
import { useLanguage } from '../i18n/language.tsx'
import type { PageFile } from '../jobs/intake.ts'
import { pagesOf } from './files.ts'

/** Phones know no folders, and their browsers no such attribute. */
const takesFolders = 'webkitdirectory' in HTMLInputElement.prototype && !window.matchMedia('(pointer: coarse)').matches

/** Gives the pages that were chosen; none where the dialog was given up. */
export function FileChoice({ onPages }: { onPages: (pages: readonly PageFile[]) => void }) {
  const { t } = useLanguage()
  const files = useRef<HTMLInputElement>(null)
  const folder = useRef<HTMLInputElement>(null)
  const choose = (event: ChangeEvent<HTMLInputElement>) => onPages(pagesOf(event.target.files))
  const chooseFolder = () => {
    if (!folder.current) return
    folder.current.webkitdirectory = true
    folder.current.click()
  }
  return (
    <section className="add-way" aria-label={t('add.files')}>
      <p className="add-choices">
        <button type="button" className="button button-main" onClick={() => files.current?.click()}>
          {t('add.choose')}
        </button>
        {takesFolders && (
          <button type="button" className="button" onClick={chooseFolder}>
            {t('add.chooseFolder')}
          </button>
        )}
        <input ref={files} type="file" multiple hidden aria-label={t('add.choose')} onChange={choose} />
        {takesFolders && <input ref={folder} type="file" hidden aria-label={t('add.chooseFolder')} onChange={choose} />}
      </p>
      <p className="add-hint">{t('add.hint')}</p>
    </section>
  )
}

// Bringing pages in: choose files, name an address, or paste a page. Closes once something is on its way; the report panel takes over.
import { useRef } from 'react'
import { useLanguage } from '../i18n/language.tsx'
import type { PageFile } from '../jobs/intake.ts'
import { useIntake } from '../jobs/use-intake.ts'
import { Dialog } from '../ui/dialog.tsx'
import { FetchForm } from './fetch-form.tsx'
import { FileChoice } from './file-choice.tsx'
import { PasteForm } from './paste-form.tsx'

/** `onSubscribe` is given the address typed so far. */
export function AddDialog({ onSubscribe, onClose }: { onSubscribe: (address: string) => void; onClose: () => void }) {
  const { t } = useLanguage()
  const intake = useIntake()
  const inside = useRef<HTMLDivElement>(null)
  const close = () => inside.current?.closest('dialog')?.close()
  // Closed first, so that the focus is back where it came from before the next dialog takes it.
  const subscribe = (address: string) => {
    close()
    onSubscribe(address)
  }
  const takeIn = (pages: readonly PageFile[]) => {
    if (pages.length === 0) return
    intake.takeIn(pages)
    close()
  }
  return (
    <Dialog title={t('add.title')} kind="box" onClose={onClose}>
      <div className="add-ways" ref={inside}>
        <FileChoice onPages={takeIn} />
        <FetchForm onFetch={close} onSubscribe={subscribe} />
        <PasteForm onPages={takeIn} />
      </div>
    </Dialog>
  )
}

// A native modal dialog: the browser keeps the focus inside, closes on Escape and hands the focus back.
import { type ReactNode, type RefObject, useEffect, useId, useRef } from 'react'
import { useLanguage } from '../i18n/language.tsx'
import { Icon } from './icons.tsx'

type DialogProps = {
  readonly title: string
  readonly kind: 'sheet' | 'box' | 'wide'
  readonly onClose: () => void
  readonly children: ReactNode
}

/** Opens a dialog as it mounts; a press outside closes it. */
export function useModal(dialog: RefObject<HTMLDialogElement | null>): void {
  useEffect(() => {
    const element = dialog.current
    if (!element) return
    if (!element.open) element.showModal()
    const closeOutside = (event: MouseEvent) => event.target === element && element.close()
    element.addEventListener('click', closeOutside)
    return () => element.removeEventListener('click', closeOutside)
  }, [dialog])
}

/** Stands open as long as it is mounted. A `sheet` takes a phone's whole height; a `box` is as high as it must be, `wide` a box for two columns. */
export function Dialog({ title, kind, onClose, children }: DialogProps) {
  const { t } = useLanguage()
  const dialog = useRef<HTMLDialogElement>(null)
  const heading = useId()
  useModal(dialog)
  return (
    <dialog ref={dialog} className={`dialog dialog-${kind}`} aria-labelledby={heading} onClose={onClose}>
      <div className="dialog-inside">
        <header className="dialog-head">
          <h2 id={heading} tabIndex={-1}>
            {title}
          </h2>
          <button type="button" className="icon-button" aria-label={t('close')} onClick={() => dialog.current?.close()}>
            <Icon name="close" />
          </button>
        </header>
        {children}
      </div>
    </dialog>
  )
}

// The palette: every command, category, setting, day and search behind one field. A modal dialog with a combobox.
import './palette.css'
import { useRef } from 'react'
import { useLanguage } from '../i18n/language.tsx'
import { useModal } from '../ui/dialog.tsx'
import { Icon } from '../ui/icons.tsx'
import { OfferList, offerId } from './offer-list.tsx'
import { usePalette } from './use-palette.ts'

/** Stands open as long as it is mounted; `before` is what was typed before it stood. */
export function Palette({ typed: before, onClose }: { typed: string; onClose: () => void }) {
  const { t, count } = useLanguage()
  const dialog = useRef<HTMLDialogElement>(null)
  const close = () => dialog.current?.close()
  const { typed, offers, active, choose, listeners } = usePalette(before, close)
  useModal(dialog)
  return (
    <dialog ref={dialog} className="dialog palette" aria-label={t('palette.title')} onClose={onClose}>
      <div className="palette-head">
        <Icon name="command" size={15} />
        <input
          type="text"
          value={typed}
          role="combobox"
          aria-expanded={true}
          aria-controls="palette-list"
          aria-autocomplete="list"
          aria-activedescendant={offerId(active)}
          aria-label={t('palette.title')}
          placeholder={t('palette.placeholder')}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          enterKeyHint="go"
          maxLength={1000}
          {...listeners}
        />
        <button type="button" className="icon-button" aria-label={t('close')} onClick={close}>
          <Icon name="close" />
        </button>
      </div>
      <OfferList offers={offers} active={active} onChoose={choose} />
      <p className="visually-hidden" role="status">
        {count('palette.found', offers.length)}
      </p>
    </dialog>
  )
}

// The keyboard help, drawn from the same table that steers the reader.
import { useLanguage } from '../i18n/language.tsx'
import { keyTable } from '../keys.ts'
import { Dialog } from '../ui/dialog.tsx'

const drawn: Readonly<Record<string, string>> = { Escape: 'Esc', ArrowDown: '↓', ArrowUp: '↑' }

/** All keys and what they do. */
export function HelpDialog({ onClose }: { onClose: () => void }) {
  const { t } = useLanguage()
  return (
    <Dialog title={t('help.title')} kind="box" onClose={onClose}>
      <dl className="key-list">
        {keyTable.map((row) => (
          <div key={row.action}>
            <dt>
              {row.keys.map((key) => (
                <kbd key={key}>{drawn[key] ?? key}</kbd>
              ))}
            </dt>
            <dd>{t(row.message)}</dd>
          </div>
        ))}
      </dl>
      <p className="quiet">{t('help.hint')}</p>
    </Dialog>
  )
}

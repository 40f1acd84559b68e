// The keyboard help, drawn from the same table that steers the reader, and the switch for single keys.
import { useLanguage } from '../i18n/language.tsx'
import { listCaps } from '../key-caps.ts'
import { keyGroups, keyRows, type Row, rowOf } from '../keys.ts'
import { savePreference, usePreference } from '../preferences.ts'
import { Dialog } from '../ui/dialog.tsx'
import { KeyCaps } from '../ui/key-caps.tsx'
import { useKeysOn } from '../use-key-tip.ts'
import { shortenKeys } from './short-keys.ts'

const paletteKeys = rowOf('palette').keys.join(' ')

function Line({ row }: { row: Row }) {
  const { t } = useLanguage()
  const isOn = useKeysOn()
  return (
    <div>
      <dt>
        {shortenKeys(row.keys).map((keys) =>
          keys === null ? (
            <span key="more">…</span>
          ) : (
            <span key={keys} data-off={!isOn(keys)}>
              <KeyCaps keys={keys} />
            </span>
          ),
        )}
      </dt>
      <dd>{t(row.message)}</dd>
    </div>
  )
}

/** Single letters and marks may be in the way of speech input or a slip of the hand. */
function SingleKeySwitch() {
  const { t } = useLanguage()
  const on = usePreference('keys') !== 'off'
  return (
    <label className="key-switch">
      <input
        type="checkbox"
        role="switch"
        checked={on}
        aria-checked={on}
        onChange={({ target }) => savePreference('keys', target.checked ? null : 'off')}
      />
      <span>{t('single.label')}</span>
      <span className="quiet">{t('single.hint', { keys: listCaps(paletteKeys).join(' ') })}</span>
    </label>
  )
}

/** All keys and what they do, in the groups of the table. */
export function HelpDialog({ onClose }: { onClose: () => void }) {
  const { t } = useLanguage()
  return (
    <Dialog title={t('help.title')} kind="wide" onClose={onClose}>
      <div className="key-groups">
        {keyGroups.map((group) => (
          <section key={group.id}>
            <h3>{t(group.message)}</h3>
            <dl className="key-list">
              {keyRows
                .filter((row) => row.group === group.id)
                .map((row) => (
                  <Line key={row.action} row={row} />
                ))}
            </dl>
          </section>
        ))}
      </div>
      <SingleKeySwitch />
      <p className="quiet">{t('help.hint')}</p>
    </Dialog>
  )
}

// What a button says of the key that does the same: spread it on the button. Says no key that is turned off.
import { useLanguage } from './i18n/language.tsx'
import { listCaps } from './key-caps.ts'
import { type Action, isSingleKey, rowOf } from './keys.ts'
import { usePreference } from './preferences.ts'

export type KeyTip = { readonly title: string; readonly 'aria-keyshortcuts'?: string }

/** `V` as `Shift+V`, `Mod+k` as both its forms; nothing for sequences, which ARIA can't say, and marks, whose place differs. */
export function formatAria(keys: string): string | null {
  if (keys.startsWith('Mod+')) return `Control+${keys.slice(4).toUpperCase()} Meta+${keys.slice(4).toUpperCase()}`
  if (/^[A-Z]$/.test(keys)) return `Shift+${keys}`
  if (/^[a-z\d]$/.test(keys)) return keys.toUpperCase()
  return keys === 'Escape' || keys === 'Enter' ? keys : null
}

/** Tells whether these keys are on: single ones may be turned off. */
export function useKeysOn(): (keys: string) => boolean {
  const off = usePreference('keys') === 'off'
  return (keys) => !off || !isSingleKey(keys)
}

/** The first key of an action, or null where all are turned off. */
export function useShownKey(): (action: Action) => string | null {
  const isOn = useKeysOn()
  return (action) => rowOf(action).keys.find(isOn) ?? null
}

/** The command's name with its key, as a tooltip. */
export function useKeyTip(): (action: Action) => KeyTip {
  const { t } = useLanguage()
  const shownKey = useShownKey()
  return (action) => {
    const name = t(rowOf(action).message)
    const keys = shownKey(action)
    if (keys === null) return { title: name }
    const aria = formatAria(keys)
    const title = t('keys.tip', { name, keys: listCaps(keys).join(' ') })
    return aria === null ? { title } : { title, 'aria-keyshortcuts': aria }
  }
}

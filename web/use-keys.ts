// Listens to the keyboard and calls the table's actions. Silent while someone types or a dialog is open.
import { useEffect, useRef } from 'react'
import { type Action, findAction } from './keys.ts'

const typingSelector = 'input:not([type=radio], [type=file]), textarea, select, [contenteditable]'

function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(typingSelector) !== null
}

/** What a key does; false where it does nothing now and is the browser’s. */
type Act = () => unknown

/** Calls `actions[…]` for each of its keys of the table that is pressed. */
export function useKeys(actions: Readonly<Partial<Record<Action, Act>>>): void {
  const latest = useRef(actions)
  useEffect(() => {
    latest.current = actions
  })
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || document.querySelector('dialog[open]')) return
      const { key, ctrlKey, metaKey, altKey } = event
      const action = findAction({ key, ctrlKey, metaKey, altKey, typing: isTyping(event.target) })
      const act = action && latest.current[action]
      if (act && act() !== false) event.preventDefault()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [])
}

// Listens to the keyboard and calls the table's actions. Silent while someone types or a dialog is open.
import { useEffect, useRef } from 'react'
import { type Action, findAction } from './keys.ts'

const typingSelector = 'input:not([type=radio], [type=file]), textarea, select, [contenteditable]'

function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(typingSelector) !== null
}

/** Calls `actions[…]` for each key of the table that is pressed. */
export function useKeys(actions: Record<Action, () => void>): void {
  const latest = useRef(actions)
  useEffect(() => {
    latest.current = actions
  })
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || document.querySelector('dialog[open]')) return
      const { key, ctrlKey, metaKey, altKey } = event
      const action = findAction({ key, ctrlKey, metaKey, altKey, typing: isTyping(event.target) })
      if (!action) return
      event.preventDefault()
      latest.current[action]()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [])
}

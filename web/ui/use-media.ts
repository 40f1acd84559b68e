// Asks the browser about the window or the system, and keeps the answer current.
import { useSyncExternalStore } from 'react'

/** Wide enough for three panes. */
export const wideWindow = '(min-width: 1100px)'
/** So narrow that list and paper take turns. */
export const narrowWindow = '(max-width: 720px)'

/** Whether a media query holds. */
export function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (listener) => {
      const media = window.matchMedia(query)
      media.addEventListener('change', listener)
      return () => media.removeEventListener('change', listener)
    },
    () => window.matchMedia(query).matches,
  )
}

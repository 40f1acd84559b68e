// Asks the browser about the window or the system, and keeps the answer current.
import { useSyncExternalStore } from 'react'

/** Wide enough for three panes. */
export const wideWindow = '(min-width: 1100px)'
/** So narrow that list and paper take turns. */
export const narrowWindow = '(max-width: 720px)'

/** What holds where the first view is drawn on the server. */
export const assumed = new Set<string>()

/** Whether a media query holds. */
export function useMedia(query: string): boolean {
  const read = () => (typeof window === 'undefined' ? assumed.has(query) : window.matchMedia(query).matches)
  return useSyncExternalStore(
    (listener) => {
      const media = window.matchMedia(query)
      media.addEventListener('change', listener)
      return () => media.removeEventListener('change', listener)
    },
    read,
    read,
  )
}

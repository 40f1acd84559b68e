// The browser's address and history as one store. The only file that touches `history`.
import { useSyncExternalStore } from 'react'
import { changeFilters } from './typed-query.ts'
import { emptyState, formatUrl, parseUrl, type UrlState } from './url-state.ts'

/** Where the reader is. `popped`: it came here by Back, Forward or a first load, so the list may take its old place. */
export type Place = { readonly state: UrlState; readonly ignored: readonly string[]; readonly popped: boolean }

const listeners = new Set<() => void>()
let place: Place = { ...parseUrl(window.location.search), popped: true }

function arrive(next: Place): void {
  place = next
  for (const listener of listeners) listener()
}

window.addEventListener('popstate', () => arrive({ ...parseUrl(window.location.search), popped: true }))

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The place, kept current. */
export function usePlace(): Place {
  return useSyncExternalStore(subscribe, () => place)
}

/** The address of the present place with some of it changed, for real links. */
export function hrefOf(patch: Partial<UrlState>): string {
  return formatUrl({ ...place.state, ...patch }) || window.location.pathname
}

/** Goes to the present place with some of it changed: `push` makes a history entry, `replace` does not. */
export function navigate(patch: Partial<UrlState>, mode: 'push' | 'replace' = 'push'): void {
  const state = { ...place.state, ...patch }
  const href = formatUrl(state) || window.location.pathname
  if (mode === 'push') window.history.pushState({ fromList: place.state.paper === null }, '', href)
  else window.history.replaceState(window.history.state, '', href)
  arrive({ state, ignored: [], popped: false })
}

/** Narrows the list: each change goes to where its filter stands, into the query or beside it. */
export function narrowList(change: Parameters<typeof changeFilters>[1]): void {
  navigate(changeFilters(place.state, change))
}

/** Takes every filter off; the open paper stays. */
export function clearFilters(): void {
  navigate({ ...emptyState, sort: place.state.sort, paper: place.state.paper, view: place.state.view })
}

/** Back to the list: by history where the paper was opened from it, so that Back does not open the paper again. */
export function closePaper(): void {
  if (place.state.paper === null) return
  const cameFrom: unknown = window.history.state
  const fromList = typeof cameFrom === 'object' && cameFrom !== null && 'fromList' in cameFrom && cameFrom.fromList
  if (fromList === true) window.history.back()
  else navigate({ paper: null })
}

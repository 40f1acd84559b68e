// The browser's address and history as one store. The only file that touches `history`.
import { useSyncExternalStore } from 'react'
import { loadQueryLanguage, queryLanguage } from './query-language.ts'
import { changeFilters } from './typed-query.ts'
import { emptyState, formatUrl, parseUrl, type UrlState } from './url-state.ts'

/** Where the reader is. `popped`: it came here by Back, Forward or a first load, so the list may take its old place. */
export type Place = { readonly state: UrlState; readonly ignored: readonly string[]; readonly popped: boolean }

const listeners = new Set<() => void>()
// Where the first view is drawn on the server, the place is the bare address.
const isDrawn = typeof window === 'undefined'
let place: Place = { ...parseUrl(isDrawn ? '' : window.location.search), popped: true }

let last: Place = place

/** The first query that is met brings its language first; all that draws the place reads the query at once. */
function arrive(next: Place): void {
  last = next
  if (next.state.q !== '' && !queryLanguage()) void loadQueryLanguage().then(() => last === next && show(next))
  else show(next)
}

function show(next: Place): void {
  place = next
  for (const listener of listeners) listener()
}

if (!isDrawn) window.addEventListener('popstate', () => arrive({ ...parseUrl(window.location.search), popped: true }))

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The place, kept current. */
export function usePlace(): Place {
  const read = () => place
  return useSyncExternalStore(subscribe, read, read)
}

/** The address of the present place with some of it changed, for real links. */
export function hrefOf(patch: Partial<UrlState>): string {
  return formatUrl({ ...place.state, ...patch }) || window.location.pathname
}

/** Goes to the present place with some of it changed: `push` makes a history entry, `replace` does not. */
export function navigate(patch: Partial<UrlState>, mode: 'push' | 'replace' = 'push'): void {
  const state = { ...last.state, ...patch }
  const href = formatUrl(state) || window.location.pathname
  if (mode === 'push') window.history.pushState({ fromList: last.state.paper === null }, '', href)
  else window.history.replaceState(window.history.state, '', href)
  arrive({ state, ignored: [], popped: false })
}

/** Narrows the list: each change goes to where its filter stands, into the query or beside it. */
export function narrowList(change: Parameters<typeof changeFilters>[1]): void {
  navigate(changeFilters(last.state, change))
}

/** Takes every filter off; the open paper stays. */
export function clearFilters(): void {
  navigate({ ...emptyState, sort: last.state.sort, paper: last.state.paper, view: last.state.view })
}

/** Back to the list: by history where the paper was opened from it, so that Back does not open the paper again. */
export function closePaper(): void {
  if (last.state.paper === null) return
  const cameFrom: unknown = window.history.state
  const fromList = typeof cameFrom === 'object' && cameFrom !== null && 'fromList' in cameFrom && cameFrom.fromList
  if (fromList === true) window.history.back()
  else navigate({ paper: null })
}

// Which panes stand: filters, list, paper. Each can give way; what was chosen is remembered. The actions are for keys and buttons alike.
import { closePaper } from '../location.ts'
import { readPreference, savePreference, usePreference } from '../preferences.ts'
import { focusWhenThere } from '../ui/focus.ts'

type Pane = 'filters' | 'list'
const preferences = { filters: 'filtersPane', list: 'listPane' } as const
let moved = false

/** Whether a pane came or went since the page was opened: the first panes come without movement. */
export const hasMoved = () => moved

const find = (id: string) => document.querySelector<HTMLElement>(`#${id}`)
const holdsFocus = (id: string) => find(id)?.contains(document.activeElement) ?? false
const isShown = (pane: Pane) => readPreference('alone') === null && readPreference(preferences[pane]) === null

/** The focus never goes with a pane that gives way. */
function leave(panes: readonly Pane[]): void {
  if (!panes.some(holdsFocus)) return
  const refuge = find('paper') ?? find('list')
  refuge?.focus({ preventScroll: true })
}

function show(pane: Pane): void {
  moved = true
  const other = pane === 'filters' ? 'list' : 'filters'
  // From a paper alone, only the pane that was asked for comes back.
  if (readPreference('alone')) savePreference(preferences[other], 'hidden')
  savePreference('alone', null)
  savePreference(preferences[pane], null)
}

/** Lets a pane give way. */
export function hidePane(pane: Pane): void {
  moved = true
  leave([pane])
  savePreference(preferences[pane], 'hidden')
}

/** To the filters, which come back if they gave way; from there, away with them. */
export function toggleFilters(): void {
  if (holdsFocus('filters')) {
    hidePane('filters')
    return
  }
  showFiltersPane()
  focusWhenThere('#filters button:not(.pane-hide)')
}

/** Brings the filters back if they gave way. */
export function showFiltersPane(): void {
  if (!find('filters')) show('filters')
}

/** The list gives way to an open paper, or comes back. False where no paper is open: then it stands. */
export function toggleList(): boolean {
  if (!find('paper')) return false
  if (isShown('list')) hidePane('list')
  else show('list')
  return true
}

/** The open paper alone, or with the panes that stood before. False where no paper is open. */
export function toggleAlone(): boolean {
  if (!find('paper')) return false
  moved = true
  const alone = readPreference('alone') !== null
  if (!alone) leave(['filters', 'list'])
  savePreference('alone', alone ? null : 'on')
  return true
}

/** Closes the paper and gives its place to the list; without a paper, gives the place back. */
export function togglePaper(): void {
  moved = true
  const hide = find('paper') !== null || readPreference('paperPane') === null
  savePreference('paperPane', hide ? 'hidden' : null)
  closePaper()
}

/** What stands. Filters and list give way alone only to an open paper. */
export function usePanes(paperOpen: boolean) {
  const alone = usePreference('alone') !== null && paperOpen
  const filters = usePreference('filtersPane') === null
  const list = usePreference('listPane') === null
  const front = usePreference('paperPane') === null
  return {
    alone,
    filters: filters && !alone,
    list: (list && !alone) || !paperOpen,
    paper: front || paperOpen,
  }
}
export type Panes = ReturnType<typeof usePanes>

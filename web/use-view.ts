// The layout of the open paper: the address says it, else the one chosen last, else facing pages.
import { navigate, usePlace } from './location.ts'
import { savePreference, usePreference } from './preferences.ts'
import { type View, views } from './url-state.ts'

/** The layout in use. Choosing one puts it into the address, without a history entry, and remembers it. */
export function useView(): { view: View; choose: (view: View) => void; cycle: () => void } {
  const { state } = usePlace()
  const chosen = usePreference('view')
  const view = state.view ?? chosen ?? 'facing'
  const choose = (next: View) => {
    savePreference('view', next)
    navigate({ view: next }, 'replace')
  }
  return { view, choose, cycle: () => choose(views[(views.indexOf(view) + 1) % views.length] ?? 'facing') }
}

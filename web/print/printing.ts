// What is to be printed: asked for by a button, or by the browser's own command. The view for it comes when the page is at rest.
import { loadLaterWords } from '../i18n/messages.ts'
import type { Kind } from './kind.ts'
import type { PrintView } from './print-view.tsx'

let view: typeof PrintView | null = null
const listeners = new Set<(kind: Kind) => void>()
/** Asked for before anybody could hear. */
let waiting: Kind | null = null

/** The view, once it has come; then it is drawn at once, as the browser's own command asks. */
export const findPrintView = () => view

/** Brings the view near. */
export async function loadPrintView(): Promise<void> {
  const [part] = await Promise.all([import('./print-view.tsx'), loadLaterWords()])
  view ??= part.PrintView
}

/** Prints the open paper, or the papers of the list. */
export function requestPrint(kind: Kind): void {
  if (listeners.size === 0) waiting = kind
  for (const listener of listeners) listener(kind)
}

/** Hears of requests until the function it gives back is called. */
export function onPrintRequest(listener: (kind: Kind) => void): () => void {
  listeners.add(listener)
  if (waiting) listener(waiting)
  waiting = null
  return () => listeners.delete(listener)
}

// Which rows are unfolded in place, for this visit. Rows come and go as the list is scrolled; what was unfolded stays so.
import { useSyncExternalStore } from 'react'
import { focusedKey } from './list-handle.ts'

let unfolded: ReadonlySet<string> = new Set()
const listeners = new Set<() => void>()

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The keys of the papers whose rows are unfolded. */
export function useUnfolded(): ReadonlySet<string> {
  const read = () => unfolded
  return useSyncExternalStore(subscribe, read, read)
}

/** Unfolds a row, or folds it again. */
export function toggleUnfolded(key: string): void {
  const next = new Set(unfolded)
  if (!next.delete(key)) next.add(key)
  unfolded = next
  for (const listener of listeners) listener()
}

/** Unfolds the row with the focus, else that of the open paper; false where there is neither. For a key. */
export function unfoldRow(open: string | null): boolean {
  const key = focusedKey() ?? open
  if (key === null) return false
  toggleUnfolded(key)
  return true
}

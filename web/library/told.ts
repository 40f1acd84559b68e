// What was last done with papers, in one line, and whether it can be taken back.
import { useSyncExternalStore } from 'react'

export type Told = { readonly words: string; readonly undo: boolean; readonly turn: number }
let told: Told = { words: '', undo: false, turn: 0 }
const listeners = new Set<() => void>()

/** Says it; the same words twice are said twice. Empty words put the line away. */
export function tell(words: string, undo: boolean): void {
  told = { words, undo, turn: told.turn + 1 }
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export function useTold(): Told {
  const read = () => told
  return useSyncExternalStore(subscribe, read, read)
}

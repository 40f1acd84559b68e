// The first key of a sequence while it waits for its second, and when to tell so.
import { useSyncExternalStore } from 'react'
import { hintAfter, patience, type Wait } from './sequence.ts'

type Timer = ReturnType<typeof setTimeout>

let wait: Wait | null = null
let hinted: string | null = null
let timers: readonly Timer[] = []
const listeners = new Set<() => void>()

function setHint(first: string | null): void {
  if (first === hinted) return
  hinted = first
  for (const listener of listeners) listener()
}

/** What waits now. */
export function currentWait(): Wait | null {
  return wait
}

/** Begins to wait, or ends it (null); after `patience` it ends by itself. */
export function setWait(next: Wait | null): void {
  if (next === wait) return
  wait = next
  for (const timer of timers) clearTimeout(timer)
  setHint(null)
  timers =
    next === null ? [] : [setTimeout(() => setHint(next.first), hintAfter), setTimeout(() => setWait(null), patience)]
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The first stroke of a sequence that waits, once it has waited a moment; else null. */
export function useWaitingStroke(): string | null {
  return useSyncExternalStore(subscribe, () => hinted)
}

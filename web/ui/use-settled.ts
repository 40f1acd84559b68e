// Whether the first view stands and the page has nothing else to do: the time for what nobody waits for.
import { startTransition, useEffect, useState } from 'react'

/** At most so long after it was asked for, in milliseconds: a busy page must not keep dropped files from being taken. */
const patience = 2000
/** Where the browser does not tell when it is idle (Safari), this is late enough. */
const guess = 500

/** Calls back once there is nothing else to do, unless what it gives is called before. */
export function whenIdle(work: () => void): () => void {
  if (!('requestIdleCallback' in window)) {
    const timer = setTimeout(work, guess)
    return () => clearTimeout(timer)
  }
  const waiting = window.requestIdleCallback(work, { timeout: patience })
  return () => window.cancelIdleCallback(waiting)
}

/** False until then, or until it is needed `now`; true ever after. */
export function useSettled(now: boolean): boolean {
  const [settled, setSettled] = useState(false)
  if (now && !settled) setSettled(true)
  // What then comes is drawn in slices.
  useEffect(() => whenIdle(() => startTransition(() => setSettled(true))), [])
  useEffect(() => {
    // Files that hover over the window want to be dropped in a moment.
    const settle = () => setSettled(true)
    window.addEventListener('dragenter', settle, { once: true })
    return () => window.removeEventListener('dragenter', settle)
  }, [])
  return settled
}

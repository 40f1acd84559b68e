// Looks papers over in the thread that takes in: a few at the end of a job, for those who wait for it; the rest while no
// pages come in, after the search index and before the glossary, which are kept up then, too.
import { keepGlossary } from '../glossary.ts'
import { lookOver } from '../readings.ts'
import type { Store } from '../store/open.ts'

export type Looking = {
  /** Looks over up to `limit` papers now; ends early, without an error, when stopped or when the library is held. */
  some(limit: number, stop: AbortSignal): Promise<void>
  /** Goes on with the rest, until it is done or is to pause. */
  resume(): void
  pause(): void
  /** Resolves when nothing that was begun is left to be done. */
  settled(): Promise<void>
  close(): Promise<void>
}

/** `log` gets what keeps it from looking; the next `resume` tries again. */
export function createLooking(store: Store, log: (error: unknown) => void): Looking {
  let resting = new AbortController()
  let isClosed = false
  let work = Promise.resolve()
  const look = (stop: AbortSignal, limit?: number) => {
    work = work.then(async () => {
      // What an older program indexed is found by all a query can ask only after this.
      if (limit === undefined) await store.reindex({ stop }).catch(log)
      await lookOver(store, { stop, ...(limit !== undefined && { limit }) }).catch(log)
      // Only in peace: it is made of thousands of papers, and begun anew when it was stopped.
      if (limit === undefined) await keepGlossary(store, { stop }).catch(log)
    })
    return work
  }
  const pause = () => resting.abort()
  return {
    some: (limit, stop) => {
      pause()
      return look(stop, limit)
    },
    resume: () => {
      pause()
      if (isClosed) return
      resting = new AbortController()
      void look(resting.signal)
    },
    pause,
    settled: () => work,
    close: () => {
      isClosed = true
      pause()
      return work
    },
  }
}

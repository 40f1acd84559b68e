// Runs tasks, each under an id, so that it can be followed and stopped.
import type { IngestReport } from '#shared/entry.ts'
import type { JobProgress } from '#shared/job.ts'
import type { Store } from '../store/open.ts'
import { type FetchSettings, runTask, type Task } from './task.ts'

/** A cancelled task resolves with what came until then; `close` cancels all and waits for them. */
export type Runner = {
  run(id: string, task: Task, onProgress: (progress: JobProgress) => void): Promise<IngestReport>
  cancel(id: string): void
  close(): Promise<void>
}

/** A runner in this very thread. */
export function createRunner(store: Store, fetching: FetchSettings): Runner {
  const running = new Map<string, { readonly stop: AbortController; readonly ended: Promise<unknown> }>()
  return {
    run: (id, task, onProgress) => {
      const stop = new AbortController()
      const work = runTask(task, { store, fetching, stop: stop.signal, onProgress })
      const ended = work.catch(() => {}).finally(() => running.delete(id))
      running.set(id, { stop, ended })
      return work
    },
    cancel: (id) => running.get(id)?.stop.abort(),
    close: async () => {
      const all = [...running.values()]
      for (const { stop } of all) stop.abort()
      await Promise.all(all.map(({ ended }) => ended))
    },
  }
}

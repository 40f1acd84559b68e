// Runs tasks, each under an id, so that it can be followed and stopped; papers that came are looked over after them.
import type { IngestReport } from '#shared/entry.ts'
import type { JobProgress } from '#shared/job.ts'
import type { Store } from '../store/open.ts'
import { createLooking } from './looking.ts'
import { type FetchSettings, runTask, type Task } from './task.ts'

/** A cancelled task resolves with what came until then; `close` cancels all and waits for them. */
export type Runner = {
  run(id: string, task: Task, onProgress: (progress: JobProgress) => void): Promise<IngestReport>
  cancel(id: string): void
  /** Looks over, while no pages come in, the papers that were not looked over yet. */
  lookOver(): void
  close(): Promise<void>
}
/** One that is in this thread. */
export type OwnRunner = Runner & {
  /** Resolves when no task runs and nothing is left to be looked over. */
  settled(): Promise<void>
}

/** A task waits for so many of its papers to be looked over, half a second; the rest is done after it. */
const lookedAtOnce = 1000

/** A runner in this very thread. `log` gets what keeps papers from being looked over. */
export function createRunner(
  store: Store,
  fetching: FetchSettings,
  log: (error: unknown) => void = () => {},
): OwnRunner {
  const running = new Map<string, { readonly stop: AbortController; readonly ended: Promise<unknown> }>()
  const looking = createLooking(store, log)
  const filling = new Set<string>()
  const run = async (id: string, task: Task, stop: AbortSignal, onProgress: (progress: JobProgress) => void) => {
    // A fetch mostly waits for the site.
    if (task.kind !== 'fetch') filling.add(id)
    if (filling.size > 0) looking.pause()
    try {
      const report = await runTask(task, { store, fetching, stop, onProgress })
      const came = report.added + report.updated
      if (came > 0) await looking.some(Math.min(came, lookedAtOnce), stop)
      return report
    } finally {
      filling.delete(id)
      if (filling.size === 0) looking.resume()
    }
  }
  return {
    run: (id, task, onProgress) => {
      const stop = new AbortController()
      const work = run(id, task, stop.signal, onProgress)
      const ended = work.catch(() => {}).finally(() => running.delete(id))
      running.set(id, { stop, ended })
      return work
    },
    cancel: (id) => running.get(id)?.stop.abort(),
    lookOver: () => filling.size === 0 && looking.resume(),
    settled: async () => {
      while (running.size > 0) await Promise.all([...running.values()].map(({ ended }) => ended))
      await looking.settled()
    },
    close: async () => {
      const all = [...running.values()]
      for (const { stop } of all) stop.abort()
      await Promise.all(all.map(({ ended }) => ended))
      await looking.close()
    },
  }
}

// A runner in a thread of its own, with its own connection to the library: while it works, the reader is answered as before.
import { Worker } from 'node:worker_threads'
import type { IngestReport } from '#shared/entry.ts'
import { Failure, type FailureCode } from '#shared/failure.ts'
import type { JobProgress } from '#shared/job.ts'
import type { Runner } from './runner.ts'
import type { FetchSettings, Task } from './task.ts'

/** What the thread starts with. */
export type WorkerData = { readonly db: string; readonly fetching: FetchSettings }
/** What the thread is told; it answers `close` by ending. */
export type Order = { readonly id: string; readonly task: Task } | { readonly cancel: string } | 'look over' | 'close'
/** What the thread tells. */
export type News =
  | { readonly id: string; readonly progress: JobProgress }
  | { readonly id: string; readonly report: IngestReport }
  | { readonly id: string; readonly failure: { readonly code: FailureCode; readonly message: string } }
  | { readonly trouble: string }
  /** Nothing is left to be done of so many orders. */
  | { readonly restAfter: number }

type Waiting = {
  readonly onProgress: (progress: JobProgress) => void
  readonly done: (report: IngestReport) => void
  readonly fail: (error: unknown) => void
}

/** Parsing makes much that is soon garbage; a small young generation keeps it from piling up, at little cost. */
const resourceLimits = { maxYoungGenerationSizeMb: 24 }

/** Longest wait for the thread to end by itself, in milliseconds. */
const patience = 5000

/** A thread that rests is ended after so long, in milliseconds: what it took for its work, 150 MB and more, goes with it. */
export const restsAtMost = 10_000

/** The thread starts with its first task, and anew with the next one after it died or rested. `log` gets what keeps papers from being looked over. */
export function createThread(
  workerData: WorkerData,
  log: (error: unknown) => void = () => {},
  { restsFor = restsAtMost } = {},
): Runner {
  const waiting = new Map<string, Waiting>()
  let worker: Worker | undefined
  let orders = 0
  let ending: Promise<void> | undefined
  let timer: NodeJS.Timeout | undefined
  const end = (why: string, cause?: Error) => {
    worker = undefined
    for (const { fail } of waiting.values()) fail(new Failure('internal', `taking in broke off${why}`, { cause }))
    waiting.clear()
  }
  const start = () => {
    const started = new Worker(new URL('./worker.ts', import.meta.url), { workerData, resourceLimits })
    started.on('message', (news: News) => {
      if ('trouble' in news) log(news.trouble)
      else if (!('restAfter' in news)) hear(waiting, news)
      else if (news.restAfter === orders) timer = setTimeout(endAtRest, restsFor).unref()
    })
    started.on('error', (error) => worker === started && end(`: ${error.message}`, error))
    started.on('exit', () => worker === started && end(''))
    return started
  }
  const endAtRest = () => {
    ending = closeThread(worker)
    worker = undefined
  }
  const tell = (order: Order) => {
    clearTimeout(timer)
    if (worker === undefined) orders = 0
    worker ??= start()
    orders += 1
    worker.postMessage(order)
  }
  return {
    run: (id, task, onProgress) =>
      new Promise((done, fail) => {
        waiting.set(id, { onProgress, done, fail })
        tell({ id, task })
      }),
    cancel: (id) => waiting.has(id) && tell({ cancel: id }),
    lookOver: () => tell('look over'),
    close: async () => {
      clearTimeout(timer)
      await Promise.all([ending, closeThread(worker)])
    },
  }
}

function hear(waiting: Map<string, Waiting>, news: Extract<News, { readonly id: string }>): void {
  const one = waiting.get(news.id)
  if (one === undefined) return
  if ('progress' in news) one.onProgress(news.progress)
  else {
    waiting.delete(news.id)
    if ('report' in news) one.done(news.report)
    else one.fail(new Failure(news.failure.code, news.failure.message))
  }
}

async function closeThread(worker: Worker | undefined): Promise<void> {
  if (worker === undefined) return
  const ended = new Promise((done) => worker.once('exit', done))
  worker.postMessage('close' satisfies Order)
  const timer = setTimeout(() => void worker.terminate(), patience)
  await ended
  clearTimeout(timer)
}

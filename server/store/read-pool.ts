// A few threads that read, each with a connection of its own: a search that takes long holds up neither the server nor, while
// another thread is free, the next search. A read that waits is dropped when nobody wants its answer any more.
import { Worker } from 'node:worker_threads'
import { Failure } from '#shared/failure.ts'
import type { ReadNews, ReadOrder } from './read-thread.ts'
import type { ReadArguments, ReadName, ReadResult } from './reads.ts'

/** Reads in threads. `signal` takes a read that has not begun yet out of the line; it rejects then. */
export type ReadPool = {
  run<Name extends ReadName>(name: Name, values: ReadArguments<Name>, signal?: AbortSignal): Promise<ReadResult<Name>>
  close(): Promise<void>
}

type Ask = {
  readonly order: Exclude<ReadOrder, string>
  readonly signal: AbortSignal | undefined
  readonly done: (result: ReadResult<ReadName>) => void
  readonly fail: (error: unknown) => void
}
type Thread = { worker: Worker | undefined; ask: Ask | undefined }

/** Reading makes little garbage; a small young generation keeps threads small. */
const resourceLimits = { maxYoungGenerationSizeMb: 16 }

/** `count` threads on the library at `path`, started at once, and anew with the next read after one died. */
export function createReadPool(path: string, count: number): ReadPool {
  const threads: Thread[] = Array.from({ length: count }, () => ({ worker: undefined, ask: undefined }))
  const line: Ask[] = []
  const next = () => {
    for (const thread of threads) if (thread.ask === undefined) give(thread, takeFirst(line))
  }
  const give = (thread: Thread, ask: Ask | undefined) => {
    if (ask === undefined) return
    thread.ask = ask
    thread.worker ??= startThread(path, thread, next)
    thread.worker.postMessage(ask.order)
  }
  for (const thread of threads) thread.worker = startThread(path, thread, next)
  return {
    run: (name, values, signal) =>
      new Promise((done, fail) => {
        line.push({ order: { name, values }, signal, done: done as Ask['done'], fail })
        next()
      }),
    close: async () => {
      for (const { fail } of line.splice(0)) fail(new Failure('busy', 'the library is being closed'))
      await Promise.all(threads.map(({ worker }) => worker && endThread(worker)))
    },
  }
}

/** The first that is still wanted; those before it are refused. */
function takeFirst(line: Ask[]): Ask | undefined {
  for (;;) {
    const ask = line.shift()
    if (ask?.signal?.aborted !== true) return ask
    ask.fail(new Failure('busy', 'the answer is not wanted any more'))
  }
}

function startThread(path: string, thread: Thread, next: () => void): Worker {
  const worker = new Worker(new URL('./read-thread.ts', import.meta.url), { workerData: path, resourceLimits })
  const settle = (tell: (ask: Ask) => void) => {
    const { ask } = thread
    thread.ask = undefined
    if (ask) tell(ask)
    next()
  }
  const end = (error: Error | undefined) => {
    if (thread.worker !== worker) return
    thread.worker = undefined
    settle(({ fail }) => fail(new Failure('internal', `a search broke off: ${error?.message ?? 'its thread ended'}`)))
  }
  worker.on('message', (news: ReadNews) => settle((ask) => hear(ask, news)))
  worker.on('error', end)
  worker.on('exit', () => end(undefined))
  return worker
}

function hear({ done, fail }: Ask, news: ReadNews): void {
  if ('result' in news) done(news.result)
  else fail(new Failure(news.failure.code, news.failure.message, { details: news.failure.details }))
}

async function endThread(worker: Worker): Promise<void> {
  const ended = new Promise((done) => worker.once('exit', done))
  worker.postMessage('close' satisfies ReadOrder)
  await ended
}

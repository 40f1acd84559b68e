// Copying and checking a file in a thread of its own: both read all of it, and the server goes on meanwhile.
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads'
import { Failure, type FailureCode } from '#shared/failure.ts'
import { type Checked, checkFile, copyLibrary } from './backup.ts'

/** What a thread is for. */
export type FileTask =
  | { readonly kind: 'copy'; readonly from: string; readonly to: string }
  | { readonly kind: 'check'; readonly path: string }
type News = { readonly done: Checked } | { readonly code: FailureCode; readonly message: string }

/** Does it in a thread that ends with it. Rejects as `copyLibrary` and `checkFile` throw, and with `busy` once `stop` aborts. */
export function runFileTask(task: FileTask, stop: AbortSignal): Promise<Checked> {
  return new Promise((done, fail) => {
    const worker = new Worker(new URL(import.meta.url), { workerData: task })
    const end = () => {
      fail(new Failure('busy', 'stopped before it was done'))
      void worker.terminate()
    }
    stop.addEventListener('abort', end, { once: true })
    worker.on('message', (news: News) =>
      'done' in news ? done(news.done) : fail(new Failure(news.code, news.message)),
    )
    worker.on('error', fail)
    worker.on('exit', () => {
      stop.removeEventListener('abort', end)
      fail(new Failure('internal', 'the thread that reads the library ended'))
    })
  })
}

async function run(task: FileTask): Promise<News> {
  try {
    return { done: task.kind === 'copy' ? await copyLibrary(task.from, task.to) : checkFile(task.path, 'quick') }
  } catch (error) {
    if (error instanceof Failure) return { code: error.code, message: error.message }
    return { code: 'internal', message: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}

if (!isMainThread && isFileTask(workerData)) parentPort?.postMessage(await run(workerData))

/** Other threads load this file as well, through what they import. */
function isFileTask(data: unknown): data is FileTask {
  return typeof data === 'object' && data !== null && 'kind' in data && (data.kind === 'copy' || data.kind === 'check')
}

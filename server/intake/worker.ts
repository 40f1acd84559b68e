// The thread that takes in: opens the library, runs what it is told, and tells what comes of it.
import { parentPort, workerData } from 'node:worker_threads'
import { Failure } from '#shared/failure.ts'
import type { JobProgress } from '#shared/job.ts'
import { openStore } from '../store/open.ts'
import { createRunner } from './runner.ts'
import type { Task } from './task.ts'
import type { News, Order, WorkerData } from './thread.ts'

/** Progress is told this often at most, in milliseconds. */
const pace = 200

if (!parentPort) throw new Error('worker.ts runs as a thread of the server only')
const port = parentPort
const { db, fetching } = workerData as WorkerData
const opened = openStore(db)

port.on('message', async (order: Order) => {
  const { store, runner } = await ready
  if (order === 'close') {
    await runner.close()
    await store.close()
    port.close()
  } else if (order === 'look over') runner.lookOver()
  else if ('cancel' in order) runner.cancel(order.cancel)
  else void run(order.id, order.task)
})

const log = (error: unknown) => port.postMessage({ trouble: `looking papers over: ${messageOf(error)}` } satisfies News)
const ready = opened.then((store) => ({ store, runner: createRunner(store, fetching, log) }))

async function run(id: string, task: Task): Promise<void> {
  const tell = (news: News) => port.postMessage(news)
  let told = 0
  const onProgress = (progress: JobProgress) => {
    const now = performance.now()
    if (now - told < pace) return
    told = now
    tell({ id, progress })
  }
  try {
    const { runner } = await ready
    tell({ id, report: await runner.run(id, task, onProgress) })
  } catch (error) {
    tell({ id, failure: { code: error instanceof Failure ? error.code : 'internal', message: messageOf(error) } })
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

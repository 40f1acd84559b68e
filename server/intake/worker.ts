// The thread that takes in: opens the library, runs what it is told, and tells what comes of it.
import { parentPort, workerData } from 'node:worker_threads'
import { Failure } from '#shared/failure.ts'
import type { JobProgress } from '#shared/job.ts'
import { openStore } from '../store/open.ts'
import { giveWay } from './give-way.ts'
import { createRunner, type OwnRunner } from './runner.ts'
import type { Task } from './task.ts'
import type { News, Order, WorkerData } from './thread.ts'

/** Progress is told this often at most, in milliseconds. */
const pace = 200

if (!parentPort) throw new Error('worker.ts runs as a thread of the server only')
const port = parentPort
const { db, fetching } = workerData as WorkerData
let heard = 0

giveWay()
port.on('message', async (order: Order) => {
  heard += 1
  const { store, runner } = await ready
  if (order === 'close') {
    await runner.close()
    await store.close()
    port.close()
    return
  }
  if (order === 'look over') runner.lookOver()
  else if ('cancel' in order) runner.cancel(order.cancel)
  else void run(runner, order.id, order.task)
  void rest(runner, heard)
})

/** Tells that nothing is left to be done of so many orders, unless others came meanwhile: they end with a rest of their own. */
async function rest(runner: OwnRunner, orders: number): Promise<void> {
  await runner.settled()
  if (orders === heard) port.postMessage({ restAfter: orders } satisfies News)
}

const log = (error: unknown) => port.postMessage({ trouble: `looking papers over: ${messageOf(error)}` } satisfies News)
const ready = openStore(db).then((store) => ({ store, runner: createRunner(store, fetching, log) }))

async function run(runner: OwnRunner, id: string, task: Task): Promise<void> {
  const tell = (news: News) => port.postMessage(news)
  let told = 0
  const onProgress = (progress: JobProgress) => {
    const now = performance.now()
    if (now - told < pace) return
    told = now
    tell({ id, progress })
  }
  try {
    tell({ id, report: await runner.run(id, task, onProgress) })
  } catch (error) {
    tell({ id, failure: { code: error instanceof Failure ? error.code : 'internal', message: messageOf(error) } })
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

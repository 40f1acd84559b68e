// The thread that takes in ends when it has rested, and the next task finds one as before.
import type { Worker } from 'node:worker_threads'
import { expect, it } from 'vitest'
import type { Task } from '../../server/intake/task.ts'
import { createThread } from '../../server/intake/thread.ts'
import { countUnread } from '../../server/readings.ts'
import { makePapers } from '../made/papers.ts'
import { formatTextPage } from '../made/text-page.ts'
import { withStore } from '../store/library.ts'

const pageOf = (seed: number): Task => ({
  kind: 'pages',
  name: `${seed}.txt`,
  bytes: new TextEncoder().encode(formatTextPage(makePapers(20, seed))),
})

it('takes in, looks over, rests, and begins anew', () =>
  withStore(async (store, db) => {
    const [logged, living]: [unknown[], Set<Worker>] = [[], new Set()]
    const follow = (worker: Worker) => {
      living.add(worker)
      worker.on('exit', () => living.delete(worker))
    }
    process.on('worker', follow)
    const fetching = { delay: 0, allowPrivate: true, version: '0.0.0' }
    const thread = createThread({ db, fetching }, (error) => logged.push(error), { restsFor: 50 })
    try {
      for (const seed of [1, 2]) {
        const report = thread.run(`${seed}`, pageOf(seed), () => {})
        await expect.poll(() => living.size, { timeout: 20_000 }).toBe(1)
        expect(await report).toMatchObject({ added: 20 })
        expect(await countUnread(store)).toBe(0)
        await expect.poll(() => living.size, { timeout: 20_000 }).toBe(0)
      }
      thread.lookOver()
      await expect.poll(() => living.size, { timeout: 20_000 }).toBe(1)
    } finally {
      await thread.close()
      process.off('worker', follow)
    }
    expect([living.size, logged]).toEqual([0, []])
  }))

// Papers are looked over by the thread that takes in: some with the job that brought them, the rest when nothing else is to be done.
import { describe, expect, it } from 'vitest'
import { createRunner } from '../../server/intake/runner.ts'
import type { Task } from '../../server/intake/task.ts'
import { countUnread } from '../../server/readings.ts'
import type { Store } from '../../server/store/open.ts'
import { makePapers } from '../made/papers.ts'
import { formatTextPage } from '../made/text-page.ts'
import { entryOf, saveEntries, withStore } from '../store/library.ts'

const fetching = { delay: 0, allowPrivate: true, version: '0.0.0' }
const pageOf = (count: number, name = 'page.txt'): Task => ({
  kind: 'pages',
  name,
  bytes: new TextEncoder().encode(formatTextPage(makePapers(count, count))),
})

/** Resolves once all papers are looked over. */
async function untilRead(store: Store): Promise<void> {
  while ((await countUnread(store)) > 0) await new Promise((done) => setImmediate(done))
}

/** A runner, closed after `work`. */
async function withRunner(
  store: Store,
  work: (runner: ReturnType<typeof createRunner>, logged: unknown[]) => Promise<void>,
): Promise<void> {
  const logged: unknown[] = []
  const runner = createRunner(store, fetching, (error) => logged.push(error))
  try {
    await work(runner, logged)
  } finally {
    await runner.close()
  }
}

describe('looking papers over beside taking in', () => {
  it('is done for the papers of a job when it ends', () =>
    withStore((store) =>
      withRunner(store, async (runner, logged) => {
        expect(await runner.run('a', pageOf(30), () => {})).toMatchObject({ added: 30 })
        expect(await countUnread(store)).toBe(0)
        expect(logged).toEqual([])
      }),
    ))

  it('keeps no job waiting for more than a thousand, and is done for the others after it', () =>
    withStore((store) =>
      withRunner(store, async (runner) => {
        let saved = 0
        const { saveReadings } = store
        store.saveReadings = (by, readings) => {
          saved += readings.length
          return saveReadings(by, readings)
        }
        expect(await runner.run('a', pageOf(1_100), () => {})).toMatchObject({ added: 1_100 })
        expect(saved).toBe(1_000)
        await untilRead(store)
      }),
    ))

  it('is done at the start for what was left, and makes way for pages that come in', () =>
    withStore((store) =>
      withRunner(store, async (runner) => {
        await saveEntries(
          store,
          Array.from({ length: 300 }, (_, n) => entryOf({ title: `Left ${n}`, authors: [`A${n}`] })),
        )
        runner.lookOver()
        const done = runner.run('a', pageOf(5), () => {})
        runner.lookOver()
        const wasLeft = countUnread(store)
        await done
        expect(await wasLeft).toBeGreaterThan(0)
        await untilRead(store)
        const { items } = await store.listPapers({ category: [], sort: 'new', limit: 200 })
        expect(items.filter(({ doubt }) => doubt === null)).toEqual([])
      }),
    ))

  it('is left for later by a job that was cancelled', () =>
    withStore((store) =>
      withRunner(store, async (runner) => {
        const work = runner.run('a', pageOf(40), () => runner.cancel('a'))
        expect((await work).added).toBeGreaterThan(0)
        await untilRead(store)
      }),
    ))

  it('fails no job, is logged, and is tried again after the next one', () =>
    withStore((store) =>
      withRunner(store, async (runner, logged) => {
        const { saveReadings } = store
        store.saveReadings = () => Promise.reject(new Error('the library is held'))
        expect(await runner.run('a', pageOf(3, 'a.txt'), () => {})).toMatchObject({ added: 3 })
        expect(String(logged[0])).toContain('the library is held')
        store.saveReadings = saveReadings
        await runner.run('b', pageOf(4, 'b.txt'), () => {})
        await untilRead(store)
      }),
    ))

  it('ends when the runner is closed, and goes on with the next one', () =>
    withStore(async (store) => {
      await withRunner(store, async (runner) => {
        await runner.run('a', pageOf(1_400), () => {})
      })
      const left = await countUnread(store)
      expect(left).toBeGreaterThan(0)
      await withRunner(store, async (runner) => {
        runner.lookOver()
        await untilRead(store)
      })
    }))
})

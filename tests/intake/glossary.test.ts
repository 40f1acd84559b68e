// The glossary is kept up by the runner of jobs: after pages came in, and not while they do.
import { expect, it } from 'vitest'
import { createRunner } from '../../server/intake/runner.ts'
import type { Task } from '../../server/intake/task.ts'
import type { Store } from '../../server/store/open.ts'
import { makePapers } from '../made/papers.ts'
import { formatTextPage } from '../made/text-page.ts'
import { withStore } from '../store/library.ts'

const fetching = { delay: 0, allowPrivate: true, version: '0.0.0' }
const pageOf = (count: number, seed: number): Task => ({
  kind: 'pages',
  name: `page-${seed}.txt`,
  bytes: new TextEncoder().encode(formatTextPage(makePapers(count, seed))),
})

async function untilMade(store: Store, times: number): Promise<void> {
  while (((await store.findGlossaryState())?.made ?? 0) < times) await new Promise((done) => setImmediate(done))
}

it('is made after the first pages, and not again for a page that adds little', () =>
  withStore(async (store) => {
    const logged: unknown[] = []
    const runner = createRunner(store, fetching, (error) => logged.push(error))
    await runner.run('a', pageOf(40, 1), () => {})
    await untilMade(store, 1)
    const { papers } = (await store.findGlossaryState()) ?? {}
    expect(papers).toBe(await store.countPapers())
    await runner.run('b', pageOf(41, 2), () => {})
    await runner.close()
    expect((await store.findGlossaryState())?.made).toBe(1)
    expect(logged).toEqual([])
  }))

it('gives way to pages that come in while it is made, and is made after them', () =>
  withStore(async (store) => {
    const runner = createRunner(store, fetching)
    const { listTexts } = store
    let second: Promise<unknown> | undefined
    const asked: number[] = []
    store.listTexts = (before, limit) => {
      asked.push(before)
      second ??= runner.run('b', pageOf(60, 3), () => {})
      return listTexts(before, limit)
    }
    await runner.run('a', pageOf(40, 1), () => {})
    while (second === undefined) await new Promise((done) => setImmediate(done))
    await second
    await untilMade(store, 1)
    await runner.close()
    // Begun twice, each time with the newest paper.
    expect(asked.filter((before) => before === Number.MAX_SAFE_INTEGER)).toHaveLength(2)
    expect(await store.findGlossaryState()).toMatchObject({ made: 1, papers: await store.countPapers() })
  }))

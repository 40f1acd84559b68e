// Subscriptions are fetched when they are due, by one server of several, and what came or failed is remembered.
import { describe, expect, it } from 'vitest'
import { startReport } from '../../server/ingest.ts'
import { createIntake } from '../../server/intake/intake.ts'
import type { Runner } from '../../server/intake/runner.ts'
import { createSchedule } from '../../server/intake/schedule.ts'
import { withStore } from '../store/library.ts'

const now = '2026-11-20T00:00:00Z'

function answering(run: Runner['run']): Runner {
  return { run, cancel: () => {}, lookOver: () => {}, close: async () => {} }
}

async function until(check: () => Promise<boolean>): Promise<void> {
  while (!(await check())) await new Promise((done) => setTimeout(done, 5))
}

describe('the schedule', () => {
  it('fetches what is due, once, and sets the next time', () =>
    withStore(async (store) => {
      const asked: string[] = []
      const run: Runner['run'] = async (_id, task) => {
        if (task.kind === 'fetch') asked.push(task.request.url)
        return { ...startReport(), pages: 1, entries: 2, added: 2 }
      }
      const { id } = await store.addSubscription('https://digest.example/feed/', 3600, now)
      const paused = await store.addSubscription('https://digest.example/other/', 3600, now)
      await store.changeSubscription(paused.id, { paused: true })
      const intakes = [createIntake(answering(run)), createIntake(answering(run))]
      const schedules = intakes.map((intake) =>
        createSchedule(store, intake, (error) => expect.unreachable(String(error))),
      )
      await until(async () => ((await store.listSubscriptions())[0]?.runs.length ?? 0) > 0)
      for (const schedule of schedules) await schedule.close()
      expect(asked).toEqual(['https://digest.example/feed/'])
      const [fetched] = await store.listSubscriptions()
      expect(fetched).toMatchObject({ id, runs: [{ added: 2, updated: 0, error: null }] })
      expect(Date.parse(fetched?.nextAt ?? '')).toBeGreaterThan(Date.now() + 3_500_000)
    }))

  it('remembers why a fetch failed, and tries again at its time', () =>
    withStore(async (store) => {
      const problem = { source: 'https://digest.example/', line: null, message: 'answered 404' }
      const answers = [
        () => Promise.reject(new Error('the site is away')),
        async () => ({ ...startReport(), pages: 1, problems: [problem] }),
      ]
      const intake = createIntake(answering(() => answers.shift()?.() ?? Promise.resolve(startReport())))
      const schedule = createSchedule(store, intake, (error) => expect.unreachable(String(error)))
      const subscription = await store.addSubscription('https://digest.example/', 3600, now)
      schedule.wake()
      const runs = async () => (await store.listSubscriptions())[0]?.runs ?? []
      await until(async () => (await runs()).length === 1)
      expect(await runs()).toMatchObject([{ added: 0, error: 'the site is away' }])
      await schedule.fetch(subscription)
      await until(async () => (await runs()).length === 2)
      expect(await runs()).toMatchObject([{ problems: 1, error: 'answered 404' }, { error: 'the site is away' }])
      await schedule.close()
    }))

  it('fetches one that comes while it naps', () =>
    withStore(async (store) => {
      const intake = createIntake(answering(async () => startReport()))
      const schedule = createSchedule(store, intake, (error) => expect.unreachable(String(error)))
      await store.addSubscription('https://digest.example/', 3600, now)
      schedule.wake()
      await until(async () => (await store.listSubscriptions())[0]?.runs.length === 1)
      await schedule.close()
    }))
})

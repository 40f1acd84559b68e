// Jobs: one after the other, told of as they go, stopped when asked, and what fails fails alone.
import { describe, expect, it } from 'vitest'
import type { IngestReport } from '#shared/entry.ts'
import { Failure } from '#shared/failure.ts'
import type { Job } from '#shared/job.ts'
import { startReport } from '../../server/ingest.ts'
import { createIntake, fetchTask } from '../../server/intake/intake.ts'
import type { Runner } from '../../server/intake/runner.ts'
import type { Task } from '../../server/intake/task.ts'

type Run = {
  readonly task: Task
  readonly onProgress: Parameters<Runner['run']>[2]
  readonly done: (report: IngestReport) => void
  readonly fail: (error: unknown) => void
}

/** A runner whose tasks end when the test says so. */
function fakeRunner() {
  const runs = new Map<string, Run>()
  const runner: Runner = {
    run: (id, task, onProgress) =>
      new Promise((done, fail) => {
        runs.set(id, { task, onProgress, done, fail })
      }),
    cancel: (id) => runs.get(id)?.done({ ...startReport(), pages: 1 }),
    lookOver: () => {},
    close: async () => {
      for (const { done } of runs.values()) done(startReport())
    },
  }
  return { runner, runs }
}

const page = (name: string): Task => ({ kind: 'pages', name, bytes: new Uint8Array(1) })
const settle = () => new Promise((done) => setImmediate(done))
const stateOf = (jobs: readonly Job[], id: string) => jobs.find((job) => job.id === id)?.state

describe('jobs', () => {
  it('take pages in one after the other, and addresses beside them', async () => {
    const { runner, runs } = fakeRunner()
    const intake = createIntake(runner)
    intake.start(page('one'), 'a')
    intake.start(page('two'), 'b')
    intake.start(fetchTask({ url: 'https://digest.example/' }), 'c')
    await settle()
    expect([...runs.keys()].toSorted()).toEqual(['a', 'c'])
    expect(intake.list().map(({ state }) => state)).toEqual(['running', 'waiting', 'running'])
    runs.get('a')?.done({ ...startReport(), pages: 3, entries: 7 })
    await settle()
    expect(runs.has('b')).toBe(true)
    expect(intake.list()[0]).toMatchObject({
      name: 'one',
      state: 'done',
      progress: { pages: 3, total: 3, entries: 7 },
      report: { entries: 7 },
    })
    await intake.close()
  })

  it('are told of, from their beginning to their end', async () => {
    const { runner, runs } = fakeRunner()
    const intake = createIntake(runner)
    const told: string[] = []
    const stop = intake.watch(
      ({ state, progress }) => told.push(`${state} ${progress.pages}`),
      () => told.push('end'),
    )
    const { ended } = intake.start(page('one'), 'a')
    await settle()
    runs.get('a')?.onProgress({ pages: 1, total: 2, entries: 5 })
    runs.get('a')?.done({ ...startReport(), pages: 2 })
    await ended
    stop()
    intake.start(page('two'), 'b')
    expect(told).toEqual(['waiting 0', 'running 0', 'running 1', 'done 2'])
    intake.watch(
      () => {},
      () => told.push('end'),
    )
    await intake.close()
    expect(told.at(-1)).toBe('end')
  })

  it('are cancelled before they begin and while they run, and say what came', async () => {
    const { runner, runs } = fakeRunner()
    const intake = createIntake(runner)
    const first = intake.start(page('one'), 'a')
    const second = intake.start(page('two'), 'b')
    await settle()
    expect(intake.cancel('b').state).toBe('cancelled')
    expect(intake.cancel('a').state).toBe('cancelled')
    expect(await first.ended).toMatchObject({ pages: 1 })
    expect(await second.ended).toMatchObject({ pages: 0 })
    expect(runs.has('b')).toBe(false)
    expect(intake.list()).toMatchObject([{ state: 'cancelled', report: { pages: 1 } }, { state: 'cancelled' }])
    expect(intake.cancel('a').state).toBe('cancelled')
    expect(() => intake.cancel('z')).toThrow(expect.objectContaining({ code: 'not_found' }))
    await intake.close()
  })

  it('fail alone: the next one runs', async () => {
    const { runner, runs } = fakeRunner()
    const logged: unknown[] = []
    const intake = createIntake(runner, (error) => logged.push(error))
    const { ended } = intake.start(page('one'), 'a')
    intake.start(page('two'), 'b')
    await settle()
    runs.get('a')?.fail(new Failure('busy', 'the library is held'))
    await expect(ended).rejects.toThrow('the library is held')
    await settle()
    expect(intake.list()).toMatchObject([{ state: 'failed', error: 'the library is held' }, { state: 'running' }])
    expect(logged).toEqual([])
    await intake.close()
  })

  it('that are long over are forgotten, running ones never', async () => {
    const { runner, runs } = fakeRunner()
    const intake = createIntake(runner)
    intake.start(fetchTask({ url: 'https://digest.example/' }), 'long')
    for (let index = 0; index < 30; index++) {
      const { ended } = intake.start(page('x'), `job-${index}`)
      await settle()
      runs.get(`job-${index}`)?.done(startReport())
      await ended
    }
    const jobs = intake.list()
    expect(jobs.length).toBeLessThan(25)
    expect(stateOf(jobs, 'long')).toBe('running')
    expect(stateOf(jobs, 'job-29')).toBe('done')
    expect(() => intake.start(page('x'), 'long')).toThrow('there is a job long already')
    await intake.close()
  })
})

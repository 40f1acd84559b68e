// The way in of the page: one page after the other, followed, stopped, and told apart in how it ended.
import { describe, expect, it, vi } from 'vitest'
import { pageLimit } from '#shared/contract.ts'
import type { IngestReport } from '#shared/entry.ts'
import type { Job } from '#shared/job.ts'
import { HttpError, type PageToPost } from '../../web/api.ts'
import { listItems } from '../../web/jobs/board.ts'
import { createIntake, type Intake, type IntakeApi } from '../../web/jobs/intake.ts'

const text = { entries: 0, furniture: 0, problems: 0 }
const report: IngestReport = { pages: 1, unchanged: 0, entries: 2, added: 2, updated: 0, same: 0, text, problems: [] }
const job: Job = {
  id: 'a-job',
  kind: 'fetch',
  name: 'https://digest.example/',
  state: 'waiting',
  progress: { pages: 0, total: null, entries: 0 },
  startedAt: '2026-12-01T00:00:00Z',
  report: null,
  error: null,
}
const page = (name: string) => ({ name, content: new Blob(['x']) })
const unknown = new HttpError(404, { code: 'not_found', message: 'no such job', details: [] })
const never = () => new Promise<never>(() => {})

/** A server whose pages are answered by hand. */
function startFake(change: Partial<IntakeApi> = {}) {
  const posts: { page: PageToPost; answer: (report: IngestReport) => void; fail: (error: Error) => void }[] = []
  const postDigest = (page: PageToPost) =>
    new Promise<IngestReport>((answer, fail) => {
      posts.push({ page, answer, fail })
      page.signal?.addEventListener('abort', () => fail(new DOMException('given up', 'AbortError')))
    })
  const cancelJob = vi.fn(async (id: string): Promise<Job> => ({ ...job, id, state: 'cancelled' }))
  const api = { postDigest, cancelJob, startFetch: async () => job, listJobs: async () => ({ jobs: [] }), ...change }
  return { posts, cancelJob, intake: createIntake(api, () => 0) }
}
const states = (intake: Intake) => listItems(intake.get()).map(({ name, state }) => `${name} ${state}`)
const settled = (intake: Intake, wanted: readonly string[]) => vi.waitFor(() => expect(states(intake)).toEqual(wanted))

describe('pages', () => {
  it('go one after the other, under ids of their own', async () => {
    const { posts, intake } = startFake()
    intake.takeIn([page('a'), page('b')])
    intake.takeIn([page('c')])
    await settled(intake, ['a sending', 'b queued', 'c queued'])
    expect(posts.map((post) => post.page.name)).toEqual(['a'])
    posts[0]?.answer(report)
    await settled(intake, ['a done', 'b sending', 'c queued'])
    posts[1]?.fail(new Error('broken'))
    await settled(intake, ['a done', 'b failed', 'c sending'])
    expect(new Set(posts.map((post) => post.page.job)).size).toBe(3)
  })

  it('that are too large are not sent at all', async () => {
    const { posts, intake } = startFake()
    const content = new Blob(['x'])
    Object.defineProperty(content, 'size', { value: pageLimit + 1 })
    intake.takeIn([{ name: 'huge', content }])
    await settled(intake, ['huge failed'])
    expect(listItems(intake.get())[0]?.error).toMatchObject({ code: 'too_large' })
    expect(posts).toEqual([])
  })

  it('that wait are cancelled without a word to the server', async () => {
    const { posts, cancelJob, intake } = startFake()
    intake.takeIn([page('a'), page('b'), page('c')])
    await settled(intake, ['a sending', 'b queued', 'c queued'])
    await intake.cancel(listItems(intake.get())[1]?.id ?? '')
    posts[0]?.answer(report)
    await settled(intake, ['a done', 'b cancelled', 'c sending'])
    expect(cancelJob).not.toHaveBeenCalled()
  })

  it('that are on their way tell what came until they were stopped', async () => {
    const { posts, cancelJob, intake } = startFake()
    intake.takeIn([page('a')])
    await settled(intake, ['a sending'])
    await intake.cancel(listItems(intake.get())[0]?.id ?? '')
    expect(cancelJob).toHaveBeenCalledWith(posts[0]?.page.job)
    expect(states(intake)).toEqual(['a stopping'])
    posts[0]?.answer(report)
    await settled(intake, ['a cancelled'])
    expect(listItems(intake.get())[0]?.report).toEqual(report)
  })

  it('that the server has not wholly got are given up', async () => {
    const { intake } = startFake({ cancelJob: () => Promise.reject(unknown) })
    intake.takeIn([page('a')])
    await settled(intake, ['a sending'])
    await intake.cancel(listItems(intake.get())[0]?.id ?? '')
    await settled(intake, ['a cancelled'])
  })
})

describe('an address', () => {
  it('fails where it can not even begin', async () => {
    const { intake } = startFake()
    intake.fetch('x', () => Promise.reject(unknown))
    await settled(intake, ['x failed'])
  })

  it('is followed by its job, whichever is told first', async () => {
    const { intake } = startFake()
    intake.hear({ ...job, state: 'done', report })
    intake.fetch('x', async () => job)
    await settled(intake, ['x done'])
  })

  it('says why it could not be stopped', async () => {
    const { intake } = startFake({ cancelJob: () => Promise.reject(unknown) })
    intake.fetch('x', async () => job)
    await vi.waitFor(() => expect(listItems(intake.get())[0]?.job).toBe('a-job'))
    await intake.cancel(listItems(intake.get())[0]?.id ?? '')
    await settled(intake, ['x failed'])
  })

  it('is lost when a restarted server does not know it', async () => {
    const { intake } = startFake()
    intake.fetch('x', async () => job)
    await vi.waitFor(() => expect(listItems(intake.get())[0]?.job).toBe('a-job'))
    await intake.catchUp()
    expect(states(intake)).toEqual(['x failed'])
  })
})

it('what others began is stopped by its job', async () => {
  const { cancelJob, intake } = startFake({ startFetch: never })
  intake.hear({ ...job, state: 'running' })
  await intake.cancel('a-job')
  expect(cancelJob).toHaveBeenCalledWith('a-job')
  expect(states(intake)).toEqual(['https://digest.example/ stopping'])
})

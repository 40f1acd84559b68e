// The connection for the server's events: open while wanted, deaf to nonsense, tried again where it was refused.
import { expect, it } from 'vitest'
import { jobEventsPath } from '#shared/contract.ts'
import type { Job } from '#shared/job.ts'
import { createJobStream } from '../../web/jobs/job-stream.ts'

const job: Job = {
  id: 'a-job',
  kind: 'folder',
  name: '/data/pages',
  state: 'running',
  progress: { pages: 1, total: 2, entries: 3 },
  startedAt: '2026-12-01T00:00:00Z',
  report: null,
  error: null,
}

class FakeSource extends EventTarget {
  readyState = 1
  readonly path: string
  constructor(path: string) {
    super()
    this.path = path
  }
  close() {
    this.readyState = 2
  }
}

function startFake() {
  const sources: FakeSource[] = []
  const waiting = new Set<() => void>()
  const jobs: Job[] = []
  let opened = 0
  const stream = createJobStream(
    {
      open: (path) => {
        const source = new FakeSource(path)
        sources.push(source)
        return source
      },
      later: (work) => {
        waiting.add(work)
        return () => waiting.delete(work)
      },
    },
    {
      onJob: (heard) => jobs.push(heard),
      onOpen: () => {
        opened += 1
      },
    },
  )
  return { sources, waiting, jobs, stream, opened: () => opened }
}
const say = (source: FakeSource | undefined, data: unknown) =>
  source?.dispatchEvent(new MessageEvent('message', { data }))

it('is one, and only while it is wanted', () => {
  const { sources, stream } = startFake()
  stream.want(false)
  expect(sources).toEqual([])
  stream.want(true)
  stream.want(true)
  expect(sources.map(({ path }) => path)).toEqual([jobEventsPath])
  stream.want(false)
  expect(sources[0]?.readyState).toBe(2)
  stream.want(true)
  expect(sources.length).toBe(2)
})

it('tells jobs, passes over what is none, and says when it stands', () => {
  const { sources, stream, jobs, opened } = startFake()
  stream.want(true)
  sources[0]?.dispatchEvent(new Event('open'))
  for (const data of ['{', '{}', JSON.stringify({ ...job, state: 'odd' })]) say(sources[0], data)
  say(sources[0], JSON.stringify(job))
  expect(jobs).toEqual([job])
  expect(opened()).toBe(1)
})

it('is tried again only where the browser gave it up, and not once nobody wants it', () => {
  const { sources, waiting, stream } = startFake()
  stream.want(true)
  sources[0]?.dispatchEvent(new Event('error'))
  expect(waiting.size).toBe(0)
  sources[0]?.close()
  sources[0]?.dispatchEvent(new Event('error'))
  expect(waiting.size).toBe(1)
  for (const work of [...waiting]) {
    waiting.delete(work)
    work()
  }
  expect(sources.length).toBe(2)
  sources[1]?.close()
  sources[1]?.dispatchEvent(new Event('error'))
  expect(waiting.size).toBe(1)
  stream.want(false)
  expect(waiting.size).toBe(0)
})

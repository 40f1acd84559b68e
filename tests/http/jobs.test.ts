// Jobs and subscriptions over HTTP: begun, followed as events, cancelled, and refused in words.
import { describe, expect, it } from 'vitest'
import { Job } from '#shared/job.ts'
import { Subscription } from '#shared/subscription.ts'
import { makePapers } from '../made/papers.ts'
import { formatTextPage } from '../made/text-page.ts'
import { withServer } from './server.ts'

const json = (method: string, body: unknown) => ({ method, body: JSON.stringify(body) })
const id = '2f0d5a52-9c3a-4c7e-8b62-0c9a4a3f1d10'

/** Reads events until one of them satisfies `isLast`. */
async function readEvents(url: string, isLast: (job: Job) => boolean): Promise<Job[]> {
  const stop = new AbortController()
  const response = await fetch(`${url}/api/jobs/events`, { signal: stop.signal })
  expect(response.headers.get('content-type')).toBe('text/event-stream')
  const jobs: Job[] = []
  let rest = ''
  for await (const chunk of response.body ?? []) {
    rest += Buffer.from(chunk).toString()
    const events = rest.split('\n\n')
    rest = events.pop() ?? ''
    for (const event of events) if (event.startsWith('data: ')) jobs.push(Job.parse(JSON.parse(event.slice(6))))
    if (jobs.some(isLast)) break
  }
  stop.abort()
  return jobs
}

describe('jobs over HTTP', () => {
  it('tell of a page that is sent, from its beginning to its end', () =>
    withServer(async ({ ask, url }) => {
      const events = readEvents(url, ({ state }) => state === 'done')
      const page = formatTextPage(makePapers(5, 3))
      const sent = await ask(`/api/digests?name=five.txt&job=${id}`, { method: 'POST', body: page })
      expect(sent.body).toMatchObject({ added: 5 })
      const told = await events
      expect(told.at(-1)).toMatchObject({ id, kind: 'pages', name: 'five.txt', state: 'done', report: { added: 5 } })
      expect((await ask('/api/jobs')).body).toMatchObject({ jobs: [{ id, state: 'done' }] })
    }))

  it('are refused where the input is wrong', () =>
    withServer(async ({ ask }) => {
      for (const [body, message] of [
        ['{"url": "ftp://digest.example/"}', 'must be an address that begins with http:// or https://'],
        ['{"url": "https://digest.example/", "pages": 0}', 'pages'],
        ['{"url": "https://digest.example/", "page": 1}', 'page: is not a parameter'],
        ['url=https://digest.example/', 'the body must be JSON'],
      ] as const) {
        const { status, body: answer } = await ask('/api/jobs', { method: 'POST', body })
        expect(status).toBe(400)
        expect(JSON.stringify(answer)).toContain(message)
      }
      expect((await ask('/api/jobs/nothing', { method: 'DELETE' })).status).toBe(404)
      expect((await ask('/api/digests?job=x', { method: 'POST', body: 'x' })).status).toBe(400)
    }))
})

describe('subscriptions over HTTP', () => {
  it('are added, changed, listed and removed', () =>
    withServer(async ({ ask }) => {
      const added = await ask('/api/subscriptions', json('POST', { url: 'http://127.0.0.1:9/feed/', every: '1d' }))
      const subscription = Subscription.parse(added.body)
      expect(subscription).toMatchObject({ every: 86_400, paused: false })
      const path = `/api/subscriptions/${subscription.id}`
      expect((await ask(path, json('PATCH', { paused: true }))).body).toMatchObject({ paused: true, nextAt: null })
      expect((await ask(path, json('PATCH', { every: '30m' }))).body).toMatchObject({ paused: true, every: 1800 })
      expect((await ask('/api/subscriptions')).body).toMatchObject({ subscriptions: [{ id: subscription.id }] })
      expect((await ask(path, { method: 'DELETE' })).status).toBe(200)
      expect((await ask('/api/subscriptions')).body).toEqual({ subscriptions: [] })
      expect((await ask(path, { method: 'DELETE' })).status).toBe(404)
    }))

  it('are refused where address or interval is wrong', () =>
    withServer(async ({ ask }) => {
      for (const body of [{ url: 'digest.example' }, { url: 'https://digest.example/', every: '5s' }, { every: '6h' }])
        expect((await ask('/api/subscriptions', json('POST', body))).status).toBe(400)
      expect((await ask('/api/subscriptions')).body).toEqual({ subscriptions: [] })
    }))
})

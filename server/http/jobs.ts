// Jobs begun, listed, cancelled, and told of as they go (server-sent events).
import type { RequestHandler } from 'express'
import type { Job } from '#shared/job.ts'
import { fetchTask, type Intake } from '../intake/intake.ts'
import type { Handler } from './route.ts'

export function listJobs(intake: Intake): Handler<'listJobs'> {
  return async () => ({ jobs: intake.list() })
}

export function startFetch(intake: Intake): Handler<'startFetch'> {
  return async ({ json }) => {
    const { job, ended } = intake.start(fetchTask(json))
    // The job itself tells of a failure.
    ended.catch(() => {})
    return job
  }
}

export function cancelJob(intake: Intake): Handler<'cancelJob'> {
  return async ({ params }) => intake.cancel(params.id)
}

/** A line now and then keeps proxies from closing a stream in which nothing happens; in milliseconds. */
const heartbeat = 25_000

/** Every job there is, then each change, until either side closes. */
export function streamJobs(intake: Intake): RequestHandler {
  return (request, response) => {
    // no-transform: compression would hold events back.
    response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-cache, no-transform' })
    const send = (job: Job) => response.write(`data: ${JSON.stringify(job)}\n\n`)
    response.write('retry: 2000\n\n')
    for (const job of intake.list()) send(job)
    const unwatch = intake.watch(send, () => response.end())
    const timer = setInterval(() => response.write(': still here\n\n'), heartbeat)
    request.on('close', () => {
      clearInterval(timer)
      unwatch()
    })
  }
}

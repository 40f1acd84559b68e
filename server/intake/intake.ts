// The jobs of the running server: what waits, runs and came to its end. Pages go in one job after the other, so do addresses,
// beside each other. What this keeps is for those who look on; a second server has its own.
import { randomUUID } from 'node:crypto'
import type { IngestReport } from '#shared/entry.ts'
import { Failure } from '#shared/failure.ts'
import type { FetchRequest, Job } from '#shared/job.ts'
import { startReport } from '../ingest.ts'
import type { Runner } from './runner.ts'
import type { Task } from './task.ts'

/** Jobs that are over are still told of to those who come later; so many of them. */
const kept = 20

export type Intake = {
  /** Begins a job; `ended` resolves with its report (of a cancelled one, what came until then) and rejects if it failed. */
  start(task: Task, id?: string): { readonly job: Job; readonly ended: Promise<IngestReport> }
  /** The newest last. */
  list(): Job[]
  /** Throws `not_found`. A job that is over stays as it is. */
  cancel(id: string): Job
  /** Tells each change of a job, until it is asked to stop or the intake closes. */
  watch(onJob: (job: Job) => void, onEnd: () => void): () => void
  /** Cancels everything and waits for it. */
  close(): Promise<void>
}

export function createIntake(runner: Runner, log: (error: unknown) => void = () => {}): Intake {
  const jobs = new Map<string, Job>()
  const watchers = new Map<object, { readonly onJob: (job: Job) => void; readonly onEnd: () => void }>()
  const queues = { pages: Promise.resolve(), fetch: Promise.resolve() }
  const set = (id: string, change: Partial<Job>) => {
    const before = jobs.get(id)
    if (before === undefined) return
    const job = { ...before, ...change }
    jobs.set(id, job)
    for (const { onJob } of watchers.values()) onJob(job)
  }
  const run = async (id: string, task: Task): Promise<IngestReport> => {
    if (!isCancelled(jobs, id)) set(id, { state: 'running' })
    const follow = (progress: Job['progress']) => set(id, { progress })
    const report = isCancelled(jobs, id) ? startReport() : await runner.run(id, task, follow)
    const { pages, entries } = report
    set(id, {
      state: isCancelled(jobs, id) ? 'cancelled' : 'done',
      progress: { pages, total: pages, entries },
      report,
    })
    return report
  }
  const start: Intake['start'] = (task, id = randomUUID()) => {
    if (jobs.has(id)) throw new Failure('bad_request', `there is a job ${id} already; give each its own id`)
    const job = newJob(id, task)
    jobs.set(id, job)
    forgetOld(jobs)
    set(id, {})
    const queue = task.kind === 'fetch' ? 'fetch' : 'pages'
    const ended = queues[queue].then(() => run(id, task))
    queues[queue] = ended.then(
      () => {},
      (error: unknown) => {
        if (!isCancelled(jobs, id)) set(id, { state: 'failed', error: messageOf(error) })
        if (!(error instanceof Failure)) log(error)
      },
    )
    return { job, ended }
  }
  return {
    start,
    list: () => [...jobs.values()],
    cancel: (id) => {
      const job = jobs.get(id)
      if (job === undefined) throw new Failure('not_found', `there is no job ${id}; it may be over for long`)
      if (!isOver(job)) {
        set(id, { state: 'cancelled' })
        runner.cancel(id)
      }
      return jobs.get(id) ?? job
    },
    watch: (onJob, onEnd) => {
      const watcher = {}
      watchers.set(watcher, { onJob, onEnd })
      return () => void watchers.delete(watcher)
    },
    close: async () => {
      for (const { onEnd } of watchers.values()) onEnd()
      watchers.clear()
      for (const job of jobs.values()) if (!isOver(job)) set(job.id, { state: 'cancelled' })
      await runner.close()
      await Promise.all(Object.values(queues))
    },
  }
}

/** A job to fetch an address. */
export function fetchTask(request: FetchRequest): Task {
  return { kind: 'fetch', request }
}

function newJob(id: string, task: Task): Job {
  return {
    id,
    kind: task.kind,
    name: nameOf(task),
    state: 'waiting',
    progress: { pages: 0, total: null, entries: 0 },
    startedAt: new Date().toISOString(),
    report: null,
    error: null,
  }
}

function nameOf(task: Task): string {
  if (task.kind === 'fetch') return task.request.url
  return task.kind === 'pages' ? task.name : task.paths.join(', ')
}

function isOver({ state }: Job): boolean {
  return state === 'done' || state === 'cancelled' || state === 'failed'
}

function isCancelled(jobs: ReadonlyMap<string, Job>, id: string): boolean {
  return jobs.get(id)?.state === 'cancelled'
}

function forgetOld(jobs: Map<string, Job>): void {
  const over = [...jobs.values()].filter(isOver)
  for (const { id } of over.slice(0, Math.max(0, over.length - kept))) jobs.delete(id)
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

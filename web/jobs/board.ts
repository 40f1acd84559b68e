// What this tab asked for, and every job the server told of, as one list for the reader's eye. Pure.
import type { IngestReport } from '#shared/entry.ts'
import type { Job, JobProgress } from '#shared/job.ts'
import { addSample, measurePace, type Pace, type Sample } from './pace.ts'

/** What came of an errand: a report (of a cancelled one, null if it never began), or why there is none. */
export type Outcome = { readonly report: IngestReport | null; readonly cancelled: boolean } | { readonly error: Error }

/** Something this tab asked for. `job` is the id of its job, null while an address has none yet. A page's outcome is the server's answer, an address's that of its job. */
export type Errand = {
  readonly id: string
  readonly kind: 'page' | 'fetch'
  readonly name: string
  readonly job: string | null
  readonly sent: boolean
  readonly stopping: boolean
  readonly outcome: Outcome | null
}
export type Board = {
  readonly errands: readonly Errand[]
  readonly jobs: ReadonlyMap<string, Job>
  readonly samples: ReadonlyMap<string, readonly Sample[]>
  /** Jobs of others that the reader has put away. */
  readonly hidden: ReadonlySet<string>
}
export const emptyBoard: Board = { errands: [], jobs: new Map(), samples: new Map(), hidden: new Set() }

/** Something on its way or over, as it is shown. `own`: this tab asked for it. */
export type Item = {
  readonly id: string
  readonly job: string | null
  readonly kind: 'page' | 'fetch' | 'folder'
  readonly name: string
  readonly own: boolean
  readonly state: 'queued' | 'sending' | 'waiting' | 'running' | 'stopping' | 'done' | 'cancelled' | 'failed'
  readonly progress: JobProgress | null
  readonly pace: Pace | null
  readonly report: IngestReport | null
  readonly error: Error | null
}

/** The job is not in the server's memory any more, and nobody knows what came of it. */
export class LostJob extends Error {
  override readonly name = 'LostJob'
}

export function isOver({ state }: Pick<Item | Job, 'state'>): boolean {
  return state === 'done' || state === 'cancelled' || state === 'failed'
}

/** Whether nothing more is to be told of a job. An answer that was asked for earlier may come later than such news. */
function isFinal(job: Job | undefined): boolean {
  return job !== undefined && isOver(job) && (job.report !== null || job.error !== null)
}

/** The board after news of a job; `at` is when they were heard, in milliseconds. */
export function hearJob(board: Board, job: Job, at: number): Board {
  if (isFinal(board.jobs.get(job.id))) return board
  const samples = new Map(board.samples)
  if (isOver(job)) samples.delete(job.id)
  else if (job.state === 'running')
    samples.set(job.id, addSample(samples.get(job.id) ?? [], { at, progress: job.progress }))
  return { ...board, samples, jobs: keepRecent(new Map(board.jobs).set(job.id, job)) }
}

/** Jobs that are over are kept a while: the answer that names a job may come after the news of its end. */
const keptOver = 100

function keepRecent(jobs: Map<string, Job>): Map<string, Job> {
  const over = [...jobs.values()].filter(isOver)
  for (const { id } of over.slice(0, Math.max(0, over.length - keptOver))) jobs.delete(id)
  return jobs
}

/** The board after the server listed all it knows: those of `asked` (ids of jobs) that it does not name are lost. */
export function hearAll(board: Board, jobs: readonly Job[], asked: ReadonlySet<string>): Board {
  const newest = (job: Job) => {
    const before = board.jobs.get(job.id)
    return before && isFinal(before) ? before : job
  }
  const known = new Map(jobs.map((job) => [job.id, newest(job)]))
  const isLost = ({ kind, job, outcome }: Errand) =>
    kind === 'fetch' && outcome === null && job !== null && asked.has(job) && !known.has(job)
  const errands = board.errands.map((errand) =>
    isLost(errand) ? { ...errand, outcome: { error: new LostJob('the server does not know this job') } } : errand,
  )
  return { ...board, errands, jobs: known }
}

/** The board with a change to one errand. */
export function changeErrand(board: Board, id: string, change: Partial<Errand>): Board {
  return { ...board, errands: board.errands.map((errand) => (errand.id === id ? { ...errand, ...change } : errand)) }
}

/** The board without what is over, and without the jobs of others. */
export function clearBoard(board: Board): Board {
  const items = new Map(listItems(board).map((item) => [item.id, item]))
  const errands = board.errands.filter(({ id }) => {
    const item = items.get(id)
    return item !== undefined && !isOver(item)
  })
  const others = [...items.values()].filter(({ own }) => !own).map(({ id }) => id)
  return { ...board, errands, hidden: new Set([...board.hidden, ...others]) }
}

/** What this tab asked for in its order, then what others began and is not over. */
export function listItems(board: Board): readonly Item[] {
  const own = board.errands.map((errand) => toItem(errand, board))
  const mine = new Set(board.errands.map(({ job }) => job))
  const others = [...board.jobs.values()].filter(({ id, state, report }) => {
    const open = state === 'waiting' || state === 'running' || (state === 'cancelled' && report === null)
    return open && !mine.has(id) && !board.hidden.has(id)
  })
  return [...own, ...others.map((job) => toOtherItem(job, board))]
}

function toOtherItem(job: Job, { samples }: Board): Item {
  const { id, name, progress, report } = job
  const kind = job.kind === 'pages' ? 'page' : job.kind
  const state = job.state === 'cancelled' ? 'stopping' : job.state
  return { id, job: id, kind, name, own: false, state, progress, pace: paceOf(samples, id), report, error: null }
}

function toItem(errand: Errand, { jobs, samples }: Board): Item {
  const { id, job: jobId, kind, name, outcome } = errand
  const job = jobId === null ? undefined : jobs.get(jobId)
  const ended = outcome ?? (kind === 'fetch' ? outcomeOf(job) : null)
  const base = { id, job: jobId, kind, name, own: true, progress: job?.progress ?? null }
  if (ended === null)
    return { ...base, state: stateOf(errand, job), pace: paceOf(samples, jobId), report: null, error: null }
  if ('error' in ended) return { ...base, state: 'failed', pace: null, report: null, error: ended.error }
  return { ...base, state: ended.cancelled ? 'cancelled' : 'done', pace: null, report: ended.report, error: null }
}

/** A cancelled job without its report is still being stopped. */
function outcomeOf(job: Job | undefined): Outcome | null {
  if (!job) return null
  if (job.state === 'failed') return { error: new Error(job.error ?? '') }
  if (job.state !== 'done' && job.state !== 'cancelled') return null
  return job.report && { report: job.report, cancelled: job.state === 'cancelled' }
}

function stateOf({ sent, stopping, kind }: Errand, job: Job | undefined): Item['state'] {
  if (stopping || job?.state === 'cancelled') return 'stopping'
  if (!sent) return 'queued'
  if (job === undefined) return kind === 'page' ? 'sending' : 'waiting'
  return job.state === 'waiting' ? 'waiting' : 'running'
}

function paceOf(samples: Board['samples'], job: string | null): Pace | null {
  return job === null ? null : measurePace(samples.get(job) ?? [])
}

// The way in for what the reader brings: pages one after the other, addresses at once, each to be followed and stopped.
import { pageLimit } from '#shared/contract.ts'
import type { IngestReport } from '#shared/entry.ts'
import type { FetchRequest, Job } from '#shared/job.ts'
import { HttpError, type PageToPost } from '../api.ts'
import {
  type Board,
  changeErrand,
  clearBoard,
  type Errand,
  emptyBoard,
  hearAll,
  hearJob,
  type Outcome,
} from './board.ts'
import { newJobId } from './job-id.ts'

export type PageFile = { readonly name: string; readonly content: Blob }

/** The server as the intake asks it. */
export type IntakeApi = {
  readonly postDigest: (page: PageToPost) => Promise<IngestReport>
  readonly startFetch: (request: FetchRequest) => Promise<Job>
  readonly cancelJob: (id: string) => Promise<Job>
  readonly listJobs: () => Promise<{ readonly jobs: readonly Job[] }>
}

/** `get` gives the same board until it changes. */
export type Intake = {
  readonly get: () => Board
  readonly watch: (listener: () => void) => () => void
  readonly takeIn: (pages: readonly PageFile[]) => void
  /** Begins an errand for an address by whatever starts it. */
  readonly fetch: (name: string, start: () => Promise<Job>) => void
  /** Stops an errand or another's job; resolves once the server knows. */
  readonly cancel: (id: string) => Promise<void>
  readonly clear: () => void
  readonly hear: (job: Job) => void
  /** Asks the server for all jobs, to learn what was missed. */
  readonly catchUp: () => Promise<void>
}

const errandOf = (kind: Errand['kind'], name: string): Errand => {
  const id = newJobId()
  return { id, kind, name, job: kind === 'page' ? id : null, sent: false, stopping: false, outcome: null }
}
const asError = (error: unknown) => (error instanceof Error ? error : new Error(String(error)))
const tooLarge = () => new HttpError(413, { code: 'too_large', message: 'too large', details: [] })
const neverBegan: Outcome = { report: null, cancelled: true }

/** `now` is a steady clock in milliseconds. */
export function createIntake(api: IntakeApi, now: () => number): Intake {
  let board = emptyBoard
  let queue = Promise.resolve()
  const listeners = new Set<() => void>()
  const uploads = new Map<string, AbortController>()
  const set = (next: Board) => {
    board = next
    for (const listener of listeners) listener()
  }
  const change = (id: string, patch: Partial<Errand>) => set(changeErrand(board, id, patch))
  const find = (id: string) => board.errands.find((errand) => errand.id === id)

  const post = async (id: string, page: PageFile): Promise<Outcome> => {
    if (page.content.size > pageLimit) return { error: tooLarge() }
    const upload = new AbortController()
    uploads.set(id, upload)
    try {
      const report = await api.postDigest({ ...page, job: id, signal: upload.signal })
      return { report, cancelled: find(id)?.stopping ?? false }
    } catch (error) {
      return upload.signal.aborted ? neverBegan : { error: asError(error) }
    } finally {
      uploads.delete(id)
    }
  }
  const send = async (id: string, page: PageFile): Promise<void> => {
    if (find(id)?.outcome !== null) return
    change(id, { sent: true })
    change(id, { outcome: await post(id, page) })
  }
  const cancelSent = async (id: string, job: string): Promise<void> => {
    change(id, { stopping: true })
    try {
      hear(await api.cancelJob(job))
    } catch (error) {
      // The server does not know a page that has not wholly arrived.
      if (uploads.has(id)) uploads.get(id)?.abort()
      else if (!find(id)?.outcome) change(id, { stopping: false, outcome: { error: asError(error) } })
    }
  }
  const hear = (job: Job) => set(hearJob(board, job, now()))

  return {
    get: () => board,
    watch: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    takeIn: (pages) => {
      const waiting = pages.map((page) => ({ page, errand: errandOf('page', page.name) }))
      set({ ...board, errands: [...board.errands, ...waiting.map(({ errand }) => errand)] })
      queue = queue.then(async () => {
        for (const { page, errand } of waiting) await send(errand.id, page)
      })
    },
    fetch: (name, start) => {
      const errand = { ...errandOf('fetch', name), sent: true }
      set({ ...board, errands: [...board.errands, errand] })
      start().then(
        (job) => {
          if (!board.jobs.has(job.id)) hear(job)
          change(errand.id, { job: job.id })
        },
        (error: unknown) => change(errand.id, { outcome: { error: asError(error) } }),
      )
    },
    cancel: async (id) => {
      const errand = find(id)
      if (!errand) return hear(await api.cancelJob(id))
      if (!errand.sent) return change(id, { outcome: neverBegan })
      if (errand.job !== null) await cancelSent(id, errand.job)
    },
    clear: () => set(clearBoard(board)),
    hear,
    catchUp: async () => {
      const asked = new Set(board.errands.flatMap(({ job }) => (job === null ? [] : [job])))
      const { jobs } = await api.listJobs()
      set(hearAll(board, jobs, asked))
    },
  }
}

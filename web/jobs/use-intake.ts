// Keeps one intake for the app: connected to the server's events while it matters, and the library in sight kept fresh.
import { type InfiniteData, type QueryClient, useQueryClient } from '@tanstack/react-query'
import { createContext, useContext, useEffect, useState, useSyncExternalStore } from 'react'
import type { Job } from '#shared/job.ts'
import * as api from '../api.ts'
import type { ListPage } from '../list/lines.ts'
import { refreshLibrary } from '../queries.ts'
import { noFilters } from '../url-state.ts'
import { type Board, isOver, listItems } from './board.ts'
import { createIntake, type Intake } from './intake.ts'
import { createJobStream } from './job-stream.ts'

/** The library in sight is asked for again this often at most, in milliseconds: while papers come in, and when jobs end. */
const paces = { coming: 8000, ended: 1000 }

/** Calls at once, and again at most once in `pace`; what falls between is made up for at its end. */
function createThrottle(work: () => void, pace: number): () => void {
  let last = Number.NEGATIVE_INFINITY
  let timer: ReturnType<typeof setTimeout> | undefined
  return () => {
    if (timer !== undefined) return
    const wait = Math.max(0, last + pace - performance.now())
    timer = setTimeout(() => {
      timer = undefined
      last = performance.now()
      work()
    }, wait)
  }
}

/** What is to be called when papers came, and when a job ended. */
function createRefresher(client: QueryClient) {
  const refresh = () => void refreshLibrary(client)
  return { coming: createThrottle(refresh, paces.coming), ended: createThrottle(refresh, paces.ended) }
}
type Refresher = ReturnType<typeof createRefresher>

/** Whether news of a job mean a changed library; those told on connecting are old. */
function refreshFor({ coming, ended }: Refresher, before: Job | undefined, job: Job): void {
  if (isOver(job) && before && !isOver(before)) ended()
  else if (!isOver(job) && job.progress.entries > (before?.progress.entries ?? 0)) coming()
}

/** Whether papers came after the lists in sight were given: between that and the connection nobody tells of them. */
async function isBehind(client: QueryClient): Promise<boolean> {
  const lists = client.getQueriesData<InfiniteData<ListPage>>({ queryKey: ['papers'], type: 'active' })
  const shown = lists.flatMap(([, list]) => list?.pages[0]?.asOf ?? [])
  const { asOf } = await api.listPapers(noFilters, null, { limit: 1 })
  return shown.some((then) => then < asOf)
}

function isBusy(board: Board): boolean {
  return listItems(board).some((item) => item.own && !isOver(item))
}

/** Follows the server's jobs into the intake until it is told to stop. */
function followJobs(intake: Intake, refresher: Refresher, client: QueryClient): () => void {
  const catchUp = async () => {
    const [isMissed] = await Promise.all([isBehind(client), intake.catchUp()])
    if (isMissed) refresher.ended()
  }
  const stream = createJobStream(
    {
      open: (path) => new EventSource(path),
      later: (work, milliseconds) => {
        const timer = setTimeout(work, milliseconds)
        return () => clearTimeout(timer)
      },
    },
    {
      onJob: (job) => {
        refreshFor(refresher, intake.get().jobs.get(job.id), job)
        intake.hear(job)
      },
      // A server that can't be reached is said where the reader asked for something.
      onOpen: () => void catchUp().catch(() => {}),
    },
  )
  // Pages that are not sent yet are lost with the tab.
  const warn = (event: BeforeUnloadEvent) => {
    if (intake.get().errands.some(({ kind, outcome }) => kind === 'page' && outcome === null)) event.preventDefault()
  }
  const look = () => stream.want(document.visibilityState === 'visible' || isBusy(intake.get()))
  const unwatch = intake.watch(look)
  document.addEventListener('visibilitychange', look)
  window.addEventListener('beforeunload', warn)
  look()
  return () => {
    unwatch()
    document.removeEventListener('visibilitychange', look)
    window.removeEventListener('beforeunload', warn)
    stream.want(false)
  }
}

/** The app's intake; called once, at its top. */
export function useNewIntake(): Intake {
  const client = useQueryClient()
  const [{ intake, refresher }] = useState(() => {
    const refresher = createRefresher(client)
    const postDigest: typeof api.postDigest = (page) => api.postDigest(page).finally(refresher.ended)
    return { refresher, intake: createIntake({ ...api, postDigest }, () => performance.now()) }
  })
  useEffect(() => followJobs(intake, refresher, client), [intake, refresher, client])
  return intake
}

const IntakeContext = createContext<Intake | null>(null)
export const IntakeProvider = IntakeContext.Provider

/** The intake around. */
export function useIntake(): Intake {
  const intake = useContext(IntakeContext)
  if (!intake) throw new Error('useIntake is called outside of IntakeProvider')
  return intake
}

/** Everything on its way or over, kept current. */
export function useBoard(): Board {
  const intake = useIntake()
  return useSyncExternalStore(intake.watch, intake.get)
}

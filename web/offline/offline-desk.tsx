// Behind all panes, once the page is at rest: the worker is put to work and asked how things stand, what came back is asked
// for anew, and the panel of what is kept is drawn while it stands open.
import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import type { Paper } from '#shared/paper.ts'
import type { PapersPage } from '#shared/search.ts'
import { useLanguage } from '../i18n/language.tsx'
import { tell } from '../library/told.ts'
import { refreshLibrary } from '../queries.ts'
import { ask, useDesk } from './desk.ts'
import { sweepKept } from './keep.ts'
import { KeptPanel } from './kept-panel.tsx'
import { registerWorker } from './register.ts'
import { sizeOf } from './size.ts'
import { openOffline, putMarks, putPaper } from './store.ts'

/** How often the server is tried while it is silent, in milliseconds. */
const pace = 10_000
/** So long the worker, which fetches every file of the reader, leaves the line to the page, in milliseconds. */
const rest = 1500

/** Keeps what this page loaded before the worker was there. */
async function handOver(client: QueryClient): Promise<void> {
  const db = await openOffline()
  const pages = client.getQueriesData<PapersPage>({ queryKey: ['papers-page'] })
  const listed = pages.flatMap(([, page]) => page?.items ?? [])
  await putMarks(
    db,
    listed.map(({ key, marks }) => ({ key, marks, note: marks.hasNote ? null : '' })),
  )
  for (const [, paper] of client.getQueriesData<Paper>({ queryKey: ['paper'] }))
    if (paper) await putPaper(db, paper, sizeOf(JSON.stringify(paper)), null)
}

function useWorker(): void {
  const client = useQueryClient()
  useEffect(() => {
    const worker: ServiceWorkerContainer | undefined = navigator.serviceWorker
    if (!worker) return
    const isFirst = worker.controller === null
    const begin = () => {
      if (isFirst) void handOver(client).catch(() => undefined)
      ask({ kind: 'look' })
    }
    const look = () => ask({ kind: 'look' })
    worker.addEventListener('controllerchange', begin)
    window.addEventListener('online', look)
    window.addEventListener('offline', look)
    look()
    const timer = setTimeout(() => {
      void registerWorker()
      void sweepKept().catch(() => undefined)
    }, rest)
    return () => {
      clearTimeout(timer)
      worker.removeEventListener('controllerchange', begin)
      window.removeEventListener('online', look)
      window.removeEventListener('offline', look)
    }
  }, [client])
}

/** Tries the server while it is silent; once it is back, all is asked for anew, and what was sent is told. */
function useReturn(): void {
  const client = useQueryClient()
  const { count } = useLanguage()
  const { offline, waiting } = useDesk().standing
  const before = useRef({ offline, waiting })
  const away = offline || waiting > 0
  useEffect(() => {
    if (!away) return
    const timer = setInterval(() => document.visibilityState === 'visible' && ask({ kind: 'look' }), pace)
    return () => clearInterval(timer)
  }, [away])
  useEffect(() => {
    const was = before.current
    before.current = { offline, waiting }
    if (waiting === 0 && was.waiting > 0) tell(count('offline.sent', was.waiting), false)
    if (!away && (was.offline || was.waiting > 0)) void refreshLibrary(client)
  }, [away, offline, waiting, client, count])
}

export function OfflineDesk() {
  useWorker()
  useReturn()
  return useDesk().panel ? <KeptPanel /> : null
}

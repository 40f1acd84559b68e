// What is done beside the reader: pages that were sent, an address to fetch, files to take in. Each ends as one report.
import { resolve } from 'node:path'
import type { IngestReport } from '#shared/entry.ts'
import type { FetchRequest, JobProgress } from '#shared/job.ts'
import { type IngestOptions, ingestPages, readBytes, readFiles, startReport } from '../ingest.ts'
import { isWithin, listFiles, type SourceItem } from '../source/pages.ts'
import type { Store } from '../store/open.ts'

/** `folder`: files and folders as absolute paths, named from `base` on; those below `samplePages` are the made-up ones. */
export type Task =
  | { readonly kind: 'pages'; readonly name: string; readonly bytes: Uint8Array }
  | { readonly kind: 'fetch'; readonly request: FetchRequest }
  | { readonly kind: 'folder'; readonly paths: readonly string[]; readonly base: string; readonly samplePages: string }

/** How addresses are fetched: the pause between two requests in milliseconds, and whether private addresses may be reached. */
export type FetchSettings = { readonly delay: number; readonly allowPrivate: boolean; readonly version: string }

export type TaskContext = {
  readonly store: Store
  readonly fetching: FetchSettings
  readonly stop: AbortSignal
  readonly onProgress: (progress: JobProgress) => void
  /** Told while a fetch waits, and why. */
  readonly onWait?: (wait: { readonly milliseconds: number; readonly why: string; readonly url: string }) => void
}

/** Does the task. Stopped, it resolves with what came until then; rejects only if library or network fail it. */
export async function runTask(task: Task, context: TaskContext): Promise<IngestReport> {
  let report = startReport()
  let total: number | null = null
  const watch = (soFar: IngestReport) => {
    report = soFar
    const { pages, entries } = soFar
    context.onProgress({ pages, total: total === null ? null : Math.max(total, pages), entries })
  }
  const onTotal = (pages: number | null) => {
    total = pages
  }
  try {
    return await startTask(task, { ...context, onTotal }, { onPage: watch, report: () => report })
  } catch (error) {
    if (context.stop.aborted) return report
    throw error
  }
}

type Starting = TaskContext & { readonly onTotal: (pages: number | null) => void }
type Watching = { readonly onPage: (report: IngestReport) => void; readonly report: () => IngestReport }

async function startTask(task: Task, context: Starting, { onPage, report }: Watching): Promise<IngestReport> {
  const ingest = (items: AsyncIterable<SourceItem>, options: IngestOptions = {}) =>
    ingestPages(context.store, items, { ...options, onPage })
  switch (task.kind) {
    case 'pages':
      return ingest(readBytes(task.name, task.bytes, context.stop))
    case 'folder': {
      const files = await listFiles(task.paths, task.base)
      context.onTotal(files.length)
      const isSample = (name: string) => isWithin(task.samplePages, resolve(task.base, name))
      return ingest(readFiles(files, task.base, noInput(), context.stop), { isSample })
    }
    case 'fetch':
      return fetchPages(task.request, context, ingest, report)
  }
}

async function* noInput(): AsyncGenerator<Uint8Array> {}

async function fetchPages(
  { url, pages, all }: FetchRequest,
  { store, fetching, stop, onTotal, onWait }: Starting,
  ingest: (items: AsyncIterable<SourceItem>, options: IngestOptions) => Promise<IngestReport>,
  report: () => IngestReport,
): Promise<IngestReport> {
  const now = () => new Date().toISOString()
  const memory = {
    findFetched: store.findFetched,
    saveFetched: (address: string, kept: Parameters<Store['saveFetched']>[1]) =>
      store.saveFetched(address, kept, now()),
    findCrawl: store.findCrawl,
    saveCrawl: (start: string, next: string | null) => store.saveCrawl(start, next, now()),
  }
  let known = 0
  const cameNew = () => {
    const { added, updated } = report()
    const isNew = added + updated > known
    known = added + updated
    return isNew
  }
  // Loaded here: a start that fetches nothing does without.
  const [{ crawl }, { createFetcher }] = await Promise.all([
    import('../source/web/crawl.ts'),
    import('../source/web/fetcher.ts'),
  ])
  const fetcher = createFetcher({ ...fetching, stop, ...(onWait && { onWait }) })
  try {
    const limits = { ...(pages && { pages }), ...(all && { all }) }
    return await ingest(crawl(url, { fetcher, memory, cameNew, onTotal, ...limits }), { pageByPage: true })
  } finally {
    await fetcher.close()
  }
}

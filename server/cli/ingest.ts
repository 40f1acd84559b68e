// taiyaku ingest: pages into the library, from files, folders, standard input and addresses, with a bar while it runs and a report at the end.
import { resolve } from 'node:path'
import { InvalidArgumentError } from 'commander'
import type { IngestReport } from '#shared/entry.ts'
import { FetchRequest } from '#shared/job.ts'
import { type Config, readConfig, readVersion } from '../config.ts'
import { addReport, ingestPages, readFiles, startReport } from '../ingest.ts'
import { runTask } from '../intake/task.ts'
import { isWithin, listFiles } from '../source/pages.ts'
import type { Store } from '../store/open.ts'
import { type AddCommand, type Context, dbOption, describe, fetchOptions } from './command.ts'
import { openLibrary } from './folder.ts'
import { lookOverPapers } from './looking.ts'
import { createProgress } from './progress.ts'
import { formatCount, formatProblem, formatReport } from './report.ts'

type Flags = {
  readonly db?: string
  readonly json?: boolean
  readonly pages?: number
  readonly all?: boolean
  readonly delay?: number
  readonly allowPrivate?: boolean
}

export const addIngest: AddCommand = (program, context) => {
  const command = describe(
    program,
    'ingest <page...>',
    'Take pages into the library: files, folders, archives, - for standard input, or addresses of a post, a listing or a feed.',
    ['ingest ~/Downloads/cs-LG.html data/pages', 'ingest - --json < page.txt', 'ingest https://example.org/ --pages 5'],
  )
    .addOption(dbOption())
    .option('--json', 'print the report as JSON')
    .option(
      '--pages <number>',
      'of an address: at most so many pages; else up to the first that brings nothing new',
      wholeNumber,
    )
    .option('--all', 'of an address: all pages, also past those that are known')
  fetchOptions(command).action(async (pages: string[], flags: Flags) =>
    context.finish(await ingest(pages, flags, context)),
  )
}

async function ingest(pages: readonly string[], flags: Flags, context: Context): Promise<number> {
  const { pages: limit, all, ...settings } = flags
  const config = readConfig(settings, context.base)
  const isAddress = (page: string) => /^https?:\/\//i.test(page)
  const requests = pages.filter(isAddress).map((url) => parseRequest({ url, pages: limit, all }))
  const paths = pages.filter((page) => !isAddress(page))
  const store = await openLibrary(config.db)
  try {
    const report = startReport()
    if (paths.length > 0) addReport(report, await ingestPaths(store, paths, config, context))
    for (const request of requests)
      if (!context.stop.aborted) addReport(report, await ingestAddress(store, request, config, context))
    if (flags.json) context.print(JSON.stringify(report))
    else printReport(report, context)
    await lookOverPapers(store, context)
    if (context.stop.aborted) return 1
    const isDone = report.entries + report.unchanged > 0 || (requests.length > 0 && report.problems.length === 0)
    return isDone ? 0 : 2
  } finally {
    await store.close()
  }
}

function parseRequest(request: { url: string; pages: number | undefined; all: boolean | undefined }): FetchRequest {
  const parsed = FetchRequest.safeParse(request)
  if (parsed.success) return parsed.data
  throw new InvalidArgumentError(`${request.url}: ${parsed.error.issues[0]?.message ?? 'is no address'}`)
}

/** Takes in all files of the paths, with a bar on a terminal. Stops between two pages when the process is asked to end. */
async function ingestPaths(
  store: Store,
  paths: readonly string[],
  config: Config,
  context: Context,
): Promise<IngestReport> {
  const files = await listFiles(paths, context.base)
  const progress = createProgress(context.isTerminal ? context.draw : undefined, 'files')
  let done = 0
  const items = readFiles(files, context.base, context.input, context.stop, (read) => {
    done = read
  })
  const report = await ingestPages(store, items, {
    isSample: (name) => isWithin(config.samplePages, resolve(context.base, name)),
    onPage: ({ entries }) =>
      progress.update({ done, total: files.length, note: formatCount(entries, 'entry', 'entries') }),
  })
  progress.clear()
  if (context.stop.aborted)
    context.warn(`stopped after ${done} of ${files.length} files; run it again to take in the rest`)
  return report
}

async function ingestAddress(
  store: Store,
  request: FetchRequest,
  config: Config,
  context: Context,
): Promise<IngestReport> {
  const progress = createProgress(context.isTerminal ? context.draw : undefined)
  const report = await runTask(
    { kind: 'fetch', request },
    {
      store,
      fetching: { ...config, version: readVersion() },
      stop: context.stop,
      onProgress: ({ pages, total, entries }) =>
        progress.update({ done: pages, total, note: formatCount(entries, 'entry', 'entries') }),
      onWait: ({ milliseconds, why, url }) => {
        if (why !== 'pause') context.warn(`${url}: ${why}; next try in ${Math.ceil(milliseconds / 1000)} s`)
      },
    },
  )
  progress.clear()
  if (context.stop.aborted) context.warn(`stopped after ${formatCount(report.pages, 'page')}; run it again to go on`)
  return report
}

/** Counts to standard output, each problem to standard error. */
export function printReport(report: IngestReport, context: Context): void {
  for (const problem of report.problems) context.warn(formatProblem(problem))
  context.print(formatReport(report))
}

function wholeNumber(text: string): number {
  if (/^[1-9]\d{0,5}$/.test(text)) return Number(text)
  throw new InvalidArgumentError('It is a whole number from 1 on.')
}

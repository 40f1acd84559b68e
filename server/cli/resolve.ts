// taiyaku resolve: arXiv ids for the papers that came from pages without one.
import { type Command, Option } from 'commander'
import { Failure } from '#shared/failure.ts'
import { readConfig, readVersion } from '../config.ts'
import { addReports, type ResolveReport } from '../resolve/report.ts'
import { type ResolveOptions, resolveFromApi, resolveFromFiles } from '../resolve.ts'
import { openLines } from '../source/metadata.ts'
import { createFetcher } from '../source/web/fetcher.ts'
import type { Store } from '../store/open.ts'
import { type AddCommand, type Context, dbOption, describe, parseSeconds } from './command.ts'
import { openLibrary } from './folder.ts'
import { lookOverPapers } from './looking.ts'
import { createProgress } from './progress.ts'
import { formatCount } from './report.ts'

type Flags = {
  readonly db?: string
  readonly json?: boolean
  readonly api?: boolean
  readonly delay?: number
  readonly apiUrl?: string
  readonly allowPrivate?: boolean
}

const arxivApi = 'https://export.arxiv.org/api/query'
/** The terms of use of arXiv’s API ask for three seconds between requests. */
const leastDelay = 3

export const addResolve: AddCommand = (program, context) => {
  const command = describe(
    program,
    'resolve [file...]',
    'Fill in the arXiv ids of papers that have none, from files of arXiv’s metadata (one JSON object a line; plain, .gz or .zip) or from its API.',
    ['resolve arxiv-metadata.zip', 'resolve --api'],
  )
  addOptions(command).action(async (files: string[], flags: Flags) =>
    context.finish(await resolvePapers(files, flags, context)),
  )
}

function addOptions(command: Command): Command {
  const delay = new Option('--delay <seconds>', 'pause between two requests to the API; never less than 3')
  return command
    .addOption(dbOption())
    .option('--json', 'print the report as JSON')
    .option('--api', 'ask arXiv’s API, for the papers that are still without an id; goes on where it was interrupted')
    .addOption(delay.argParser(parseSeconds).default(undefined, String(leastDelay)))
    .addOption(new Option('--api-url <url>', 'another API that speaks as arXiv’s does').hideHelp())
    .addOption(new Option('--allow-private', 'let it be on this machine').hideHelp())
}

async function resolvePapers(files: readonly string[], flags: Flags, context: Context): Promise<number> {
  if (files.length === 0 && !flags.api)
    throw new Failure('bad_request', 'resolve needs a file of arXiv’s metadata, or --api; see resolve --help')
  const store = await openLibrary(readConfig(flags.db ? { db: flags.db } : {}, context.base).db)
  let report: ResolveReport | undefined
  try {
    if (files.length > 0) report = await readFiles(store, files, context)
    if (flags.api && !context.stop.aborted) {
      const asked = await askApi(store, flags, context)
      report = report ? addReports(report, asked) : asked
    }
    if ((report?.joined ?? 0) > 0) await lookOverPapers(store, context)
  } finally {
    if (report) printReport(report, flags, context)
    await store.close()
  }
  const readNothing = report && report.lines > 0 && report.badLines === report.lines
  return context.stop.aborted ? 1 : readNothing ? 2 : 0
}

async function readFiles(store: Store, files: readonly string[], context: Context): Promise<ResolveReport> {
  const lines = files.map((file) => openLines(file, context.base))
  const report = await withProgress(context, 'MB', 1e6, (options) => resolveFromFiles(store, lines, options))
  if (context.stop.aborted) context.warn('stopped before the end, nothing was saved; run it again')
  return report
}

async function askApi(store: Store, flags: Flags, context: Context): Promise<ResolveReport> {
  const { apiUrl: address = arxivApi, allowPrivate = false, delay = leastDelay } = flags
  const fetcher = createFetcher({
    delay: 1000 * (address === arxivApi ? Math.max(delay, leastDelay) : delay),
    ...{ allowPrivate, version: readVersion(), stop: context.stop },
    // The API is made for programs; the rules of its site for crawlers are not meant for it.
    obeysRobots: false,
    onWait: ({ milliseconds, why, url }) => {
      if (why !== 'pause') context.warn(`${url}: ${why}; next try in ${Math.ceil(milliseconds / 1000)} s`)
    },
  })
  try {
    const api = { address, get: (url: string) => fetcher.get(url) }
    const report = await withProgress(context, 'titles', 1, (options) => resolveFromApi(store, api, options))
    if (context.stop.aborted) context.warn('stopped; run it again to go on from here')
    return report
  } finally {
    await fetcher.close()
  }
}

async function withProgress(
  context: Context,
  unit: string,
  size: number,
  work: (options: ResolveOptions) => Promise<ResolveReport>,
): Promise<ResolveReport> {
  const progress = createProgress(context.isTerminal ? context.draw : undefined, unit)
  const scaled = (count: number) => Math.round(count / size)
  try {
    return await work({
      stop: context.stop,
      onProgress: ({ done, total }, { lines }) =>
        progress.update({ done: scaled(done), total: scaled(total), note: formatCount(lines, 'record') }),
    })
  } finally {
    progress.clear()
  }
}

function printReport(report: ResolveReport, flags: Flags, context: Context): void {
  if (report.firstBad !== null)
    context.warn(`${report.firstBad}: is no record of a paper (${formatCount(report.badLines, 'such line')} in all)`)
  context.print(flags.json ? JSON.stringify(report) : formatReport(report))
}

/** `3 papers without an arXiv id: 2 resolved (1 joined to a paper that had it), 1 open; 40 records`. */
function formatReport({ papers, resolved, joined, open, lines }: ResolveReport): string {
  const joins = joined > 0 ? ` (${joined.toLocaleString('en')} joined to a paper that had it)` : ''
  const counts = `${resolved.toLocaleString('en')} resolved${joins}, ${open.toLocaleString('en')} open`
  return `${formatCount(papers, 'paper')} without an arXiv id: ${counts}; ${formatCount(lines, 'record')} read`
}

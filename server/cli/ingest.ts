// taiyaku ingest: pages into the library, with a bar while it runs and a report at the end.
import { resolve } from 'node:path'
import type { IngestReport } from '#shared/entry.ts'
import { type Config, readConfig } from '../config.ts'
import { ingestPages } from '../ingest.ts'
import { isWithin, listFiles, readPage } from '../source/pages.ts'
import type { Store } from '../store/open.ts'
import { type AddCommand, type Context, dbOption, describe } from './command.ts'
import { openLibrary } from './folder.ts'
import { createProgress } from './progress.ts'
import { formatCount, formatProblem, formatReport } from './report.ts'

type Flags = { readonly db?: string; readonly json?: boolean }

export const addIngest: AddCommand = (program, context) => {
  describe(program, 'ingest <page...>', 'Take pages (files, folders, or - for standard input) into the library.', [
    'ingest ~/Downloads/cs-LG.txt data/pages',
    'ingest - --json < page.txt',
  ])
    .addOption(dbOption())
    .option('--json', 'print the report as JSON')
    .action(async (paths: string[], flags: Flags) => context.finish(await ingest(paths, flags, context)))
}

async function ingest(paths: readonly string[], flags: Flags, context: Context): Promise<number> {
  const config = readConfig(flags, context.base)
  const store = await openLibrary(config.db)
  try {
    const report = await ingestPaths(store, paths, config, context)
    if (flags.json) context.print(JSON.stringify(report))
    else printReport(report, context)
    if (context.stop.aborted) return 1
    return report.entries > 0 || report.unchanged > 0 ? 0 : 2
  } finally {
    await store.close()
  }
}

/** Takes in all files of the paths, with a bar on a terminal. Stops between two pages when the process is asked to end. */
export async function ingestPaths(
  store: Store,
  paths: readonly string[],
  config: Config,
  context: Context,
): Promise<IngestReport> {
  const files = await listFiles(paths, context.base)
  const progress = createProgress(files.length, context.isTerminal ? context.draw : undefined)
  async function* read() {
    for (const file of files) {
      if (context.stop.aborted) return
      yield await readPage(file, context.base, context.input)
    }
  }
  const report = await ingestPages(store, read(), {
    isSample: (name) => isWithin(config.samplePages, resolve(context.base, name)),
    onPage: (soFar) => progress.update(soFar.pages, formatCount(soFar.entries, 'entry', 'entries')),
  })
  progress.clear()
  if (report.pages < files.length)
    context.warn(`stopped after ${report.pages} of ${files.length} pages; run it again to take in the rest`)
  return report
}

/** Counts to standard output, each problem to standard error. */
export function printReport(report: IngestReport, context: Context): void {
  for (const problem of report.problems) context.warn(formatProblem(problem))
  context.print(formatReport(report))
}

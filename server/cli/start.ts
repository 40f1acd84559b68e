// taiyaku start: everything for a reader who types one command. Builds the web app if its sources changed, takes in what
// lies in the drop folder, serves, and takes in what is dropped there while it runs.
import { type Config, readConfig } from '../config.ts'
import type { Intake } from '../intake/intake.ts'
import { nameOf } from '../source/pages.ts'
import { watchFolder } from '../source/watch.ts'
import type { Store } from '../store/open.ts'
import { buildWeb } from './build-web.ts'
import { type AddCommand, type Context, describe, type ServerFlags, serverOptions } from './command.ts'
import { makeFolder } from './folder.ts'
import { printReport } from './ingest.ts'
import { createProgress } from './progress.ts'
import { formatCount } from './report.ts'
import { type Running, stopped, withServer } from './serve.ts'

export const addStart: AddCommand = (program, context) => {
  const command = describe(program, 'start', 'Build, take in the pages of the drop folder, and serve the reader.', [
    'start --port 0 --pages ~/arxiv-pages',
  ])
  serverOptions(command).action(async (flags: ServerFlags) => {
    const config = readConfig(flags, context.base)
    makeFolder(config.pages, '--pages')
    if (await buildWeb(config.web)) context.print('Built the reader.')
    await withServer(config, context, (running) => run(running, config, context))
    context.finish(0)
  })
}

async function run({ store, intake, url }: Running, config: Config, context: Context): Promise<void> {
  const take = async (path: string) => {
    const { samplePages } = config
    const { job, ended } = intake.start({ kind: 'folder', paths: [path], base: context.base, samplePages })
    const unwatch = drawProgress(intake, job.id, context)
    const report = await ended.finally(unwatch)
    if (report.entries > 0 || report.problems.length > 0) printReport(report, context)
  }
  const watcher = await watchFolder(config.pages, take, (error) => context.warn(String(error)))
  try {
    if (config.sample && (await store.wantsSample())) await take(config.samplePages)
    await take(config.pages)
    context.print(await welcome(store, url, config, context.base))
    await stopped(context.stop)
  } finally {
    await watcher.close()
  }
}

/** Draws how far a job is on a terminal; gives what ends it. */
function drawProgress(intake: Intake, id: string, context: Context): () => void {
  const bar = createProgress(context.isTerminal ? context.draw : undefined)
  const unwatch = intake.watch(
    (job) => {
      const { pages, total, entries } = job.progress
      if (job.id === id) bar.update({ done: pages, total, note: formatCount(entries, 'entry', 'entries') })
    },
    () => {},
  )
  return () => {
    unwatch()
    bar.clear()
  }
}

async function welcome(store: Store, url: string, config: Config, base: string): Promise<string> {
  const { papers, samples } = await store.getFacets()
  const made = samples > 0 ? ` (${formatCount(samples, 'made-up sample')})` : ''
  return [
    '',
    `  Taiyaku 対訳 is ready:  ${url}`,
    '',
    `  ${formatCount(papers, 'paper')} in the library${made}. Open the address in a browser to read.`,
    `  Your own pages: save them into ${nameOf(config.pages, base)}, or drop them on the window.`,
    '  Stop with Ctrl+C. All commands: npm run -s taiyaku -- --help',
    '',
  ].join('\n')
}

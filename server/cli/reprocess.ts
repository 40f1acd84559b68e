// taiyaku reprocess: all kept pages read again, with a bar while it runs and what changed at the end.
import { existsSync } from 'node:fs'
import { Failure } from '#shared/failure.ts'
import { readConfig } from '../config.ts'
import { reprocessPages } from '../reprocess.ts'
import { openStore } from '../store/open.ts'
import type { ReprocessReport } from '../store/reprocess.ts'
import { type AddCommand, type Context, dbOption, describe } from './command.ts'
import { lookOverPapers } from './looking.ts'
import { createProgress } from './progress.ts'
import { formatCount } from './report.ts'

type Flags = { readonly db?: string; readonly json?: boolean }

export const addReprocess: AddCommand = (program, context) => {
  describe(
    program,
    'reprocess',
    'Read all pages of the library again, after Taiyaku learned to read them better; what hangs on a paper stays with it.',
    ['reprocess', 'reprocess --json'],
  )
    .addOption(dbOption())
    .option('--json', 'print the report as JSON')
    .action(async (flags: Flags) => context.finish(await reprocess(flags, context)))
}

async function reprocess(flags: Flags, context: Context): Promise<number> {
  const { db } = readConfig(flags.db ? { db: flags.db } : {}, context.base)
  if (!existsSync(db)) throw new Failure('unusable', `there is no library ${db}; name it with --db`)
  const store = await openStore(db)
  const draw = context.isTerminal ? context.draw : undefined
  const bars = { pages: createProgress(draw), papers: createProgress(draw, 'papers') }
  try {
    const report = await reprocessPages(store, {
      stop: context.stop,
      onStep: ({ unit, ...step }) => bars[unit].update({ ...step, note: '' }),
    })
    bars.papers.clear()
    const isStopped = context.stop.aborted
    if (flags.json) context.print(JSON.stringify(report))
    else context.print(formatReport(report))
    await lookOverPapers(store, context)
    if (isStopped) context.warn('stopped; what was not done yet is as it was. Run it again to do the rest')
    return context.stop.aborted ? 1 : 0
  } finally {
    await store.close()
  }
}

/** One line of counts, and a second one with the fields that changed. */
function formatReport(report: ReprocessReport): string {
  const { added, changed, joined, removed, same } = report
  const joinedNote = joined > 0 ? `, ${formatCount(joined, 'paper')} joined to others` : ''
  const problems = report.problems > 0 ? `; ${formatCount(report.problems, 'problem')}` : ''
  const line =
    `${formatCount(report.pages, 'page')}, ${formatCount(report.entries, 'entry', 'entries')}: ` +
    `${changed} changed, ${same} the same, ${added} added, ${removed} removed${joinedNote}${problems}`
  const fields = Object.entries(report.fields).sort(([, a], [, b]) => b - a)
  return fields.length === 0
    ? line
    : `${line}\nchanged: ${fields.map(([name, count]) => `${name} ${count}`).join(', ')}`
}

// taiyaku reindex: the search index and the counts made anew from the texts, with a bar while it runs.
import { existsSync } from 'node:fs'
import { Failure } from '#shared/failure.ts'
import { readConfig } from '../config.ts'
import { openStore } from '../store/open.ts'
import { type AddCommand, type Context, dbOption, describe } from './command.ts'
import { createProgress } from './progress.ts'
import { formatCount } from './report.ts'

type Flags = { readonly db?: string }

export const addReindex: AddCommand = (program, context) => {
  describe(
    program,
    'reindex',
    'Make the search index and the counts anew from the texts of the library, if taiyaku check found them wrong.',
    ['reindex'],
  )
    .addOption(dbOption())
    .action(async (flags: Flags) => context.finish(await reindex(flags, context)))
}

async function reindex(flags: Flags, context: Context): Promise<number> {
  const { db } = readConfig(flags.db ? { db: flags.db } : {}, context.base)
  if (!existsSync(db)) throw new Failure('unusable', `there is no library ${db}; name it with --db`)
  const store = await openStore(db)
  const progress = createProgress(context.isTerminal ? context.draw : undefined, 'papers')
  try {
    const onProgress = (done: number, total: number) => progress.update({ done, total, note: 'indexed' })
    const done = await store.reindex({ stop: context.stop, anew: true, onProgress })
    progress.clear()
    context.print(`${formatCount(done, 'paper')} indexed anew`)
    if (context.stop.aborted) context.warn('stopped; the server indexes the rest, newest first, or run it again')
    return context.stop.aborted ? 1 : 0
  } finally {
    await store.close()
  }
}

// taiyaku check: whether the search index, the counts and the file agree with the papers; exit code 1 if not.
import { existsSync } from 'node:fs'
import { Failure } from '#shared/failure.ts'
import { readConfig } from '../config.ts'
import { openStore } from '../store/open.ts'
import { type AddCommand, type Context, dbOption, describe } from './command.ts'
import { createProgress } from './progress.ts'
import { formatCount } from './report.ts'

type Flags = { readonly db?: string }

/** So many problems are told; a thousand of a kind say no more. */
const toldAtMost = 20

export const addCheck: AddCommand = (program, context) => {
  describe(
    program,
    'check',
    'Prove that the search index holds every word of every paper and nothing else, that the counts are right, and the file sound.',
    ['check'],
  )
    .addOption(dbOption())
    .action(async (flags: Flags) => context.finish(await check(flags, context)))
}

async function check(flags: Flags, context: Context): Promise<number> {
  const { db } = readConfig(flags.db ? { db: flags.db } : {}, context.base)
  if (!existsSync(db)) throw new Failure('unusable', `there is no library ${db}; name it with --db`)
  const store = await openStore(db)
  const progress = createProgress(context.isTerminal ? context.draw : undefined, 'words')
  try {
    const onProgress = (done: number, total: number) => progress.update({ done, total, note: 'compared' })
    const result = await store.check({ stop: context.stop, onProgress })
    progress.clear()
    if (result === undefined) {
      context.warn('stopped before all was compared')
      return 1
    }
    const { papers, tokens, problems } = result
    for (const problem of problems.slice(0, toldAtMost)) context.warn(problem)
    if (problems.length > toldAtMost) context.warn(`… and ${formatCount(problems.length - toldAtMost, 'problem')} more`)
    const verdict = problems.length === 0 ? 'all as it should be' : formatCount(problems.length, 'problem')
    context.print(`${formatCount(papers, 'paper')}, ${formatCount(tokens, 'word')} of the index: ${verdict}`)
    return problems.length === 0 ? 0 : 1
  } finally {
    await store.close()
  }
}

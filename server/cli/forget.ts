// taiyaku forget --sample: the made-up papers of the first start go, for good.
import { readConfig } from '../config.ts'
import { type AddCommand, type Context, dbOption, describe } from './command.ts'
import { openLibrary } from './folder.ts'
import { formatCount } from './report.ts'

type Flags = { readonly db?: string; readonly sample?: boolean }

export const addForget: AddCommand = (program, context) => {
  describe(program, 'forget', 'Remove papers from the library.', ['forget --sample'])
    .requiredOption('--sample', 'the made-up papers that come with Taiyaku; no later start brings them back')
    .addOption(dbOption())
    .action(async (flags: Flags) => context.finish(await forget(flags, context)))
}

async function forget(flags: Flags, context: Context): Promise<number> {
  const store = await openLibrary(readConfig({ ...(flags.db ? { db: flags.db } : {}) }, context.base).db)
  try {
    context.print(`${formatCount(await store.forgetSample(), 'made-up paper')} removed`)
    return 0
  } finally {
    await store.close()
  }
}

// taiyaku backup and restore: a copy of the whole library, made while it is in use, and put back once it was checked.
import { existsSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { Failure } from '#shared/failure.ts'
import { readConfig } from '../config.ts'
import { copyLibrary, restoreLibrary } from '../store/backup.ts'
import { type AddCommand, type Context, dbOption, describe } from './command.ts'
import { makeFolder } from './folder.ts'
import { formatCount } from './report.ts'

type Flags = { readonly db?: string }

const placeOf = (flags: Flags, context: Context) => readConfig(flags.db ? { db: flags.db } : {}, context.base).db

export const addBackup: AddCommand = (program, context) => {
  describe(program, 'backup <file>', 'Copy the whole library to a file, also while it is being served.', [
    'backup ~/taiyaku-copy.sqlite',
  ])
    .addOption(dbOption())
    .action(async (file: string, flags: Flags) => {
      const [db, to] = [placeOf(flags, context), resolve(context.base, file)]
      if (!existsSync(db)) throw new Failure('unusable', `there is no library ${db}; name it with --db`)
      if (existsSync(to)) throw new Failure('unusable', `${to} is there already; choose another name`)
      const { papers } = await copyLibrary(db, to)
      context.print(`${formatCount(papers, 'paper')} copied to ${to}, and checked`)
      context.finish(0)
    })
}

export const addRestore: AddCommand = (program, context) => {
  describe(
    program,
    'restore <file>',
    'Put a copy in the place of the library, once it was checked; the library that was there is kept beside it.',
    ['restore data/backups/taiyaku-2026-11-23.sqlite'],
  )
    .addOption(dbOption())
    .action(async (file: string, flags: Flags) => {
      const [db, from] = [placeOf(flags, context), resolve(context.base, file)]
      if (from === db) throw new Failure('bad_request', `${from} is the library itself; name a copy`)
      makeFolder(dirname(db), '--db')
      const stamp = new Date().toISOString().slice(0, 19).replaceAll(':', '')
      const { papers, kept } = await restoreLibrary(from, db, stamp)
      context.print(`${formatCount(papers, 'paper')} restored to ${db}`)
      if (kept !== null) context.print(`what was there before is now ${kept}`)
      context.finish(0)
    })
}

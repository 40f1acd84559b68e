// taiyaku state: everything that the reader made of papers as one JSON file, and back, also into another library.
import { existsSync } from 'node:fs'
import { readFile, rename, writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import * as z from 'zod/mini'
import { Failure } from '#shared/failure.ts'
import { ReaderState, type StateReport } from '#shared/reader-state.ts'
import { readConfig } from '../config.ts'
import { openStore, type Store } from '../store/open.ts'
import { type AddCommand, type Context, dbOption, describe } from './command.ts'
import { openLibrary } from './folder.ts'
import { formatCount } from './report.ts'

type Flags = { readonly db?: string }

export const addState: AddCommand = (program, context) => {
  describe(
    program,
    'state <what> <file>',
    'Export marks, notes, tags, corrections and watch words to one JSON file, or import such a file beside what is there.',
    ['state export my-library.json', 'state import my-library.json'],
  )
    .addOption(dbOption())
    .action(async (what: string, file: string, flags: Flags) => {
      const { db } = readConfig(flags.db ? { db: flags.db } : {}, context.base)
      const path = resolve(context.base, file)
      if (what === 'export') context.finish(await exportState(db, path, context))
      else if (what === 'import') context.finish(await importState(db, path, context))
      else throw new Failure('bad_request', `state ${what} is not known: say export or import`)
    })
}

async function exportState(db: string, path: string, context: Context): Promise<number> {
  if (!existsSync(db)) throw new Failure('unusable', `there is no library ${db}; name it with --db`)
  const state = await within(await openStore(db), (store) => store.readState())
  await explained(path, 'written', async () => {
    await writeFile(`${path}.part`, `${JSON.stringify(state, null, 2)}\n`)
    await rename(`${path}.part`, path)
  })
  context.print(
    `${formatCount(state.papers.length, 'paper')} and ${formatCount(state.tags.length, 'tag')} written to ${path}`,
  )
  return 0
}

async function importState(db: string, path: string, context: Context): Promise<number> {
  const state = parseState(await explained(path, 'read', () => readFile(path, 'utf8')), path)
  const report = await within(await openLibrary(db), (store) => store.mergeState(state))
  for (const line of formatReport(report)) context.print(line)
  return 0
}

/** Throws `bad_request` with what is wrong first. */
function parseState(text: string, path: string): ReaderState {
  try {
    const { success, data, error } = z.safeParse(ReaderState, JSON.parse(text))
    if (success) return data
    const [issue] = error.issues
    throw new Failure('bad_request', `${path}: ${issue?.path.join('.')} ${issue?.message}; nothing was imported`)
  } catch (error) {
    if (error instanceof Failure) throw error
    throw new Failure('bad_request', `${path} is no JSON; nothing was imported`, { cause: error })
  }
}

function formatReport({
  papers,
  changed,
  waiting,
  waitingTitles,
  tags,
  watchWords,
  searches,
  unknown,
}: StateReport): string[] {
  return [
    `${formatCount(papers, 'paper')} in the file, ${changed.toLocaleString('en')} with something new; ` +
      `${formatCount(tags, 'new tag')}, ${formatCount(watchWords, 'new watch word')}, ` +
      (searches === 1 ? '1 new saved search' : `${searches.toLocaleString('en')} new saved searches`),
    ...(waiting > 0 ? [`${formatCount(waiting, 'paper')} not in this library yet; kept until they come:`] : []),
    ...waitingTitles.map((title) => `  ${title}`),
    ...(waiting > waitingTitles.length
      ? [`  … and ${(waiting - waitingTitles.length).toLocaleString('en')} more`]
      : []),
    ...(unknown.length > 0 ? [`not known to this Taiyaku, and left out: ${unknown.join(', ')}`] : []),
  ]
}

async function within<T>(store: Store, work: (store: Store) => Promise<T>): Promise<T> {
  try {
    return await work(store)
  } finally {
    await store.close()
  }
}

async function explained<T>(path: string, what: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? ` (${error.code})` : ''
    throw new Failure('unusable', `${path} can’t be ${what}${code}`, { cause: error })
  }
}

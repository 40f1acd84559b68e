// taiyaku export: papers as a file for reference managers, spreadsheets, notes and scripts.
import { createWriteStream, existsSync } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { resolve } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { Option } from 'commander'
import type { ExportedPaper } from '#shared/export.ts'
import { type ExportFormat, type ExportLanguage, exportFormats, exportLanguages } from '#shared/export-forms.ts'
import { Failure } from '#shared/failure.ts'
import { readConfig } from '../config.ts'
import { formatExport } from '../export/format.ts'
import { openStore, type Store } from '../store/open.ts'
import { type AddCommand, type Context, dbOption, describe } from './command.ts'
import { formatCount } from './report.ts'

type Flags = {
  readonly db?: string
  readonly query?: string
  readonly keys?: string[]
  readonly format: ExportFormat
  readonly language: ExportLanguage
  readonly to?: string
}

/** Papers that are read at once. */
const atOnce = 500

export const addExport: AddCommand = (program, context) => {
  describe(
    program,
    'export',
    'Write papers as BibTeX, RIS, CSL-JSON, CSV, Markdown, NDJSON or text: all, those of a query, or those of some keys.',
    ['export --query "tag:survey" --format bibtex --to survey.bib', 'export --keys 2611.00001 --format ris'],
  )
    .option('--query <query>', 'which papers, as in the search (docs/query.md); all unless given')
    .option('--keys <key...>', 'papers by arXiv id or key, in this order')
    .addOption(new Option('--format <format>', 'the form').choices([...exportFormats]).makeOptionMandatory())
    .addOption(
      new Option('--language <language>', 'which texts go with them').choices([...exportLanguages]).default('both'),
    )
    .option('--to <file>', 'the file to write; it is printed unless given')
    .addOption(dbOption())
    .action(async (flags: Flags) => context.finish(await exportPapers(flags, context)))
}

async function exportPapers(flags: Flags, context: Context): Promise<number> {
  const { db } = readConfig(flags.db ? { db: flags.db } : {}, context.base)
  if (!existsSync(db)) throw new Failure('unusable', `there is no library ${db}; name it with --db`)
  if (flags.keys && flags.query !== undefined) throw new Failure('bad_request', '--keys and --query exclude each other')
  const store = await openStore(db)
  try {
    const tally = { papers: 0 }
    const pieces = formatExport(counted(readPapers(store, flags, context.stop), tally), flags)
    if (flags.to === undefined) await print(pieces, context)
    else await writeFile(resolve(context.base, flags.to), pieces)
    if (context.stop.aborted) return 1
    if (flags.to !== undefined) context.warn(`${formatCount(tally.papers, 'paper')} written to ${flags.to}`)
    return 0
  } finally {
    await store.close()
  }
}

async function* readPapers(
  store: Store,
  { query, keys }: Flags,
  stop: AbortSignal,
): AsyncGenerator<readonly ExportedPaper[]> {
  if (keys) return yield await store.listExportedKeys(keys)
  let cursor: string | undefined
  do {
    const asked = { q: query, category: [], sort: 'new' as const, limit: atOnce, cursor }
    const { papers, next } = await store.listExported(asked)
    yield papers
    cursor = next ?? undefined
  } while (cursor !== undefined && !stop.aborted)
}

async function* counted(batches: AsyncIterable<readonly ExportedPaper[]>, tally: { papers: number }) {
  for await (const papers of batches) {
    tally.papers += papers.length
    yield papers
  }
}

async function print(pieces: AsyncIterable<string>, context: Context): Promise<void> {
  for await (const piece of pieces) await context.write(piece)
}

/** Beside its place until it is whole: what stood there before is not half overwritten. */
async function writeFile(path: string, pieces: AsyncIterable<string>): Promise<void> {
  const part = `${path}.part`
  try {
    await pipeline(Readable.from(pieces), createWriteStream(part))
    await rename(part, path)
  } catch (error) {
    await rm(part, { force: true })
    const reason = error instanceof Error && 'code' in error ? ` (${error.code})` : ''
    if (error instanceof Failure || reason === '') throw error
    throw new Failure('unusable', `${path} can’t be written${reason}; choose another with --to`, { cause: error })
  }
}

// taiyaku glossary: how the library tells English terms in Japanese, as a table, JSON or CSV.
import { existsSync } from 'node:fs'
import { Option } from 'commander'
import type { GlossaryTerm } from '#shared/bitext.ts'
import { Failure } from '#shared/failure.ts'
import { foldTerm } from '../bitext/glossary.ts'
import { readConfig } from '../config.ts'
import { keepGlossary } from '../glossary.ts'
import { openStore, type Store } from '../store/open.ts'
import { type AddCommand, type Context, dbOption, describe } from './command.ts'
import { createProgress } from './progress.ts'

type Flags = { readonly db?: string; readonly json?: boolean; readonly csv?: boolean; readonly term?: string }

export const addGlossary: AddCommand = (program, context) => {
  describe(
    program,
    'glossary',
    'Print how English terms are told in Japanese over the whole library, the surest first; made anew where the library has grown.',
    ['glossary --term 強化学習', 'glossary --csv > terms.csv'],
  )
    .addOption(dbOption())
    .addOption(new Option('--json', 'print an array of {en, ja, count, score, example}').conflicts('csv'))
    .option('--csv', 'print CSV with a header')
    .option('--term <word>', 'only this term, English or Japanese')
    .action(async (flags: Flags) => context.finish(await printGlossary(flags, context)))
}

async function printGlossary(flags: Flags, context: Context): Promise<number> {
  const { db } = readConfig(flags.db ? { db: flags.db } : {}, context.base)
  if (!existsSync(db)) throw new Failure('unusable', `there is no library ${db}; name it with --db`)
  const store = await openStore(db)
  try {
    await keepUp(store, context)
    if (context.stop.aborted) return 1
    const filter = flags.term ? { term: foldTerm(flags.term) } : {}
    const { terms } = await store.listGlossary(filter, { limit: -1, offset: 0 })
    if (flags.json) context.print(JSON.stringify(terms))
    else if (flags.csv) context.print(formatCsv(terms))
    else printTable(terms, flags, context)
    return 0
  } finally {
    await store.close()
  }
}

async function keepUp(store: Store, context: Context): Promise<void> {
  const progress = createProgress(context.isTerminal ? context.draw : undefined, 'papers')
  const onProgress = (done: number, total: number) => progress.update({ done, total, note: 'terms counted' })
  await keepGlossary(store, { stop: context.stop, onProgress })
  progress.clear()
  if (context.stop.aborted) context.warn('stopped; the glossary is as it was. Run it again to make it anew')
}

function printTable(terms: readonly GlossaryTerm[], { term }: Flags, context: Context): void {
  if (terms.length === 0)
    context.warn(
      term
        ? `the glossary has no term ${term}; taiyaku glossary lists all it has`
        : 'no term was met often enough yet; take more papers in',
    )
  const width = Math.min(40, Math.max(0, ...terms.map(({ en }) => en.length)))
  const digits = Math.max(0, ...terms.map(({ count }) => String(count).length))
  for (const { en, ja, count, score } of terms)
    context.print(`${en.padEnd(width)}  ${String(count).padStart(digits)}  ${score.toFixed(2)}  ${ja}`)
}

/** RFC 4180, lines ending in CRLF. A text that a spreadsheet would take for a formula begins with an apostrophe. */
export function formatCsv(terms: readonly GlossaryTerm[]): string {
  const rows = terms.map(({ en, ja, count, score, example }) => [
    en,
    ja,
    count,
    score,
    example?.key,
    example?.en,
    example?.ja,
  ])
  const header = ['en', 'ja', 'count', 'score', 'example_key', 'example_en', 'example_ja']
  return [header, ...rows].map((row) => row.map(formatField).join(',')).join('\r\n')
}

function formatField(value: string | number | undefined): string {
  const text = typeof value === 'string' && /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value ?? '')
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

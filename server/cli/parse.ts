// taiyaku parse: what stands on pages, as NDJSON; nothing is kept.
import type { Problem } from '#shared/entry.ts'
import { findCut } from '../digest/cut.ts'
import { parsePage } from '../digest/parse.ts'
import { listFiles, readPages, type SourcePage } from '../source/pages.ts'
import { type AddCommand, type Context, describe } from './command.ts'
import { formatProblem } from './report.ts'

export const addParse: AddCommand = (program, context) => {
  describe(
    program,
    'parse <file...>',
    'Print the entries of pages as NDJSON, one line each; problems go to standard error.',
    ['parse data/sample/*.txt', 'parse - < page.txt'],
  ).action(async (files: string[]) => context.finish((await parseFiles(files, context)) > 0 ? 0 : 2))
}

/** Prints the entries of all files; returns how many there were. */
async function parseFiles(paths: readonly string[], context: Context): Promise<number> {
  let entries = 0
  for (const path of await listFiles(paths, context.base)) {
    for await (const item of readPages(path, context.base, context.input, { findCut })) {
      if ('problem' in item) context.warn(formatProblem(item.problem))
      else entries += printPage(item, context)
    }
  }
  return entries
}

function printPage(page: SourcePage, context: Context): number {
  const { entries, problems } = parsePage(page.bytes, page)
  for (const { entry } of entries) context.print(JSON.stringify(entry))
  for (const problem of problems) context.warn(formatProblem({ source: page.name, ...problem } satisfies Problem))
  return entries.length
}

// taiyaku parse: what stands on pages, as NDJSON; nothing is kept.
import type { Entry, Problem } from '#shared/entry.ts'
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
  ).action(async (files: string[]) => context.finish(await printEntries(files, context, (entry) => entry)))
}

/** Prints a line of JSON for each entry of all files, what is wrong beside it; gives the exit code. Stops between two pages. */
export async function printEntries(
  paths: readonly string[],
  context: Context,
  tell: (entry: Entry) => unknown,
): Promise<number> {
  let entries = 0
  for (const path of await listFiles(paths, context.base)) {
    for await (const item of readPages(path, context.base, context.input, { findCut })) {
      if (context.stop.aborted) return 1
      if ('problem' in item) context.warn(formatProblem(item.problem))
      else entries += printPage(item, context, tell)
    }
  }
  return entries > 0 ? 0 : 2
}

function printPage(page: SourcePage, context: Context, tell: (entry: Entry) => unknown): number {
  const { entries, problems } = parsePage(page.bytes, page)
  for (const { entry } of entries) context.print(JSON.stringify(tell(entry)))
  for (const problem of problems) context.warn(formatProblem({ source: page.name, ...problem } satisfies Problem))
  return entries.length
}

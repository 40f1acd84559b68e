// The one way a page gets into the library: bytes -> entries -> a transaction of the store.
import type { IngestReport, TextAccount } from '#shared/entry.ts'
import { findCut } from './digest/cut.ts'
import { parsePage } from './digest/parse.ts'
import { readPages, type SourceItem, type SourcePage, toPages } from './source/pages.ts'
import type { Store } from './store/open.ts'
import type { PageToSave, SaveResult } from './store/save.ts'

export type IngestOptions = {
  /** Whether the page of this name is one of the made-up ones. */
  readonly isSample?: (name: string) => boolean
  /** Told after every page what has come so far; always the same object, which ends as the result. */
  readonly onPage?: (report: IngestReport) => void
  /** Saves each page before the next one is asked for: the source decides by what came of a page whether to go on. */
  readonly pageByPage?: boolean
}

/** Papers that are saved in one transaction: each costs the same from here on, and a crash loses no more than a second of work. */
const batchEntries = 500

/** A report of nothing yet. */
export function startReport(): IngestReport {
  const text = { entries: 0, furniture: 0, problems: 0 }
  return { pages: 0, unchanged: 0, entries: 0, added: 0, updated: 0, same: 0, text, problems: [] }
}

/**
 * Takes pages in, one after the other, several in a transaction. What is wrong with a page is in the report; rejects only if
 * the library or the source fails, and then what came before is kept.
 */
export async function ingestPages(
  store: Store,
  items: AsyncIterable<SourceItem> | Iterable<SourceItem>,
  { isSample = () => false, onPage = () => {}, pageByPage = false }: IngestOptions = {},
): Promise<IngestReport> {
  const report = startReport()
  const batch: PageToSave[] = []
  const save = async () => {
    for (const saved of batch.length > 0 ? await store.savePages(batch.splice(0)) : []) addSaved(report, saved)
  }
  try {
    for await (const item of items) {
      report.pages += 1
      const page = 'problem' in item ? void report.problems.push(item.problem) : await readPage(store, item, report)
      if (page) batch.push({ ...page, sample: isSample(page.name) })
      if (pageByPage || countEntries(batch) >= batchEntries) await save()
      onPage(report)
    }
  } finally {
    await save()
  }
  onPage(report)
  return report
}

/** Adds what came of one piece of work to what came of another. */
export function addReport(sum: IngestReport, report: IngestReport): void {
  for (const key of ['pages', 'unchanged', 'entries', 'added', 'updated', 'same'] as const) sum[key] += report[key]
  addText(sum.text, report.text)
  sum.problems.push(...report.problems)
}

function countEntries(pages: readonly PageToSave[]): number {
  return pages.reduce((sum, page) => sum + page.entries.length, 0)
}

/** The page with its entries, or undefined where there is nothing to save: it is known, or gave no entry (and is read and told again each time). */
async function readPage(
  store: Store,
  page: SourcePage,
  report: IngestReport,
): Promise<Omit<PageToSave, 'sample'> | undefined> {
  if (await store.hasPage(page.hash)) {
    report.unchanged += 1
    return undefined
  }
  const { entries, problems, text } = parsePage(page.bytes, { ...page, ...addressOf(page) })
  for (const problem of problems) report.problems.push({ source: page.name, ...problem })
  addText(report.text, text)
  return entries.length === 0 ? undefined : { ...page, entries, problems, takenAt: new Date().toISOString() }
}

/** A page that was fetched is named by its address. */
function addressOf({ name }: SourcePage): { address?: string } {
  return /^https?:\/\//.test(name) ? { address: name } : {}
}

function addText(sum: TextAccount, text: TextAccount): void {
  sum.entries += text.entries
  sum.furniture += text.furniture
  sum.problems += text.problems
}

function addSaved(report: IngestReport, saved: SaveResult): void {
  if (saved.known) report.unchanged += 1
  report.added += saved.added
  report.updated += saved.updated
  report.same += saved.same
  report.entries += saved.added + saved.updated + saved.same
}

/** The pages of files (as `listFiles` gives them), what is packed unpacked and long texts in parts; stops between two pages. */
export async function* readFiles(
  files: readonly string[],
  base: string,
  input: AsyncIterable<Uint8Array>,
  stop: AbortSignal,
  onFile: (read: number) => void = () => {},
): AsyncGenerator<SourceItem> {
  for (const [index, file] of files.entries()) {
    for await (const item of readPages(file, base, input, { findCut })) {
      if (stop.aborted) return
      yield item
    }
    onFile(index + 1)
  }
}

/** The pages that were sent as bytes under a name. */
export async function* readBytes(name: string, bytes: Uint8Array, stop: AbortSignal): AsyncGenerator<SourceItem> {
  for await (const item of toPages(name, bytes, { findCut })) {
    if (stop.aborted) return
    yield item
  }
}

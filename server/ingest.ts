// The one way a page gets into the library: bytes -> entries -> sentence pairs -> one transaction of the store.
import type { Entry, IngestReport } from '#shared/entry.ts'
import { pairSentences } from './bitext/pair.ts'
import { type ParsedPage, parsePage } from './digest/parse.ts'
import { type SourceItem, type SourcePage, toPage } from './source/pages.ts'
import type { Store } from './store/open.ts'

export type IngestOptions = {
  /** Whether the page of this name is one of the made-up ones. */
  readonly isSample?: (name: string) => boolean
  /** Told after every page what has come so far. */
  readonly onPage?: (report: IngestReport) => void
}

/** Takes pages in, one after the other. What is wrong with a page is in the report; rejects only if the library itself fails. */
export async function ingestPages(
  store: Store,
  pages: AsyncIterable<SourceItem> | Iterable<SourceItem>,
  { isSample = () => false, onPage = () => {} }: IngestOptions = {},
): Promise<IngestReport> {
  const report: IngestReport = {
    pages: 0,
    unchanged: 0,
    entries: 0,
    added: 0,
    updated: 0,
    same: 0,
    text: { entries: 0, furniture: 0, problems: 0 },
    problems: [],
  }
  for await (const item of pages) {
    report.pages += 1
    if ('problem' in item) report.problems.push(item.problem)
    else await ingestPage(store, item, isSample(item.name), report)
    onPage(report)
  }
  return report
}

/** Takes in one page that came as bytes, under this name. */
export function ingestBytes(store: Store, name: string, bytes: Uint8Array): Promise<IngestReport> {
  return ingestPages(store, [toPage(name, bytes)])
}

async function ingestPage(store: Store, page: SourcePage, sample: boolean, report: IngestReport): Promise<void> {
  if (await store.hasPage(page.hash)) {
    report.unchanged += 1
    return
  }
  const { entries, problems, text } = parsePage(page.bytes, page)
  report.text.entries += text.entries
  report.text.furniture += text.furniture
  report.text.problems += text.problems
  for (const problem of problems) report.problems.push({ source: page.name, ...problem })
  // A page that gave nothing is not kept: it is read and reported again until it gives something.
  if (entries.length > 0) add(report, await savePage(store, page, sample, { entries, problems, text }))
}

function savePage(store: Store, page: SourcePage, sample: boolean, parsed: ParsedPage) {
  const link = (entry: Entry) => pairSentences(entry)
  return store.savePage({ ...page, ...parsed, sample, link, takenAt: new Date().toISOString() })
}

function add(report: IngestReport, saved: Awaited<ReturnType<Store['savePage']>>): void {
  if (saved.known) report.unchanged += 1
  report.added += saved.added
  report.updated += saved.updated
  report.same += saved.same
  report.entries += saved.added + saved.updated + saved.same
}

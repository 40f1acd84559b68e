// Reads all kept pages again with today's parser and puts the result in the place of what they gave before.
import { parsePage } from './digest/parse.ts'
import type { KeptPage } from './store/draft.ts'
import type { Store } from './store/open.ts'
import type { ReprocessReport } from './store/reprocess.ts'

export type ReprocessOptions = {
  /** Ends the work between two steps. Before the first paper is replaced nothing has changed then; later, each paper is wholly old or wholly new. */
  readonly stop: AbortSignal
  /** Told after every step: first pages are read, then papers replaced. */
  readonly onStep?: (step: { readonly unit: 'pages' | 'papers'; readonly done: number; readonly total: number }) => void
}

/** Papers replaced in one transaction: others that write wait no longer than a moment. */
const batch = 200

/** Reads the library again. What came of it, or of as much of it as was done when it was stopped. */
export async function reprocessPages(
  store: Store,
  { stop, onStep = () => {} }: ReprocessOptions,
): Promise<ReprocessReport> {
  const work = await store.startReprocess()
  try {
    for (let page = await work.nextPage(); page !== undefined && !stop.aborted; page = await work.nextPage()) {
      await work.savePage(page, readAgain(page))
      const done = work.report().pages
      onStep({ unit: 'pages', done, total: Math.max(work.pages, done) })
      await turn()
    }
    for (let isDone = false; !isDone && !stop.aborted; await turn()) {
      const { done, total } = await work.replacePapers(batch)
      onStep({ unit: 'papers', done, total })
      isDone = done >= total
    }
    return work.report()
  } finally {
    await work.close()
  }
}

function readAgain({ name, bytes, charset, firstLine }: KeptPage) {
  const address = /^https?:\/\//.test(name) ? { address: name } : {}
  const { entries, problems } = parsePage(bytes, { firstLine, ...(charset !== undefined && { charset }), ...address })
  return { entries, problems }
}

/** Lets the process hear a signal: the library answers without waiting for anything. */
function turn(): Promise<void> {
  return new Promise((done) => setImmediate(done))
}

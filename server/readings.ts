// Looks over the papers of the library that were not looked over yet: what of their Japanese is restored and what is in doubt
// is found, and kept for lists and filters. Broken off at any moment, what is left is found by the next pass.
import { bitextVersion, readBitext } from './bitext/read.ts'
import type { Store } from './store/open.ts'
import type { PaperReading, UnreadPaper } from './store/readings.ts'

export type LookOverOptions = {
  /** Ends the pass within a moment; what was read until then is kept. */
  readonly stop: AbortSignal
  /** So many papers at most. */
  readonly limit?: number
  /** Told after each batch how many papers were looked over. */
  readonly onProgress?: (done: number) => void
  readonly read?: (paper: UnreadPaper) => PaperReading
}

/** Papers in one transaction, which takes a few milliseconds: others that write wait no longer. */
const batch = 200

/** After so many characters the process is let hear a signal: some ten milliseconds. */
const breath = 50_000

/** Looks over papers, newest first; gives how many. Ends, too, where others change papers faster than they are read. Rejects only if the library fails. */
export async function lookOver(
  store: Store,
  { stop, limit = Number.POSITIVE_INFINITY, onProgress = () => {}, read = readPaper }: LookOverOptions,
): Promise<number> {
  let done = 0
  while (!stop.aborted && done < limit) {
    const papers = await store.listUnread(bitextVersion, Math.min(batch, limit - done))
    if (papers.length === 0) break
    const readings = await readSome(papers, stop, read)
    const kept = await store.saveReadings(bitextVersion, readings)
    if (kept === 0) break
    done += kept
    onProgress(done)
  }
  return done
}

/** How many papers `lookOver` would look over. */
export function countUnread(store: Store): Promise<number> {
  return store.countUnread(bitextVersion)
}

async function readSome(papers: readonly UnreadPaper[], stop: AbortSignal, read: (paper: UnreadPaper) => PaperReading) {
  const readings: { readonly paper: UnreadPaper; readonly reading: PaperReading }[] = []
  let characters = 0
  for (const paper of papers) {
    if (stop.aborted) break
    readings.push({ paper, reading: tryPaper(paper, read) })
    characters += (paper.summaryJa?.length ?? 0) + (paper.abstractEn?.length ?? 0)
    if (characters > breath) {
      characters = 0
      await turn()
    }
  }
  return readings
}

const nothing: PaperReading = { doubt: null, doubtful: false, untranslated: false, restorations: [] }

/** One paper that can’t be read must not keep the others from being read; who opens it is told. */
function tryPaper(paper: UnreadPaper, read: (paper: UnreadPaper) => PaperReading): PaperReading {
  try {
    return read(paper)
  } catch {
    return nothing
  }
}

function readPaper(paper: UnreadPaper): PaperReading {
  const { doubt, doubts, restorations } = readBitext(paper)
  return {
    doubt,
    doubtful: doubts.length > 0,
    untranslated: doubts.some(({ kind }) => kind === 'untranslated'),
    restorations,
  }
}

function turn(): Promise<void> {
  return new Promise((done) => setImmediate(done))
}

// Makes the glossary of the library, and keeps it up as papers come in. Refuses to work on what would hardly change it: it is
// made anew when the library has grown by half, or by as much as it is made of.
import type { GlossaryTerm } from '#shared/bitext.ts'
import { foldTerm, type GlossaryWork, glossaryVersion, startGlossary } from './bitext/glossary.ts'
import { pairSentences } from './bitext/pair.ts'
import { bitextVersion } from './bitext/read.ts'
import type { Store } from './store/open.ts'

export type GlossaryOptions = {
  /** Ends the work within a moment; what there was stays. */
  readonly stop: AbortSignal
  /** Told after each batch how many papers were read, of how many. */
  readonly onProgress?: (done: number, total: number) => void
  readonly mostPapers?: number
}

/** The newest papers speak for all: terms that are not met in so many are not met often. Memory and time end with it. */
const mostPapers = 8_000
/** A library grows by its first papers quickly; below so many new ones there is little to find. */
const leastGrowth = 10
/** Papers read at once: the process is let hear a signal, and others the library, every few milliseconds. */
const batch = 20

const version = `${bitextVersion}.${glossaryVersion}`

/** Whether it was never made, by an older method, or of a library so much smaller or larger that another is to be expected. */
export async function isGlossaryStale(store: Store, most = mostPapers): Promise<boolean> {
  const [state, papers] = await Promise.all([store.findGlossaryState(), store.countPapers()])
  if (state === undefined) return papers > 0
  const growth = Math.min(Math.max(leastGrowth, state.papers / 2), most)
  return state.version !== version || papers >= state.papers + growth || papers < state.papers / 2
}

/** Makes it if it is stale; true if it did. Rejects only if the library fails. */
export async function keepGlossary(store: Store, options: GlossaryOptions): Promise<boolean> {
  return !options.stop.aborted && (await isGlossaryStale(store, options.mostPapers)) && makeGlossary(store, options)
}

/** Makes it of the newest papers; false, and nothing changed, if it was stopped. */
export async function makeGlossary(
  store: Store,
  { stop, onProgress = () => {}, mostPapers: most = mostPapers }: GlossaryOptions,
): Promise<boolean> {
  const papers = await store.countPapers()
  const work = startGlossary()
  let before = Number.MAX_SAFE_INTEGER
  for (let done = 0; done < most && !stop.aborted; await turn()) {
    const texts = await store.listTexts(before, Math.min(batch, most - done))
    if (texts.length === 0) break
    for (const paper of texts) work.add(paper, pairSentences(paper))
    before = texts[texts.length - 1]?.place ?? 0
    done += texts.length
    onProgress(done, Math.min(papers, most))
  }
  const found = await finish(work, stop)
  if (found === undefined) return false
  const terms = found.map((term) => ({ ...term, folded: { en: foldTerm(term.en).en, ja: foldTerm(term.ja).ja } }))
  await store.saveGlossary(terms, { papers, version })
  return true
}

async function finish(work: GlossaryWork, stop: AbortSignal): Promise<GlossaryTerm[] | undefined> {
  const steps = work.finish()
  for (; !stop.aborted; await turn()) {
    const step = steps.next()
    if (step.done) return step.value
  }
  return undefined
}

function turn(): Promise<void> {
  return new Promise((done) => setImmediate(done))
}

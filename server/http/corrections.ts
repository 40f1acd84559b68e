// A reader's own wording of sentences: kept, removed, and all of it listed.
import type { Correction, SentencePair } from '#shared/bitext.ts'
import { Failure } from '#shared/failure.ts'
import type { KeptPaper } from '#shared/paper.ts'
import { foldCopy } from '../store/copies.ts'
import type { Store } from '../store/open.ts'
import type { Handler } from './route.ts'

export function putCorrection(store: Store): Handler<'putCorrection'> {
  return async ({ params: { key }, json }) => {
    const paper = await store.findPaper(key)
    if (!paper) throw new Failure('not_found', `there is no paper ${key} in this library`)
    const ja = json.ja.trim()
    checkSentence(paper, ja)
    const correction = { ja, text: json.text.trim(), updatedAt: new Date().toISOString() }
    return store.putCorrection(paper.key, paper.title, correction)
  }
}

export function removeCorrection(store: Store): Handler<'removeCorrection'> {
  return async ({ params: { key }, json }) => {
    const removed = await store.removeCorrection(key, json.ja)
    if (removed) return removed
    throw new Failure('not_found', `paper ${key} has no correction of this sentence; GET /api/corrections lists all`)
  }
}

export function listCorrections(store: Store): Handler<'listCorrections'> {
  return async () => ({ corrections: await store.listCorrections() })
}

/** Those whose sentence is one of the paper's, with the sentence as the paper has it now. The others are kept, and wait. */
export function correctionsIn(
  summaryJa: string | null,
  pairs: readonly SentencePair[],
  corrections: readonly Correction[],
): Correction[] {
  if (summaryJa === null || corrections.length === 0) return []
  const known = new Map(corrections.map((correction) => [foldCopy(correction.ja), correction]))
  const sentences = new Set(pairs.flatMap(({ ja }) => (ja ? [summaryJa.slice(...ja)] : [])))
  return [...sentences].flatMap((ja) => {
    const correction = known.get(foldCopy(ja))
    return correction ? [{ ...correction, ja }] : []
  })
}

/** A version that was replaced while the reader wrote is as good as the newest. */
function checkSentence({ versions }: KeptPaper, ja: string): void {
  const sentence = foldCopy(ja)
  if (sentence !== '' && versions.some(({ summaryJa }) => foldCopy(summaryJa ?? '').includes(sentence))) return
  const message = 'must be a sentence of the paper’s summary, as the page has it'
  throw new Failure('bad_request', `ja: ${message}`, { details: [{ path: 'ja', message }] })
}

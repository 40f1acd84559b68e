// Restoration tried on papers that were damaged on purpose: real English where it is at hand, else made up, in two halves that
// share no paper. What was built, was built on the development half; the other is only measured.
import type { Entry } from '#shared/entry.ts'
import { pairSentences } from '../../server/bitext/pair.ts'
import { restoreText } from '../../server/bitext/restore.ts'
import { type DamagedPaper, type Material, makeDamaged } from '../made/damage.ts'
import { startDraw } from '../made/draw.ts'
import { hasRealPapers, readRealRecords } from '../made/real-papers.ts'
import { makeAbstracts } from '../made/translated-abstracts.ts'
import { addRestored, type Failure, type Restored, type RestoreScore, startRestoreScore } from './restore-score.ts'

export type RestoreHalf = 'development' | 'held out' | 'made up'
export type Texts = Pick<Entry, 'title' | 'summaryJa' | 'abstractEn'>
export type Restore = (texts: Texts) => Restored

export const restoreAlone: Restore = (texts) => restoreText(texts, pairSentences(texts))

/** Of a hundred stretches so many are damaged. */
export const strengths = [30, 60, 90] as const

/** The papers of a half, with real English where it is at hand; `made up` ones hold what those rarely do: addresses, ids. */
export function readMaterial(half: RestoreHalf): Material[] {
  if (half === 'made up') return makeAbstracts(400, 23)
  const papers = hasRealPapers ? readRealRecords().map((line) => JSON.parse(line) as Material) : makeAbstracts(400, 11)
  return papers.filter(({ id }) => halfOf(id) === half)
}

/** By the id without its version: FNV-1a, 32 bits. */
function halfOf(id: string): RestoreHalf {
  return hash(id.replace(/v\d+$/, '')) % 2 === 0 ? 'development' : 'held out'
}

function hash(text: string): number {
  let sum = 0x811c9dc5
  for (let at = 0; at < text.length; at += 1) sum = Math.imul(sum ^ text.charCodeAt(at), 0x01000193) >>> 0
  return sum ^ (sum >>> 16)
}

/** Each paper damaged by a seed of its own: the same whatever stands beside it. */
export function damage(paper: Material, share: number): DamagedPaper {
  return makeDamaged(paper, share, startDraw(hash(`${paper.id} ${share}`)))
}

/** The score over all papers; `tell` hears of each failure. */
export function tryRestore(
  papers: readonly Material[],
  share: number,
  restore: Restore = restoreAlone,
  tell: (failure: Failure, paper: DamagedPaper) => void = () => {},
): RestoreScore {
  const score = startRestoreScore()
  for (const paper of papers) {
    const damaged = damage(paper, share)
    for (const failure of addRestored(score, damaged, restore(damaged))) tell(failure, damaged)
  }
  return score
}

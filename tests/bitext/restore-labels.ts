// The one page whose damage a person labelled, where it lies beside the project: what of that is found, what is wrong, what goes beyond.
import { existsSync, readFileSync } from 'node:fs'
import type { Restoration, RestorationKind, Span } from '#shared/bitext.ts'
import { parsePage } from '../../server/digest/parse.ts'
import type { DamagedPaper, Truth } from '../made/damage.ts'
import { addRestored, startRestoreScore } from './restore-score.ts'
import { type Restore, restoreAlone } from './restore-trial.ts'

const labels = new URL('../../../shared/gold/cs-LG-2025-03-24.json', import.meta.url)
const page = new URL('../../../shared/digests/cs-LG-2025-03-24.txt', import.meta.url)
export const hasLabels: boolean = existsSync(labels) && existsSync(page)

type Label = { readonly damaged: string; readonly correct: string }
/** `wrong` and `missed` are labelled places; `beyond` is what was changed where nothing is labelled, for a person to judge. */
export type LabelScore = {
  labelled: number
  found: number
  readonly wrong: Label[]
  readonly missed: Label[]
  readonly beyond: Label[]
}

export function tryLabels(restore: Restore = restoreAlone): LabelScore {
  const score: LabelScore = { labelled: 0, found: 0, wrong: [], missed: [], beyond: [] }
  for (const paper of readLabels()) {
    const { restorations } = restore(paper)
    const tally = startRestoreScore()
    const failures = addRestored(tally, paper, { restorations, missing: [] })
    score.labelled += paper.truths.length
    score.found += Object.values(tally.kinds).reduce((sum, { found }) => sum + found, 0)
    score.beyond.push(...restorations.filter((one) => !paper.truths.some(({ span }) => overlaps(span, one))))
    for (const { what, ja, damaged, got } of failures)
      if (paper.truths.some(({ span }) => span[0] < ja[1] && ja[0] < span[1]))
        score[what].push({ damaged, correct: got })
  }
  return score
}

const overlaps = (span: Span, { start, end }: Restoration) => span[0] < end && start < span[1]

function readLabels(): DamagedPaper[] {
  const { entries } = parsePage(readFileSync(page))
  const papers: readonly { readonly restorations: readonly Label[] }[] = JSON.parse(readFileSync(labels, 'utf8'))
  return papers.map(({ restorations }, index) => {
    const { title = '', summaryJa, abstractEn } = entries[index]?.entry ?? {}
    const truths = placeLabels(summaryJa ?? '', restorations)
    const whole: Span = [0, (summaryJa ?? '').length]
    const sentences = [{ ja: whole, en: [0, 0] as Span }]
    const texts = { title: title ?? '', summaryJa: summaryJa ?? '', abstractEn: abstractEn ?? '' }
    return { id: String(index), ...texts, truths, dropped: [], sentences }
  })
}

/** The labels are in the order of the text. */
function placeLabels(text: string, labelled: readonly Label[]): Truth[] {
  let from = 0
  return labelled.map(({ damaged, correct }) => {
    const start = text.indexOf(damaged, from)
    if (start < 0) throw new Error(`not in the text: ${damaged}`)
    from = start + damaged.length
    const span: Span = [start, from]
    return { kind: kindOf(correct), what: 'name', span, correct, others: [], operators: ['labelled'], en: [0, 0] }
  })
}

const kindOf = (text: string): RestorationKind =>
  /^[$\\]/.test(text) ? 'math' : text.startsWith('http') ? 'link' : 'name'

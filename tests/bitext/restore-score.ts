// How right restorations are, by kind and by operator of damage. Judged by what a reader sees: where restorations and stretches
// of known truth overlap, the restored text must read as the truth says.
import type { MissingFormula, Restoration, RestorationKind, Span } from '#shared/bitext.ts'
import { restoreStretch } from '#shared/restored-text.ts'
import type { DamagedPaper, Truth } from '../made/damage.ts'
import { readTokens } from '../made/translated-tokens.ts'
import { asInEnglish, readings, visible } from './restore-readings.ts'

export type Restored = { readonly restorations: readonly Restoration[]; readonly missing: readonly MissingFormula[] }

/**
 * `made` restorations, of which `right`; `wanted` damaged stretches that the English can tell, of which `found`; `untold` ones
 * that it can’t. Restorations that change nothing to be seen are `idle` and count for nothing.
 */
export type Tally = { made: number; right: number; wanted: number; found: number; untold: number; idle: number }
export type TallyKind = RestorationKind | 'missing'
export type RestoreScore = {
  readonly kinds: Readonly<Record<TallyKind, Tally>>
  readonly operators: Map<string, { kind: RestorationKind; wanted: number; found: number }>
}
export type Failure = {
  readonly what: 'wrong' | 'missed'
  readonly kind: TallyKind
  readonly operators: readonly string[]
  readonly ja: Span
  readonly damaged: string
  readonly correct: string
  readonly got: string
}

const none = (): Tally => ({ made: 0, right: 0, wanted: 0, found: 0, untold: 0, idle: 0 })

export function startRestoreScore(): RestoreScore {
  return { kinds: { math: none(), link: none(), name: none(), missing: none() }, operators: new Map() }
}

/** Adds one paper; returns what was wrong or missed in it. */
export function addRestored(score: RestoreScore, paper: DamagedPaper, restored: Restored): Failure[] {
  const failures = gather(paper, restored.restorations).flatMap((place) => addPlace(score, paper, place))
  return [...failures, ...addMissing(score.kinds.missing, paper, restored.missing)]
}

/** Truths and restorations that overlap, directly or by way of others. */
type Place = { span: Span; readonly truths: Truth[]; readonly restorations: Restoration[] }

function gather(paper: DamagedPaper, restorations: readonly Restoration[]): Place[] {
  const places: Place[] = []
  const all = [
    ...paper.truths.map((truth) => ({ span: truth.span, truth, restoration: null })),
    ...restorations.map((restoration) => {
      const span: Span = [restoration.start, restoration.end]
      return { span, truth: null, restoration }
    }),
  ].sort((a, b) => a.span[0] - b.span[0] || a.span[1] - b.span[1])
  for (const { span, truth, restoration } of all) {
    const last = places.at(-1)
    const joins = last !== undefined && span[0] < last.span[1]
    const place: Place = joins ? last : { span, truths: [], restorations: [] }
    place.span = [place.span[0], Math.max(place.span[1], span[1])]
    if (truth !== null) place.truths.push(truth)
    if (restoration !== null) place.restorations.push(restoration)
    if (!joins) places.push(place)
  }
  return places
}

function addPlace(score: RestoreScore, paper: DamagedPaper, place: Place): Failure[] {
  const { span, truths, restorations } = place
  const damaged = truths.filter(({ operators }) => operators.length > 0)
  if (damaged.length === 0 && restorations.length === 0) return []
  const [was, got] = [paper.summaryJa.slice(...span), restoreStretch(paper.summaryJa, restorations, span)]
  const all = [...readings(paper.summaryJa, span, truths), ...asInEnglish(paper, truths)]
  const reading = restorations.length === 0 ? undefined : all.find(({ text }) => visible(text) === visible(got))
  const isIdle = visible(got) === visible(was)
  const isRight = reading !== undefined && reading.mended.length > 0
  for (const { kind } of restorations) addMade(score.kinds[kind], isRight, isIdle)
  const missed = damaged.filter((truth) => !addTruth(score, paper, truth, reading?.mended.includes(truth) === true))
  const isWrong = restorations.length > 0 && !isRight && !isIdle
  if (!isWrong && missed.length === 0) return []
  const kind = (isWrong ? restorations[0]?.kind : missed[0]?.kind) ?? 'math'
  const operators = (isWrong ? damaged : missed).flatMap((truth) => truth.operators)
  return [
    { what: isWrong ? 'wrong' : 'missed', kind, operators, ja: span, damaged: was, correct: all[0]?.text ?? '', got },
  ]
}

function addMade(tally: Tally, isRight: boolean, isIdle: boolean): void {
  if (isIdle) tally.idle += 1
  else tally.made += 1
  if (isRight && !isIdle) tally.right += 1
}

/** Counts a damaged stretch; false where it could have been put right and was not. */
function addTruth(score: RestoreScore, paper: DamagedPaper, truth: Truth, isFound: boolean): boolean {
  if (truth.kind === null) return true
  const tally = score.kinds[truth.kind]
  if (!isTold(paper, truth)) {
    tally.untold += 1
    return true
  }
  tally.wanted += 1
  if (isFound) tally.found += 1
  for (const operator of truth.operators) {
    const row = score.operators.get(operator) ?? { kind: truth.kind, wanted: 0, found: 0 }
    score.operators.set(operator, { ...row, wanted: row.wanted + 1, found: row.found + (isFound ? 1 : 0) })
  }
  return isFound
}

const fold = (name: string) => name.toLowerCase().replace(/[-‐－ ]/g, '')

/** Not told is a name that its English sentence writes in several ways: which of them is meant, nobody can say. */
function isTold({ abstractEn, sentences }: DamagedPaper, { kind, correct, others, en }: Truth): boolean {
  if (kind !== 'name') return true
  const sentence = sentences.find((pair) => pair.en[0] <= en[0] && en[1] <= pair.en[1])
  const forms = readTokens(abstractEn.slice(...(sentence?.en ?? en))).map(({ text }) => text)
  return !forms.some((form) => fold(form) === fold(correct) && form !== correct && !others.includes(form))
}

/** A formula said to be missing is right where that formula was dropped from that sentence; each counts once. */
function addMissing(tally: Tally, paper: DamagedPaper, missing: readonly MissingFormula[]): Failure[] {
  const open = [...paper.dropped]
  const failures: Failure[] = []
  for (const { correct, at } of missing) {
    const index = open.findIndex((one) => one.correct === correct && one.ja[0] <= at && at <= one.ja[1])
    tally.made += 1
    if (index >= 0) open.splice(index, 1)
    else
      failures.push({
        what: 'wrong',
        kind: 'missing',
        operators: [],
        ja: [at, at],
        damaged: '',
        correct: '',
        got: correct,
      })
  }
  tally.wanted += paper.dropped.length
  tally.right += paper.dropped.length - open.length
  tally.found += paper.dropped.length - open.length
  for (const { correct, ja } of open)
    failures.push({
      what: 'missed',
      kind: 'missing',
      operators: ['formula dropped'],
      ja,
      damaged: '',
      correct,
      got: '',
    })
  return failures
}

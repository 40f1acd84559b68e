// How much the anchors speak for linking one sentence with another, as log-likelihood ratios. Pure.
import type { Anchor, AnchorKind } from './anchor-collection.ts'

/**
 * Of an anchor in an English sentence: how often (`kept`) its Japanese sentence has it; how often (`stray`) a Japanese
 * sentence has it and the English one it is linked with has not; and how often it stands in any sentence at least.
 */
type Habit = { readonly kept: number; readonly stray: number; readonly common: number }

/** Judged from the labelled page and tried on the development texts, not fitted. A `stray` of 1 says nothing. */
const habits: Readonly<Record<AnchorKind, Habit>> = {
  number: { kept: 0.85, stray: 0.05, common: 0.02 },
  count: { kept: 0.5, stray: 0.3, common: 0.1 },
  formula: { kept: 0.7, stray: 0.2, common: 0.01 },
  symbol: { kept: 0.6, stray: 0.3, common: 0.08 },
  name: { kept: 0.8, stray: 0.05, common: 0.02 },
  word: { kept: 0.5, stray: 0.05, common: 0.02 },
  term: { kept: 0.5, stray: 0.6, common: 0.12 },
  sound: { kept: 0.45, stray: 1, common: 0.15 },
  longSound: { kept: 0.5, stray: 1, common: 0.04 },
}
/** These are translated as a rule: their absence says nothing. */
const translated: ReadonlySet<AnchorKind> = new Set(['word', 'sound', 'longSound', 'count'])

/** Anchors are not independent of each other (the words of one link): each counts for less than its ratio. */
const weight = 0.7
/** An anchor in so many sentences of both sides tells nothing, and would cost much. */
const mostUnits = 16

/**
 * What one anchor says of a link, in nats: `gain` where both sides of it hold the anchor, `lost` where only the English
 * does, `stray` where only the Japanese does. `rows` are the Japanese sentences that hold it, `columns` the English ones.
 */
export type Evidence = {
  readonly rows: readonly number[]
  readonly columns: readonly number[]
  readonly gain: number
  readonly lost: number
  readonly stray: number
}

/** The evidence of the anchors of `rows` Japanese and `columns` English sentences. */
export function weighAnchors(anchors: readonly Anchor[], rows: number, columns: number): Evidence[] {
  const evidence: Evidence[] = []
  for (let at = 0; at < anchors.length; at += 1) {
    const anchor = anchors[at]
    // Most words of the English were translated: they say nothing, and are told at a glance.
    if (anchor === undefined || (anchor.ja.length === 0 && translated.has(anchor.kind))) continue
    const said = weighAnchor(anchor, rows, columns)
    if (said.gain !== 0 || said.lost !== 0 || said.stray !== 0) evidence.push(said)
  }
  return evidence
}

function weighAnchor({ kind, ja, en }: Anchor, rows: number, columns: number): Evidence {
  const { kept, common } = habits[kind]
  const stray = weight * strayOf(kind, ja.length, rows)
  if (en.length === 0) return { rows: ja, columns: [], gain: 0, lost: 0, stray }
  const inJapanese = shareOf(Math.max(1, ja.length), rows, common)
  const lost = translated.has(kind) ? 0 : weight * Math.min(0, Math.log((1 - kept) / (1 - inJapanese)))
  if (ja.length === 0) return { rows: [], columns: en, gain: 0, lost, stray: 0 }
  const gain = Math.max(0, Math.log(kept / Math.max(inJapanese, shareOf(en.length, columns, common))))
  if (ja.length > mostUnits && en.length > mostUnits) return { rows: [], columns: [], gain: 0, lost: 0, stray: 0 }
  return { rows: ja, columns: en, gain: weight * gain, lost, stray }
}

/** How often an anchor stands in a sentence it is not linked for: its other sentences, and never less than is common. */
function shareOf(units: number, all: number, common: number): number {
  return Math.min(0.95, (units - 1) / (all + 1) + common)
}

function strayOf(kind: AnchorKind, units: number, rows: number): number {
  const { stray, common } = habits[kind]
  return stray === 1 ? 0 : Math.min(0, Math.log(stray / Math.max(stray, shareOf(units, rows, common))))
}

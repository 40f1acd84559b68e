// Doubts against texts whose harms are known: how many were found, how many of the found are right.
import { type Doubt, DoubtKind, type Span } from '#shared/bitext.ts'
import { readBitext } from '../../server/bitext/read.ts'
import { type DoubtfulText, type Harm, makeDoubtful } from '../made/doubtful.ts'
import { changedForms, heldOutForms } from '../made/doubtful-words.ts'
import { startDraw } from '../made/draw.ts'
import { type Half, halves } from './trial.ts'

export type Tally = { found: number; right: number; harmed: number; told: number }

/** What a harm may also show itself by: a half or a whole sentence that is lost takes its numbers and names with it. */
const also: Partial<Record<DoubtKind, readonly DoubtKind[]>> = {
  length: ['number', 'name', 'negation', 'unlinked'],
  unlinked: ['length', 'number', 'name', 'negation'],
  name: ['number'],
}

/** `count` texts of a half, in which of a hundred sentences `share` were harmed. */
export function makeDoubtfulTexts(half: Half, share: number, count: number): DoubtfulText[] {
  const { seed, texts } = halves[half]
  const forms = half === 'development' ? changedForms : heldOutForms
  // Sentences that the sample pages themselves leave in English are harmed before we begin.
  const told = texts().map((text) => text.filter(([en, ja]) => en !== ja))
  const material = [...told, ...forms, ...forms]
  const draw = startDraw(seed)
  return Array.from({ length: count }, (_, index) => makeDoubtful(material[index % material.length] ?? [], share, draw))
}

export function doubtText({ ja, en }: DoubtfulText): readonly Doubt[] {
  return readBitext({ title: '', summaryJa: ja, abstractEn: en }).doubts
}

/** By kind: doubts raised, those of them that are right, sentences harmed so, those of them that were doubted so. */
export function tallyDoubts(texts: readonly DoubtfulText[]): ReadonlyMap<DoubtKind, Tally> {
  const tallies = new Map(DoubtKind.options.map((kind) => [kind, { found: 0, right: 0, harmed: 0, told: 0 }]))
  for (const text of texts) {
    const doubts = doubtText(text)
    for (const doubt of doubts) {
      const tally = tallies.get(doubt.kind)
      if (tally === undefined) continue
      tally.found += 1
      if (text.harms.some((harm) => explains(harm, doubt))) tally.right += 1
    }
    for (const harm of text.harms) {
      const tally = tallies.get(harm.kind)
      if (tally === undefined) continue
      tally.harmed += 1
      if (doubts.some((doubt) => doubt.kind === harm.kind && meets(harm, doubt))) tally.told += 1
    }
  }
  return tallies
}

export function explains(harm: Harm, doubt: Doubt): boolean {
  return meets(harm, doubt) && (harm.kind === doubt.kind || (also[harm.kind]?.includes(doubt.kind) ?? false))
}

const meets = (harm: Harm, doubt: Doubt) => overlap(harm.ja, doubt.ja) || overlap(harm.en, doubt.en)
const overlap = (one: Span | null, other: Span | null) =>
  one !== null && other !== null && one[0] < other[1] && other[0] < one[1]

// Made Japanese of a paper, damaged as the translation damages it, with the truth: what stands where, and how it should read.
// The same seed gives the same text. Nothing here knows how restoration works.
import type { RestorationKind, Span } from '#shared/bitext.ts'
import { splitEnglish } from '../../server/bitext/sentences.ts'
import { damageLink } from './damage-links.ts'
import { damageCommand, damageFormula } from './damage-math.ts'
import { damageName } from './damage-names.ts'
import type { DamagedPiece } from './damage-operators.ts'
import type { Draw } from './draw.ts'
import { type Hand, translate } from './translated.ts'
import type { Kept, Piece } from './translated-pieces.ts'

/**
 * A stretch `span` of the Japanese that stood in Latin letters or LaTeX: it should read `correct` (or one of `others`).
 * `operators` name what was done to it; none for what was left as it was, which nothing should change.
 */
export type Truth = {
  readonly kind: RestorationKind | null
  readonly what: Kept['what']
  readonly span: Span
  readonly correct: string
  readonly others: readonly string[]
  readonly operators: readonly string[]
  readonly en: Span
}
/** A formula that was dropped from the sentence at `ja`. */
export type Dropped = { readonly correct: string; readonly en: Span; readonly ja: Span }
export type DamagedPaper = {
  readonly id: string
  readonly title: string
  readonly abstractEn: string
  readonly summaryJa: string
  readonly truths: readonly Truth[]
  readonly dropped: readonly Dropped[]
  readonly sentences: readonly { readonly ja: Span; readonly en: Span }[]
}

export type Material = { readonly id: string; readonly title: string; readonly abstract: string }

const kinds: Readonly<Partial<Record<Kept['what'], RestorationKind>>> = {
  ...{ formula: 'math', command: 'math', opening: 'math', closing: 'math', sign: 'math', accent: 'math' },
  ...{ link: 'link', identifier: 'link', email: 'link', name: 'name', capital: 'name' },
}

/** The Japanese of a paper in which of a hundred kept stretches `share` were damaged. */
export function makeDamaged({ id, title, abstract }: Material, share: number, draw: Draw): DamagedPaper {
  const paper = { summaryJa: '', truths: [] as Truth[], dropped: [] as Dropped[] }
  const sentences: { ja: Span; en: Span }[] = []
  const hand: Hand = { spaced: draw(100) < 25, brackets: draw(4) === 0 ? ['（', '）'] : ['(', ')'] }
  const stop = draw(100) < 8 ? '.' : '。'
  for (const en of splitEnglish(abstract)) {
    if (paper.summaryJa !== '') paper.summaryJa += '\n'
    const start = paper.summaryJa.length
    const sentence = abstract.slice(...en)
    if (draw(100) < 3) paper.summaryJa += sentence
    else writeSentence(paper, translate(sentence, en[0], hand, draw), sentences.length < 2 ? stop : '。', share, draw)
    sentences.push({ ja: [start, paper.summaryJa.length], en })
  }
  return { id, title, abstractEn: abstract, ...paper, sentences }
}

type Paper = { summaryJa: string; readonly truths: Truth[]; readonly dropped: Dropped[] }

function writeSentence(to: Paper, pieces: readonly Piece[], stop: string, share: number, draw: Draw): void {
  const start = to.summaryJa.length
  const missing: Omit<Dropped, 'ja'>[] = []
  for (const piece of pieces) {
    const { kept } = piece
    const damaged = damagePiece(piece, share, draw)
    if (damaged === null) {
      if (kept !== null) missing.push({ correct: kept.correct, en: kept.en })
      continue
    }
    const from = to.summaryJa.length + damaged.lead.length
    to.summaryJa += damaged.lead + damaged.text + damaged.trail
    if (kept === null) continue
    const operators = damaged.text === kept.correct || kept.others.includes(damaged.text) ? [] : damaged.operators
    const { what, correct, others, en } = kept
    const span: Span = [from, from + damaged.text.length]
    to.truths.push({ kind: kinds[what] ?? null, what, span, correct, others, operators, en })
  }
  to.summaryJa += stop
  for (const dropped of missing) to.dropped.push({ ...dropped, ja: [start, to.summaryJa.length] })
}

/** Null where the piece was dropped. */
function damagePiece({ text, kept }: Piece, share: number, draw: Draw): DamagedPiece | null {
  const whole: DamagedPiece = { text, lead: '', trail: '', operators: [] }
  const kind = kept === null ? undefined : kinds[kept.what]
  if (kept === null || kind === undefined || draw(100) >= share) return whole
  if (kept.what === 'formula') return damageFormula(text, draw)
  if (kind === 'math') return { ...whole, ...damageCommand(text, draw) }
  if (kind === 'link') return { ...whole, ...damageLink(text, kept.what, draw) }
  // The names of people are damaged less: they are what the translator has seen often.
  return kept.what === 'capital' && draw(2) === 0 ? whole : { ...whole, ...damageName(text, draw) }
}

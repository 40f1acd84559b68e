// A paper as the reader shows it: sentence by sentence, each with its partner and all that is said of it. Pure.
import type { Correction, Doubt, MissingFormula, PaperTerm, Restoration, Span } from '#shared/bitext.ts'
import type { Paper } from '#shared/paper.ts'
import { findLines, findParagraphs } from './lines.ts'
import { type Mark, untangle } from './segments.ts'

/** Below this a link is drawn weaker: of ten such links, some are wrong. */
const sure = 0.7

export type RestoredMark = Mark & { readonly kind: 'restored'; readonly index: number; readonly of: Restoration }
export type TermMark = Mark & { readonly kind: 'term'; readonly index: number; readonly of: PaperTerm }
export type TextMark = RestoredMark | TermMark

/**
 * One pair: `ja` the lines of its Japanese, `en` the paragraphs of its English, both empty where it has no partner.
 * `page` is the Japanese as the page has it, `correction` the reader’s own.
 */
export type Sentence = {
  readonly index: number
  readonly jaSpan: Span | null
  readonly enSpan: Span | null
  readonly ja: readonly Span[]
  readonly en: readonly Span[]
  readonly weak: boolean
  readonly page: string | null
  readonly doubts: readonly Doubt[]
  readonly missing: readonly MissingFormula[]
  readonly correction: Correction | null
  readonly terms: readonly TermMark[]
}

/** The sentences, and whether they are pairs (`aligned`) or one block with all the text of both sides. */
export type Reading = {
  readonly aligned: boolean
  readonly sentences: readonly Sentence[]
  readonly jaMarks: readonly TextMark[]
  readonly enMarks: readonly TermMark[]
}
type Texts = Pick<Paper, 'summaryJa' | 'abstractEn' | 'pairs'>
type Said = Pick<Paper, 'restorations' | 'missing' | 'doubts' | 'corrections' | 'terms'>

const fold = (text: string) => text.replace(/\s+/g, ' ').trim()
const sameSpan = (a: Span | null, b: Span | null) => a?.[0] === b?.[0] && a?.[1] === b?.[1]
const within = (span: Span, whole: Span | null) => whole !== null && span[0] >= whole[0] && span[1] <= whole[1]

/** What lies upon the two texts; a term inside a restored stretch gives way. */
function readMarks({ restorations, terms }: Said): { jaMarks: TextMark[]; enMarks: TermMark[] } {
  const restored = restorations.map(
    (of, index) => ({ kind: 'restored', index, start: of.start, end: of.end, of }) as const,
  )
  const markTerm = (of: PaperTerm, index: number, [start, end]: Span) =>
    ({ kind: 'term', index, start, end, of }) as const
  const inJa = terms.flatMap((of, index) => (of.ja ? [markTerm(of, index, of.ja)] : []))
  const free = inJa.filter((term) => restored.every(({ start, end }) => term.end <= start || term.start >= end))
  return {
    jaMarks: [...untangle([...restored, ...free])],
    enMarks: [...untangle(terms.map((of, index) => markTerm(of, index, of.en)))],
  }
}

function findCorrection(page: string | null, corrections: readonly Correction[]): Correction | null {
  return (page !== null && corrections.find(({ ja }) => fold(ja) === fold(page))) || null
}

/** All the reader needs of a paper’s texts. */
export function readSentences(paper: Texts & Said): Reading {
  const { jaMarks, enMarks } = readMarks(paper)
  const restored = jaMarks.filter((mark) => mark.kind === 'restored')
  const japanese = paper.summaryJa ?? ''
  const english = paper.abstractEn ?? ''
  const readPair = (ja: Span | null, en: Span | null, confidence: number, index: number): Sentence => {
    const page = ja && japanese.slice(ja[0], ja[1])
    return {
      index,
      jaSpan: ja,
      enSpan: en,
      ja: ja ? findLines(japanese, ja, restored) : [],
      en: en ? findParagraphs(english, en) : [],
      weak: confidence < sure,
      page,
      doubts: paper.doubts.filter((doubt) => sameSpan(doubt.ja, ja) && sameSpan(doubt.en, en)),
      missing: paper.missing.filter(({ at }) => ja !== null && at > ja[0] && at <= ja[1]),
      correction: findCorrection(page, paper.corrections),
      terms: enMarks.filter(({ start, end }) => within([start, end], en)),
    }
  }
  const pairs = paper.pairs
    .map(({ ja, en, confidence }, index) => readPair(ja, en, confidence, index))
    .filter(({ ja, en }) => ja.length > 0 || en.length > 0)
  if (pairs.length > 1) return { aligned: true, sentences: pairs, jaMarks, enMarks }
  const [only = null] = paper.pairs
  const all = (text: string): Span | null => (text ? [0, text.length] : null)
  const whole = readPair(all(japanese), all(english), only?.confidence ?? 1, 0)
  const block = { ...whole, doubts: paper.doubts, missing: paper.missing }
  return { aligned: whole.ja.length === 1 && whole.en.length === 1, sentences: [block], jaMarks, enMarks }
}

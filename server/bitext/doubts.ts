// Says where the Japanese can’t be trusted, with the evidence. In doubt about a doubt it says nothing. Pure, near linear.
import type { Doubt, DoubtKind, SentencePair, Span } from '#shared/bitext.ts'
import { type Claim, findClaims } from './claims.ts'
import { measured, sizeOfJapanese } from './length.ts'
import { findLosses } from './losses.ts'
import { findOpaque } from './opaque.ts'
import type { Restored, Texts } from './restore.ts'
import { findSurplus } from './surplus.ts'
import { countScript, findUntranslated, isSentence, type Script } from './untranslated.ts'

/** Text behind so many code units is not read for numbers, names and negations; the longest abstracts have a quarter of it. */
const mostText = { ja: 12_000, en: 24_000 }
/** A stretch longer than this, in code units of either text, is no sentence: nothing is missed in it. */
const longest = 3_000
/** Below this a pair is too unsure to miss anything in it. */
const sure = 0.7
/** How far a length is off, in deviations of the length model: a translation drops what it doesn’t understand, and adds nothing. */
const farOff = { short: -3.5, long: 4.5 }

/** A pair with both sides, and what stands around it. */
type Told = { readonly ja: Span; readonly en: Span; readonly order: number; readonly claims: readonly Claim[] }
type Paper = Restored & { readonly ja: string; readonly en: string; readonly pairs: readonly SentencePair[] }
type Found = readonly [kind: DoubtKind, evidence: string]

/** The doubts of a paper, in the order of its pairs, of each kind one a pair at most; none if a text is missing. */
export function findDoubts(
  { summaryJa, abstractEn }: Texts,
  pairs: readonly SentencePair[],
  restored: Restored,
): Doubt[] {
  if (!summaryJa || !abstractEn) return []
  const paper: Paper = { ja: summaryJa, en: abstractEn, pairs, ...restored }
  const claims = findClaims(abstractEn, findOpaque(abstractEn), mostText.en)
  const doubts: Doubt[] = []
  let from = 0
  for (const [order, { ja, en }] of pairs.entries()) {
    let to = from
    while (to < claims.length && (claims[to]?.at ?? 0) < (en?.[1] ?? 0)) to += 1
    const own = from === to ? [] : claims.slice(from, to)
    for (const [kind, evidence] of doubtPair(paper, order, own)) doubts.push({ kind, ja, en, evidence })
    from = to
  }
  return doubts
}

function doubtPair(paper: Paper, order: number, claims: readonly Claim[]): readonly Found[] {
  const { ja, en, confidence = 0 } = paper.pairs[order] ?? {}
  if (!ja) return en && isSentence(paper.en.slice(...en)) ? [['unlinked', beginning(paper.en.slice(...en))]] : []
  const script = countScript(paper.ja, ...ja)
  const left = script.latin < 8 ? null : findUntranslated(paper.ja.slice(...ja), script)
  if (!en) return isSentence(paper.ja.slice(...ja)) ? [['unlinked', beginning(paper.ja.slice(...ja))]] : []
  if (left !== null) return [['untranslated', beginning(left)]]
  if (confidence < sure || ja[1] - ja[0] > longest || en[1] - en[0] > longest) return []
  return doubtTold(paper, { ja, en, order, claims }, script)
}

const beginning = (text: string) => (text.length > 60 ? `${text.slice(0, 59)}…` : text)

function doubtTold(paper: Paper, told: Told, script: Script): readonly Found[] {
  const found: Found[] = []
  const length = doubtLength(paper, told)
  if (length !== null) found.push(['length', length])
  const losses = told.claims.length > 0 ? findLosses(paper, told) : { number: [], name: [], negation: [] }
  const surplus = script.digits > 1 && told.ja[1] < mostText.ja ? surplusOf(paper, told) : []
  const numbers = [losses.number.join(', '), surplus.join(', ')].filter((text) => text !== '')
  if (numbers.length > 0) found.push(['number', numbers.join(' ≠ ')])
  for (const kind of ['name', 'negation'] as const)
    if (losses[kind].length > 0) found.push([kind, losses[kind].join(', ')])
  return found
}

/** Both lengths, in code units, where they do not fit; formulas that the translation dropped do not count. */
function doubtLength({ ja, missing, restorations }: Paper, told: Told): string | null {
  const [from, to] = told.ja
  let [size, english] = [sizeOfJapanese(ja.slice(from, to)), told.en[1] - told.en[0]]
  for (const { en } of missing) if (en[0] >= told.en[0] && en[1] <= told.en[1]) english -= en[1] - en[0]
  for (const { start, end, correct } of restorations)
    if (start >= from && end <= to) size += correct.length - (end - start)
  const off = (size - english) / Math.sqrt(measured.variance * Math.max(1, english))
  return off < farOff.short || off > farOff.long ? `${to - from} : ${told.en[1] - told.en[0]}` : null
}

/** Surplus numbers, where the English has them on neither side of the pair either. */
function surplusOf({ ja, en, pairs, restorations }: Paper, told: Told): string[] {
  const [from, to] = told.ja
  const [first, last] = [pairs[told.order - 1]?.en ?? told.en, pairs[told.order + 1]?.en ?? told.en]
  const taken = () => [
    ...findOpaque(ja.slice(from, to)).map(({ span }) => span),
    ...restorations.map(({ start, end }): Span => [start - from, end - from]),
  ]
  return findSurplus(ja.slice(from, to), en.slice(first[0], last[1]), taken)
}

/**
 * The share of the text that stands in doubted pairs, 0 to 1: of the code units of the Japanese that are not white space.
 * A lost English sentence counts as the Japanese it would have been.
 */
export function shareInDoubt({ summaryJa, abstractEn }: Texts, doubts: readonly Doubt[]): number {
  if (!summaryJa || !abstractEn || doubts.length === 0) return 0
  let [doubted, lost, last] = [0, 0, -1]
  for (const { ja, en } of doubts) {
    const start = ja?.[0] ?? en?.[0] ?? 0
    if (ja === null && en !== null) lost += inked(abstractEn, ...en) / measured.ratio
    else if (ja !== null && start !== last) doubted += inked(summaryJa, ...ja)
    if (ja !== null) last = start
  }
  return (doubted + lost) / Math.max(1, inked(summaryJa, 0, summaryJa.length) + lost)
}

function inked(text: string, start: number, end: number): number {
  let count = 0
  for (let at = start; at < end; at += 1) {
    const code = text.charCodeAt(at)
    if (code > 0x20 && code !== 0xa0 && code !== 0x3000) count += 1
  }
  return count
}

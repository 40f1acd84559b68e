// The glossary of a library: which Japanese tells which English term, found by counting over linked sentences. Refuses what
// was not met often enough to be sure of. Pure, deterministic: the same papers in the same order give the same glossary.
import type { GlossaryTerm, SentencePair } from '#shared/bitext.ts'
import { Tally } from './glossary-count.ts'
import { foldEnglish } from './glossary-english.ts'
import { countForms, usualForm } from './glossary-forms.ts'
import { foldJapanese } from './glossary-japanese.ts'
import { linkPairings } from './glossary-link.ts'
import { settleTerms, type Terms } from './glossary-terms.ts'
import { byWeight, diceOf, findPairings, likelihoodOf, type Pairing } from './glossary-weigh.ts'

export type GlossaryPaper = {
  readonly key: string
  readonly title: string
  readonly titleJa: string | null
  readonly summaryJa: string | null
  readonly abstractEn: string | null
}

/** Runs a work to its end at once. */
export function finishGlossary(work: GlossaryWork): GlossaryTerm[] {
  const steps = work.finish()
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

/** What a glossary is made of: papers first, then its terms, the strongest first. */
export type GlossaryWork = {
  add(paper: GlossaryPaper, pairs: readonly SentencePair[]): void
  /** Takes a second for some thousand papers; between its steps others may have the thread, or it be given up. */
  finish(): Generator<void, GlossaryTerm[]>
}

/** Counts up when the same papers give another glossary. */
export const glossaryVersion = 1

/** Links less sure than this are not counted. */
const surest = 0.9
/** Below so many sentences a word that is met once is still looked at; above, twice is the least. */
const fewSentences = 3_000
/** Library, page and reader are served by what is met most; the rest is chance. */
const mostTerms = 8_000
/** A rendering that is met less often is chance, or a slip. */
const leastShare = 0.04

export function startGlossary(): GlossaryWork {
  const tally = new Tally()
  const keys: string[] = []
  return {
    add: ({ key, title, titleJa, summaryJa, abstractEn }, pairs) => {
      const paper = keys.push(key) - 1
      if (titleJa) tally.add(paper, title, titleJa)
      for (const { en, ja, confidence } of abstractEn && summaryJa ? pairs : [])
        if (en && ja && confidence >= surest)
          tally.add(paper, abstractEn?.slice(...en) ?? '', summaryJa?.slice(...ja) ?? '')
    },
    finish: () => listTerms(tally, keys),
  }
}

/** A term as either language’s terms are compared: case, plural, hyphens, width and spaces between words say nothing. */
export function foldTerm(term: string): { readonly en: string; readonly ja: string } {
  return { en: foldEnglish(term), ja: foldJapanese(term.trim()).text.toLowerCase() }
}

function* listTerms(tally: Tally, papers: readonly string[]): Generator<void, GlossaryTerm[]> {
  const { sentences } = tally
  const least = sentences.length < fewSentences ? 1 : 2
  const en = settleTerms(tally.en, least)
  yield
  const ja = settleTerms(tally.ja, least)
  yield
  const pairings = yield* findPairings(en, ja, mayBeOne)
  yield* linkPairings(en, ja, pairings, sentences)
  const found = pairings.flatMap((list) => chooseRenderings(list, en, ja, sentences.length))
  const chosen = found.toSorted((a, b) => b.strength - a.strength || byWeight(a.pairing, b.pairing)).slice(0, mostTerms)
  yield
  const forms = countForms(en, new Set(chosen.map(({ pairing }) => pairing.en)), sentences)
  return chosen.map(({ pairing, score }) => {
    const { paper = 0, ...told } = sentences[pairing.example] ?? { en: '', ja: '' }
    return {
      en: usualForm(forms.get(pairing.en), en.keys[pairing.en] ?? ''),
      ja: ja.keys[pairing.ja] ?? '',
      count: pairing.links,
      score: Math.round(score * 1000) / 1000,
      example: { key: papers[paper] ?? '', ja: told.ja, en: told.en },
    }
  })
}

type Rendering = { readonly pairing: Pairing; readonly score: number; readonly strength: number }

function chooseRenderings(list: readonly Pairing[], en: Terms, ja: Terms, sentences: number): Rendering[] {
  const all = list.reduce((sum, { links }) => sum + links, 0)
  const found = list.filter(({ links }) => links > 0 && links >= leastShare * all)
  return found.flatMap((pairing) => {
    const [first, second] = [en.free[pairing.en] ?? 0, ja.free[pairing.ja] ?? 0]
    const score = Math.min(1, diceOf(pairing.links, first, second))
    const strength = likelihoodOf(pairing.links, first, second, sentences)
    return isSure(pairing, score, strength) ? [{ pairing, score, strength }] : []
  })
}

/** Whether a pair is worth linking. A likelihood ratio of 14 is chance once in five thousand pairs. */
function mayBeOne({
  together,
  likelihood,
  kinship,
}: {
  together: number
  likelihood: number
  kinship: number
}): boolean {
  return kinship >= 0.5 ? likelihood >= 5 : together >= 2 && likelihood >= 14
}

/**
 * Whether what was linked is a pair. Two meetings are enough where lexicon or sound speak for it; else three, in two papers:
 * within one paper, words that stand together do so again (Moore 2004, “On Log-Likelihood-Ratios and the Significance of Rare Events”).
 */
function isSure({ links, papers, kinship }: Pairing, score: number, strength: number): boolean {
  if (kinship >= 0.8) return links >= 2 && score >= 0.15
  return links >= 3 && papers >= 2 && strength >= 20 && score >= (links >= 10 ? 0.15 : 0.3)
}

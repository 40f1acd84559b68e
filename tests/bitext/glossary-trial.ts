// Judges a glossary by the lexicon that its papers were made of.
import type { GlossaryTerm } from '#shared/bitext.ts'
import type { LexiconText } from '../made/lexicon-text.ts'

/** Shares from 0 to 1; `first` is the precision of the first 500 pairs, `recallOfCommon` counts terms met in five places at least. */
export type Judged = {
  readonly found: number
  readonly first: number
  readonly all: number
  readonly recall: number
  readonly recallOfCommon: number
  readonly recallOfSeconds: number
}

/** A pair is right if it is one of the lexicon; a part of a term, though it may be well translated, is not. */
export function judgeGlossary(
  found: readonly GlossaryTerm[],
  { terms, general, papers }: LexiconText,
  fold: (term: string) => string,
): Judged {
  const keyOf = (en: string, ja: string) => `${fold(en)}|${ja}`
  const right = new Set([...terms, ...general].flatMap(({ en, ja }) => ja.map((one) => keyOf(en, one))))
  const keys = found.map(({ en, ja }) => keyOf(en, ja))
  const precision = (some: readonly string[]) => some.filter((key) => right.has(key)).length / some.length
  const known = new Set(keys)
  const recall = (wanted: LexiconText['terms'], order: 0 | 1) => {
    const all = wanted.flatMap(({ en, ja }) => (ja[order] === undefined ? [] : [keyOf(en, ja[order])]))
    return all.filter((key) => known.has(key)).length / all.length
  }
  const english = papers.map(({ abstractEn }) => abstractEn.toLowerCase()).join('\n')
  return {
    found: keys.length,
    first: precision(keys.slice(0, 500)),
    all: precision(keys),
    recall: recall(terms, 0),
    recallOfCommon: recall(
      terms.filter(({ en }) => english.split(en, 6).length > 5),
      0,
    ),
    recallOfSeconds: recall(terms, 1),
  }
}

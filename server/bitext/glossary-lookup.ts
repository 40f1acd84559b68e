// The glossary at hand for one paper: which of its words are terms, and whether it tells them as others do. Pure.
import type { PaperTerm, SentencePair, Span } from '#shared/bitext.ts'
import { findEnglishTerms, foldEnglish } from './glossary-english.ts'
import { type Folded, foldJapanese } from './glossary-japanese.ts'

type Rendering = PaperTerm['renderings'][number]
type Texts = { readonly summaryJa: string | null; readonly abstractEn: string | null }

/** The renderings of each term by its folded form, the usual one first. */
export type Lookup = ReadonlyMap<string, readonly Rendering[]>

/** A paper shows so many terms at most, the longest first: “graph neural networks” says more than “data”. */
const mostTerms = 40
const mostRenderings = 6
/** Text behind so many code units of English is not looked at: the longest abstracts have a quarter of it. */
const mostText = 12_000

export function createLookup(
  terms: readonly { readonly en: string; readonly ja: string; readonly count: number }[],
): Lookup {
  const lookup = new Map<string, Rendering[]>()
  for (const { en, ja, count } of terms) {
    const key = foldEnglish(en)
    const known = lookup.get(key)
    if (known === undefined) lookup.set(key, [{ ja, count }])
    else known.push({ ja, count })
  }
  for (const renderings of lookup.values()) renderings.sort((a, b) => b.count - a.count)
  return lookup
}

/** The terms of a paper’s English in order, none inside another, each with the rendering its linked Japanese has. */
export function findPaperTerms(
  { summaryJa, abstractEn }: Texts,
  pairs: readonly SentencePair[],
  lookup: Lookup,
): PaperTerm[] {
  if (!abstractEn || lookup.size === 0) return []
  const found = pairs.flatMap(({ en, ja }) =>
    en && en[0] < mostText
      ? findInPair(abstractEn, [en[0], Math.min(en[1], mostText)], summaryJa ?? '', ja, lookup)
      : [],
  )
  const words = ({ en }: PaperTerm) => abstractEn.slice(...en).split(/[\s-]+/).length
  const shown = found.length > mostTerms ? found.toSorted((a, b) => words(b) - words(a)).slice(0, mostTerms) : found
  return shown.toSorted((a, b) => a.en[0] - b.en[0])
}

function findInPair(english: string, [from, to]: Span, japanese: string, ja: Span | null, lookup: Lookup): PaperTerm[] {
  const known = findEnglishTerms(english.slice(from, to)).filter(({ key }) => lookup.has(key))
  const taken: Span[] = []
  const terms = known
    .toSorted((a, b) => b.end - b.start - (a.end - a.start))
    .filter(({ start, end }) => take(taken, [start, end]))
  const folded = ja && terms.length > 0 ? foldJapanese(japanese.slice(...ja)) : undefined
  const told: Span[] = []
  return terms.map(({ key, start, end }) => {
    const renderings = lookup.get(key) ?? []
    const place = folded && findRendering(folded, renderings, told)
    return {
      en: [from + start, from + end],
      ja: place && ja ? [ja[0] + place.span[0], ja[0] + place.span[1]] : null,
      renderings: renderings.slice(0, mostRenderings),
      unusual: place !== undefined && place.rendering.count < (renderings[0]?.count ?? 0),
    }
  })
}

/** Where the first of the renderings, longer ones first, stands free; in code units of the text that was folded. */
function findRendering({ text, at }: Folded, renderings: readonly Rendering[], told: Span[]) {
  for (const rendering of renderings.toSorted((a, b) => b.ja.length - a.ja.length))
    for (let start = text.indexOf(rendering.ja); start >= 0; start = text.indexOf(rendering.ja, start + 1)) {
      const end = start + rendering.ja.length
      if (take(told, [start, end])) return { rendering, span: [at[start] ?? 0, (at[end - 1] ?? 0) + 1] as const }
    }
  return undefined
}

/** Takes a stretch unless another has a part of it. */
function take(taken: Span[], [start, end]: Span): boolean {
  if (taken.some((other) => other[0] < end && start < other[1])) return false
  taken.push([start, end])
  return true
}

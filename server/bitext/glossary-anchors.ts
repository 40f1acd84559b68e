// Terms of the library’s glossary as anchors: a sentence with “reinforcement learning” goes with one that has 強化学習. Pure.
import type { AnchorCollection } from './anchor-collection.ts'
import { findEnglishTerms } from './glossary-english.ts'
import { foldJapanese } from './glossary-japanese.ts'
import type { Lookup } from './glossary-lookup.ts'

/** A rendering that was met less often may be a slip. */
const leastCount = 5
/** Loan words and Latin letters are anchors without a glossary. */
const heard = /^[ァ-ヴーA-Za-z0-9-]+$/
/** No abstract has so many terms. */
const mostTerms = 200

/** Notes in which sentences the glossary’s terms stand, those that stand on both sides. */
export function addGlossary(
  collection: AnchorCollection,
  ja: readonly string[],
  en: readonly string[],
  glossary: Lookup,
): void {
  const units = new Map<string, number[]>()
  for (const [unit, sentence] of en.entries())
    for (const { key } of findEnglishTerms(sentence)) {
      if (!glossary.has(key) || units.size >= mostTerms) continue
      const known = units.get(key)
      if (known === undefined) units.set(key, [unit])
      else known.push(unit)
    }
  if (units.size === 0) return
  const folded = ja.map((sentence) => foldJapanese(sentence).text)
  for (const [key, english] of units) {
    const renderings = (glossary.get(key) ?? []).filter(({ ja, count }) => count >= leastCount && !heard.test(ja))
    const japanese = folded.flatMap((text, unit) => (renderings.some(({ ja }) => text.includes(ja)) ? [unit] : []))
    if (japanese.length === 0) continue
    for (const unit of english) collection.add('en', unit, 'term', `=${key}`)
    for (const unit of japanese) collection.add('ja', unit, 'term', `=${key}`)
  }
}

// How an English term is usually written: “Bayesian inference”, “graph neural networks”. Pure.
import type { Sentence } from './glossary-count.ts'
import type { Terms } from './glossary-terms.ts'

/** How often each form of a term was met. */
export type Forms = ReadonlyMap<string, number>

/** The forms of the wanted terms; a sentence’s capital is not the word’s. */
export function countForms(
  terms: Terms,
  wanted: ReadonlySet<number>,
  sentences: readonly Sentence[],
): Map<number, Forms> {
  const forms = new Map<number, Map<string, number>>()
  for (const [sentence, { en }] of sentences.entries())
    for (let place = terms.bounds[sentence] ?? 0; place < (terms.bounds[sentence + 1] ?? 0); place += 1) {
      const id = terms.ids[place] ?? 0
      if (!wanted.has(id)) continue
      const start = terms.starts[place] ?? 0
      const written = en.slice(start, terms.ends[place]).replace(/\s+/g, ' ')
      const opens = start === 0 && /^[A-Z][^A-Z]+$/.test(written)
      const form = opens ? written.charAt(0).toLowerCase() + written.slice(1) : written
      const own = forms.get(id) ?? new Map<string, number>()
      forms.set(id, own.set(form, (own.get(form) ?? 0) + 1))
    }
  return forms
}

/** The form met most often; of two, the one with fewer capitals, then the shorter. */
export function usualForm(forms: Forms | undefined, key: string): string {
  const capitals = (form: string) => form.replace(/[^A-Z]/g, '').length
  const order = ([a, often]: [string, number], [b, oftenB]: [string, number]) =>
    oftenB - often || capitals(a) - capitals(b) || a.length - b.length
  return [...(forms ?? [])].sort(order)[0]?.[0] ?? key
}

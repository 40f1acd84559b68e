// Finds the words of the lexicon in a text, each as the number of its row. Pure.
import { codesOf } from './codes.ts'
import { lexicon } from './lexicon.ts'
import { unitAt } from './unit-at.ts'

type Term = { readonly term: string; readonly second: number; readonly row: number }
const none: Term = { term: '  ', second: -1, row: -1 }
const noRows: readonly number[] = []
const noTerms: readonly Term[] = []

const rows = lexicon.map((row) => row.split('|').map((side) => side.trim().split(/\s+/)))
const stems = new Map<string, number[]>()
const whole = new Map<string, number[]>()
const byFirst: (readonly Term[] | undefined)[] = Array.from({ length: 0x10000 })
for (const [row, [english = [], japanese = []]] of rows.entries()) {
  for (const stem of english) {
    const [map, key] = stem.endsWith('=') ? [whole, stem.slice(0, -1)] : [stems, stem]
    map.set(key, [...(map.get(key) ?? []), row])
  }
  for (const term of japanese) {
    const code = term.charCodeAt(0)
    byFirst[code] = [...(byFirst[code] ?? []), { term, second: unitAt(term, 1), row }]
  }
}
/** Few code units begin any: told without a look at the terms, which lie scattered in memory. */
const marked = Uint8Array.from(byFirst, (terms) => (terms === undefined ? 0 : 1))
const [shortest, longest] = [4, 16]
/** Most words begin as no stem does. */
const begins = new Set([...stems.keys()].map((stem) => stem.slice(0, shortest)))

/** The rows an English word in lower case stands in: the longest stem it begins with decides. */
export function rowsOfWord(word: string): readonly number[] {
  const exact = whole.get(word)
  if (exact !== undefined) return exact
  if (!begins.has(word.slice(0, shortest))) return noRows
  for (let length = Math.min(longest, word.length); length >= shortest; length -= 1) {
    const found = stems.get(word.slice(0, length))
    if (found !== undefined) return found
  }
  return noRows
}

/** How many rows there are. */
export const termRows = rows.length

/** The rows whose Japanese stands in the text, in the order they are met, as often as they are. */
export function findTerms(text: string): number[] {
  const found: number[] = []
  const [codes, size] = [codesOf(text), text.length]
  for (let at = 0; at < size; at += 1) {
    const code = codes[at] ?? 0
    if (marked[code] !== 1) continue
    const terms = byFirst[code] ?? noTerms
    const next = codes[at + 1] ?? 0
    for (let order = 0; order < terms.length; order += 1) {
      const { term, second, row } = terms[order] ?? none
      if (term.length === 1 || (second === next && (term.length === 2 || text.startsWith(term, at)))) found.push(row)
    }
  }
  return found
}

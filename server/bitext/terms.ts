// Finds the words of the lexicon in a text, each as the number of its row. Pure.
import { lexicon } from './lexicon.ts'

type Term = { readonly term: string; readonly second: number; readonly row: number }
const none: Term = { term: '  ', second: -1, row: -1 }
const noRows: readonly number[] = []

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
    byFirst[code] = [...(byFirst[code] ?? []), { term, second: term.charCodeAt(1), row }]
  }
}
const [shortest, longest] = [4, 16]

/** The rows an English word in lower case stands in: the longest stem it begins with decides. */
export function rowsOfWord(word: string): readonly number[] {
  const exact = whole.get(word)
  if (exact !== undefined) return exact
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
  for (let at = 0; at < text.length; at += 1) {
    const terms = byFirst[text.charCodeAt(at)]
    if (terms === undefined) continue
    const next = text.charCodeAt(at + 1)
    for (let order = 0; order < terms.length; order += 1) {
      const { term, second, row } = terms[order] ?? none
      if (term.length === 1 || (second === next && (term.length === 2 || text.startsWith(term, at)))) found.push(row)
    }
  }
  return found
}

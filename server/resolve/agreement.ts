// How far two texts say the same, word by word. Pure and total.
import { foldedWords } from './fold.ts'

/** Below so many words a text proves nothing: “This paper has been withdrawn by the authors.” stands at many papers. */
export const fewestWords = 12

/**
 * The share (0 to 1) of the shorter text’s pairs of neighboring words that the longer one holds too, each as often:
 * containment (Broder 1997, “On the resemblance and containment of documents”) over shingles of two words. A text that is
 * cut off, wrapped or set in other quotes agrees wholly with its whole; one changed word costs two pairs. Null where a text
 * is missing or too short to tell.
 */
export function agreementOf(a: string | null, b: string | null): number | null {
  if (a === null || b === null) return null
  const [short, long] = [foldedWords(a), foldedWords(b)].sort((x, y) => x.length - y.length) as [string[], string[]]
  if (short.length < fewestWords) return null
  const left = countPairs(long)
  let shared = 0
  for (const pair of pairsOf(short)) {
    const count = left.get(pair) ?? 0
    if (count > 0) shared += 1
    left.set(pair, count - 1)
  }
  return shared / (short.length - 1)
}

function countPairs(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const pair of pairsOf(words)) counts.set(pair, (counts.get(pair) ?? 0) + 1)
  return counts
}

function pairsOf(words: readonly string[]): string[] {
  return words.slice(1).map((word, index) => `${words[index]} ${word}`)
}

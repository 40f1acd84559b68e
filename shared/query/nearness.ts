// Which of some known words was meant by one that is not among them. Pure; looks at short words only.

/** Letters put in, left out, changed, or changed places with their neighbour (optimal string alignment: Damerau 1964). */
export function countEdits(a: string, b: string): number {
  let before: number[] = []
  let row = Array.from({ length: b.length + 1 }, (_, column) => column)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      const swap = swapped ? (before[j - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, change, swap))
    }
    before = row
    row = next
  }
  return row[b.length] ?? a.length
}

/** The known word that the typed one begins, or that is nearest: one edit in five letters, two in more. Null where none is near; case does not count. */
export function nearestOf(typed: string, known: readonly string[]): string | null {
  const word = typed.toLowerCase()
  if (word.length < 3 || word.length > 24) return null
  const begun = known.filter((one) => one.toLowerCase().startsWith(word))
  if (begun.length === 1) return begun[0] ?? null
  const limit = word.length < 6 ? 1 : 2
  const ranked = known
    .filter((one) => Math.abs(one.length - word.length) <= limit)
    .map((one) => ({ one, edits: countEdits(word, one.toLowerCase()) }))
    .sort((a, b) => a.edits - b.edits)
  const best = ranked[0]
  return best && best.edits <= limit && best.one.length > 2 ? best.one : null
}

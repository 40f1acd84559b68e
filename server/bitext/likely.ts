// How like two strings are. Pure; the time grows with the product of their lengths, so only short ones are compared.

const longest = 300

/** One less the edits (Levenshtein 1966) that make one of the other, as a share of the longer; 0 for what is too long. */
export function similarity(one: string, other: string): number {
  const size = Math.max(one.length, other.length)
  if (size === 0) return 1
  if (size > longest || Math.abs(one.length - other.length) > size * 0.6) return 0
  return 1 - countEdits(one, other) / size
}

function countEdits(one: string, other: string): number {
  let row = Uint16Array.from({ length: other.length + 1 }, (_, index) => index)
  let next = new Uint16Array(other.length + 1)
  for (let i = 1; i <= one.length; i += 1) {
    next[0] = i
    const code = one.charCodeAt(i - 1)
    for (let j = 1; j <= other.length; j += 1) {
      const change = (row[j - 1] ?? 0) + (code === other.charCodeAt(j - 1) ? 0 : 1)
      next[j] = Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1)
    }
    ;[row, next] = [next, row]
  }
  return row[other.length] ?? 0
}

// A list of authors cut to what a line can hold. Pure.

/** The first authors, at most `most` of them, and how many are left. */
export function shortenAuthors(authors: readonly string[], most: number): { shown: readonly string[]; rest: number } {
  return { shown: authors.slice(0, most), rest: Math.max(0, authors.length - most) }
}

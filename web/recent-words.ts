// A short list of what was used last, the newest first, kept by this browser. A storage that is full or forbidden costs
// only the memory.

/** `list` gives it; `save` puts a word to the front. */
export type RecentWords = { readonly list: () => readonly string[]; readonly save: (word: string) => void }

function readKept(place: string, most: number): readonly string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(place) ?? '[]')
    return Array.isArray(kept) ? kept.filter((one) => typeof one === 'string').slice(0, most) : []
  } catch {
    return []
  }
}

/** At most so many words, under a name of the storage. */
export function keepRecent(place: string, most: number): RecentWords {
  // Kept here too, for browsers that keep nothing.
  let known: readonly string[] | null = null
  const list = () => {
    known ??= readKept(place, most)
    return known
  }
  const save = (word: string) => {
    known = [word, ...list().filter((other) => other !== word)].slice(0, most)
    try {
      localStorage.setItem(place, JSON.stringify(known))
    } catch {
      // Kept for this visit only.
    }
  }
  return { list, save }
}

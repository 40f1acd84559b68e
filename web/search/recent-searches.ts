// The last searches of this browser, the newest first. A storage that is full or forbidden costs only the memory.

const most = 8
const place = 'taiyaku.searches'
/** Kept here too, for browsers that keep nothing. */
let known: readonly string[] | null = null

function readKept(): readonly string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(place) ?? '[]')
    return Array.isArray(kept) ? kept.filter((one) => typeof one === 'string').slice(0, most) : []
  } catch {
    return []
  }
}

/** The last searches, at most eight. */
export function listSearches(): readonly string[] {
  known ??= readKept()
  return known
}

/** Remembers a search; one that was there moves to the front. */
export function saveSearch(q: string): void {
  const search = q.trim()
  if (search === '') return
  known = [search, ...listSearches().filter((other) => other !== search)].slice(0, most)
  try {
    localStorage.setItem(place, JSON.stringify(known))
  } catch {
    // Kept for this visit only.
  }
}

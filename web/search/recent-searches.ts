// The last searches of this browser, the newest first.
import { keepRecent } from '../recent-words.ts'

const searches = keepRecent('taiyaku.searches', 8)

/** The last searches, at most eight. */
export const listSearches = searches.list

/** Remembers a search; one that was there moves to the front. */
export function saveSearch(q: string): void {
  const search = q.trim()
  if (search !== '') searches.save(search)
}

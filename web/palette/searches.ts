// Searches and papers as commands: the saved and the last searches, a search for what is typed, the paper whose id is typed.
import { findArxivId } from '#shared/arxiv-id.ts'
import { reachable } from '#shared/saved-search.ts'
import { listSearches, saveSearch } from '../search/recent-searches.ts'
import type { Answer, Command, Scene, Source } from './command.ts'

/** The saved searches, in their order; the first can be reached by a digit. */
export const listSavedSearches: Source = ({ saved, go }) =>
  saved.map(({ id, name, q, group }, place) => ({
    id: `saved:${id}`,
    kind: 'search',
    name: () => name,
    note: () => (group === '' ? q : `${group} · ${q}`),
    also: [q],
    ...(place < reachable && { keys: `g ${place + 1}` }),
    run: () => go.toSaved(q),
  }))

/** The last searches of this browser. */
export const listRecentSearches: Source = ({ go }) =>
  listSearches().map((q) => ({ id: `search:${q}`, kind: 'search', name: () => q, run: () => go.toSearch(q) }))

/** A search for what is typed. */
export function answerSearch(typed: string, { go }: Scene): Command {
  return {
    id: `search:${typed}`,
    kind: 'search',
    name: ({ t }) => t('palette.search', { q: typed }),
    run: () => {
      saveSearch(typed)
      go.toSearch(typed)
    },
  }
}

/** The paper whose arXiv id or address is typed, and nothing else beside it. */
export const answerPaper: Answer = (typed, { go }) => {
  const found = /\s/.test(typed) ? undefined : findArxivId(typed)
  if (!found) return []
  const run = () => go.toPaper(found.id)
  return [{ id: `paper:${found.id}`, kind: 'paper', name: ({ t }) => t('palette.paper', { id: found.id }), run }]
}

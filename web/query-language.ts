// The language of the search: reading, changing and completing queries. Most first views have no query, so it is loaded
// when one is there, when the search field is used, or when the page has nothing else to do.
import { useEffect, useSyncExternalStore } from 'react'

const load = async () => {
  const [parse, edit, complete, suggestion] = await Promise.all([
    import('#shared/query/parse.ts'),
    import('#shared/query/edit.ts'),
    import('#shared/query/complete.ts'),
    import('./search/suggestion.ts'),
  ])
  return { ...parse, ...edit, ...complete, ...suggestion }
}
export type QueryLanguage = Awaited<ReturnType<typeof load>>

let known: QueryLanguage | null = null
const listeners = new Set<() => void>()

/** The language, or null until it is loaded. */
export function queryLanguage(): QueryLanguage | null {
  return known
}

/** Brings it. Where it can’t be loaded, queries are sent to the server as they are, and nothing here knows what they say. */
export async function loadQueryLanguage(): Promise<void> {
  if (known) return
  known = await load().catch(() => null)
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The language once it is there; asked for only if `needed`. */
export function useQueryLanguage(needed: boolean): QueryLanguage | null {
  useEffect(() => {
    if (needed) void loadQueryLanguage()
  }, [needed])
  return useSyncExternalStore(subscribe, queryLanguage, queryLanguage)
}

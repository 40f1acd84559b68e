// A reader's saved searches over HTTP, each with its unread count. What changed is told to all who look on.
import type { SavedSearch } from '#shared/saved-search.ts'
import type { Store } from '../store/open.ts'
import type { KeptSearch } from '../store/saved-searches.ts'
import type { LibraryFeed } from './library-feed.ts'
import type { Handler } from './route.ts'

type Name = 'listSearches' | 'addSearch' | 'orderSearches' | 'changeSearch' | 'removeSearch'

/** The handlers of saved searches. Each count is a read of its own: a search that someone waits for comes between them. */
export function searchHandlers(store: Store, feed: LibraryFeed): { [Each in Name]: Handler<Each> } {
  const count = async (
    { createdAt: _createdAt, ...search }: KeptSearch,
    signal?: AbortSignal,
  ): Promise<SavedSearch> => ({
    ...search,
    unread: await store.countUnreadFound(search.q, signal),
  })
  const countAll = async (searches: readonly KeptSearch[], signal?: AbortSignal) => ({
    searches: await Promise.all(searches.map((search) => count(search, signal))),
  })
  const tell = async <T>(change: Promise<T>): Promise<T> => {
    const changed = await change
    feed.tell({ kind: 'many', revision: (await store.getLibrary()).revision })
    return changed
  }
  return {
    listSearches: async ({ signal }) => countAll(await store.listSearches(), signal),
    addSearch: async ({ json }) => count(await tell(store.addSearch(json, new Date().toISOString()))),
    orderSearches: async ({ json }) => countAll(await tell(store.orderSearches(json.searches))),
    changeSearch: async ({ params, json }) => count(await tell(store.changeSearch(params.id, json))),
    removeSearch: async ({ params }) => count(await tell(store.removeSearch(params.id))),
  }
}

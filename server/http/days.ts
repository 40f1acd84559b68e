// What days brought, what was revised since it was read, and the categories that are the reader's own, over HTTP.
import { Failure } from '#shared/failure.ts'
import type { Store } from '../store/open.ts'
import type { LibraryFeed } from './library-feed.ts'
import type { Handler } from './route.ts'

type Name = 'listDays' | 'getRevision' | 'getOwnCategories' | 'putPinnedCategories'

export function dayHandlers(store: Store, feed: LibraryFeed): { [Each in Name]: Handler<Each> } {
  return {
    listDays: ({ query, signal }) => store.listDays(query, signal),
    getRevision: getRevision(store),
    getOwnCategories: () => store.getOwnCategories(),
    putPinnedCategories: async ({ json }) => {
      const categories = await store.putPinnedCategories(json.pinned)
      feed.tell({ kind: 'many', revision: (await store.getLibrary()).revision })
      return categories
    },
  }
}

function getRevision(store: Store): Handler<'getRevision'> {
  return async ({ params: { key } }) => {
    const revision = await store.findRevision(key)
    if (revision) return revision
    throw new Failure('not_found', `there is no paper ${key} in this library that was revised since it was read`)
  }
}

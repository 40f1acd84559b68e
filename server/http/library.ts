// A reader's marks, tags and watch words over HTTP. What changed is told to all who look on.
import { Failure } from '#shared/failure.ts'
import { toMarks } from '#shared/marks.ts'
import type { Store } from '../store/open.ts'
import type { LibraryFeed } from './library-feed.ts'
import type { Handler } from './route.ts'

type Name =
  | 'getLibrary'
  | 'putMarks'
  | 'markMany'
  | 'unmarkMany'
  | 'changeTag'
  | 'removeTag'
  | 'listWatchWords'
  | 'putWatchWords'
  | 'getState'
  | 'postState'

/** The handlers of all that a reader makes of papers. */
export function libraryHandlers(store: Store, feed: LibraryFeed): { [Each in Name]: Handler<Each> } {
  return {
    getLibrary: () => store.getLibrary(),
    putMarks: putMarks(store, feed),
    markMany: markMany(store, feed),
    unmarkMany: unmarkMany(store, feed),
    changeTag: async ({ params, json }) => tellMany(store, feed, await store.changeTag(params.id, json)),
    removeTag: async ({ params }) => tellMany(store, feed, await store.removeTag(params.id)),
    listWatchWords: async () => ({ words: await store.listWatchWords() }),
    getState: () => store.readState(),
    postState: postState(store, feed),
    putWatchWords: async ({ json }) => tellMany(store, feed, { words: await store.putWatchWords(json.words) }),
  }
}

const now = () => new Date().toISOString()

function putMarks(store: Store, feed: LibraryFeed): Handler<'putMarks'> {
  return async ({ params: { key }, json, once }) => {
    const marked = await store.changeMarks(key, json, now(), once)
    if (!marked) throw new Failure('not_found', `there is no paper ${key} in this library`)
    feed.tell({ kind: 'marks', key: marked.key, marks: toMarks(marked.after), revision: marked.revision })
    return marked
  }
}

function markMany(store: Store, feed: LibraryFeed): Handler<'markMany'> {
  return async ({ json, once }) => {
    const marked = await ('keys' in json
      ? store.markPapers(json.keys, now(), once)
      : store.markView(json.view, json.asOf, now(), once))
    if (marked.count > 0) feed.tell({ kind: 'many', revision: marked.revision })
    return marked
  }
}

function unmarkMany(store: Store, feed: LibraryFeed): Handler<'unmarkMany'> {
  return async ({ params }) => {
    const unmarked = await store.unmarkBatch(params.batch)
    if (unmarked.count > 0) feed.tell({ kind: 'many', revision: unmarked.revision })
    return unmarked
  }
}

function postState(store: Store, feed: LibraryFeed): Handler<'postState'> {
  return async ({ json }) => {
    const { revision, ...report } = await store.mergeState(json)
    feed.tell({ kind: 'many', revision })
    return report
  }
}

async function tellMany<T>(store: Store, feed: LibraryFeed, answer: T): Promise<T> {
  feed.tell({ kind: 'many', revision: (await store.getLibrary()).revision })
  return answer
}

// What to read first over HTTP. One ranking at a time: they share what a thread has learnt, and the next finds it there.
import type { Store } from '../store/open.ts'
import type { LibraryFeed } from './library-feed.ts'
import type { Handler } from './route.ts'

type Name = 'listForYou' | 'listForYouWords' | 'putForYouWord'

/** The handlers of what is ranked for the reader, and of the words it is ranked by. */
export function forYouHandlers(store: Store, feed: LibraryFeed): { [Each in Name]: Handler<Each> } {
  const inTurn = createTurns()
  return {
    listForYou: ({ query, signal }) => inTurn(() => store.listForYou(query, signal)),
    listForYouWords: ({ query: { limit }, signal }) => inTurn(() => store.listForYouWords(limit, signal)),
    putForYouWord: async ({ params: { feature }, json: { weight } }) => {
      const changed = await store.putForYouWord(feature, weight)
      feed.tell({ kind: 'many', revision: (await store.getLibrary()).revision })
      return changed
    },
  }
}

/** Works wait for those before them, whatever became of these. */
function createTurns(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve()
  return (work) => {
    const turn = last.then(work, work)
    last = turn.catch(() => undefined)
    return turn
  }
}

// The glossary listed, and held in memory for the papers that are read.
import { foldTerm } from '../bitext/glossary.ts'
import { createLookup, type Lookup } from '../bitext/glossary-lookup.ts'
import type { Store } from '../store/open.ts'
import type { Handler } from './route.ts'

export function listGlossary(store: Store): Handler<'listGlossary'> {
  return ({ query: { term, q, limit, offset } }) =>
    store.listGlossary(
      { ...(term && { term: foldTerm(term) }), ...(q && !term && { part: foldTerm(q) }) },
      { limit, offset },
    )
}

/** Gives the lookup of the glossary as it is now: read anew when it was made anew, by this process or another. */
export function createGlossaryLookup(store: Store): () => Promise<Lookup> {
  let made = 0
  let lookup: Promise<Lookup> = Promise.resolve(new Map())
  return async () => {
    const state = await store.findGlossaryState()
    if (state !== undefined && state.made !== made) {
      lookup = store.listTermCounts().then(createLookup)
      await lookup
      made = state.made
    }
    return lookup
  }
}

// Papers read: the list, one whole, the counts, and whether all is well.
import { Failure } from '#shared/failure.ts'
import { findPaperTerms, type Lookup } from '../bitext/glossary-lookup.ts'
import { readBitext } from '../bitext/read.ts'
import type { Store } from '../store/open.ts'
import { correctionsIn } from './corrections.ts'
import type { Handler } from './route.ts'

export function listPapers(store: Store): Handler<'listPapers'> {
  return ({ query, signal }) => store.listPapers(query, signal)
}

/** `findLookup` gives the glossary at hand. */
export function getPaper(store: Store, findLookup: () => Promise<Lookup>): Handler<'getPaper'> {
  return async ({ params }) => {
    const paper = await store.findPaper(params.key)
    if (paper) {
      const lookup = await findLookup()
      const { pairs, restorations, missing, doubts, doubt } = readBitext(paper, lookup)
      const terms = findPaperTerms(paper, pairs, lookup)
      const corrections = correctionsIn(paper.summaryJa, pairs, await store.findCorrections(params.key))
      // The post's own address is told as the source's.
      const { sourceUrl: _url, ...kept } = paper
      return { ...kept, doubt, pairs, restorations, missing, doubts, corrections, terms }
    }
    throw new Failure('not_found', `there is no paper ${params.key} in this library`)
  }
}

type Counts = 'getFacets' | 'getTotal' | 'listAuthors'

/** What there is, by number. */
export function countHandlers(store: Store): { [Each in Counts]: Handler<Each> } {
  return {
    getFacets: ({ query, signal }) => store.getFacets(query, signal),
    getTotal: async ({ query, signal }) => ({ count: await store.countFound(query, signal) }),
    listAuthors: async ({ query: { part, limit }, signal }) => ({
      authors: await store.findAuthors(part, limit, signal),
    }),
  }
}

export function getHealth(store: Store, version: string): Handler<'getHealth'> {
  return async () => ({ status: 'ok', version, papers: await store.countPapers() })
}

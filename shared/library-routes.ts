// The routes of what a reader makes of papers: rows of the contract.
import * as z from 'zod/mini'
import { Library, MarkChange, Marked, MarkedMany, Tag, TagChange, WatchWords } from './library.ts'
import { ReaderState, StateReport } from './reader-state.ts'
import { SavedSearch, SavedSearches, SearchChange, SearchOrder, SearchRequest } from './saved-search.ts'
import { Filters } from './search.ts'

const Nothing = z.strictObject({})
const TagParams = z.object({ id: z.coerce.number().check(z.int(), z.positive()) })
const SearchParams = z.object({ id: z.coerce.number('must be the id of a search').check(z.int(), z.positive()) })

/** Papers to be marked read in one go: all of a view that were there when it was shown (`asOf` of its list), or those of some keys. */
const MarkRequest = z.union(
  [
    z.strictObject({ view: Filters, asOf: z.int().check(z.minimum(0)) }),
    z.strictObject({
      keys: z.array(z.string().check(z.minLength(1), z.maxLength(200))).check(z.minLength(1), z.maxLength(500)),
    }),
  ],
  { error: 'must be {"view", "asOf"}, the filters of a list and its asOf, or {"keys"}, at most 500' },
)

export const libraryRoutes = {
  getLibrary: { method: 'get', path: '/api/library', params: Nothing, query: Nothing, body: 'none', output: Library },
  putMarks: {
    method: 'put',
    path: '/api/papers/:key/marks',
    params: z.object({ key: z.string().check(z.minLength(1), z.maxLength(200)) }),
    query: Nothing,
    body: MarkChange,
    output: Marked,
  },
  markMany: {
    method: 'post',
    path: '/api/marks',
    params: Nothing,
    query: Nothing,
    body: MarkRequest,
    output: MarkedMany,
  },
  unmarkMany: {
    method: 'delete',
    path: '/api/marks/:batch',
    params: z.object({ batch: z.uuid('must be the batch that POST /api/marks gave') }),
    query: Nothing,
    body: 'none',
    output: MarkedMany,
  },
  changeTag: {
    method: 'patch',
    path: '/api/tags/:id',
    params: TagParams,
    query: Nothing,
    body: TagChange,
    output: Tag,
  },
  removeTag: {
    method: 'delete',
    path: '/api/tags/:id',
    params: TagParams,
    query: Nothing,
    body: 'none',
    output: Tag,
  },
  listWatchWords: {
    method: 'get',
    path: '/api/watch',
    params: Nothing,
    query: Nothing,
    body: 'none',
    output: WatchWords,
  },
  getState: { method: 'get', path: '/api/state', params: Nothing, query: Nothing, body: 'none', output: ReaderState },
  postState: {
    method: 'post',
    path: '/api/state',
    params: Nothing,
    query: Nothing,
    body: ReaderState,
    output: StateReport,
  },
  putWatchWords: {
    method: 'put',
    path: '/api/watch',
    params: Nothing,
    query: Nothing,
    body: WatchWords,
    output: WatchWords,
  },
  listSearches: {
    method: 'get',
    path: '/api/searches',
    params: Nothing,
    query: Nothing,
    body: 'none',
    output: SavedSearches,
  },
  addSearch: {
    method: 'post',
    path: '/api/searches',
    params: Nothing,
    query: Nothing,
    body: SearchRequest,
    output: SavedSearch,
  },
  // Before the one with an id, for which `order` would be one.
  orderSearches: {
    method: 'put',
    path: '/api/searches/order',
    params: Nothing,
    query: Nothing,
    body: SearchOrder,
    output: SavedSearches,
  },
  changeSearch: {
    method: 'put',
    path: '/api/searches/:id',
    params: SearchParams,
    query: Nothing,
    body: SearchChange,
    output: SavedSearch,
  },
  removeSearch: {
    method: 'delete',
    path: '/api/searches/:id',
    params: SearchParams,
    query: Nothing,
    body: 'none',
    output: SavedSearch,
  },
} as const

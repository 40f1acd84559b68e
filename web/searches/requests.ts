// What is asked of the server about saved searches, and what of the page follows from it.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { SavedSearch, SavedSearches, SearchChange, SearchRequest } from '#shared/saved-search.ts'
import { call } from '../api.ts'
import { mayRetry } from '../queries.ts'

const key = ['searches']

/** The saved searches in their order, each with its unread count. */
export function useSearches() {
  return useQuery({ queryKey: key, queryFn: ({ signal }) => call('listSearches', { signal }), retry: mayRetry })
}

/** Keeps a search; with `place` and `secret`, one that was removed. */
export const addSearch = (request: Omit<SearchRequest, 'group'> & { readonly group?: string }) =>
  call('addSearch', { json: request })
/** Renames or groups a search, or gives its feeds a new address. */
export const changeSearch = (id: number, change: SearchChange) =>
  call('changeSearch', { params: { id: id.toString() }, json: change })
export const removeSearch = (id: number) => call('removeSearch', { params: { id: id.toString() } })

/** Sends a change; whatever comes of it, the server says how it stands then. */
export function useSearchChange<Input, Result>(send: (input: Input) => Promise<Result>) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: send,
    onSettled: () => Promise.all([key, ['library']].map((queryKey) => client.invalidateQueries({ queryKey }))),
    networkMode: 'always',
  })
}

/** Puts the searches into an order, at once. */
export function useSearchOrder() {
  const client = useQueryClient()
  const { mutate, error } = useSearchChange((searches: readonly SavedSearch[]) =>
    call('orderSearches', { json: { searches: searches.map(({ id, group }) => ({ id, group })) } }),
  )
  const order = async (searches: readonly SavedSearch[]) => {
    await client.cancelQueries({ queryKey: key })
    client.setQueryData<SavedSearches>(key, { searches: [...searches] })
    mutate(searches)
  }
  return { order, error }
}

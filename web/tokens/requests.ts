// What is asked of the server about tokens. A token that was made is in the answer alone and in no cache of the page.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { TokenRequest } from '#shared/script-token.ts'
import { call } from '../api.ts'
import { mayRetry } from '../queries.ts'

const key = ['tokens']

/** The tokens there are, asked anew each time they come in sight: when each was used last is part of it. */
export function useTokens() {
  return useQuery({
    queryKey: key,
    queryFn: ({ signal }) => call('listTokens', { signal }),
    staleTime: 0,
    retry: mayRetry,
  })
}

/** Makes a token. */
export const addToken = (request: TokenRequest) => call('addToken', { json: request })
/** Revokes one: what shows it is refused from then on. */
export const removeToken = (id: number) => call('removeToken', { params: { id: id.toString() } })

/** Sends a change; whatever comes of it, the server says how it stands then. */
export function useTokenChange<Input, Result>(send: (input: Input) => Promise<Result>) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: send,
    onSettled: () => client.invalidateQueries({ queryKey: key }),
    networkMode: 'always',
    gcTime: 0,
  })
}

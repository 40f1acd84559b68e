// What is ranked for the reader, asked of the server, and words set by hand. A list that is looked at never changes its order by
// itself: it is ranked anew when it is opened, and when a word was set.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { Adjustment } from '#shared/for-you.ts'
import { call } from '../api.ts'
import { mayRetry } from '../queries.ts'

/** Unread papers of the last days, ranked. */
export function useForYou(days: number) {
  return useQuery({
    queryKey: ['for-you', 'papers', days],
    queryFn: ({ signal }) => call('listForYou', { query: new URLSearchParams({ days: days.toString() }), signal }),
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnMount: 'always',
    retry: mayRetry,
  })
}

/** What they are ranked by. */
export function useForYouWords() {
  return useQuery({
    queryKey: ['for-you', 'words'],
    queryFn: ({ signal }) => call('listForYouWords', { signal }),
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnMount: 'always',
    retry: mayRetry,
  })
}

/** Sets a word by hand, or (null) leaves it to what is learnt. */
export function useWordChange() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ feature, weight }: { feature: string; weight: Adjustment | null }) =>
      call('putForYouWord', { params: { feature }, json: { weight } }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['for-you'] }),
    networkMode: 'always',
  })
}

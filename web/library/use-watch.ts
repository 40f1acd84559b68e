// What the reader watches for, and its change. Asked for once the page is at rest: until then nothing is marked.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { WatchWord } from '#shared/library.ts'
import { listWatchWords, putWatchWords } from '../api.ts'
import { mayRetry } from '../queries.ts'
import { useSettled } from '../ui/use-settled.ts'
import { refreshMarks } from './desk.ts'

const none: readonly WatchWord[] = []

/** The words, in the reader’s order; none until they are there. */
export function useWatchWords(): readonly WatchWord[] {
  const enabled = useSettled(false)
  const { data } = useQuery({
    queryKey: ['watch'],
    queryFn: ({ signal }) => listWatchWords(signal),
    retry: mayRetry,
    enabled,
  })
  return data?.words ?? none
}

/** Puts other words in their place, at once; what the server refuses comes back. */
export function useWatchChange() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (words: readonly WatchWord[]) => putWatchWords(words),
    onMutate: (words) => {
      const before = client.getQueryData(['watch'])
      client.setQueryData(['watch'], { words })
      return { before }
    },
    onError: (_error, _words, context) => client.setQueryData(['watch'], context?.before),
    onSuccess: () => refreshMarks(client),
    networkMode: 'always',
  })
}

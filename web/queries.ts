// The server's answers, cached. A late answer to an old question never replaces a newer one; papers are asked for once.
import {
  keepPreviousData,
  type QueryClient,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query'
import type { Paper } from '#shared/paper.ts'
import {
  forgetSample,
  getFacets,
  getPaper,
  HttpError,
  listGlossary,
  listPapers,
  listSimilar,
  listSubscriptions,
  putCorrection,
  removeCorrection,
} from './api.ts'
import { type Filters, formatFilters, noFilters } from './url-state.ts'

/** Whether asking again may help: a refusal stays a refusal, a silent server may come back. */
export function mayRetry(failures: number, error: Error): boolean {
  return failures < 1 && !(error instanceof HttpError && error.status < 500)
}

/** The list, page by page. The list before stays in sight until the new one is there (`isPlaceholderData`). */
export function usePapers(filters: Filters) {
  return useInfiniteQuery({
    queryKey: ['papers', formatFilters(filters).toString()],
    queryFn: ({ pageParam, signal }) => listPapers(filters, pageParam, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
    retry: mayRetry,
  })
}

const paperQuery = (key: string) => ({
  queryKey: ['paper', key],
  queryFn: ({ signal }: { signal: AbortSignal }) => getPaper(key, signal),
  retry: mayRetry,
})

/** The open paper. */
export function usePaper(key: string) {
  return useQuery(paperQuery(key))
}

/** Papers like the open one. */
export function useSimilar(key: string) {
  return useQuery({
    queryKey: ['similar', key],
    queryFn: ({ signal }) => listSimilar(key, signal),
    retry: mayRetry,
  })
}

/** Keeps a correction of a sentence, or forgets it (`text` null). The open paper shows it at once. */
export function useCorrection(key: string) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: async ({ ja, text }: { readonly ja: string; readonly text: string | null }) => {
      if (text !== null) return { ja, kept: await putCorrection(key, { ja, text }) }
      await removeCorrection(key, ja)
      return { ja, kept: null }
    },
    onSuccess: ({ ja, kept }) => {
      client.setQueryData<Paper>(['paper', key], (paper) => {
        if (!paper) return paper
        const others = paper.corrections.filter((other) => other.ja !== ja && other.ja !== kept?.ja)
        return { ...paper, corrections: kept ? [...others, kept] : others }
      })
    },
    networkMode: 'always',
  })
}

/** What a search is called in the other language; nothing while it is not known, and a glossary that fails costs no more. */
export function useOtherNames(words: string) {
  return useQuery({
    queryKey: ['glossary', words],
    queryFn: ({ signal }) => listGlossary(words, signal),
    enabled: words !== '',
    retry: false,
  })
}

/** Brings a paper near before it is asked for. Failures wait until it is. */
export function prefetchPaper(client: QueryClient, key: string): void {
  void client.prefetchQuery({ ...paperQuery(key), retry: false })
}

/** The library at a glance, or, with filters, what they find. */
export function useFacets(filters: Filters = noFilters) {
  return useQuery({
    queryKey: ['facets', formatFilters({ ...filters, sort: 'new' }).toString()],
    queryFn: ({ signal }) => getFacets(filters, signal),
    placeholderData: keepPreviousData,
    retry: mayRetry,
  })
}

/** Asks for everything again after the library has changed. */
export function refreshLibrary(client: QueryClient): Promise<void> {
  return client.invalidateQueries()
}

/** Takes the samples out, then asks for everything again. */
export function useForgetSample() {
  const client = useQueryClient()
  return useMutation({ mutationFn: forgetSample, onSuccess: () => refreshLibrary(client) })
}

/** The subscriptions; those that are due soon are looked at again by themselves while they are in sight. */
export function useSubscriptions() {
  return useQuery({
    queryKey: ['subscriptions'],
    queryFn: ({ signal }) => listSubscriptions(signal),
    refetchInterval: 30_000,
    staleTime: 0,
    retry: mayRetry,
  })
}

/** Adds, changes or ends a subscription, then asks for all of them again. */
export function useSubscriptionChange<Input>(change: (input: Input) => Promise<unknown>) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: change,
    onSuccess: () => client.invalidateQueries({ queryKey: ['subscriptions'] }),
    networkMode: 'always',
  })
}

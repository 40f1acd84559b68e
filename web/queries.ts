// The server's answers, cached. A late answer to an old question never replaces a newer one; papers are asked for once.
import {
  keepPreviousData,
  type QueryClient,
  queryOptions,
  useInfiniteQuery,
  useMutation,
  useQueries,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query'
import type { Paper } from '#shared/paper.ts'
import type { Facets, PapersPage } from '#shared/search.ts'
import {
  forgetSample,
  getFacets,
  getPaper,
  getTotal,
  HttpError,
  listGlossary,
  listPapers,
  listSimilar,
  listSubscriptions,
  putCorrection,
  removeCorrection,
} from './api.ts'
import { type ListPage, toListPage } from './list/lines.ts'
import { type Filters, formatFilters, noFilters } from './url-state.ts'

/** Whether asking again may help: a refusal stays a refusal, a silent server may come back. */
export function mayRetry(failures: number, error: Error): boolean {
  return failures < 1 && !(error instanceof HttpError && error.status < 500)
}

// The first page is to be there soon; those after it are to be few.
const laterPages = 100
// Some 18 MB of papers. Reading on never comes back to more, and pages that were put away are asked for again by their cursor.
export const mostPagesKept = 60

/** What the first view of the bare address is drawn from. */
export type FirstView = { readonly papers: PapersPage; readonly facets: Facets }

/** Takes answers that came with the page as if they had been asked for; those of a page that was kept (`isOld`) are asked for again. */
export function takeFirstView(client: QueryClient, { papers, facets }: FirstView, isOld = false): void {
  keepPage(client, pageQuery({ filters: noFilters, cursor: null }), papers)
  const list = { pages: [toListPage(noFilters, null, papers)], pageParams: [null] }
  const updatedAt = isOld ? 1 : Date.now()
  client.setQueryData(['papers', ''], list, { updatedAt })
  client.setQueryData(['facets', ''], facets, { updatedAt })
}

/** A page of papers by itself, as it is kept. */
export const pageQuery = ({ filters, cursor }: Pick<ListPage, 'filters' | 'cursor'>) =>
  queryOptions({
    queryKey: ['papers-page', formatFilters(filters).toString(), cursor],
    queryFn: ({ signal }) => listPapers(filters, cursor, { limit: cursor === null ? null : laterPages, signal }),
    staleTime: Number.POSITIVE_INFINITY,
    retry: mayRetry,
  })

/** Keeps the papers of a page, and puts those away that were not looked at for longest. */
export function keepPage(client: QueryClient, query: ReturnType<typeof pageQuery>, page: PapersPage): void {
  client.setQueryData(query.queryKey, page)
  const cache = client.getQueryCache()
  const idle = cache.findAll({ queryKey: ['papers-page'], type: 'inactive' })
  const newestFirst = idle.toSorted((a, b) => b.state.dataUpdatedAt - a.state.dataUpdatedAt)
  for (const old of newestFirst.slice(mostPagesKept)) cache.remove(old)
}

/**
 * The list, page by page, as lines; `usePaperPages` has the papers. The list before stays in sight until the new one is
 * there (`isPlaceholderData`).
 */
export function usePapers(filters: Filters) {
  return useInfiniteQuery({
    queryKey: ['papers', formatFilters(filters).toString()],
    queryFn: async ({ client, pageParam: cursor, signal }) => {
      const page = await listPapers(filters, cursor, { limit: cursor === null ? null : laterPages, signal })
      keepPage(client, pageQuery({ filters, cursor }), page)
      return toListPage(filters, cursor, page)
    },
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
    structuralSharing: false,
    retry: mayRetry,
  })
}

/** The papers of these pages, in their order; undefined for a page that is still on its way. */
export function usePaperPages(pages: readonly ListPage[]): readonly (PapersPage | undefined)[] {
  return useQueries({ queries: pages.map(pageQuery) }).map(({ data }) => data)
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

/** How many papers the filters find, exactly; asked for where the list itself only knows that there are many. */
export function useTotal(filters: Filters, needed: boolean) {
  return useQuery({
    queryKey: ['total', formatFilters({ ...filters, sort: 'new' }).toString()],
    queryFn: ({ signal }) => getTotal(filters, signal),
    enabled: needed,
    retry: false,
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

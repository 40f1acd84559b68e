// What is asked of days, of revisions and of the reader's own categories. Days are asked for by the month, so that a list of
// many short days asks once.
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { DayCounts, OwnCategories } from '#shared/days.ts'
import { call } from '../api.ts'
import { mayRetry } from '../queries.ts'
import { changeFilters, mergeFilters } from '../typed-query.ts'
import { type Filters, formatFilters } from '../url-state.ts'

/** The month of a day, as far as the filters reach into it. */
export function monthAround(day: string, { from, to }: Pick<Filters, 'from' | 'to'>): { from: string; to: string } {
  const [year = 0, month = 0] = day.split('-').map(Number)
  const last = new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10)
  const first = `${last.slice(0, 8)}01`
  return { from: from > first ? from : first, to: to !== '' && to < last ? to : last }
}

/** What a list has of a day; undefined until it is known, and where the day can't be counted. */
export function useDayCounts(day: string, filters: Filters): DayCounts | undefined {
  const days = monthAround(day, mergeFilters(filters))
  const query = formatFilters({ ...filters, ...changeFilters(filters, days), sort: 'new' })
  const { data } = useQuery({
    queryKey: ['days', query.toString()],
    queryFn: ({ signal }) => call('listDays', { query, signal }),
    // The rows of the list before may still be there, with days that the filters leave out.
    enabled: days.from <= days.to,
    placeholderData: keepPreviousData,
    retry: mayRetry,
  })
  return data?.days.find((one) => one.day === day)
}

/** What changed in a paper since it was read; asked for where anything did. */
export function useRevision(key: string, enabled: boolean) {
  return useQuery({
    queryKey: ['revision', key],
    queryFn: ({ signal }) => call('getRevision', { params: { key }, signal }),
    enabled,
    retry: mayRetry,
  })
}

const ownQuery = ['own-categories']
const none: OwnCategories = { pinned: [], own: [] }

/** The reader's own categories; none until they are there. */
export function useOwnCategories(): OwnCategories {
  const { data } = useQuery({
    queryKey: ownQuery,
    queryFn: ({ signal }) => call('getOwnCategories', { signal }),
    retry: mayRetry,
  })
  return data ?? none
}

/** Pins a category, or takes its pin out, at once; what the server refuses comes back. */
export function usePin() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (pinned: readonly string[]) => call('putPinnedCategories', { json: { pinned } }),
    onMutate: async (pinned) => {
      await client.cancelQueries({ queryKey: ownQuery })
      const before = client.getQueryData<OwnCategories>(ownQuery)
      client.setQueryData<OwnCategories>(ownQuery, { pinned: [...pinned], own: [...pinned] })
      return { before }
    },
    onError: (_error, _pinned, context) => client.setQueryData(ownQuery, context?.before),
    onSettled: () => Promise.all([ownQuery, ['days']].map((queryKey) => client.invalidateQueries({ queryKey }))),
    networkMode: 'always',
  })
}

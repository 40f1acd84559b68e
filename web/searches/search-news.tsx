// What goes on behind all panes for saved searches: their keys, and their counts kept current.
import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useLibrary } from '../library/use-marks.ts'
import { goings } from '../palette/goings.ts'
import { useKeys } from '../use-keys.ts'
import { useSearches } from './requests.ts'

/** Asks for the counts again whenever the reader marked something, here or elsewhere, or papers came in. */
function useCurrentCounts(): void {
  const client = useQueryClient()
  const library = useLibrary().data
  const state = library && `${library.revision} ${library.papers}`
  useEffect(() => {
    if (state !== undefined) void client.invalidateQueries({ queryKey: ['searches'] })
  }, [client, state])
}

/** Draws nothing. */
export function SearchNews() {
  const searches = useSearches().data?.searches ?? []
  useCurrentCounts()
  useKeys({
    saved: (stroke) => {
      const search = searches[Number(stroke) - 1]
      return search === undefined ? false : goings.toSaved(search.q)
    },
  })
  return null
}

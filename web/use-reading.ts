// Which paper is open and which come before and after it; opening, stepping and going back, with the focus kept right.
import { useQueryClient } from '@tanstack/react-query'
import { type RefObject, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { countLines, keyAt, type ListPage, placeOf } from './list/lines.ts'
import { focusedKey, type ListHandle } from './list/list-handle.ts'
import { unfoldRow } from './list/unfolded.ts'
import { closePaper, navigate } from './location.ts'
import { prefetchPaper, type usePapers } from './queries.ts'
import { narrowWindow } from './ui/use-media.ts'

type Papers = ReturnType<typeof usePapers>
type List = RefObject<ListHandle | null>

const noPages: readonly ListPage[] = []
// So few papers before the end of what is listed, the next page is asked for.
const nearEnd = 20

const isNarrow = () => window.matchMedia(narrowWindow).matches

/** After the open paper is closed, the focus goes back to its row. */
function useFocusBack(open: string | null, list: List): void {
  const before = useRef(open)
  useEffect(() => {
    if (open === null && before.current !== null) list.current?.focus(before.current)
    before.current = open
  }, [open, list])
}

/** Keeps the open paper's row in sight, and the papers around it near. */
function useCompany(open: string | null, list: List, around: readonly (string | undefined)[]): void {
  const client = useQueryClient()
  const [next, afterNext, previous] = around
  useEffect(() => {
    if (open !== null) list.current?.reveal(open)
  }, [open, list])
  useEffect(() => {
    if (open === null) return
    for (const key of [next, afterNext, previous]) if (key) prefetchPaper(client, key)
  }, [client, open, next, afterNext, previous])
}

/** Asks for more of the list while the open paper is near the end of what is listed. */
function usePagesAhead(left: number, papers: Papers): void {
  const { hasNextPage, isFetchingNextPage, isFetchNextPageError, fetchNextPage } = papers
  const wanted = left < nearEnd && hasNextPage && !isFetchingNextPage && !isFetchNextPageError
  useEffect(() => {
    if (wanted) void fetchNextPage({ cancelRefetch: false })
  }, [wanted, fetchNextPage])
}

/** The key of the paper to go to: beside the open one or the row with the focus, else the first in sight. */
function findTarget(pages: readonly ListPage[], from: string | null, by: 1 | -1, list: List): string | undefined {
  const at = from === null ? -1 : placeOf(pages, from)
  return at >= 0 ? keyAt(pages, at + by) : (list.current?.topKey() ?? keyAt(pages, 0))
}

/** `open` is the open paper's key; `papers` the list it is read from. */
export function useReading(open: string | null, papers: Papers) {
  const [focusTitle, setFocusTitle] = useState(false)
  const list: List = useRef(null)
  const pages = papers.data?.pages ?? noPages
  const at = useMemo(() => (open === null ? -1 : placeOf(pages, open)), [pages, open])
  const beside = (by: number) => (at < 0 ? undefined : keyAt(pages, at + by))
  const [previous, next] = [beside(-1), beside(1)]
  useFocusBack(open, list)
  useCompany(open, list, [next, beside(2), previous])
  usePagesAhead(at < 0 ? Number.POSITIVE_INFINITY : countLines(pages) - at, papers)

  const openPaper = useCallback((key: string, byKeyboard: boolean) => {
    setFocusTitle(byKeyboard || isNarrow())
    navigate({ paper: key })
  }, [])
  const step = async (by: 1 | -1): Promise<void> => {
    const from = open ?? focusedKey() ?? null
    let target = findTarget(pages, from, by, list)
    if (!target && by === 1 && papers.hasNextPage) {
      const more = await papers.fetchNextPage({ cancelRefetch: false })
      target = findTarget(more.data?.pages ?? noPages, from, by, list)
    }
    if (!target) return
    // On a phone nothing opens until it is asked to.
    if (open === null && isNarrow()) return list.current?.focus(target)
    setFocusTitle(isNarrow())
    navigate({ paper: target }, open === null ? 'push' : 'replace')
  }
  const openFocused = () => {
    const row = focusedKey() ?? list.current?.topKey() ?? keyAt(pages, 0)
    if (row) openPaper(row, true)
  }
  return {
    focusTitle,
    list,
    openPaper,
    openFocused,
    close: closePaper,
    step: (by: 1 | -1) => void step(by),
    /** Unfolds the row with the focus, or that of the open paper; false where there is neither. */
    unfold: () => unfoldRow(open),
    hasPrevious: previous !== undefined,
    hasNext: next !== undefined || (at >= 0 && papers.hasNextPage),
  }
}

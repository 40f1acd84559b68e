// Which paper is open and which come before and after it; opening, stepping and going back, with the focus kept right.
import { type InfiniteData, useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { PapersPage } from '#shared/search.ts'
import { closePaper, navigate } from './location.ts'
import { prefetchPaper, type usePapers } from './queries.ts'
import { narrowWindow } from './ui/use-media.ts'

const rowLink = (key: string) =>
  document.querySelector<HTMLElement>(`.row[data-key="${CSS.escape(key)}"] h3 a`) ?? undefined
const rowLinks = () => [...document.querySelectorAll<HTMLElement>('.row h3 a')]
const itemsOf = (data: InfiniteData<PapersPage> | undefined) => data?.pages.flatMap((page) => page.items) ?? []

/** Moves the focus by rows; on a phone nothing opens until it is asked to. */
function focusRow(step: 1 | -1): void {
  const links = rowLinks()
  const now = links.findIndex((link) => link.matches(':focus'))
  const next = links[now === -1 ? 0 : now + step]
  next?.focus()
  next?.closest('.row')?.scrollIntoView({ block: 'nearest' })
}

/** After the open paper is closed, the focus goes back to its row. */
function useFocusBack(open: string | null): void {
  const before = useRef(open)
  useEffect(() => {
    if (open === null && before.current !== null) rowLink(before.current)?.focus({ preventScroll: true })
    before.current = open
  }, [open])
}

/** Keeps the open paper's row in sight, and the papers around it near. */
function useCompany(open: string | null, around: readonly (string | undefined)[]): void {
  const client = useQueryClient()
  const [previous, next] = around
  useEffect(() => {
    if (open === null) return
    rowLink(open)?.closest('.row')?.scrollIntoView({ block: 'nearest' })
    for (const key of [previous, next]) if (key) prefetchPaper(client, key)
  }, [client, open, previous, next])
}

/** `open` is the open paper's key; `papers` the list it is read from. */
export function useReading(open: string | null, papers: ReturnType<typeof usePapers>) {
  const [focusTitle, setFocusTitle] = useState(false)
  const items = itemsOf(papers.data)
  const at = open === null ? -1 : items.findIndex((item) => item.key === open)
  const previous = at > 0 ? items[at - 1]?.key : undefined
  const next = at >= 0 ? items[at + 1]?.key : undefined
  useFocusBack(open)
  useCompany(open, [previous, next])

  const openPaper = useCallback((key: string, byKeyboard: boolean) => {
    setFocusTitle(byKeyboard || window.matchMedia(narrowWindow).matches)
    navigate({ paper: key })
  }, [])
  const step = async (by: 1 | -1): Promise<void> => {
    const narrow = window.matchMedia(narrowWindow).matches
    if (open === null && narrow) return focusRow(by)
    const beyond = by === 1 && at === items.length - 1 && papers.hasNextPage
    const list = beyond ? itemsOf((await papers.fetchNextPage()).data) : items
    const target = list[at === -1 ? 0 : at + by]
    if (!target) return
    setFocusTitle(narrow)
    navigate({ paper: target.key }, open === null ? 'push' : 'replace')
  }
  const openFocused = () => {
    const row = document.activeElement?.closest<HTMLElement>('.row')?.dataset.key ?? items[0]?.key
    if (row) openPaper(row, true)
  }
  return {
    focusTitle,
    openPaper,
    openFocused,
    close: closePaper,
    step: (by: 1 | -1) => void step(by),
    hasPrevious: previous !== undefined,
    hasNext: next !== undefined || (at >= 0 && papers.hasNextPage),
  }
}

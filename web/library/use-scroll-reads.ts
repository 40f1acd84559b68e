// Where the reader chose so, papers that were seen in the list and scrolled past are read. Begins anew with every list and
// every visit: what was not seen in this one is never marked.
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { usePlace } from '../location.ts'
import { usePreference } from '../preferences.ts'
import { formatFilters } from '../url-state.ts'
import { findLoaded, type MarkedPaper, marksStore } from './desk.ts'
import { createSeenRows, type RowPlace } from './seen-rows.ts'

const pace = 250

function placesOf(pane: Element): RowPlace[] {
  const { top } = pane.getBoundingClientRect()
  return [...pane.querySelectorAll<HTMLElement>('[data-key]')].map((row) => {
    const place = row.getBoundingClientRect()
    return { key: row.dataset.key ?? '', top: place.top - top, bottom: place.bottom - top }
  })
}

export function useScrollReads(markSeen: (papers: readonly MarkedPaper[]) => Promise<void>): void {
  const client = useQueryClient()
  const on = usePreference('scrollReads') === 'on'
  const { state } = usePlace()
  const list = formatFilters(state).toString()
  const mark = useRef(markSeen)
  useEffect(() => {
    mark.current = markSeen
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: another list begins anew
  useEffect(() => {
    if (!on) return
    const look = createSeenRows()
    const timer = setInterval(() => {
      const pane = document.querySelector('.list-scroll')
      if (!pane || !document.hasFocus() || document.querySelector('dialog[open]') || pane.closest('[inert]')) return
      const passed = look(placesOf(pane), pane.clientHeight, pane.scrollTop, performance.now())
      const papers = passed.flatMap((key) => findLoaded(client, key) ?? [])
      const unread = papers.filter(({ key, marks }) => !marksStore.get(key, marks).read)
      if (unread.length > 0) void mark.current(unread)
    }, pace)
    return () => clearInterval(timer)
  }, [on, list, client])
}

// What goes on behind all panes once the page is at rest: news from other tabs, and reading by scrolling.
import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { Library } from '#shared/library.ts'
import { hearMarks, refreshMarks } from './desk.ts'
import { createGapFinder, createLibraryStream } from './library-stream.ts'
import { useDeeds } from './use-marks.ts'
import { useScrollReads } from './use-scroll-reads.ts'

/** Follows what others do while the tab is in sight. */
function useNews(): void {
  const client = useQueryClient()
  useEffect(() => {
    const isBeyond = createGapFinder(() => client.getQueryData<Library>(['library'])?.revision)
    const later = (work: () => void, milliseconds: number) => {
      const timer = setTimeout(work, milliseconds)
      return () => clearTimeout(timer)
    }
    const stream = createLibraryStream({ open: (path) => new EventSource(path), later }, (event) => {
      if (isBeyond(event)) void refreshMarks(client)
      else if (event.kind === 'marks') hearMarks(client, event.key, event.marks)
    })
    const look = () => stream.want(document.visibilityState === 'visible')
    document.addEventListener('visibilitychange', look)
    look()
    return () => {
      document.removeEventListener('visibilitychange', look)
      stream.want(false)
    }
  }, [client])
}

/** Draws nothing. */
export function LibraryNews() {
  const { markSeen } = useDeeds()
  useNews()
  useScrollReads(markSeen)
  return null
}

// An opened paper is read once it was in sight for a moment; one that was stepped over is not, and one that the reader marked
// unread meanwhile stays so.
import { useEffect, useRef } from 'react'
import { type MarkedPaper, marksStore } from './desk.ts'
import { useDeeds } from './use-marks.ts'

/** In milliseconds, of a tab that is looked at. */
const moment = 2000

/** Once an opening. What it does by itself is not said, and `u` takes back what was done on purpose. */
export function useReadWhenOpened(paper: MarkedPaper): void {
  const deeds = useDeeds()
  const latest = useRef({ paper, ...deeds })
  useEffect(() => {
    latest.current = { paper, ...deeds }
  })
  const { key } = paper
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const read = () => {
      document.removeEventListener('visibilitychange', look)
      const { paper: opened, change } = latest.current
      if (opened.key === key && !marksStore.get(key, opened.marks).read) void change(opened, { read: true }, null)
    }
    const look = () => {
      clearTimeout(timer)
      if (document.visibilityState === 'visible') timer = setTimeout(read, moment)
    }
    document.addEventListener('visibilitychange', look)
    look()
    return () => {
      clearTimeout(timer)
      document.removeEventListener('visibilitychange', look)
    }
  }, [key])
}

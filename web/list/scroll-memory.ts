// Remembers where each list was read, as a row and its distance from the top, since rows have no fixed height.
import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react'

type Spot = { readonly key: string; readonly offset: number }

// Rows coming into sight take their real height, a frame or two later, and push the others.
const framesToSettle = 5
const spots = new Map<string, Spot>()
const rowsOf = (pane: HTMLElement) => pane.querySelectorAll<HTMLElement>('[data-key]')

/** The first row in sight, found by halves: this runs with every frame of scrolling. */
function findSpot(pane: HTMLElement): Spot | null {
  const top = pane.getBoundingClientRect().top
  const rows = rowsOf(pane)
  let [low, high] = [0, rows.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((rows[middle]?.getBoundingClientRect().bottom ?? 0) > top) high = middle
    else low = middle + 1
  }
  const row = rows[low]
  return row ? { key: row.dataset.key ?? '', offset: row.getBoundingClientRect().top - top } : null
}

function goTo(pane: HTMLElement, spot: Spot): void {
  const row = [...rowsOf(pane)].find((one) => one.dataset.key === spot.key)
  if (!row) return
  let frames = framesToSettle
  const settle = () => {
    pane.scrollTop += row.getBoundingClientRect().top - pane.getBoundingClientRect().top - spot.offset
    if (--frames > 0) requestAnimationFrame(settle)
  }
  settle()
}

/** Brings the list back to its old place when it was reached by Back or Forward, to its top otherwise. */
export function useScrollMemory(
  pane: RefObject<HTMLElement | null>,
  list: string,
  popped: boolean,
  loaded: boolean,
): void {
  useEffect(() => {
    const element = pane.current
    if (!element) return
    let frame = 0
    const remember = () => {
      cancelAnimationFrame(frame)
      frame = requestAnimationFrame(() => {
        const spot = findSpot(element)
        if (spot) spots.set(list, spot)
      })
    }
    element.addEventListener('scroll', remember, { passive: true })
    return () => {
      cancelAnimationFrame(frame)
      element.removeEventListener('scroll', remember)
    }
  }, [pane, list])
  const byHistory = useRef(popped)
  useLayoutEffect(() => {
    byHistory.current = popped
  }, [popped])
  useLayoutEffect(() => {
    const element = pane.current
    if (!element || !loaded) return
    const spot = byHistory.current ? spots.get(list) : undefined
    if (spot) goTo(element, spot)
    else element.scrollTop = 0
  }, [pane, list, loaded])
}

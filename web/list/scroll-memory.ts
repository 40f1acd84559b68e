// Remembers where each list was read, as a row and its distance from the top, since rows have no fixed height.
import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react'
import type { Density } from '../preferences.ts'
import { type Entry, entryOf } from './entries.ts'
import type { ListVirtualizer } from './use-virtual-list.ts'

export type Spot = { readonly key: string; readonly offset: number }

// Rows coming into sight take their real height, a frame or two later, and push the others.
const framesToSettle = 5
const spots = new Map<string, Spot>()

/** Where a list was left; undefined for one that was not read yet. */
export function recallSpot(list: string): Spot | undefined {
  return spots.get(list)
}

/** The first row in sight, undefined at the very top. Asks the virtualizer, not the page: this runs with every step of scrolling. */
function findSpot(virtualizer: ListVirtualizer, entries: readonly Entry[]): Spot | undefined {
  const offset = virtualizer.scrollOffset ?? 0
  const first = offset > 0 ? virtualizer.getVirtualItemForOffset(offset) : undefined
  if (!first) return undefined
  const item = entries[first.index]?.kind === 'day' ? virtualizer.measurementsCache[first.index + 1] : first
  return item && { key: String(item.key), offset: item.start - offset }
}

/** Moves the pane until the row stands where it stood. Ends when the reader scrolls. */
function settle(pane: HTMLElement, { key, offset }: Spot, guess: number): void {
  let frames = framesToSettle
  const stop = new AbortController()
  for (const event of ['wheel', 'touchstart', 'keydown', 'pointerdown'])
    pane.addEventListener(event, () => stop.abort(), { once: true, passive: true, signal: stop.signal })
  const move = () => {
    if (stop.signal.aborted) return
    const row = pane.querySelector(`.row[data-key="${CSS.escape(key)}"]`)
    if (row) pane.scrollTop += row.getBoundingClientRect().top - pane.getBoundingClientRect().top - offset
    else pane.scrollTop = guess - offset
    if (--frames > 0) requestAnimationFrame(move)
    else stop.abort()
  }
  move()
}

type MemoryOptions = {
  readonly pane: RefObject<HTMLElement | null>
  readonly virtualizer: ListVirtualizer
  readonly entries: readonly Entry[]
  readonly list: string
  readonly density: Density
  /** Where to begin: a spot for a list that was reached by Back or Forward. */
  readonly begin: Spot | undefined
}

/** Holds the reader's place: on coming back, when papers come in above it, and when all rows change their height. */
export function useScrollMemory({ pane, virtualizer, entries, list, density, begin }: MemoryOptions): void {
  const spot = useRef(begin)
  useEffect(() => {
    const element = pane.current
    const remember = () => {
      spot.current = findSpot(virtualizer, entries)
      if (spot.current) spots.set(list, spot.current)
      else spots.delete(list)
    }
    element?.addEventListener('scroll', remember, { passive: true })
    return () => element?.removeEventListener('scroll', remember)
  }, [pane, virtualizer, entries, list])

  const before = useRef({ entries, density })
  useLayoutEffect(() => {
    const element = pane.current
    const { entries: entriesBefore, density: densityBefore } = before.current
    before.current = { entries, density }
    if (density !== densityBefore) virtualizer.measure()
    const held = spot.current
    const index = held ? entryOf(entries, held.key) : -1
    if (!element || !held || index < 0) return
    if (held !== begin && density === densityBefore && index === entryOf(entriesBefore, held.key)) return
    virtualizer.getTotalSize()
    settle(element, held, virtualizer.measurementsCache[index]?.start ?? 0)
  }, [pane, virtualizer, entries, begin, density])
}

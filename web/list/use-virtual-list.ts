// Which entries of the list are drawn, and where. Rows are as high as they are: each is measured once it is drawn, and
// what stands above the reader never moves the rows in sight.
import { elementScroll, type Range, type Rect, useVirtualizer, type Virtualizer } from '@tanstack/react-virtual'
import { type RefObject, useCallback, useRef } from 'react'
import type { Density } from '../preferences.ts'
import { useSettled } from '../ui/use-settled.ts'
import { chooseDrawn } from './blocks.ts'
import { type Entry, entryOf } from './entries.ts'

export type ListVirtualizer = Virtualizer<HTMLElement, HTMLElement>

const headingHeight = 30
// Most compact rows are of one height; once it is known, a row that is drawn for the first time moves nothing.
let compactHeight = 56
let lastHeight = 0
// Rows drawn beyond those in sight: about a window's height where the list is going, so that a fling never outruns them.
const ahead: Readonly<Record<Density, number>> = { roomy: 7, compact: 15 }
const behind = 3
// Until the browser has told how high the pane is; the same on the server, which draws the first rows, and in the browser.
const firstRect = { width: 400, height: 900 }

const heightOf = (entry: Entry | undefined, density: Density) => {
  if (entry?.kind !== 'row') return headingHeight
  return density === 'compact' ? compactHeight : entry.line.height
}

/** How high what stands before an entry is, as far as can be guessed. */
export function guessTop(entries: readonly Entry[], index: number, density: Density): number {
  let top = 0
  for (let at = 0; at < index; at++) top += heightOf(entries[at], density)
  return top
}

/** The row with the focus stays drawn wherever the list is scrolled, so that the focus is never lost. */
function keptEntry(entries: readonly Entry[]): number {
  const row = globalThis.document?.activeElement?.closest<HTMLElement>('.row')
  if (!row) return -1
  const { index, key = '' } = row.dataset
  const at = Number(index)
  return entries[at]?.key === key ? at : entryOf(entries, key)
}

/** How high the pane is, told by the browser after each of its own layouts, never asked for in the midst of drawing. */
function observePane({ scrollElement }: ListVirtualizer, tell: (rect: Rect) => void): (() => void) | undefined {
  if (!scrollElement) return
  const watch = new ResizeObserver(([entry]) => {
    const size = entry?.borderBoxSize[0]
    if (size) tell({ width: Math.round(size.inlineSize), height: Math.round(size.blockSize) })
  })
  watch.observe(scrollElement)
  return () => watch.disconnect()
}

const begun = new WeakSet<HTMLElement>()

/** A pane that was never scrolled stands at its top; to put it there makes the browser lay the page out in the midst of drawing. */
const scroll: typeof elementScroll<HTMLElement> = (offset, options, instance) => {
  const pane = instance.scrollElement
  const isNew = pane !== null && !begun.has(pane)
  if (pane) begun.add(pane)
  if (!isNew || offset !== 0) elementScroll(offset, options, instance)
}

/** To the fraction of a pixel: rows stand in the flow of the page, and what is rounded would move them as others come and go. */
function measureRow(row: HTMLElement, entry: ResizeObserverEntry | undefined): number {
  const height = entry?.borderBoxSize[0]?.blockSize ?? row.getBoundingClientRect().height
  if (row.classList.contains('row-compact')) {
    if (height === lastHeight) compactHeight = height
    lastHeight = height
  }
  return height
}

/** The range with more rows on the side that the list is going to. */
function widenRange({ startIndex, endIndex, count, overscan }: Range, backward: boolean): number[] {
  const [before, after] = backward ? [overscan, behind] : [behind, overscan]
  const first = Math.max(0, startIndex - before)
  const last = Math.min(count - 1, endIndex + after)
  return Array.from({ length: last - first + 1 }, (_, at) => first + at)
}

type VirtualListOptions = {
  readonly entries: readonly Entry[]
  readonly pane: RefObject<HTMLElement | null>
  readonly density: Density
  /** Where the entries begin in what is scrolled. */
  readonly top: number
  /** Where to begin. */
  readonly initialOffset: () => number
}

/** The virtualizer of the list; its rows need `data-index` and its `measureElement` as their ref. */
export function useVirtualList({ entries, pane, density, top, initialOffset }: VirtualListOptions): ListVirtualizer {
  const byDay = entries[0]?.kind === 'day'
  const instance = useRef<ListVirtualizer>(null)
  const isMeasured = useRef(false)
  const isSettled = useSettled(false)
  const virtualizer = useVirtualizer<HTMLElement, HTMLElement>({
    count: entries.length,
    getScrollElement: () => pane.current,
    estimateSize: (index) => heightOf(entries[index], density),
    getItemKey: useCallback((index: number) => entries[index]?.key ?? index, [entries]),
    rangeExtractor: useCallback(
      (range: Range) => {
        const backward = instance.current?.scrollDirection === 'backward'
        return chooseDrawn(widenRange(range, backward), keptEntry(entries), entries)
      },
      [entries],
    ),
    // The first rows stand at the top and move nothing, whatever their height: the browser tells it after its own layout.
    measureElement: (row, entry, { scrollOffset, options }) => {
      isMeasured.current ||= entry !== undefined
      if (!isMeasured.current && scrollOffset === 0) return options.estimateSize(Number(row.dataset.index))
      return measureRow(row, entry)
    },
    observeElementRect: observePane,
    scrollToFn: scroll,
    initialRect: firstRect,
    // Who scrolls before the page is at rest is not kept waiting.
    overscan: isSettled || (instance.current?.scrollOffset ?? 0) > 0 ? ahead[density] : 1,
    scrollMargin: top,
    scrollPaddingStart: byDay ? headingHeight : 0,
    initialOffset,
  })
  instance.current = virtualizer
  return virtualizer
}

// On a phone: a finger turns to the next or previous paper, or from the left edge pushes the paper aside. Scrolling up and
// down stays the browser's (touch-action), and nothing happens on what scrolls sideways, on a selection or with two fingers.
import { type RefObject, useEffect, useRef } from 'react'
import { narrowWindow } from '../ui/use-media.ts'
import { aimOf, followOf, isSideways, type Point, readSwipe } from './swipe.ts'

export type Turns = {
  readonly onPrevious: (() => void) | null
  readonly onNext: (() => void) | null
  readonly onBack: () => void
}
type Hold = { readonly id: number; readonly from: Point; readonly at: number; sideways: boolean }

const elsewhere = 'input, textarea, select, dialog, [popover], .phone-bar, [role="separator"]'
const pointOf = ({ clientX, clientY }: PointerEvent): Point => ({ x: clientX, y: clientY })
const isSelecting = () => !(window.getSelection()?.isCollapsed ?? true)

/** Whether the place scrolls sideways by itself. */
function scrollsSideways(target: EventTarget | null, within: HTMLElement): boolean {
  let element = target instanceof Element ? target : null
  for (; element && element !== within; element = element.parentElement) {
    const wider = element.scrollWidth > element.clientWidth + 1
    if (wider && /auto|scroll/.test(getComputedStyle(element).overflowX)) return true
  }
  return false
}

function mayBegin(event: PointerEvent, pane: HTMLElement): boolean {
  if (event.pointerType !== 'touch' || !event.isPrimary || !window.matchMedia(narrowWindow).matches) return false
  if (event.target instanceof Element && event.target.closest(elsewhere)) return false
  return !isSelecting() && !scrollsSideways(event.target, pane)
}

/** Moves what follows the finger: the text, or the whole pane with the list coming out behind it. */
function shift(pane: HTMLElement, by: number, aim: 'back' | 'turn'): void {
  const scroll = pane.querySelector<HTMLElement>('.paper-scroll')
  pane.classList.toggle('paper-pushed', aim === 'back')
  pane.style.translate = aim === 'back' ? `${Math.max(0, by)}px` : ''
  if (scroll) scroll.style.translate = aim === 'turn' ? `${by}px` : ''
}

function letGo(pane: HTMLElement): void {
  const scroll = pane.querySelector<HTMLElement>('.paper-scroll')
  for (const element of [pane, scroll]) {
    if (!element || element.style.translate === '') continue
    element.classList.add('paper-settles')
    element.style.translate = ''
    setTimeout(() => element.classList.remove('paper-settles', 'paper-pushed'), 150)
  }
}

/** Listens on the open paper's pane. */
export function useSwipe(pane: RefObject<HTMLElement | null>, turns: Turns): void {
  const latest = useRef(turns)
  useEffect(() => {
    latest.current = turns
  })
  useEffect(() => {
    const element = pane.current
    if (!element) return
    let hold: Hold | null = null
    const ways = () => ({ previous: latest.current.onPrevious !== null, next: latest.current.onNext !== null })
    const drop = () => {
      if (hold?.sideways) letGo(element)
      hold = null
    }
    const begin = (event: PointerEvent) => {
      drop()
      if (mayBegin(event, element))
        hold = { id: event.pointerId, from: pointOf(event), at: event.timeStamp, sideways: false }
    }
    const move = (event: PointerEvent) => {
      if (!hold || event.pointerId !== hold.id) return
      const to = pointOf(event)
      const sideways = hold.sideways || isSideways(hold.from, to)
      if (sideways === undefined) return
      if (!sideways || isSelecting()) return drop()
      hold.sideways = true
      shift(element, followOf(hold.from, to, ways()), aimOf(hold.from, to) === 'back' ? 'back' : 'turn')
    }
    const end = (event: PointerEvent) => {
      if (!hold || event.pointerId !== hold.id) return
      const { from, at, sideways } = hold
      const to = pointOf(event)
      const speed = Math.abs(to.x - from.x) / Math.max(1, event.timeStamp - at)
      const swipe = sideways ? readSwipe(from, to, speed, element.clientWidth, ways()) : null
      drop()
      if (swipe === 'back') latest.current.onBack()
      else if (swipe === 'next') latest.current.onNext?.()
      else if (swipe === 'previous') latest.current.onPrevious?.()
    }
    const ending = new AbortController()
    const { signal } = ending
    element.addEventListener('pointerdown', begin, { signal })
    element.addEventListener('pointermove', move, { signal })
    element.addEventListener('pointerup', end, { signal })
    element.addEventListener('pointercancel', drop, { signal })
    return () => ending.abort()
  }, [pane])
}

// Dragging over the days of a calendar. A finger that sets out sideways drags, one that goes up or down scrolls: the grid's
// touch-action leaves that to the browser, which then takes the pointer away.
import { type PointerEvent, useEffect, useState } from 'react'
import { rangeOf } from './month.ts'

type Drag = { readonly anchor: string; readonly over: string }

const dayOf = ({ target }: { readonly target: EventTarget }) =>
  target instanceof Element ? target.closest<HTMLElement>('[data-day]')?.dataset.day : undefined

/** The range while it is dragged, else null, and what listens on the grid. `onDone` gets a range of two days or more. */
export function useDrag(onDone: (range: { from: string; to: string }) => void) {
  const [drag, setDrag] = useState<Drag | null>(null)
  useEffect(() => {
    if (!drag) return
    const end = () => {
      setDrag(null)
      if (drag.over !== drag.anchor) onDone(rangeOf(drag.anchor, drag.over))
    }
    const giveUp = () => setDrag(null)
    window.addEventListener('pointerup', end)
    window.addEventListener('pointercancel', giveUp)
    return () => {
      window.removeEventListener('pointerup', end)
      window.removeEventListener('pointercancel', giveUp)
    }
  }, [drag, onDone])
  const handlers = {
    onPointerDown: (event: PointerEvent) => {
      const day = dayOf(event)
      if (day && event.button === 0 && !event.shiftKey) {
        // A finger is held by the day it began on; the others shall hear of it.
        if (event.target instanceof Element && event.target.hasPointerCapture(event.pointerId)) {
          event.target.releasePointerCapture(event.pointerId)
        }
        setDrag({ anchor: day, over: day })
      }
    },
    onPointerOver: (event: PointerEvent) => {
      const day = dayOf(event)
      if (day && drag) setDrag({ ...drag, over: day })
    },
  }
  const moved = drag !== null && drag.over !== drag.anchor
  return { dragged: moved ? rangeOf(drag.anchor, drag.over) : null, handlers }
}

// Notes: what there is to say of a mark, beside it, while the pointer or the focus is on it. One at a time. Stays while the
// pointer is on the note itself; Escape, scrolling and leaving put it away.
import { type ReactNode, type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react'

type Open = { readonly id: string; readonly anchor: HTMLElement }

// Terms lie under most of a text: the pointer that only passes must not call up their notes.
const patience = { mark: 60, term: 350, leave: 160 }
const gap = 6
const findAnchor = (target: EventTarget | null) =>
  target instanceof Element ? target.closest<HTMLElement>('[data-note]') : null

/** Follows pointer, focus and finger over the marks of a pane. */
function useOpenNote(pane: RefObject<HTMLElement | null>) {
  const [open, setOpen] = useState<Open | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => {
    const element = pane.current
    if (!element) return
    const set = (anchor: HTMLElement | null, wait: number) => {
      clearTimeout(timer.current)
      timer.current = setTimeout(() => setOpen(anchor?.dataset.note ? { id: anchor.dataset.note, anchor } : null), wait)
    }
    const listen = <Name extends keyof HTMLElementEventMap>(
      name: Name,
      heed: (event: HTMLElementEventMap[Name]) => void,
    ) => {
      element.addEventListener(name, heed, { passive: true, capture: true })
      return () => element.removeEventListener(name, heed, { capture: true })
    }
    const away = (event: Event) => {
      const onNote = event.target instanceof Element && event.target.closest('.note-box')
      if (!onNote) set(null, 0)
    }
    const ends = [
      listen('pointerover', (event) => {
        const anchor = findAnchor(event.target)
        if (event.target instanceof Element && event.target.closest('.note-box')) clearTimeout(timer.current)
        else if (event.pointerType === 'mouse' && anchor) {
          set(anchor, anchor.dataset.note?.startsWith('term') ? patience.term : patience.mark)
        } else if (event.pointerType === 'mouse') set(null, patience.leave)
      }),
      listen('pointerleave', (event) => event.target === element && set(null, patience.leave)),
      listen('focusin', (event) => {
        const anchor = findAnchor(event.target)
        const bar = event.target instanceof Element ? event.target.querySelector<HTMLElement>('.doubt-bar') : null
        set(anchor ?? (event.target instanceof Element && event.target.matches(':focus-visible') ? bar : null), 0)
      }),
      listen('focusout', () => set(null, patience.leave)),
      listen('scroll', away),
    ]
    const dismiss = (event: globalThis.KeyboardEvent) => {
      if (event.key !== 'Escape' || !element.querySelector('.note-box')) return
      event.preventDefault()
      set(null, 0)
    }
    window.addEventListener('keydown', dismiss, { capture: true })
    return () => {
      clearTimeout(timer.current)
      window.removeEventListener('keydown', dismiss, { capture: true })
      for (const end of ends) end()
    }
  }, [pane])
  return open
}

/** Under its anchor, over it where there is no room, and never beyond the window. */
function place(box: HTMLElement, anchor: HTMLElement): void {
  const at = anchor.getClientRects()[0] ?? anchor.getBoundingClientRect()
  const { width, height } = box.getBoundingClientRect()
  const below = at.bottom + gap
  const top = below + height > window.innerHeight - gap ? at.top - height - gap : below
  box.style.left = `${Math.max(gap, Math.min(at.left, window.innerWidth - width - gap))}px`
  box.style.top = `${Math.max(gap, top)}px`
}

function Note({ anchor, children }: { anchor: HTMLElement; children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    if (box.current) place(box.current, anchor)
    anchor.setAttribute('aria-describedby', 'paper-note')
    return () => anchor.removeAttribute('aria-describedby')
  }, [anchor])
  return (
    <div ref={box} className="note-box" role="tooltip" id="paper-note">
      {children}
    </div>
  )
}

/** `describe` gives what a note says by the `data-note` of its mark; null where there is nothing to say. */
export function NoteLayer({
  pane,
  describe,
}: {
  pane: RefObject<HTMLElement | null>
  describe: (id: string) => ReactNode
}) {
  const open = useOpenNote(pane)
  const words = open && describe(open.id)
  if (!open || !words) return null
  return (
    <Note key={open.id} anchor={open.anchor}>
      {words}
    </Note>
  )
}

// Moves the focus to what is about to be drawn.

/** How long that may take, in milliseconds: its code or its data may be on the way. */
const patience = 3000

/** Puts the focus on the first element that fits once it is there, unless the reader does something else meanwhile. */
export function focusWhenThere(selector: string): void {
  const until = performance.now() + patience
  const moved = new AbortController()
  const look = () => {
    if (moved.signal.aborted) return
    const element = document.querySelector<HTMLElement>(selector)
    element?.focus()
    if ((element && document.activeElement === element) || performance.now() > until) moved.abort()
    else requestAnimationFrame(look)
  }
  for (const kind of ['keydown', 'pointerdown'])
    window.addEventListener(kind, () => moved.abort(), { capture: true, signal: moved.signal })
  look()
}

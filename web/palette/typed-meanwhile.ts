// What is typed between the key that calls the palette and the moment its field is there: kept for it, and kept from steering
// the reader.

/** A palette that did not come by then does not come, in milliseconds. */
const patience = 10_000

let typed = ''
let stop = () => {}

/** Keeps what is typed from now on. `onEscape` is called where the reader thinks better of it. */
export function collectTyped(onEscape: () => void): void {
  stop()
  typed = ''
  const over = new AbortController()
  stop = () => over.abort()
  const keep = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return
    if (event.key === 'Escape') onEscape()
    else if ([...event.key].length === 1) typed += event.key
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  window.addEventListener('keydown', keep, { capture: true, signal: over.signal })
  window.addEventListener('pointerdown', stop, { capture: true, signal: over.signal })
  setTimeout(() => over.abort(), patience)
}

/** Gives what was typed, and keeps nothing more. */
export function takeTyped(): string {
  stop()
  const taken = typed
  typed = ''
  return taken
}

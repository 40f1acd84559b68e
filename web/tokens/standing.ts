// Opens and closes the dialog of tokens from anywhere in the page.

let open = false
const listeners = new Set<() => void>()

function set(next: boolean): void {
  open = next
  for (const listener of listeners) listener()
}

export function openTokens(): void {
  set(true)
}

export function closeTokens(): void {
  set(false)
}

/** Whether it stands open. */
export function isOpen(): boolean {
  return open
}

/** Calls back whenever that changes, until what it gives is called. */
export function watchOpen(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

// One quiet line that says what was done, to the eye for a moment and to a screen reader once.
import { useSyncExternalStore } from 'react'

let said = { words: '', turn: 0 }
const listeners = new Set<() => void>()

/** Says it; the same words twice are said twice. */
export function say(words: string): void {
  said = { words, turn: said.turn + 1 }
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Where it is said. Fades by its style alone. */
export function Said() {
  const { words, turn } = useSyncExternalStore(subscribe, () => said)
  return (
    <div className="said" role="status">
      {words && <p key={turn}>{words}</p>}
    </div>
  )
}

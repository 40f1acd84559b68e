// Draws the keys of a command.
import { listCaps } from '../key-caps.ts'

/** The caps side by side. */
export function KeyCaps({ keys }: { keys: string }) {
  return (
    <span className="key-caps">
      {listCaps(keys).map((cap) => (
        <kbd key={cap}>{cap}</kbd>
      ))}
    </span>
  )
}

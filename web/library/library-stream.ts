// The server's events of reader state as one connection for the tab, while it is in sight. What was missed meanwhile is seen
// by the revision that each connection begins with.
import { libraryEventsPath } from '#shared/contract.ts'
import { LibraryEvent } from '#shared/library.ts'
import type { Stream, StreamParts } from '../jobs/job-stream.ts'

/** A browser tries a lost connection again by itself, a refused one never; so it is tried again here, in milliseconds. */
const retryAfter = 5000
const closed = 2

function readEvent(data: unknown): LibraryEvent | undefined {
  try {
    return LibraryEvent.safeParse(JSON.parse(String(data))).data
  } catch {
    return undefined
  }
}

/** `want(true)` connects, `want(false)` lets go. A message that is no event is passed over. */
export function createLibraryStream({ open, later }: StreamParts, onEvent: (event: LibraryEvent) => void) {
  let stream: Stream | undefined
  let giveUpRetry = () => {}
  const connect = () => {
    const own = open(libraryEventsPath)
    stream = own
    own.addEventListener('message', (message) => {
      const event = message instanceof MessageEvent ? readEvent(message.data) : undefined
      if (event) onEvent(event)
    })
    own.addEventListener('error', () => {
      if (own.readyState === closed && stream === own) giveUpRetry = later(connect, retryAfter)
    })
  }
  return {
    want: (wanted: boolean) => {
      if (wanted && !stream) connect()
      if (wanted || !stream) return
      giveUpRetry()
      stream.close()
      stream = undefined
    },
  }
}

/** Tells of each event whether something was not heard before it, or is too much to be told. `loaded`: the revision that the page began with. */
export function createGapFinder(loaded: () => number | undefined) {
  let heard: number | undefined
  return (event: LibraryEvent): boolean => {
    const before = heard ?? loaded()
    heard = Math.max(event.revision, before ?? 0)
    if (event.kind === 'hello') return before !== undefined && event.revision !== before
    return event.kind === 'many' || (before !== undefined && event.revision > before + 1)
  }
}

// Changes of reader state, told to every tab and browser as they happen (server-sent events). Whoever missed some sees it by
// the revision and asks again.
import type { RequestHandler } from 'express'
import type { LibraryEvent } from '#shared/library.ts'
import type { Intake } from '../intake/intake.ts'
import type { Store } from '../store/open.ts'

type Hear = (event: LibraryEvent) => void
export type LibraryFeed = { tell(event: LibraryEvent): void; watch(hear: Hear): () => void }

export function createLibraryFeed(): LibraryFeed {
  const watchers = new Map<object, Hear>()
  return {
    tell: (event) => {
      for (const hear of watchers.values()) hear(event)
    },
    watch: (hear) => {
      const watcher = {}
      watchers.set(watcher, hear)
      return () => void watchers.delete(watcher)
    },
  }
}

/** A line now and then keeps proxies from closing a stream in which nothing happens; in milliseconds. */
const heartbeat = 25_000

/** Where the library stands, then each change, until either side closes: the intake’s end is the server’s. */
export function streamLibrary(store: Store, feed: LibraryFeed, intake: Intake): RequestHandler {
  return async (request, response) => {
    const early: LibraryEvent[] = []
    let send: Hear = (event) => early.push(event)
    // Watched before the revision is read, so that nothing falls between the two.
    const unwatch = feed.watch((event) => send(event))
    const unwatchEnd = intake.watch(
      () => {},
      () => response.end(),
    )
    const timer = setInterval(() => response.write(': still here\n\n'), heartbeat)
    request.on('close', () => {
      clearInterval(timer)
      unwatch()
      unwatchEnd()
    })
    const { revision } = await store.getLibrary()
    // no-transform: compression would hold events back.
    response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-cache, no-transform' })
    response.write('retry: 2000\n\n')
    send = (event) => response.write(`data: ${JSON.stringify(event)}\n\n`)
    for (const event of [{ kind: 'hello', revision } as const, ...early]) send(event)
  }
}

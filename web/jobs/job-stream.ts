// The server's events of jobs as one connection for the tab. Open while the tab is in sight or follows a job of its own:
// a browser gives a server six connections over all its tabs, and tabs nobody looks at must not hold them.
import { jobEventsPath } from '#shared/contract.ts'
import { Job } from '#shared/job.ts'

/** What is needed of an EventSource. */
export type Stream = {
  readonly readyState: number
  addEventListener(type: 'open' | 'message' | 'error', listener: (event: Event) => void): void
  close(): void
}
export type StreamParts = {
  readonly open: (path: string) => Stream
  /** Calls back once so many milliseconds have passed, unless what it gives is called before. */
  readonly later: (work: () => void, milliseconds: number) => () => void
}
export type StreamEvents = {
  readonly onJob: (job: Job) => void
  /** The connection stands, for the first time or again: what was said in between may be lost. */
  readonly onOpen: () => void
}

/** A browser tries a lost connection again by itself, a refused one never; so it is tried again here, in milliseconds. */
const retryAfter = 5000
const closed = 2

function readJob(data: unknown): Job | undefined {
  try {
    return Job.safeParse(JSON.parse(String(data))).data
  } catch {
    return undefined
  }
}

/** `want(true)` connects, `want(false)` lets go. A message that is no job is passed over. */
export function createJobStream({ open, later }: StreamParts, { onJob, onOpen }: StreamEvents) {
  let stream: Stream | undefined
  let giveUpRetry = () => {}
  const connect = () => {
    const own = open(jobEventsPath)
    stream = own
    own.addEventListener('open', onOpen)
    own.addEventListener('message', (event) => {
      const job = event instanceof MessageEvent ? readJob(event.data) : undefined
      if (job) onJob(job)
    })
    own.addEventListener('error', () => {
      if (own.readyState === closed && stream === own) giveUpRetry = later(connect, retryAfter)
    })
  }
  const disconnect = () => {
    giveUpRetry()
    stream?.close()
    stream = undefined
  }
  return {
    want: (wanted: boolean) => {
      if (wanted && !stream) connect()
      if (!wanted && stream) disconnect()
    },
  }
}
export type JobStream = ReturnType<typeof createJobStream>

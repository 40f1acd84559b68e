// What was done and the server does not know yet. Written down before it is sent, sent in order and one at a time, each under
// a name of its own, and crossed out once the server answered: so nothing is lost, and nothing is done twice.
import type { MarkChange } from '#shared/library.ts'
import { withMoment } from './foresee.ts'
import { countUnsent, type OfflineDatabase, type Refusal, type Sending } from './store.ts'

export type OutboxParts = {
  readonly db: () => Promise<OfflineDatabase>
  /** Rejects where no answer comes. */
  readonly send: (path: string, init: RequestInit) => Promise<Response>
}

/** How many times the server may fail over one change before it is put aside and told. */
const mostFailures = 5

/** What an answer means for what was sent. `later`: the server is busy, starting, behind a closed gate. */
export function judge(status: number): 'done' | 'later' | 'refused' | 'failed' {
  if (status < 300) return 'done'
  if ([401, 408, 425, 429, 502, 503, 504].includes(status)) return 'later'
  return status < 500 ? 'refused' : 'failed'
}

async function readMessage(response: Response): Promise<string> {
  try {
    const body = (await response.clone().json()) as { error?: { message?: string } }
    return body.error?.message ?? `HTTP ${response.status}`
  } catch {
    return `HTTP ${response.status}`
  }
}

const titleOf = async (db: OfflineDatabase, { path }: Sending) => {
  const key = decodeURIComponent(/^\/api\/papers\/([^/]+)/.exec(path)?.[1] ?? '')
  return (await db.get('papers', key))?.paper.title ?? key
}

/** The body as it is sent: a mark that is sent later than it was made carries its moment. */
function bodyOf({ method, body, at }: Sending, first: boolean): string | null {
  if (body === '') return null
  if (first || method !== 'PUT') return body
  return JSON.stringify(withMoment(JSON.parse(body) as MarkChange, new Date(at).toISOString()))
}

/** Pages that wait for the answer to what they did, and the answers that came for them. */
type Waiting = { readonly ids: Set<string>; readonly answers: Map<string, Response> }

/** Sends one; tells whether it is out of the way. */
function createSender(send: OutboxParts['send'], { ids: awaited, answers }: Waiting) {
  const failures = new Map<string, number>()
  const settle = async (db: OfflineDatabase, sending: Sending, response: Response, refused: boolean) => {
    const refusal: Refusal | null =
      refused && !awaited.has(sending.id)
        ? { ...sending, title: await titleOf(db, sending), message: await readMessage(response) }
        : null
    const change = db.transaction(['outbox', 'refused'], 'readwrite')
    if (sending.seq !== undefined) await change.objectStore('outbox').delete(sending.seq)
    if (refusal) await change.objectStore('refused').put(refusal)
    await change.done
    if (awaited.has(sending.id)) answers.set(sending.id, response)
  }
  const sendOne = async (db: OfflineDatabase, sending: Sending): Promise<boolean> => {
    const first = awaited.has(sending.id)
    const headers = { 'content-type': 'application/json', 'idempotency-key': sending.id }
    const body = bodyOf(sending, first)
    const response = await send(sending.path, { method: sending.method, headers, body }).catch(() => undefined)
    if (!response) return false
    const verdict = judge(response.status)
    if (verdict === 'later') return false
    const failed = (failures.get(sending.id) ?? 0) + 1
    failures.set(sending.id, failed)
    if (verdict === 'failed' && !first && failed < mostFailures) return false
    await settle(db, sending, response, verdict !== 'done')
    return true
  }
  return sendOne
}

export function createOutbox({ db: open, send }: OutboxParts) {
  const waiting: Waiting = { ids: new Set(), answers: new Map() }
  const sendOne = createSender(send, waiting)
  let running: Promise<boolean> | undefined
  let next: Promise<boolean> | undefined
  const run = async (): Promise<boolean> => {
    const db = await open()
    for (const sending of await db.getAll('outbox')) if (!(await sendOne(db, sending))) return false
    return true
  }
  const start = (): Promise<boolean> => {
    next = undefined
    running = run().finally(() => {
      running = undefined
    })
    return running
  }
  /** Sends what waits now; false where something still does. One at a time, and those who come meanwhile share the next. */
  const flush = (): Promise<boolean> => {
    if (!running) return start()
    next ??= running.then(start, start)
    return next
  }
  return {
    flush,
    count: async () => (await countUnsent(await open())).waiting,
    /** Writes it down and tries to send it. Gives the server’s answer, or undefined where it waits to be sent. */
    take: async (sending: Sending): Promise<Response | undefined> => {
      const db = await open()
      waiting.ids.add(sending.id)
      await db.add('outbox', sending)
      await flush()
      waiting.ids.delete(sending.id)
      const answer = waiting.answers.get(sending.id)
      waiting.answers.delete(sending.id)
      return answer
    },
    /** Puts another in the place of one that waits; nothing where it is gone. */
    amend: async (id: string, change: Partial<Pick<Sending, 'body' | 'touched'>>): Promise<void> => {
      const writing = (await open()).transaction('outbox', 'readwrite')
      for await (const cursor of writing.store.iterate()) {
        if (cursor.value.id === id) await cursor.update({ ...cursor.value, ...change })
      }
      await writing.done
    },
    /** Crosses out one that came to nothing. */
    drop: async (id: string): Promise<void> => {
      const db = await open()
      const seq = (await db.getAll('outbox')).find((sending) => sending.id === id)?.seq
      if (seq !== undefined) await db.delete('outbox', seq)
    },
    find: async (id: string) => (await (await open()).getAll('outbox')).find((sending) => sending.id === id),
  }
}
export type Outbox = ReturnType<typeof createOutbox>

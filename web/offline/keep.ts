// Keeps a whole view for when there is no server: the papers of its list, each whole, up to a bound. Cancelled or failed, it
// leaves nothing behind; kept again, it takes the place of what was kept before.
import type { Paper } from '#shared/paper.ts'
import { formatPath, HttpError, listPapers, NetworkError } from '../api.ts'
import { type Filters, formatFilters } from '../url-state.ts'
import { keepingHeader } from './said.ts'
import { sizeOf } from './size.ts'
import { dropUnfinished, type KeptSet, openOffline, putMarks, putPaper, removeSet } from './store.ts'

/** The most papers of a view. */
export const mostKept = 500
const aPage = 100
/** So many are asked for at once: the server is to have room for others. */
const atOnce = 4

type Listed = { readonly keys: readonly string[]; readonly found: number }

async function listKeys(filters: Filters, signal: AbortSignal): Promise<Listed> {
  const keys: string[] = []
  let [cursor, found]: [string | null, number] = [null, 0]
  do {
    const page = await listPapers(filters, cursor, { limit: aPage, signal })
    found = cursor === null ? page.total.count : found
    keys.push(...page.items.map(({ key }) => key))
    cursor = page.next
  } while (cursor !== null && keys.length < mostKept)
  return { keys: keys.slice(0, mostKept), found }
}

async function fetchPaper(key: string, signal: AbortSignal): Promise<{ paper: Paper; size: number }> {
  const path = formatPath({ path: '/api/papers/:key' }, { params: { key } })
  const response = await fetch(path, { headers: { [keepingHeader]: '1' }, signal }).catch((cause: unknown) => {
    if (signal.aborted) throw cause
    throw new NetworkError('no answer', { cause })
  })
  const text = await response.text()
  if (!response.ok) throw new HttpError(response.status, { code: null, message: text.slice(0, 200), details: [] })
  return { paper: JSON.parse(text) as Paper, size: sizeOf(text) }
}

export type Keeping = { readonly signal: AbortSignal; readonly onProgress: (done: number, all: number) => void }

/** One at a time, whichever tab asks. */
const lock = 'taiyaku.keeping'

/** Takes away what was left of keeping by a page that was closed meanwhile, unless some page is keeping. */
export async function sweepKept(): Promise<void> {
  await globalThis.navigator?.locks?.request(lock, { ifAvailable: true }, async (own) => {
    if (own) await dropUnfinished(await openOffline())
  })
}

/** Keeps each paper with the set `id`; gives their bytes. What fails ends all, once nothing is on its way. */
async function keepPapers(keys: readonly string[], id: string, { signal, onProgress }: Keeping): Promise<number> {
  const db = await openOffline()
  const left = [...keys]
  let [done, size] = [0, 0]
  const work = async () => {
    for (let key = left.shift(); key !== undefined; key = left.shift()) {
      const { paper, size: bytes } = await fetchPaper(key, signal)
      await putPaper(db, paper, bytes, id)
      await putMarks(db, [{ key: paper.key, marks: paper.marks, note: paper.note }])
      size += bytes
      done += 1
      onProgress(done, keys.length)
    }
  }
  const stop = (error: unknown) => {
    left.length = 0
    throw error
  }
  const ends = await Promise.allSettled(Array.from({ length: atOnce }, () => work().catch(stop)))
  for (const end of ends) if (end.status === 'rejected') throw end.reason
  return size
}

/** Resolves with what is kept. Rejects where the server is silent, the browser has no room, or it was cancelled. */
export function keepView(filters: Filters, keeping: Keeping): Promise<KeptSet> {
  return navigator.locks.request(lock, { signal: keeping.signal }, () => keepAlone(filters, keeping))
}

async function keepAlone(filters: Filters, keeping: Keeping): Promise<KeptSet> {
  const db = await openOffline()
  const id = crypto.randomUUID()
  try {
    const { keys, found } = await listKeys(filters, keeping.signal)
    keeping.onProgress(0, keys.length)
    const size = await keepPapers(keys, id, keeping)
    const query = formatFilters(filters).toString()
    const set = { id, query, at: Date.now(), papers: keys.length, found, size }
    const before = (await db.getAll('sets')).filter((other) => other.query === query)
    await db.put('sets', set)
    for (const other of before) await removeSet(db, other.id)
    return set
  } catch (error) {
    await removeSet(db, id)
    throw error
  }
}

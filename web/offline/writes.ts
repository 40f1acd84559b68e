// Changes of marks on their way: through the outbox to the server or, where that is silent, answered as they will have come
// out. A whole view is marked here as far as it is kept, for what was not seen must not be marked.
import type { MarkChange, MarkedMany, Marks } from '#shared/library.ts'
import { noMarks, toMarks } from '#shared/marks.ts'
import { applyChange, toState } from './foresee.ts'
import { findKept } from './kept-answers.ts'
import type { Outbox } from './outbox.ts'
import { findMarks, listPapers, type OfflineDatabase, putMarks, type Sending, toldLibrary, toldWatch } from './store.ts'

/** The most that the server marks in one go by their keys. */
const mostKeys = 500
const markPath = /^\/api\/papers\/([^/]+)\/marks$/
const batchPath = /^\/api\/marks\/([^/]+)$/

/** Whether this is a change that can wait for the server. */
export function canWait(method: string, path: string): boolean {
  if (method === 'PUT') return markPath.test(path)
  return method === 'POST' ? path === '/api/marks' : method === 'DELETE' && batchPath.test(path)
}

type View = { q?: string; category?: readonly string[]; author?: string; from?: string; to?: string }
type Many = { readonly view: View } | { readonly keys: readonly string[] }

function toParams({ category = [], ...words }: View): URLSearchParams {
  const params = new URLSearchParams(Object.entries(words))
  for (const code of category) params.append('category', code)
  return params
}

const today = () => new Date().toISOString().slice(0, 10)

export function createWrites(open: () => Promise<OfflineDatabase>, outbox: Outbox) {
  const revision = async (db: OfflineDatabase) => (await toldLibrary(db))?.revision ?? 0

  const foreseeOne = async (db: OfflineDatabase, { path, body, at }: Sending) => {
    const key = decodeURIComponent(markPath.exec(path)?.[1] ?? '')
    const moment = new Date(at).toISOString()
    const change = JSON.parse(body) as MarkChange
    const known = (await findMarks(db, key)) ?? { marks: noMarks, note: '' }
    const before = toState(known, moment)
    const after = applyChange(before, change, moment)
    // A note that was never read here is still there.
    const same = change.note === undefined && { hasNote: known.marks.hasNote }
    const note = change.note === undefined ? known.note : after.note
    await putMarks(db, [{ key, marks: { ...toMarks(after), ...same }, note }])
    return { key, before, after, revision: await revision(db) }
  }
  const setRead = async (db: OfflineDatabase, keys: readonly string[], read: boolean) => {
    const known = await Promise.all(keys.map(async (key) => ({ key, known: await findMarks(db, key) })))
    const change = ({ marks }: { marks: Marks }) => ({ ...marks, read })
    await putMarks(
      db,
      known.flatMap(({ key, known }) => (known ? { key, marks: change(known), note: known.note } : [])),
    )
  }
  const foreseeMany = async (db: OfflineDatabase, { id, body }: Sending): Promise<MarkedMany> => {
    const asked = JSON.parse(body) as Many
    const papers = await listPapers(db)
    const named = 'keys' in asked ? new Set(asked.keys) : null
    const found =
      'view' in asked
        ? findKept({ papers, params: toParams(asked.view), today: today(), watch: await toldWatch(db) })
        : papers.filter(({ key }) => named?.has(key))
    const touched = found.flatMap(({ key, marks }) => (marks.read ? [] : key)).slice(0, mostKeys)
    const keys = named ? [...named] : touched
    await outbox.amend(id, { touched, ...(keys.length > 0 && { body: JSON.stringify({ keys }) }) })
    if (keys.length === 0) await outbox.drop(id)
    await setRead(db, touched, true)
    return { count: touched.length, batch: touched.length > 0 ? id : null, revision: await revision(db) }
  }
  const foreseeUnmarking = async (db: OfflineDatabase, { path }: Sending): Promise<MarkedMany> => {
    const batch = batchPath.exec(path)?.[1] ?? ''
    const touched = (await outbox.find(batch))?.touched ?? []
    await setRead(db, touched, false)
    return { count: touched.length, batch: null, revision: await revision(db) }
  }
  const foresee = (db: OfflineDatabase, sending: Sending) => {
    if (sending.method === 'PUT') return foreseeOne(db, sending)
    return sending.method === 'POST' ? foreseeMany(db, sending) : foreseeUnmarking(db, sending)
  }
  /** What the server made of one paper. */
  const learn = async (db: OfflineDatabase, { path }: Sending, response: Response) => {
    if (!response.ok || !markPath.test(path)) return
    const { key, after } = (await response.json()) as Awaited<ReturnType<typeof foreseeOne>>
    await putMarks(db, [{ key, marks: toMarks(after), note: after.note }])
  }
  return {
    /** Gives the server’s answer, or what it will be; `sent` tells which. */
    write: async (request: Request): Promise<{ readonly response: Response; readonly sent: boolean }> => {
      const db = await open()
      const path = new URL(request.url).pathname
      const at = Date.now()
      const sending = { id: crypto.randomUUID(), method: request.method, path, body: await request.text(), at }
      const response = await outbox.take(sending)
      if (!response) return { response: Response.json(await foresee(db, sending)), sent: false }
      await learn(db, sending, response.clone()).catch(() => undefined)
      return { response, sent: true }
    },
  }
}

// What this browser keeps to read without the server: papers, what was made of them, and what is to be sent. In IndexedDB, for
// the page and its service worker alike.
import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import type { Library, Marks, WatchWord, WatchWords } from '#shared/library.ts'
import type { Paper } from '#shared/paper.ts'
import type { KnownMarks } from './foresee.ts'

/** `size`: bytes of the paper as it came. `sets`: what it was kept with. `opened`: when it was, in milliseconds, of a paper that is in no set. */
export type PaperRecord = {
  readonly key: string
  readonly paper: Paper
  readonly size: number
  readonly sets: readonly string[]
  readonly opened?: number
}
/** A view that was kept: `query` is that of its list’s address. `at` in milliseconds, `found` how many it had in all. */
export type KeptSet = {
  readonly id: string
  readonly query: string
  readonly at: number
  readonly papers: number
  readonly found: number
  readonly size: number
}
/** Something that was done: sent in the order of `seq`, under the name `id`. `touched`: the papers that it marked here. */
export type Sending = {
  readonly seq?: number
  readonly id: string
  readonly method: string
  readonly path: string
  readonly body: string
  readonly at: number
  readonly touched?: readonly string[]
}
/** Something that the server would not have. */
export type Refusal = Sending & { readonly title: string; readonly message: string }

interface Schema extends DBSchema {
  papers: { key: string; value: PaperRecord; indexes: { opened: number; sets: string } }
  sets: { key: string; value: KeptSet }
  marks: { key: string; value: KnownMarks & { readonly key: string; readonly at: number }; indexes: { at: number } }
  outbox: { key: number; value: Sending }
  refused: { key: string; value: Refusal }
  told: { key: string; value: Library | WatchWords }
}
export type OfflineDatabase = IDBPDatabase<Schema>

/** Papers that were opened are kept so many, marks of papers that were listed so many. */
export const mostOpened = 200
const mostMarks = 5000

let opening: Promise<OfflineDatabase> | undefined

/** The one connection. A newer version in another tab is let through. */
export function openOffline(): Promise<OfflineDatabase> {
  opening ??= openDB<Schema>('taiyaku-offline', 1, {
    upgrade: (db) => {
      const papers = db.createObjectStore('papers', { keyPath: 'key' })
      papers.createIndex('opened', 'opened')
      papers.createIndex('sets', 'sets', { multiEntry: true })
      db.createObjectStore('sets', { keyPath: 'id' })
      db.createObjectStore('marks', { keyPath: 'key' }).createIndex('at', 'at')
      db.createObjectStore('outbox', { keyPath: 'seq', autoIncrement: true })
      db.createObjectStore('refused', { keyPath: 'id' })
      db.createObjectStore('told')
    },
    blocking: (_current, _wanted, event) => {
      if (event.target instanceof IDBDatabase) event.target.close()
      opening = undefined
    },
    terminated: () => {
      opening = undefined
    },
  }).catch((error: unknown) => {
    opening = undefined
    throw error
  })
  return opening
}

/** The library as the server last told of it. */
export async function toldLibrary(db: OfflineDatabase): Promise<Library | undefined> {
  const told = await db.get('told', 'library')
  return told && 'revision' in told ? told : undefined
}

/** What is watched for, as the server last told of it. */
export async function toldWatch(db: OfflineDatabase): Promise<readonly WatchWord[]> {
  const told = await db.get('told', 'watch')
  return told && 'words' in told ? told.words : []
}

/** Every paper that is kept, with what was made of it since. */
export async function listPapers(db: OfflineDatabase): Promise<readonly Paper[]> {
  const [records, known] = await Promise.all([db.getAll('papers'), db.getAll('marks')])
  const marks = new Map(known.map((one) => [one.key, one]))
  return records.map(({ key, paper }) => withMarks(paper, marks.get(key)))
}

/** One of them. */
export async function findPaper(db: OfflineDatabase, key: string): Promise<Paper | undefined> {
  const [record, known] = await Promise.all([db.get('papers', key), db.get('marks', key)])
  return record && withMarks(record.paper, known)
}

function withMarks(paper: Paper, known: KnownMarks | undefined): Paper {
  return known ? { ...paper, marks: known.marks, note: known.note ?? paper.note } : paper
}

/** Keeps a paper with a set, or, where it is null, because it was opened: then the ones opened longest ago give way. */
export async function putPaper(db: OfflineDatabase, paper: Paper, size: number, set: string | null): Promise<void> {
  const change = db.transaction('papers', 'readwrite')
  const before = (await change.store.get(paper.key))?.sets ?? []
  const sets = set === null ? before : [...new Set([...before, set])]
  const inSet = sets.length > 0
  await change.store.put({ key: paper.key, paper, size, sets, ...(!inSet && { opened: Date.now() }) })
  const opened = inSet ? [] : await change.store.index('opened').getAllKeys()
  for (const key of opened.slice(0, Math.max(0, opened.length - mostOpened))) await change.store.delete(key)
  await change.done
}

/** What is known of a paper’s marks; undefined where it was neither listed nor opened. */
export async function findMarks(db: OfflineDatabase, key: string): Promise<KnownMarks | undefined> {
  const known = await db.get('marks', key)
  if (known) return known
  const paper = (await db.get('papers', key))?.paper
  return paper && { marks: paper.marks, note: paper.note }
}

/** Takes up marks as they were told or made; `note` null leaves what is known of it. */
export async function putMarks(
  db: OfflineDatabase,
  all: readonly { readonly key: string; readonly marks: Marks; readonly note: string | null }[],
): Promise<void> {
  const change = db.transaction('marks', 'readwrite')
  const at = Date.now()
  for (const { key, marks, note } of all) {
    const before = note === null && marks.hasNote ? ((await change.store.get(key))?.note ?? null) : note
    await change.store.put({ key, marks, note: before, at })
  }
  let left = (await change.store.count()) - mostMarks
  if (left > 0) for await (const cursor of change.store.index('at').iterate()) if (left-- > 0) await cursor.delete()
  await change.done
}

/** Takes a set away, and the papers that were kept with it alone. */
export async function removeSet(db: OfflineDatabase, id: string): Promise<void> {
  const change = db.transaction(['papers', 'sets'], 'readwrite')
  const papers = change.objectStore('papers')
  for (const key of await papers.index('sets').getAllKeys(id)) {
    const record = await papers.get(key)
    const sets = record?.sets.filter((set) => set !== id) ?? []
    if (record && sets.length > 0) await papers.put({ ...record, sets })
    else await papers.delete(key)
  }
  await change.objectStore('sets').delete(id)
  await change.done
}

/** Takes away the papers of sets that never became whole. */
export async function dropUnfinished(db: OfflineDatabase): Promise<void> {
  const whole = new Set(await db.getAllKeys('sets'))
  const index = db.transaction('papers').store.index('sets')
  const named: string[] = []
  for await (const cursor of index.iterate(null, 'nextunique')) named.push(String(cursor.key))
  for (const id of named) if (!whole.has(id)) await removeSet(db, id)
}

/** Takes away what is kept only because it was opened. */
export async function removeOpened(db: OfflineDatabase): Promise<void> {
  const change = db.transaction('papers', 'readwrite')
  for (const key of await change.store.index('opened').getAllKeys()) await change.store.delete(key)
  await change.done
}

/** How much waits to be sent, and how much the server would not have. */
export async function countUnsent(
  db: OfflineDatabase,
): Promise<{ readonly waiting: number; readonly refused: number }> {
  const [waiting, refused] = await Promise.all([db.getAllKeys('outbox'), db.getAllKeys('refused')])
  return { waiting: waiting.length, refused: refused.length }
}

export type KeptTotals = {
  readonly sets: readonly KeptSet[]
  readonly opened: { readonly papers: number; readonly size: number }
  /** Bytes of all papers, each counted once. */
  readonly size: number
}

/** All that is kept, the newest set first. */
export async function readTotals(db: OfflineDatabase): Promise<KeptTotals> {
  const sets = (await db.getAll('sets')).toSorted((a, b) => b.at - a.at)
  const papers = await db.getAll('papers')
  const opened = papers.filter((paper) => paper.sets.length === 0)
  const sum = (some: typeof papers) => some.reduce((all, { size }) => all + size, 0)
  return { sets, opened: { papers: opened.length, size: sum(opened) }, size: sum(papers) }
}

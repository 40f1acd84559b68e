// What this tab knows of being offline: how things stand as the worker tells, what is being kept, and whether the panel of what
// is kept stands open. Begins when it is first looked at.
import { useSyncExternalStore } from 'react'
import type { Filters } from '../url-state.ts'
import { keepView } from './keep.ts'
import { type Asked, calm, channelName, isStanding, type Standing } from './said.ts'
import { type KeptTotals, openOffline, type Refusal, readTotals } from './store.ts'

/** `failed`: `room` where the browser has none left. */
export type KeepState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'busy'; readonly done: number; readonly all: number | null }
  | { readonly kind: 'kept'; readonly papers: number }
  | { readonly kind: 'failed'; readonly why: 'network' | 'room' }

export type Desk = {
  readonly standing: Standing
  readonly keeping: KeepState
  readonly panel: boolean
  readonly totals: KeptTotals | null
  readonly refused: readonly Refusal[]
}

let desk: Desk = { standing: calm, keeping: { kind: 'idle' }, panel: false, totals: null, refused: [] }
const listeners = new Set<() => void>()

function set(change: Partial<Desk>): void {
  desk = { ...desk, ...change }
  for (const listener of listeners) listener()
}

/** Asks the worker, if this page has one. */
export function ask(asked: Asked): void {
  globalThis.navigator?.serviceWorker?.controller?.postMessage(asked)
}

let channel: BroadcastChannel | undefined
function listen(): void {
  channel ??= new BroadcastChannel(channelName)
  channel.onmessage = ({ data }: MessageEvent<unknown>) => {
    if (!isStanding(data)) return
    set({ standing: data })
    if (data.refused !== desk.refused.length) void refresh()
  }
}

function subscribe(listener: () => void): () => void {
  listen()
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export function useDesk(): Desk {
  return useSyncExternalStore(subscribe, () => desk)
}

/** Reads what is kept anew. A browser that keeps nothing for pages (a private window) has nothing kept. */
export async function refresh(): Promise<void> {
  try {
    const db = await openOffline()
    set({ totals: await readTotals(db), refused: await db.getAll('refused') })
  } catch {
    set({ totals: { sets: [], opened: { papers: 0, size: 0 }, size: 0 } })
  }
}

export function openPanel(): void {
  set({ panel: true, ...(desk.keeping.kind !== 'busy' && { keeping: { kind: 'idle' } }) })
  void refresh()
}

export function closePanel(): void {
  set({ panel: false })
}

/** Puts away what was told of refused changes. */
export async function forgetRefused(): Promise<void> {
  await (await openOffline()).clear('refused')
  await refresh()
  ask({ kind: 'look' })
}

let cancel = new AbortController()

/** Stops keeping; nothing of it stays. */
export function cancelKeeping(): void {
  cancel.abort()
}

/** Keeps a view; how it goes is told by `useDesk`. One at a time. */
export async function keep(filters: Filters): Promise<void> {
  if (desk.keeping.kind === 'busy') return
  cancel = new AbortController()
  const { signal } = cancel
  set({ keeping: { kind: 'busy', done: 0, all: null } })
  // So that the browser does not clear it when it wants room; it may say no.
  void globalThis.navigator?.storage?.persist?.().catch(() => false)
  try {
    const onProgress = (done: number, all: number) => set({ keeping: { kind: 'busy', done, all } })
    const { papers } = await keepView(filters, { signal, onProgress })
    set({ keeping: { kind: 'kept', papers } })
  } catch (error) {
    const isFull = error instanceof DOMException && error.name === 'QuotaExceededError'
    set({ keeping: signal.aborted ? { kind: 'idle' } : { kind: 'failed', why: isFull ? 'room' : 'network' } })
  }
  await refresh()
}

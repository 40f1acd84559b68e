// The service worker: gives the reader’s files and the API’s answers, from the server where it answers, else from what is
// kept; takes what is done and sees that it is sent. Touches nothing else.
import { createOutbox } from './outbox.ts'
import { answerFromKept, remember } from './reads.ts'
import { channelName, isAsked, type Standing } from './said.ts'
import { createShell, type ShellFiles } from './shell.ts'
import { Late, ownAnswer, within } from './silence.ts'
import { countUnsent, openOffline } from './store.ts'
import type { AskEvent, WorkerScope } from './worker-scope.ts'
import { canWait, createWrites } from './writes.ts'

declare const self: WorkerScope
/** The build puts the list of its files here. */
declare const shellFiles: ShellFiles

/** How long an answer of the API is waited for where there is another, and how long a change may take, in milliseconds. */
const patience = { answer: 10_000, send: 20_000, outbox: 3000 }

const shell = createShell(shellFiles)
const channel = new BroadcastChannel(channelName)
const outbox = createOutbox({
  db: openOffline,
  send: async (path, init) => ownAnswer(await fetch(path, { ...init, signal: AbortSignal.timeout(patience.send) })),
})
const writes = createWrites(openOffline, outbox)
let [offline, ranked] = [false, false]

async function tell(): Promise<void> {
  const { waiting, refused } = await countUnsent(await openOffline())
  channel.postMessage({ offline, waiting, refused, ranked: offline && ranked } satisfies Standing)
}

/** Says so where it is news. */
async function stand(silent: boolean, unranked = ranked): Promise<void> {
  const isNews = silent !== offline || (silent && unranked !== ranked)
  offline = silent
  ranked = silent && unranked
  if (isNews) await tell()
}

/** Tries the server, sends what waits, and says how things stand. */
async function look(): Promise<void> {
  try {
    ownAnswer(await within(fetch('/api/health', { cache: 'no-store' }), patience.answer))
    offline = false
    await outbox.flush()
  } catch {
    offline = true
  }
  await tell()
}

/** What was done is to be there before the server is asked what there is. */
async function sendFirst(): Promise<void> {
  if ((await outbox.count()) === 0) return
  await within(outbox.flush(), patience.outbox).catch(() => undefined)
  await tell()
}

async function read(event: AskEvent): Promise<Response> {
  const { request } = event
  await sendFirst().catch(() => undefined)
  const asking = fetch(request)
  try {
    const response = ownAnswer(await within(asking, patience.answer))
    const copy = response.clone()
    event.waitUntil(
      stand(false)
        .then(openOffline)
        .then((db) => remember(db, request, copy))
        .catch(() => undefined),
    )
    return response
  } catch (error) {
    // A question that its page took back says nothing about the server.
    if (request.signal.aborted || (error instanceof DOMException && error.name === 'AbortError'))
      return Response.error()
    const kept = await answerFromKept(await openOffline(), new URL(request.url)).catch(() => undefined)
    const isList = new URL(request.url).pathname === '/api/papers'
    event.waitUntil(stand(true, isList ? kept?.ranked : ranked))
    if (kept) return Response.json(kept.body)
    return error instanceof Late ? asking : Response.error()
  }
}

async function write(event: AskEvent): Promise<Response> {
  const plain = event.request.clone()
  const taken = await writes.write(event.request).catch(() => undefined)
  // A browser that has no room, or will keep nothing: as if there were no worker.
  if (!taken) return fetch(plain)
  const { response, sent } = taken
  event.waitUntil(sent ? stand(false) : stand(true).then(tell))
  return response
}

const loaded = async (event: AskEvent) => (await event.preloadResponse) ?? fetch(event.request)

/** Undefined for what the browser is to ask by itself: events, what is posted and fetched, other addresses. */
function answer(event: AskEvent): Promise<Response> | undefined {
  const { request, clientId, resultingClientId } = event
  const { origin, pathname } = new URL(request.url)
  if (origin !== self.location.origin) return undefined
  if (canWait(request.method, pathname)) return write(event)
  if (request.method !== 'GET') return undefined
  if (request.mode === 'navigate')
    return pathname === '/' ? shell.navigate(loaded(event), resultingClientId) : undefined
  if (!pathname.startsWith('/api/')) return shell.file(request, clientId)
  return /^\/api\/(?:papers|facets|total|library)(?:$|\/(?!events))/.test(pathname) ? read(event) : undefined
}

self.addEventListener('install', (event) => event.waitUntil(shell.install()))
self.addEventListener('activate', (event) => {
  const begin = async () => {
    await shell.clean()
    await self.registration.navigationPreload?.enable()
    await self.clients.claim()
  }
  event.waitUntil(begin())
})
self.addEventListener('fetch', (event) => {
  const answered = answer(event)
  if (answered) event.respondWith(answered)
})
self.addEventListener('message', (event) => {
  if (!isAsked(event.data)) return
  if (event.data.kind === 'look') return event.waitUntil(look())
  const { entry } = event.data
  const takeOver = async () => {
    const pages = await self.clients.matchAll({ type: 'window', includeUncontrolled: true })
    if (pages.length === 1 && shell.owns(entry)) await self.skipWaiting()
  }
  event.waitUntil(takeOver())
})

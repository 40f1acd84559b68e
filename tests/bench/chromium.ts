// Chromium over its bare protocol, for times that nothing else is part of: Playwright listens to every page's runtime, which
// makes the code of a first visit twice as slow to begin.
import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findChromium } from '../e2e/browser.ts'

type Params = Readonly<Record<string, unknown>>
type Told = { readonly id?: number; readonly method?: string; readonly sessionId?: string; readonly params?: Params }
type Reply = Told & { readonly result?: Record<string, unknown>; readonly error?: { readonly message: string } }

/** A tab with nothing kept from before. `tell` asks the browser, `on` hears what it says. */
export type Tab = {
  tell(method: string, params?: Params): Promise<Record<string, unknown>>
  on(method: string, hear: (params: Params) => void): void
  /** The value of an expression, once it is settled. */
  read(expression: string): Promise<unknown>
  close(): Promise<void>
}
export type Chromium = { openTab(): Promise<Tab>; close(): Promise<void> }

const flags = ['--headless', '--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking']

/** Starts it with a profile of its own. */
export async function startChromium(): Promise<Chromium> {
  const path = findChromium()
  if (!path) throw new Error('no Chromium found; install one or name it in the variable CHROMIUM')
  const profile = await mkdtemp(join(tmpdir(), 'taiyaku-chromium-'))
  const args = [...flags, '--lang=ja-JP', `--user-data-dir=${profile}`, '--remote-debugging-port=0', 'about:blank']
  const child = spawn(path, args, { stdio: ['ignore', 'ignore', 'pipe'] })
  const endpoint = await new Promise<string>((done, fail) => {
    let said = ''
    child.stderr.on('data', (chunk: Buffer) => {
      said += chunk.toString()
      const found = /ws:\/\/\S+/.exec(said)?.[0]
      if (found) done(found)
    })
    child.once('exit', () => fail(new Error(`Chromium ended:\n${said}`)))
  })
  const line = await openLine(endpoint)
  return {
    openTab: () => openTab(line),
    close: async () => {
      const ended = new Promise((done) => child.once('exit', done))
      child.kill()
      await ended
      await rm(profile, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

type Line = {
  send(method: string, params: Params, sessionId?: string): Promise<Record<string, unknown>>
  readonly hearers: Set<(told: Told) => void>
}

async function openLine(endpoint: string): Promise<Line> {
  const socket = new WebSocket(endpoint)
  await new Promise((done) => socket.addEventListener('open', done))
  const waiting = new Map<number, (reply: Reply) => void>()
  const hearers = new Set<(told: Told) => void>()
  let last = 0
  socket.addEventListener('message', ({ data }) => {
    const told = JSON.parse(String(data)) as Reply
    if (told.id === undefined) for (const hear of hearers) hear(told)
    else waiting.get(told.id)?.(told)
  })
  const send: Line['send'] = async (method, params, sessionId) => {
    last += 1
    const id = last
    const reply = await new Promise<Reply>((done) => {
      waiting.set(id, done)
      socket.send(JSON.stringify({ id, method, params, ...(sessionId && { sessionId }) }))
    })
    waiting.delete(id)
    if (reply.error) throw new Error(`${method}: ${reply.error.message}`)
    return reply.result ?? {}
  }
  return { send, hearers }
}

async function openTab({ send, hearers }: Line): Promise<Tab> {
  const { browserContextId } = await send('Target.createBrowserContext', {})
  const size = { width: 1440, height: 900 }
  const { targetId } = await send('Target.createTarget', { url: 'about:blank', browserContextId, ...size })
  const { sessionId } = await send('Target.attachToTarget', { targetId, flatten: true })
  const tell: Tab['tell'] = (method, params = {}) => send(method, params, String(sessionId))
  await tell('Emulation.setDeviceMetricsOverride', { ...size, deviceScaleFactor: 1, mobile: false })
  return {
    tell,
    on: (method, hear) =>
      hearers.add((told) => told.sessionId === sessionId && told.method === method && hear(told.params ?? {})),
    read: async (expression) => {
      const read = await tell('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true })
      return (read.result as { value?: unknown }).value
    },
    close: async () => void (await send('Target.disposeBrowserContext', { browserContextId })),
  }
}

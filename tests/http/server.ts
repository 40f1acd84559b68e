// The app on a free port over a library in memory, for tests that speak HTTP to it.
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createApp } from '../../server/http/app.ts'
import { listen } from '../../server/http/listen.ts'
import { createIntake } from '../../server/intake/intake.ts'
import { createRunner } from '../../server/intake/runner.ts'
import { createSchedule } from '../../server/intake/schedule.ts'
import { openStore, type Store } from '../../server/store/open.ts'

export type TestServer = {
  readonly store: Store
  readonly url: string
  /** Where its reader lies. */
  readonly web: string
  readonly logged: unknown[]
  /** Asks a path; the body is parsed where it is JSON. */
  ask(path: string, init?: RequestInit): Promise<{ status: number; headers: Headers; body: unknown; text: string }>
}

/** Runs `work` against a server with an empty library and a reader of one file; with `path`, on the library there. */
export async function withServer(work: (server: TestServer) => Promise<void>, path = ':memory:'): Promise<void> {
  const web = await mkdtemp(join(tmpdir(), 'taiyaku-web-'))
  await writeFile(join(web, 'index.html'), '<!doctype html><title>reader</title>')
  const store = await openStore(path)
  const logged: unknown[] = []
  const intake = createIntake(createRunner(store, { delay: 0, allowPrivate: true, version: '0.0.0' }))
  const schedule = createSchedule(store, intake, (error) => logged.push(error))
  const app = createApp({ store, intake, schedule, web, version: '0.0.0', log: (error) => logged.push(error) })
  const server = await listen(app, 0, '127.0.0.1')
  const ask = async (path: string, init?: RequestInit) => {
    const response = await fetch(server.url + path, init)
    const text = await response.text()
    const isJson = response.headers.get('content-type')?.includes('application/json')
    return { status: response.status, headers: response.headers, body: isJson ? JSON.parse(text) : undefined, text }
  }
  try {
    await work({ store, url: server.url, web, logged, ask })
  } finally {
    await schedule.close()
    await intake.close()
    await server.close()
    await store.close()
    await rm(web, { recursive: true })
  }
}

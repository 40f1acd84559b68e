// taiyaku serve: opens the library and serves the reader until asked to stop; takes nothing in by itself.
import { readFileSync } from 'node:fs'
import { type Config, readConfig, root } from '../config.ts'
import { type Listening, listen } from '../http/listen.ts'
import type { Store } from '../store/open.ts'
import { type AddCommand, type Context, describe, type ServerFlags, serverOptions } from './command.ts'
import { openLibrary } from './folder.ts'

export const addServe: AddCommand = (program, context) => {
  const command = describe(program, 'serve', 'Serve the library as it is, without building or taking pages in.', [
    'serve --port 8080 --host 0.0.0.0',
  ])
  serverOptions(command).action(async (flags: ServerFlags) => {
    await withServer(readConfig(flags, context.base), context, async ({ url }) => {
      context.print(`Taiyaku is at ${url}`)
      await stopped(context.stop)
    })
    context.finish(0)
  })
}

export type Running = { readonly store: Store; readonly url: string }

/** Opens the library, serves it while `work` runs, and closes both after it, whatever happens. */
export async function withServer(
  config: Config,
  context: Context,
  work: (running: Running) => Promise<void>,
): Promise<void> {
  const store = await openLibrary(config.db)
  let server: Listening | undefined
  try {
    // Loaded here, so that commands that serve nothing start without it.
    const { createApp } = await import('../http/app.ts')
    const log = (error: unknown) =>
      context.warn(error instanceof Error ? (error.stack ?? error.message) : String(error))
    server = await listen(createApp({ store, web: config.web, version: readVersion(), log }), config.port, config.host)
    await work({ store, url: server.url })
  } finally {
    await server?.close()
    await store.close()
  }
}

/** Resolves when the process is asked to end. */
export function stopped(stop: AbortSignal): Promise<void> {
  return new Promise((done) => {
    if (stop.aborted) done()
    else stop.addEventListener('abort', () => done(), { once: true })
  })
}

/** The version of the program. */
export function readVersion(): string {
  const { version } = JSON.parse(readFileSync(`${root}/package.json`, 'utf8')) as { version: string }
  return version
}

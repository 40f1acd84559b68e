// taiyaku serve: opens the library and serves the reader until asked to stop; takes nothing in by itself.
import { Failure } from '#shared/failure.ts'
import { type Config, readConfig, readVersion } from '../config.ts'
import { isGlossaryStale } from '../glossary.ts'
import { type Listening, listen } from '../http/listen.ts'
import { createIntake, type Intake } from '../intake/intake.ts'
import { createRunner } from '../intake/runner.ts'
import { createSchedule } from '../intake/schedule.ts'
import { createThread } from '../intake/thread.ts'
import { countUnread } from '../readings.ts'
import type { Store } from '../store/open.ts'
import { type Backups, startBackups, verifyLibrary } from './backups.ts'
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

/** Threads that search: one may take long without holding up the next search. */
const readers = 2

export type Running = { readonly store: Store; readonly intake: Intake; readonly url: string }

/** Opens the library, serves it and fetches what is subscribed to while `work` runs, and closes all after it, whatever happens. */
export async function withServer(
  config: Config,
  context: Context,
  work: (running: Running) => Promise<void>,
): Promise<void> {
  const log = (error: unknown) => context.warn(toWords(error))
  await verifyLibrary(config.db, log, context.stop)
  const store = await openLibrary(config.db, { readers })
  const runner = runnerFor(store, config, log)
  const intake = createIntake(runner, log)
  const schedule = createSchedule(store, intake, log)
  let server: Listening | undefined
  let backups: Backups | undefined
  try {
    // Loaded here, so that commands that serve nothing start without it.
    const { createApp } = await import('../http/app.ts')
    const app = createApp({ store, intake, schedule, web: config.web, version: readVersion(), log })
    server = await listen(app, config.port, config.host)
    // What an earlier Taiyaku took in, or a run that was killed, left to be looked over.
    if ((await countUnread(store)) > 0 || (await isGlossaryStale(store))) runner.lookOver()
    if (config.db !== ':memory:') backups = startBackups({ db: config.db, keep: config.backups }, log)
    await work({ store, intake, url: server.url })
  } finally {
    await backups?.close()
    await schedule.close()
    await intake.close()
    await server?.close()
    await store.close()
  }
}

/** What was foreseen says what to do; of the rest, where it came from. */
function toWords(error: unknown): string {
  if (error instanceof Failure) return error.message
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}

/** Resolves when the process is asked to end. */
export function stopped(stop: AbortSignal): Promise<void> {
  return new Promise((done) => {
    if (stop.aborted) done()
    else stop.addEventListener('abort', () => done(), { once: true })
  })
}

/** A library in memory can't be seen from another thread. */
function runnerFor(store: Store, config: Config, log: (error: unknown) => void) {
  const fetching = { delay: config.delay, allowPrivate: config.allowPrivate, version: readVersion() }
  return config.db === ':memory:' ? createRunner(store, fetching, log) : createThread({ db: config.db, fetching }, log)
}

// Everything that can be set, from flags and the environment (a flag wins), as one frozen value that is passed in.
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/**
 * All paths absolute. `port` 0 means any free one; `sample`: whether an empty library may begin with the made-up papers;
 * `delay`: milliseconds between two requests to a site; `allowPrivate`: whether addresses of this machine and its net may be fetched;
 * `backups`: how many daily copies of the library are kept, 0 for none.
 */
export type Config = {
  readonly port: number
  readonly host: string
  readonly db: string
  readonly pages: string
  readonly sample: boolean
  readonly samplePages: string
  readonly web: string
  readonly delay: number
  readonly allowPrivate: boolean
  readonly backups: number
}

/** What flags and environment say; paths may be relative to `base`. */
export type Settings = {
  readonly port?: number
  readonly host?: string
  readonly db?: string
  readonly pages?: string
  readonly sample?: boolean
  /** Seconds. */
  readonly delay?: number
  readonly allowPrivate?: boolean
  readonly backups?: number
}

/** The folder the program lies in. */
export const root = fileURLToPath(new URL('..', import.meta.url))

export const defaults = {
  port: 4680,
  host: '127.0.0.1',
  db: 'data/taiyaku.sqlite',
  pages: 'data/pages',
  delay: 2,
  backups: 7,
} as const

/** Settings and defaults as one Config. Default paths lie in the program's folder, given ones are taken against `base`. */
export function readConfig(settings: Settings, base: string): Config {
  const place = (given: string | undefined, standard: string) => (given ? resolve(base, given) : join(root, standard))
  return Object.freeze({
    port: settings.port ?? defaults.port,
    host: settings.host || defaults.host,
    db: settings.db === ':memory:' ? settings.db : place(settings.db, defaults.db),
    pages: place(settings.pages, defaults.pages),
    sample: settings.sample ?? true,
    samplePages: join(root, 'data/sample'),
    web: join(root, 'web/dist'),
    delay: (settings.delay ?? defaults.delay) * 1000,
    allowPrivate: settings.allowPrivate ?? false,
    backups: settings.backups ?? defaults.backups,
  })
}

/** The version of the program. */
export function readVersion(): string {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }
  return version
}

/** Where relative paths on the command line start: npm changes into the program's folder and leaves the reader's own in INIT_CWD. */
export function baseFolder(cwd: string, env: NodeJS.ProcessEnv): string {
  return resolve(cwd) === resolve(root) && env.INIT_CWD ? env.INIT_CWD : cwd
}

// The reader’s own files, kept so that it starts without the server: one cache a version, complete or not at all. A page is of
// one version from its first file to its last: what is not told apart by its name comes from where the page came from.
import { ownAnswer, within } from './silence.ts'

/** Made by the build: the version, and every file of it by its address. `entry` is the script that the page begins with. */
export type ShellFiles = { readonly version: string; readonly entry: string; readonly files: readonly string[] }

const prefix = 'taiyaku-shell-'
/** How long the server is waited for before a page is taken from here, in milliseconds. */
const patience = 3000

/** The tag of the built page, also where the server has drawn the first view into it. */
const tagOf = ({ headers }: Response) => headers.get('taiyaku-shell') ?? headers.get('etag')

export function createShell({ version, entry, files }: ShellFiles) {
  const name = prefix + version
  /** Pages that the server gave in another version. */
  const others = new Set<string>()
  const find = async (path: string) => (await caches.open(name)).match(path)

  const fetchFile = async (path: string): Promise<readonly [string, Response]> => {
    const isNamed = path.startsWith('/assets/')
    const response = await fetch(path, isNamed ? {} : { cache: 'no-cache' })
    if (!response.ok) throw new Error(`${path} did not come: HTTP ${response.status}`)
    // The server may have got another version meanwhile; then this one is not kept.
    if (path === '/' && !(await response.clone().text()).includes(entry)) throw new Error('another version')
    return [path, response]
  }
  return {
    /** Keeps every file, or none. */
    install: async (): Promise<void> => {
      const known = await caches.keys()
      try {
        const fetched = await Promise.all(['/', ...files].map(fetchFile))
        const cache = await caches.open(name)
        await Promise.all(fetched.map(([path, response]) => cache.put(path, response)))
      } catch (error) {
        if (!known.includes(name)) await caches.delete(name)
        throw error
      }
    },
    /** Lets go of other versions. To be called when no page is of one. */
    clean: async (): Promise<void> => {
      const old = (await caches.keys()).filter((other) => other.startsWith(prefix) && other !== name)
      await Promise.all(old.map((other) => caches.delete(other)))
    },
    /** Whether a page that begins with this script is of this version. */
    owns: (script: string): boolean => new URL(script).pathname === entry,
    /** The page itself: the server’s, or where that is silent the one that is kept. */
    navigate: async (fetched: Promise<Response>, page: string): Promise<Response> => {
      const kept = await find('/')
      try {
        const response = ownAnswer(await (kept ? within(fetched, patience) : fetched))
        if (!kept || tagOf(response) !== kept.headers.get('etag')) others.add(page)
        return response
      } catch (error) {
        if (!kept) throw error
        return kept
      }
    },
    /** A file of the page. */
    file: async (request: Request, page: string): Promise<Response> => {
      const path = new URL(request.url).pathname
      if (path.startsWith('/assets/')) return (await find(path)) ?? (await caches.match(request)) ?? fetch(request)
      if (others.has(page)) return fetch(request)
      return (await find(path)) ?? fetch(request)
    },
  }
}

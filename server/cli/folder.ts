// Folders that the program makes for itself: of the database, and for dropped pages.
import { accessSync, constants, existsSync, mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { Failure } from '#shared/failure.ts'
import { openStore, type Store } from '../store/open.ts'

/** Opens the library at `path`, in a folder that is made if need be; `options` as `openStore` has them. Throws as that and `makeFolder` do. */
export async function openLibrary(path: string, options: { readonly readers?: number } = {}): Promise<Store> {
  if (path !== ':memory:') makeFolder(dirname(path), '--db')
  return openStore(path, options)
}

/** The folder, made with those above it. Throws `unusable` and names the flag that chooses another. */
export function makeFolder(path: string, flag: string): void {
  try {
    makeEach(path)
    accessSync(path, constants.R_OK | constants.X_OK)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? ` (${error.code})` : ''
    throw new Failure('unusable', `the folder ${path} can’t be used${code}; choose another with ${flag}`, {
      cause: error,
    })
  }
}

/** One by one: where the system refuses names (below /proc), Node's own recursive way never ends. */
function makeEach(path: string): void {
  if (existsSync(`${path}/`)) return
  if (dirname(path) !== path) makeEach(dirname(path))
  mkdirSync(path)
}

// Pages from files, folders and standard input, one after the other. What can't be read is a problem, and the rest goes on.
import { createHash } from 'node:crypto'
import { readdir, readFile, stat } from 'node:fs/promises'
import { join, relative, resolve, sep } from 'node:path'
import { pageLimit } from '#shared/contract.ts'
import type { Problem } from '#shared/entry.ts'

/**
 * A page as it lies there: its name as the reader would say it (an address where it was fetched), its bytes, and their
 * SHA-256 in hex. `charset` is what the sender named; `firstLine` counts from 1 where the page is a part of a larger one.
 */
export type SourcePage = {
  readonly name: string
  readonly bytes: Uint8Array
  readonly hash: string
  readonly charset?: string
  readonly firstLine?: number
}
export type SourceItem = SourcePage | { readonly problem: Problem }

/** The page that these bytes are. */
export function toPage(name: string, bytes: Uint8Array): SourcePage {
  return { name, bytes, hash: createHash('sha256').update(bytes).digest('hex') }
}

/** Files to read, in order: a folder stands for all files in it and below, by name; hidden ones are passed over. Names are given relative to `base`. */
export async function listFiles(paths: readonly string[], base: string): Promise<string[]> {
  const lists = await Promise.all(paths.map((path) => (path === '-' ? [path] : listPath(resolve(base, path)))))
  return [...new Set(lists.flat())]
}

async function listPath(path: string): Promise<string[]> {
  const isFolder = await stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  )
  if (!isFolder) return [path]
  const entries = await readdir(path, { withFileTypes: true, recursive: true })
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !isHidden(relative(path, file)))
    .sort()
}

/** Whether a path below a folder has a part that begins with a dot. */
export function isHidden(path: string): boolean {
  return path.split(sep).some((part) => part.startsWith('.') && part !== '..' && part !== '.')
}

/** Whether `path` is the folder or lies in it. */
export function isWithin(folder: string, path: string): boolean {
  const way = relative(folder, path)
  return way === '' || !(way === '..' || way.startsWith(`..${sep}`) || resolve(way) === way)
}

/** Reads one file, or standard input for `-`. */
export async function readPage(path: string, base: string, input: AsyncIterable<Uint8Array>): Promise<SourceItem> {
  const name = path === '-' ? path : nameOf(path, base)
  const problem = (message: string) => ({ problem: { source: name, line: null, message } })
  try {
    if (path === '-') return await readInput(name, input)
    const { size } = await stat(path)
    if (size > pageLimit) return problem(tooLarge(size))
    return toPage(name, await readFile(path))
  } catch (error) {
    return problem(explain(error))
  }
}

async function readInput(name: string, input: AsyncIterable<Uint8Array>): Promise<SourceItem> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of input) {
    size += chunk.length
    if (size > pageLimit) return { problem: { source: name, line: null, message: tooLarge(size) } }
    chunks.push(chunk)
  }
  return toPage(name, Buffer.concat(chunks))
}

/** A path as the reader would say it: from `base` on if it lies there, else whole. */
export function nameOf(path: string, base: string): string {
  return isWithin(base, path) ? relative(base, path) || path : path
}

function tooLarge(size: number): string {
  const mebibytes = (bytes: number) => `${Math.ceil(bytes / 1024 / 1024)} MiB`
  return `is larger than a page can be (${mebibytes(size)}, at most ${mebibytes(pageLimit)}); split it into several files`
}

function explain(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'ENOENT') return 'is not there; check the path'
  if (code === 'EACCES' || code === 'EPERM') return 'may not be read; check its permissions'
  if (code === 'EISDIR') return 'is a folder where a file was expected'
  return `can’t be read: ${error instanceof Error ? error.message : String(error)}`
}

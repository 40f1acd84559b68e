// Pages from files, folders, archives and standard input, one after the other, in bounded memory. What can't be read is a problem, and the rest goes on.
import { createHash } from 'node:crypto'
import { readdir, stat } from 'node:fs/promises'
import { join, relative, resolve, sep } from 'node:path'
import { fromFdPromise } from 'yauzl'
import type { Problem } from '#shared/entry.ts'
import { Failure } from '#shared/failure.ts'
import { startAllowance } from './allowance.ts'
import { type Chunks, chunksOf, readChunks } from './chunks.ts'
import { openFile } from './file.ts'
import { type Part, type PartOptions, splitParts } from './parts.ts'
import { type Content, type OpenZip, unpack } from './unpack.ts'

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
  return isFolder ? (await listFolder(path)).sort() : [path]
}

/** Links to folders are listed as they are and not followed; so is a folder that can't be listed: reading them tells why. */
async function listFolder(top: string): Promise<string[]> {
  const files: string[] = []
  const folders = [top]
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    const entries = await readdir(folder, { withFileTypes: true }).catch(() => null)
    if (entries === null) files.push(folder)
    for (const entry of entries ?? []) {
      if (!isHidden(entry.name)) (entry.isDirectory() ? folders : files).push(join(folder, entry.name))
    }
  }
  return files
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

/** How pages are read: where texts are cut, and the charset the sender named. */
export type PageOptions = PartOptions & { readonly charset?: string }

/** The pages in one file, or in standard input for `-`: one, or those of an archive, or the parts of a long text. Does not throw. */
export async function* readPages(
  path: string,
  base: string,
  input: AsyncIterable<Uint8Array>,
  options: PageOptions,
): AsyncGenerator<SourceItem> {
  if (path === '-') {
    yield* openContents(unpack(path, input, startAllowance()), options)
    return
  }
  const name = nameOf(path, base)
  const file = await openFile(path).catch((error: unknown) => ({ problem: problemOf(name, error) }))
  if ('problem' in file) {
    yield file
    return
  }
  try {
    const openZip: OpenZip = (zipOptions) => fromFdPromise(file.fd, zipOptions)
    yield* openContents(unpack(name, readChunks(file), startAllowance(), openZip), options)
  } finally {
    await file.close()
  }
}

/** The pages in bytes that came from elsewhere. Does not throw. */
export function toPages(name: string, bytes: Uint8Array, options: PageOptions): AsyncGenerator<SourceItem> {
  return openContents(unpack(name, chunksOf(bytes), startAllowance()), options)
}

async function* openContents(contents: AsyncIterable<Content>, options: PageOptions): AsyncGenerator<SourceItem> {
  for await (const content of contents) {
    if ('refusal' in content) yield { problem: problemOf(content.name, content.refusal) }
    else yield* readContent(content.name, content.chunks, options)
  }
}

async function* readContent(name: string, chunks: Chunks, options: PageOptions): AsyncGenerator<SourceItem> {
  const { charset, findCut } = options
  const mayCut = charset === undefined || /^utf-?8$/i.test(charset)
  try {
    for await (const part of splitParts(chunks, { ...options, findCut: mayCut ? findCut : () => -1 }))
      yield toPartPage(name, part, charset)
  } catch (error) {
    yield { problem: problemOf(name, error) }
  }
}

function toPartPage(name: string, { bytes, firstLine }: Part, charset: string | undefined): SourcePage {
  return {
    ...toPage(name, bytes),
    ...(charset !== undefined && { charset }),
    ...(firstLine !== undefined && { firstLine }),
  }
}

/** A path as the reader would say it: from `base` on if it lies there, else whole. */
export function nameOf(path: string, base: string): string {
  return isWithin(base, path) ? relative(base, path) || path : path
}

function problemOf(source: string, error: unknown): Problem {
  return { source, line: null, message: explain(error) }
}

function explain(error: unknown): string {
  if (error instanceof Failure) return error.message
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'ENOENT') return 'is not there; check the path'
  if (code === 'EACCES' || code === 'EPERM') return 'may not be read; check its permissions'
  if (code === 'EISDIR') return 'is a folder where a file was expected'
  return `can’t be read: ${error instanceof Error ? error.message : String(error)}`
}

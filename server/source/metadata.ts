// Files of records, one a line, of any size: plain, gzip, or the one file in a zip, told by their first bytes. Memory is
// bounded by the longest line taken. Refuses (a Failure) what is not there, is damaged, or is a zip of several files.
import { createReadStream } from 'node:fs'
import { open, stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { pipeline, type Readable } from 'node:stream'
import { StringDecoder } from 'node:string_decoder'
import { createGunzip } from 'node:zlib'
import { type Entry, openPromise as openZip, type ZipFile } from 'yauzl'
import { Failure } from '#shared/failure.ts'
import { isHidden, nameOf } from './pages.ts'

/** Lines in order, null for one that is longer than any record; `read` bytes of the file’s `total` so far. */
export type LineBatch = { readonly lines: readonly (string | null)[]; readonly read: number; readonly total: number }
export type LineFile = { readonly name: string; batches(): AsyncGenerator<LineBatch> }

/** The longest record known, a paper with 5,000 authors, has 0.3 MB. */
const longestLine = 4 * 1024 * 1024
const chunkSize = 64 * 1024

/** The file at `path`, taken against `base`. Reading it rejects with `not_found` or `unusable`, and names it. */
export function openLines(path: string, base: string): LineFile {
  const place = resolve(base, path)
  const name = nameOf(place, base)
  async function* batches(): AsyncGenerator<LineBatch> {
    try {
      yield* readFile(place, name)
    } catch (error) {
      throw error instanceof Failure ? error : explain(name, error)
    }
  }
  return { name, batches }
}

async function* readFile(place: string, name: string): AsyncGenerator<LineBatch> {
  const { size } = await stat(place)
  const head = await readHead(place)
  if (head.startsWith('504b0304')) return yield* readZip(place, name)
  const file = createReadStream(place, { highWaterMark: chunkSize })
  const text = head.startsWith('1f8b') ? pipeline(file, createGunzip({ chunkSize }), () => {}) : file
  for await (const lines of splitLines(text)) yield { lines, read: file.bytesRead, total: size }
}

async function* readZip(place: string, name: string): AsyncGenerator<LineBatch> {
  const zip = await openZip(place, { lazyEntries: true, autoClose: false })
  try {
    const entry = await findOnly(zip, name)
    const total = entry.uncompressedSize
    let read = 0
    const stream = await zip.openReadStreamPromise(entry)
    const count = (size: number) => {
      read += size
    }
    for await (const lines of splitLines(stream, count)) yield { lines, read, total }
  } finally {
    zip.close()
  }
}

/** The one file of a zip, but for folders and what a Mac adds. */
async function findOnly(zip: ZipFile, name: string): Promise<Entry> {
  const files: Entry[] = []
  for await (const entry of zip.eachEntry()) {
    const isAside = entry.fileName.endsWith('/') || entry.fileName.startsWith('__MACOSX/') || isHidden(entry.fileName)
    if (!isAside && files.push(entry) > 1) break
  }
  const [only] = files
  if (only && files.length === 1 && !only.isEncrypted()) return only
  throw new Failure(
    'unusable',
    `${name} is a zip ${only?.isEncrypted() ? 'with a password' : files.length > 1 ? 'of several files' : 'without a file'}; unpack it and give the file with the records`,
  )
}

/** All lines, a batch for each chunk. */
async function* splitLines(
  stream: Readable,
  onChunk: (size: number) => void = () => {},
): AsyncGenerator<(string | null)[]> {
  const decoder = new StringDecoder('utf8')
  let rest = ''
  let isTooLong = false
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    onChunk(chunk.length)
    const text = decoder.write(chunk)
    const end = text.lastIndexOf('\n')
    if (end >= 0) {
      const lines: (string | null)[] = (rest + text.slice(0, end)).split('\n')
      if (isTooLong) lines[0] = null
      yield lines
      rest = ''
      isTooLong = false
    }
    rest += text.slice(end + 1)
    isTooLong ||= rest.length > longestLine
    if (isTooLong) rest = ''
  }
  rest += decoder.end()
  if (isTooLong || rest !== '') yield [isTooLong ? null : rest]
}

async function readHead(place: string): Promise<string> {
  const file = await open(place)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(4), 0, 4, 0)
    return buffer.toString('hex', 0, bytesRead)
  } finally {
    await file.close()
  }
}

function explain(name: string, error: unknown): Failure {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (code === 'ENOENT') return new Failure('not_found', `${name} is not there; check the path`)
  if (code === 'EISDIR') return new Failure('unusable', `${name} is a folder; give the file with the records`)
  if (code === 'EACCES') return new Failure('unusable', `${name} may not be read; check its permissions`)
  const reason = error instanceof Error ? error.message : String(error)
  return new Failure('unusable', `${name} is damaged (${reason}); get it anew`, { cause: error })
}

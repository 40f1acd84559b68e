// What is in a file: itself, or what is packed in it, gzip and zip, one in the other up to twice. Found by its first bytes, never by its name.
import { fromBufferPromise, type ZipFile } from 'yauzl'
import { pageLimit } from '#shared/contract.ts'
import { Failure } from '#shared/failure.ts'
import type { Allowance } from './allowance.ts'
import { type Chunks, collect, type Peeked, peek } from './chunks.ts'
import { gunzip, isGzip } from './gzip.ts'
import { isZip, listEntries, toDamage } from './zip.ts'

/** A page’s name and its bytes as a stream, to be read once and before the next is asked for; or why it can’t be had. */
export type Content =
  | { readonly name: string; readonly chunks: Chunks }
  | { readonly name: string; readonly refusal: unknown }

/** How a zip archive is opened where it need not be held in memory. */
export type OpenZip = (options: typeof zipOptions) => Promise<ZipFile>

// Names are decoded here: one odd name would end the whole archive.
const zipOptions = { decodeStrings: false, validateEntrySizes: true, autoClose: false } as const
const mostLayers = 2
const headBytes = 512

/**
 * The contents of a stream, in order: one, or for an archive those of its files, named `archive.zip/path/in/it`.
 * Does not throw: what is wrong with the stream or an archive comes as the last content.
 */
export async function* unpack(
  name: string,
  chunks: Chunks,
  allowance: Allowance,
  openZip?: OpenZip,
  layers = 0,
): AsyncGenerator<Content> {
  let source: Peeked | undefined
  try {
    source = await peek(chunks, headBytes)
    refuse(source.head, layers)
    if (isGzip(source.head)) yield* unpack(name, gunzip(source.chunks, allowance), allowance, undefined, layers + 1)
    else if (isZip(source.head)) yield* unpackZip(name, source.chunks, allowance, openZip, layers + 1)
    else yield { name, chunks: source.chunks }
  } catch (refusal) {
    yield { name, refusal }
  } finally {
    source?.close()
  }
}

function refuse(head: Uint8Array, layers: number): void {
  if (isTar(head)) throw new Failure('unusable', 'is a tar archive; unpack it (tar -xf) and take in what comes out')
  if (layers === mostLayers && (isGzip(head) || isZip(head)))
    throw new Failure('unusable', 'is packed too often, archive in archive; unpack it first')
}

async function* unpackZip(
  name: string,
  chunks: Chunks,
  allowance: Allowance,
  openZip: OpenZip | undefined,
  layers: number,
): AsyncGenerator<Content> {
  const zip = await (openZip ? openZip(zipOptions) : holdZip(chunks)).catch((error) => Promise.reject(toDamage(error)))
  let count = 0
  for await (const { path, ...item } of listEntries(zip, allowance)) {
    count++
    const inner = `${name}/${path}`
    if ('refusal' in item) yield { name: inner, refusal: item.refusal }
    else yield* unpack(inner, item.chunks, allowance, undefined, layers)
    if (allowance.bytes < 0) return
  }
  if (count === 0) throw new Failure('unusable', 'is an archive with no file in it; check what was packed')
}

async function holdZip(chunks: Chunks): Promise<ZipFile> {
  const bytes = await collect(chunks, pageLimit)
  if (bytes) return fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), zipOptions)
  throw new Failure(
    'too_large',
    'is a zip archive of more than 64 MiB inside another or not in a file; unpack it first',
  )
}

function isTar(head: Uint8Array): boolean {
  return Buffer.from(head.subarray(257, 262)).toString('latin1') === 'ustar'
}

// What is packed in a zip archive, entry by entry: regular files that are not hidden. An entry that can't be had is a problem, and the others still come.
import { crc32 } from 'node:zlib'
import { type Entry, getFileNameLowLevel, validateFileName, type ZipFile } from 'yauzl'
import { Failure } from '#shared/failure.ts'
import { type Allowance, checkExpansion, spendBytes, spendEntry } from './allowance.ts'
import type { Chunks } from './chunks.ts'
import { isDamage } from './gzip.ts'

/** A file in the archive: its path in it, and its bytes as a stream that may be read once, before the next is asked for; or why it can't be had. */
export type ZipItem =
  | { readonly path: string; readonly chunks: Chunks }
  | { readonly path: string; readonly refusal: Failure }

export function isZip(head: Uint8Array): boolean {
  const [p, k, a, b] = head
  return p === 0x50 && k === 0x4b && ((a === 3 && b === 4) || (a === 5 && b === 6))
}

/** The files of an open archive in its order. Throws a Failure where the archive itself is damaged, or holds too much. */
export async function* listEntries(zip: ZipFile, allowance: Allowance): AsyncGenerator<ZipItem> {
  let packed = 0
  let isLocked = false
  for await (const entry of asDamage(zip.eachEntry())) {
    spendEntry(allowance)
    const path = readName(entry)
    if (documents.has(path)) throw new Failure('unusable', document)
    if (!isWanted(entry, path)) continue
    packed += entry.compressedSize
    // Entries that lie over each other: the same few bytes unpacked again and again.
    if (packed > zip.fileSize) throw new Failure('unusable', overlapping)
    if (entry.isEncrypted()) {
      if (!isLocked) yield { path, refusal: new Failure('unusable', locked) }
      isLocked = true
    } else yield openEntry(zip, entry, path, allowance)
  }
}

function openEntry(zip: ZipFile, entry: Entry, path: string, allowance: Allowance): ZipItem {
  const wrong = validateFileName(path)
  if (wrong)
    return { path, refusal: new Failure('unusable', 'has a name that leads out of the archive; it was left out') }
  return { path, chunks: readEntry(zip, entry, allowance) }
}

async function* readEntry(zip: ZipFile, entry: Entry, allowance: Allowance): AsyncGenerator<Uint8Array> {
  checkExpansion(entry.compressedSize, entry.uncompressedSize)
  let sum = 0
  for await (const chunk of asDamage(await openStream(zip, entry))) {
    spendBytes(allowance, chunk.length)
    sum = crc32(chunk, sum)
    yield chunk
  }
  if (sum !== entry.crc32) throw new Failure('unusable', `${damaged} (its checksum is wrong)`)
}

async function openStream(zip: ZipFile, entry: Entry): Promise<AsyncIterable<Uint8Array>> {
  if (entry.compressionMethod !== 0 && entry.compressionMethod !== 8)
    throw new Failure('unusable', 'is packed in a way that can’t be read (neither stored nor deflate); unpack it first')
  try {
    return await zip.openReadStreamPromise(entry)
  } catch (error) {
    throw toDamage(error)
  }
}

async function* asDamage<Item>(items: AsyncIterable<Item>): AsyncGenerator<Item> {
  try {
    yield* items
  } catch (error) {
    throw toDamage(error)
  }
}

/** What yauzl throws has no code; errors of the file system have one of their own and say what they are. */
export function toDamage(error: unknown): unknown {
  if (error instanceof Failure || (error instanceof Error && 'code' in error && !isDamage(error))) return error
  const why = error instanceof Error ? error.message : String(error)
  return new Failure('unusable', `${damaged}: ${why}`, { cause: error })
}

const unixRegular = 0o10
const utf8Name = 0x800

/** Links, devices, folders, and what systems leave beside the files. */
function isWanted(entry: Entry, path: string): boolean {
  const type = entry.versionMadeBy >> 8 === 3 ? (entry.externalFileAttributes >>> 28) & 0o17 : 0
  const isRegular = type === 0 || type === unixRegular
  const isHidden = path.split('/').some((part) => part === '__MACOSX' || /^\.(?!\.?$)/.test(part))
  return isRegular && !isHidden && !path.endsWith('/')
}

/** Names say whether they are UTF-8, and often are though they don’t say so; else they are as old as DOS, or from a Japanese Windows. */
function readName(entry: Entry): string {
  const { generalPurposeBitFlag: flags, fileNameRaw: raw } = entry
  for (const label of flags & utf8Name ? [] : ['utf-8', 'shift_jis']) {
    const name = decodeSound(raw, label)
    if (name !== null) return name.replaceAll('\\', '/')
  }
  return getFileNameLowLevel(flags, raw, entry.extraFields, false)
}

function decodeSound(raw: Uint8Array, label: string): string | null {
  try {
    return new TextDecoder(label, { fatal: true }).decode(raw)
  } catch {
    return null
  }
}

const documents = new Set(['[Content_Types].xml', 'mimetype', 'META-INF/MANIFEST.MF'])
const document = 'is an office document or an e-book, not an archive of pages; save its text as plain text'
const overlapping = 'is an archive whose entries lie over each other; the rest was left out. Pack the pages anew'
const locked = 'is locked with a password, as other entries of the archive may be; they were left out. Unpack it first'
const damaged = 'is damaged or cut off; get it again, or unpack it and take in what comes out'

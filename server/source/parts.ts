// A stream of bytes as one page, or, where it is a long text, as parts of it cut between two posts. Holds a few parts' worth of bytes at most; what is too large is a Failure.
import { pageLimit } from '#shared/contract.ts'
import { Failure } from '#shared/failure.ts'

/** The last offset where the bytes may be cut between two posts, 0 for none yet, -1 for what can't be cut; `final`: nothing follows. */
export type FindCut = (bytes: Uint8Array, final: boolean) => number

/** A whole page, or a part of one with the number of its first line, from 1. */
export type Part = { readonly bytes: Uint8Array; readonly firstLine?: number }

export type PartOptions = {
  readonly findCut: FindCut
  /** From how many bytes on a text is cut; a part has up to four times as many. */
  readonly partBytes?: number
}

// some 700 posts: large enough that a cut costs nothing, small enough that parsing one after the other stays below 300 MB
const usualPart = 2 * 1024 * 1024
// parts' worth of text without a place between two posts: no post is as long
const mostParts = 4

type Reading = { held: Uint8Array[]; size: number; next: number; firstLine: number; whole: boolean }

/** The parts, in order; the first `Failure` ends them. */
export async function* splitParts(chunks: AsyncIterable<Uint8Array>, options: PartOptions): AsyncGenerator<Part> {
  const { findCut, partBytes = usualPart } = options
  const reading: Reading = { held: [], size: 0, next: partBytes, firstLine: 1, whole: false }
  let parts = 0
  for await (const chunk of chunks) {
    reading.held.push(chunk)
    reading.size += chunk.length
    while (!reading.whole && reading.size >= reading.next) {
      const part = cutPart(reading, findCut, partBytes, parts === 0)
      if (part) parts++
      if (part) yield part
    }
    if (reading.whole && reading.size > pageLimit) throw tooLarge()
  }
  const bytes = join(reading)
  if (parts === 0) yield { bytes }
  else if (bytes.length > 0) yield { bytes, firstLine: reading.firstLine }
}

function join(reading: Reading): Uint8Array {
  const [first = new Uint8Array(), ...more] = reading.held
  const bytes = more.length === 0 ? first : Buffer.concat(reading.held)
  reading.held = [bytes]
  return bytes
}

/**
 * The next part where one can be had; else notes how much more to read before looking again. It looks at as many bytes as
 * were asked for and no more: so the parts, and their hashes, are the same however the stream came.
 */
function cutPart(reading: Reading, findCut: FindCut, partBytes: number, isFirst: boolean): Part | null {
  const bytes = join(reading)
  const seen = bytes.subarray(0, reading.next)
  const found = findCut(seen, false)
  reading.whole = isFirst && found < 0
  const isFull = seen.length >= partBytes * mostParts
  const cut = found > 0 || !isFull || reading.whole ? found : findLineEnd(seen)
  if (cut > 0) return takePart(reading, bytes, cut, partBytes)
  reading.next = Math.min(seen.length * 2, partBytes * mostParts)
  return null
}

function takePart(reading: Reading, bytes: Uint8Array, cut: number, partBytes: number): Part {
  const part = { bytes: bytes.subarray(0, cut), firstLine: reading.firstLine }
  const rest = bytes.subarray(cut)
  const seen = reading.next - cut
  reading.firstLine += countLineEnds(part.bytes)
  reading.held = [rest]
  reading.size = rest.length
  reading.next = Math.max(partBytes, seen + Math.ceil(partBytes / 2))
  return part
}

/** No place between two posts: the end of the last line. */
function findLineEnd(bytes: Uint8Array): number {
  const end = bytes.lastIndexOf(0x0a) + 1 || bytes.subarray(0, -1).lastIndexOf(0x0d) + 1
  if (end > 0) return end
  const size = `${Math.round(bytes.length / 1024 / 1024)} MiB`
  throw new Failure('too_large', `goes on for ${size} without a line end; break it into lines between its posts`)
}

function countLineEnds(bytes: Uint8Array): number {
  let count = 0
  for (let index = 0; index < bytes.length; index++) {
    const byte = bytes[index]
    if (byte === 0x0a || (byte === 0x0d && bytes[index + 1] !== 0x0a)) count++
  }
  return count
}

function tooLarge(): Failure {
  return new Failure(
    'too_large',
    'is larger than a page can be (at most 64 MiB; only plain text in UTF-8 may be longer); split it into several files',
  )
}

// Streams of bytes: from memory and from open files, looked into before they are read, held whole up to a limit.
import type { FileHandle } from 'node:fs/promises'

export type Chunks = AsyncIterable<Uint8Array>

const chunkBytes = 256 * 1024

/** What lies in memory as a stream. */
export async function* chunksOf(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  if (bytes.length > 0) yield bytes
}

/** What an open file holds, from where it stands. */
export async function* readChunks(file: FileHandle): AsyncGenerator<Uint8Array> {
  const scratch = Buffer.allocUnsafe(chunkBytes)
  for (;;) {
    const { bytesRead } = await file.read(scratch, 0, chunkBytes, null)
    if (bytesRead === 0) return
    // a copy as long as what was read: many small pages are held at once while they are saved
    yield new Uint8Array(scratch.subarray(0, bytesRead))
  }
}

/** A stream whose first bytes are known; `close` is for one that is not read to its end, and does not wait. */
export type Peeked = { readonly head: Uint8Array; readonly chunks: Chunks; close(): void }

/** Looks at the first bytes of a stream: `least` of them, fewer where it is shorter. The stream is whole again afterwards. */
export async function peek(chunks: Chunks, least: number): Promise<Peeked> {
  const iterator = chunks[Symbol.asyncIterator]()
  let head: Uint8Array = new Uint8Array()
  for (let next = await iterator.next(); !next.done; next = await iterator.next()) {
    head = head.length === 0 ? next.value : Buffer.concat([head, next.value])
    if (head.length >= least) break
  }
  const close = () => void iterator.return?.().catch(() => {})
  return { head, chunks: follow(head, iterator), close }
}

async function* follow(head: Uint8Array, iterator: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  if (head.length > 0) yield head
  for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value
}

/** All bytes of a stream, or null where there are more than the limit. */
export async function collect(chunks: Chunks, limit: number): Promise<Uint8Array | null> {
  const held: Uint8Array[] = []
  let size = 0
  for await (const chunk of chunks) {
    size += chunk.length
    if (size > limit) return null
    held.push(chunk)
  }
  return held.length === 1 && held[0] ? held[0] : Buffer.concat(held)
}

// What is packed in gzip, of one member or several, as a stream. Refuses what unpacks to too much; what is damaged is a Failure where the damage is met.
import { pipeline, Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { Failure } from '#shared/failure.ts'
import { type Allowance, checkExpansion, spendBytes } from './allowance.ts'
import type { Chunks } from './chunks.ts'

const outBytes = 256 * 1024

export function isGzip(head: Uint8Array): boolean {
  return head[0] === 0x1f && head[1] === 0x8b && head[2] === 0x08
}

/** The unpacked bytes. What comes before the damage in a file that is cut off has been given by then. */
export async function* gunzip(chunks: Chunks, allowance: Allowance): AsyncGenerator<Uint8Array> {
  const unpacking = createGunzip({ chunkSize: outBytes })
  pipeline(Readable.from(chunks, { objectMode: true, highWaterMark: 1 }), unpacking, () => {})
  let unpacked = 0
  try {
    for await (const chunk of unpacking) {
      unpacked += chunk.length
      spendBytes(allowance, chunk.length)
      checkExpansion(unpacking.bytesWritten, unpacked)
      yield chunk
    }
  } catch (error) {
    throw isDamage(error) ? new Failure('unusable', damaged, { cause: error }) : error
  }
}

const damaged =
  'is a damaged or cut off gzip file; what could be unpacked up to there may have been taken in. Get the file again'

/** An error of unpacking itself. */
export function isDamage(error: unknown): boolean {
  return error instanceof Error && 'code' in error && /^Z_/.test(String(error.code))
}

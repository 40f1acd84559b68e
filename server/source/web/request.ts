// One request and its answer, bytes decoded. Bounded in time and in size after decoding; judges no status.
import type { IncomingHttpHeaders } from 'node:http'
import { pipeline, type Readable } from 'node:stream'
import { createBrotliDecompress, createGunzip, createInflate, createZstdDecompress } from 'node:zlib'
import { Agent } from 'undici'
import { pageLimit } from '#shared/contract.ts'
import { Failure } from '#shared/failure.ts'
import type { Guard } from './guard.ts'

/** What came back; of an answer that is no page only the beginning of the body is kept. */
export type Reply = { readonly status: number; readonly headers: Headers; readonly bytes: Uint8Array }
export type Request = {
  readonly url: URL
  readonly headers: Readonly<Record<string, string>>
  /** The most bytes a page may have, decoded. More of it is `too_large`, or cut off where `cut` says so. */
  readonly limit?: number
  readonly cut?: boolean
}
export type Sender = { send(request: Request): Promise<Reply>; close(): Promise<void> }

const headersTime = 30_000
const connectTime = 15_000
const errorBodyLimit = 64 * 1024

/** A sender whose sockets all go through the guard. `timeLimit` in milliseconds is for one request from first to last byte. */
export function createSender(guard: Guard, stop: AbortSignal, timeLimit: number): Sender {
  const agent = new Agent({ connect: { lookup: guard.lookup, timeout: connectTime }, connections: 1, pipelining: 1 })
  return {
    send: async ({ url, headers, limit = pageLimit, cut = false }) => {
      guard.check(url)
      const signal = AbortSignal.any([stop, AbortSignal.timeout(timeLimit)])
      const { origin, pathname, search } = url
      const options = { origin, path: pathname + search, method: 'GET', headers, signal, headersTimeout: headersTime }
      const answer = await agent.request(options)
      const isPage = answer.statusCode >= 200 && answer.statusCode < 300
      const read = isPage ? { limit, cut } : { limit: Math.min(limit, errorBodyLimit), cut: true }
      const answered = toHeaders(answer.headers)
      try {
        const bytes = await readBody(answer.body, answered, { ...read, url })
        return { status: answer.statusCode, headers: answered, bytes }
      } finally {
        answer.body.destroy()
      }
    },
    close: () => agent.destroy(),
  }
}

function toHeaders(raw: IncomingHttpHeaders): Headers {
  const headers = new Headers()
  for (const [name, values] of Object.entries(raw))
    for (const value of Array.isArray(values) ? values : [values ?? '']) headers.append(name, value)
  return headers
}

const decoders: Readonly<Record<string, () => NodeJS.ReadWriteStream & Readable>> = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
  zstd: createZstdDecompress,
}

async function readBody(
  body: Readable,
  headers: Headers,
  { limit, cut, url }: { readonly limit: number; readonly cut: boolean; readonly url: URL },
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let size = 0
  // A body that is given up says so once more, when nobody reads it any longer.
  body.on('error', () => {})
  for await (const chunk of decode(body, headers.get('content-encoding') ?? '', url)) {
    chunks.push(chunk as Uint8Array)
    size += chunks.at(-1)?.length ?? 0
    if (size > limit && cut) break
    if (size > limit)
      throw new Failure('too_large', `${url.href} is larger than a page can be (at most ${limit / 1024 / 1024} MiB)`)
  }
  return Buffer.concat(chunks).subarray(0, limit)
}

/** Several codings are undone from the last one on (RFC 9110, 8.4). */
function decode(body: Readable, codings: string, url: URL): Readable {
  const names = codings
    .toLowerCase()
    .split(',')
    .map((name) => name.trim())
  return names.reverse().reduce<Readable>((from, name) => {
    if (name === '' || name === 'identity') return from
    const create = decoders[name]
    if (create === undefined)
      throw new Failure('unreachable', `${url.href} answered in a coding that was not asked for (${name})`)
    return pipeline(from, create(), () => {})
  }, body)
}

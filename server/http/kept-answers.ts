// Answers that stay good while the library stays as it is: told apart by an ETag that costs one look at the library’s version,
// so that a browser that has the answer gets a 304 before anything is searched, and what is asked again is not made again.
import { randomUUID } from 'node:crypto'
import type { IncomingMessage, RequestListener } from 'node:http'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type { Request, Response } from 'express'

/** JSON text, and its compressed form with the head it was sent with, once it was asked for twice. */
type Kept = { readonly text: string; gzipped?: Promise<Buffer>; sent?: { readonly head: Head; readonly body: Buffer } }
type Head = ReturnType<Response['getHeaders']>

export type KeptAnswers = {
  /** Sends at once, head and all, what was sent to somebody else before, and leaves all else to the app. */
  before(app: RequestListener): RequestListener
  /** Answers with 304 or with what is kept, else with what `make` gives. */
  answer(request: Request, response: Response, make: () => Promise<unknown>): Promise<void>
}

/** Characters kept in all; a list of fifty papers has some 60,000. */
const mostKept = 8_000_000
/** Shorter answers are not worth compressing; the same limit as the middleware’s. */
const shortest = 1024

const compress = promisify(gzip)

/** `version` tells what state the library is in. Days count, as a query may count back from today. */
export function createKeptAnswers(version: () => Promise<string>): KeptAnswers {
  // Another run of the program may answer otherwise.
  const run = randomUUID().slice(0, 8)
  let current = ''
  let size = 0
  const kept = new Map<string, Kept>()
  const enter = (state: string) => {
    if (state === current) return
    current = state
    size = 0
    kept.clear()
  }
  const keep = (url: string, answer: Kept) => {
    size += answer.text.length
    kept.set(url, answer)
    for (const [oldest, { text }] of kept) {
      if (size <= mostKept) break
      kept.delete(oldest)
      size -= text.length
    }
  }
  // Requests that came together are answered by one look: what changes after it can't have been told to who sent them.
  let look: Promise<string> | undefined
  const readState = () => {
    if (look === undefined) setImmediate(() => (look = undefined))
    look ??= version().then((found) => `${run}.${found}.${new Date().toISOString().slice(0, 10)}`)
    return look
  }
  return {
    before: (app) => async (request, response) => {
      // Who names itself is looked at first.
      const isPlain = request.method === 'GET' && request.headers.authorization === undefined
      const sent = isPlain ? kept.get(request.url ?? '')?.sent : undefined
      const isWanted = request.headers['if-none-match'] === undefined && takesGzip(request)
      if (sent && isWanted && (await readState()) === current) response.writeHead(200, sent.head).end(sent.body)
      else app(request, response)
    },
    answer: async (request, response, make) => {
      const state = await readState()
      const [url, tag] = [request.originalUrl, `W/"${state}"`]
      if (isHeld(request, tag)) return void response.status(304).setHeader('ETag', tag).end()
      enter(state)
      const known = kept.get(url)
      const answer = known ?? { text: JSON.stringify(await make()) }
      // The library may have changed meanwhile.
      if (state === current && !kept.has(url)) keep(url, answer)
      response.setHeader('ETag', tag)
      if (known) await sendAgain(request, response, known)
      else response.type('json').send(answer.text)
    },
  }
}

/** Whether the asker has what is so tagged. Told here, as Express takes a script’s `Cache-Control: no-cache` for a wish to have it anew. */
export function isHeld(request: Request, tag: string): boolean {
  const held = request.headers['if-none-match'] ?? ''
  return held.split(',').some((one) => one.trim() === tag)
}

async function sendAgain(request: Request, response: Response, kept: Kept): Promise<void> {
  response.type('json')
  if (kept.text.length < shortest || !takesGzip(request)) return void response.send(kept.text)
  kept.gzipped ??= compress(kept.text)
  const body = await kept.gzipped
  response.vary('Accept-Encoding').setHeader('Content-Encoding', 'gzip').setHeader('Content-Length', body.length)
  kept.sent = { head: response.getHeaders(), body }
  response.end(body)
}

/** Whether gzip is named and not ruled out; who takes anything (`*`) gets it whole. */
function takesGzip(request: IncomingMessage): boolean {
  return /\bgzip\b(?!\s*;\s*q=0(?![.\d]*[1-9]))/i.test(String(request.headers['accept-encoding'] ?? ''))
}

// Pages from the web, one request at a time: guarded, paced, by the rules of the site, tried again where that may help.
// Gives a page (or that it has not changed) or throws a Failure; once stopped, throws the reason of the stop.
import { MIMEType } from 'node:util'
import { Failure } from '#shared/failure.ts'
import { createGuard, type Guard } from './guard.ts'
import { type Clock, createPace, type Sleep, sleepFor, type Wait } from './pace.ts'
import { Refusal } from './refusal.ts'
import { createSender, type Reply } from './request.ts'
import { persist } from './retry.ts'
import { agentToken, createRobots, robotsLimit } from './robots.ts'

/**
 * `delay`: milliseconds between two requests to one host. `version` goes into the User-Agent. `stop` ends requests and
 * waits at once. `timeLimit`: milliseconds for one request. The last ones are for tests.
 */
export type FetcherOptions = {
  readonly delay: number
  readonly allowPrivate: boolean
  readonly version: string
  readonly stop: AbortSignal
  readonly onWait?: (wait: Wait) => void
  readonly timeLimit?: number
  /** False only for an API that is made for programs: its site’s robots.txt is about crawlers. */
  readonly obeysRobots?: boolean
  readonly sleep?: Sleep
  readonly now?: () => number
  readonly random?: () => number
  readonly guard?: Guard
}

/** `url` is where it was found after redirects; `status` 304 where the condition held, with no bytes then. */
export type Answer = {
  readonly url: string
  readonly status: number
  readonly bytes: Uint8Array
  readonly charset?: string
  readonly etag?: string
  readonly lastModified?: string
  readonly headers: Headers
}
export type Condition = { readonly etag?: string | null; readonly lastModified?: string | null }
export type Fetcher = {
  /** Throws `forbidden`, `too_large`, or `unreachable` (a Refusal where the site answered with a status that is no page). */
  get(url: string, condition?: Condition): Promise<Answer>
  close(): Promise<void>
}

const redirects = 5
const accept =
  'application/json, application/rss+xml, application/atom+xml, text/html, application/xhtml+xml;q=0.9, application/xml;q=0.8, text/plain;q=0.7, */*;q=0.1'

export function createFetcher(options: FetcherOptions): Fetcher {
  const { stop, sleep = sleepFor, now = () => performance.now(), onWait = () => {}, random = Math.random } = options
  const clock: Clock = { stop, sleep, now, onWait }
  const { guard = createGuard(options.allowPrivate) } = options
  const sender = createSender(guard, stop, options.timeLimit ?? 60_000)
  const pace = createPace(clock)
  const common = { 'user-agent': `${agentToken}/${options.version}`, accept, 'accept-encoding': 'gzip, br, zstd' }
  const send = (url: URL, delay: number, more: Parameters<typeof sender.send>[0]) =>
    persist(
      url.href,
      async () => {
        await pace.begin(url, Math.max(delay, options.delay))
        return sender.send(more).finally(() => pace.end(url))
      },
      clock,
      random,
    )
  const robots = createRobots(async (place) => {
    const request = { headers: common, limit: robotsLimit, cut: true }
    return (await follow(place, (url) => send(url, 0, { ...request, url }))).reply
  })
  const get = async (address: string, condition: Condition = {}): Promise<Answer> => {
    const headers = { ...common, ...toHeaders(condition) }
    const { url, reply } = await follow(toUrl(address), async (url) => {
      guard.check(url)
      return send(url, options.obeysRobots === false ? 0 : await robots.admit(url), { url, headers })
    })
    return toAnswer(url, reply)
  }
  return { get: inOrder(get, stop), close: () => sender.close() }
}

/** Calls one after the other, each begun when the one before has ended, well or not. */
function inOrder(get: Fetcher['get'], stop: AbortSignal): Fetcher['get'] {
  let last: Promise<unknown> = Promise.resolve()
  return (url, condition) => {
    const turn = last.then(() => {
      stop.throwIfAborted()
      return get(url, condition)
    })
    last = turn.catch(() => {})
    return turn
  }
}

function toUrl(address: string): URL {
  const url = URL.parse(address)
  if (url === null)
    throw new Failure('bad_request', `${address} is not an address; it must begin with http:// or https://`)
  url.hash = ''
  return url
}

function toHeaders({ etag, lastModified }: Condition): Record<string, string> {
  return { ...(etag && { 'if-none-match': etag }), ...(lastModified && { 'if-modified-since': lastModified }) }
}

/** Follows redirects, at most five, each one through `send` with its guard and rules; never from https down to http. */
async function follow(start: URL, send: (url: URL) => Promise<Reply>): Promise<{ url: URL; reply: Reply }> {
  let url = start
  for (let hop = 0; hop <= redirects; hop += 1) {
    const reply = await send(url)
    const next = nextOf(url, reply)
    if (next === undefined) return { url, reply }
    if (url.protocol === 'https:' && next.protocol === 'http:')
      throw new Failure(
        'unreachable',
        `${url.href} leads on to ${next.href}, which is not protected; give that address if it is meant`,
      )
    url = next
  }
  throw new Failure(
    'unreachable',
    `${start.href} leads on and on (more than ${redirects} redirects); check the address`,
  )
}

function nextOf(url: URL, { status, headers }: Reply): URL | undefined {
  const place = headers.get('location')
  if (![301, 302, 303, 307, 308].includes(status) || place === null || !URL.canParse(place, url)) return undefined
  const next = new URL(place, url)
  next.hash = ''
  return next
}

function toAnswer(url: URL, reply: Reply): Answer {
  const { status, headers } = reply
  if (status !== 304 && (status < 200 || status > 299)) throw new Refusal(url.href, reply)
  const etag = headers.get('etag')
  const lastModified = headers.get('last-modified')
  const charset = charsetOf(headers.get('content-type') ?? '')
  return {
    ...{ url: url.href, status, bytes: status === 304 ? new Uint8Array() : reply.bytes, headers },
    ...(charset && { charset }),
    ...(etag && { etag }),
    ...(lastModified && { lastModified }),
  }
}

function charsetOf(type: string): string | undefined {
  try {
    return new MIMEType(type).params.get('charset') ?? undefined
  } catch {
    return undefined
  }
}

// Whether a request is tried again, and after how long. Gives up on what no second try can better.
import { Failure } from '#shared/failure.ts'
import { type Clock, wait } from './pace.ts'
import { Refusal } from './refusal.ts'
import type { Reply } from './request.ts'

const tries = 4
const firstStep = 2_000
const longestAsked = 3_600_000

/** Errors of the network that stay: a name that does not exist, a certificate that does not hold. */
const lasting = /^(?:ENOTFOUND|EAI_NONAME|CERT_.*|ERR_TLS_CERT.*|DEPTH_ZERO.*|SELF_SIGNED.*|UNABLE_TO_.*)$/

/**
 * Sends until an answer comes that is not 429 or 5xx, at most four times, and gives that answer; throws `unreachable` after
 * that. Waits as long as Retry-After says (up to an hour), else by exponential back-off with full jitter (M. Brooker,
 * “Exponential Backoff and Jitter”, AWS Architecture Blog, 2015): between 0 and 2, 4, 8 seconds.
 */
export async function persist(
  url: string,
  send: () => Promise<Reply>,
  clock: Clock,
  random: () => number,
): Promise<Reply> {
  for (let attempt = 1; ; attempt += 1) {
    clock.stop.throwIfAborted()
    const reply = await send().catch((error: unknown) => toFailure(url, error, clock.stop))
    const isLast = attempt === tries
    if (reply instanceof Failure && isLast) throw reply
    if (!(reply instanceof Failure) && !isPassing(reply.status)) return reply
    const asked = reply instanceof Failure ? undefined : readRetryAfter(reply.headers.get('retry-after'), Date.now())
    if (asked !== undefined && asked > longestAsked) throw askedTooLong(url, asked)
    if (!(reply instanceof Failure) && isLast) throw new Refusal(url, reply)
    const milliseconds = asked ?? Math.round(random() * firstStep * 2 ** (attempt - 1))
    await wait(clock, { milliseconds, why: asked === undefined ? 'retry' : 'asked to wait', url })
  }
}

function isPassing(status: number): boolean {
  return status === 429 || (status >= 500 && status !== 501 && status !== 505)
}

/** The error as one that a further try may better, or throws it. */
function toFailure(url: string, error: unknown, stop: AbortSignal): Failure {
  stop.throwIfAborted()
  if (error instanceof Failure) throw error
  const failure = new Failure('unreachable', `${url} can’t be reached: ${explain(error)}`, { cause: error })
  if (lasting.test(codeOf(error))) throw failure
  return failure
}

function explain(error: unknown): string {
  const code = codeOf(error)
  if (code === 'ENOTFOUND' || code === 'EAI_NONAME') return 'there is no host of that name; check the address'
  if (code === 'ECONNREFUSED') return 'nothing answers there; check the address, or try again later'
  if (lasting.test(code)) return `its certificate is not valid (${code}); try again later`
  if (error instanceof DOMException && error.name === 'TimeoutError') return 'it takes too long; try again later'
  return `${code || (error instanceof Error ? error.message : String(error))}; try again later`
}

function codeOf(error: unknown): string {
  if (error instanceof AggregateError && error.errors.length > 0) return codeOf(error.errors[0])
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''
}

/** Milliseconds of a Retry-After header, which holds seconds or a date (RFC 9110, 10.2.3); undefined if it holds neither. */
export function readRetryAfter(value: string | null, now: number): number | undefined {
  if (value === null) return undefined
  if (/^\s*\d{1,9}\s*$/.test(value)) return Number(value) * 1000
  const date = Date.parse(value)
  return Number.isNaN(date) ? undefined : Math.max(0, date - now)
}

function askedTooLong(url: string, milliseconds: number): Failure {
  const minutes = Math.ceil(milliseconds / 60_000)
  return new Failure('unreachable', `${url} asks to wait for ${minutes} minutes; try again then`)
}

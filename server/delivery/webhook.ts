// Posts JSON to a webhook, and again where the other side is busy (429, with its Retry-After) or stumbles (5xx, no answer). The
// address is a secret: what is said of it is its host alone.
import { setTimeout as wait } from 'node:timers/promises'
import { Failure } from '#shared/failure.ts'

/** What the waiting is made of; tests put their own in. `pause` takes milliseconds. */
export type Pace = { readonly pause: (milliseconds: number) => Promise<unknown>; readonly random: () => number }

const tries = 5
/** The first pause is about so long, in milliseconds; each next one twice that. */
const firstPause = 1_000
/** Who asks to be left alone longer than that is told to the reader instead. */
const longestPause = 120_000
const patience = 30_000

/** Resolves when the other side has taken it. Rejects with what it said, or why it could not be asked. `stop` ends the waiting. */
export async function postWebhook(
  address: string,
  body: unknown,
  stop: AbortSignal,
  pace: Pace = paceUntil(stop),
): Promise<void> {
  const url = readAddress(address)
  for (let turn = 1; ; turn++) {
    const answer = await ask(url, body, stop)
    if (answer === 'taken') return
    const asked = answer.retryAfter ?? 0
    if (!answer.again || turn >= tries || asked > longestPause || stop.aborted) throw refuse(url, answer, turn)
    // Half of it by chance, so that many who were sent away together do not come back together.
    const own = firstPause * 2 ** (turn - 1) * (0.5 + pace.random() / 2)
    await pace.pause(Math.max(asked, own))
  }
}

/** Why it was not taken; `again`: whether it may be the next time; `retryAfter` in milliseconds. */
type Refusal = { readonly said: string; readonly again: boolean; readonly retryAfter?: number | undefined }

const paceUntil = (stop: AbortSignal): Pace => ({
  // A stop ends the pause; the next try then says so.
  pause: (milliseconds) => wait(milliseconds, undefined, { signal: stop }).catch(() => undefined),
  random: Math.random,
})

function readAddress(address: string): URL {
  const url = URL.canParse(address) ? new URL(address) : null
  if (url !== null && /^https?:$/.test(url.protocol)) return url
  throw new Failure('bad_request', '--webhook must be an address such as https://hooks.example.org/…')
}

async function ask(url: URL, body: unknown, stop: AbortSignal): Promise<'taken' | Refusal> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json; charset=utf-8' },
      body: JSON.stringify(body),
      // An address that leads elsewhere would get the message as a GET, or take it where it does not belong.
      redirect: 'manual',
      signal: AbortSignal.any([stop, AbortSignal.timeout(patience)]),
    })
    const said = (await response.text()).replace(/\s+/g, ' ').trim().slice(0, 200)
    if (response.ok) return 'taken'
    const again = response.status === 429 || response.status >= 500
    return {
      said: `${response.status}${said && `: ${said}`}`,
      again,
      retryAfter: readPause(response.headers.get('retry-after')),
    }
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error
    return { said: cause instanceof Error ? cause.message : String(cause), again: true }
  }
}

/** Seconds or a date, as milliseconds from now. */
function readPause(header: string | null): number | undefined {
  if (header === null) return undefined
  const seconds = Number(header)
  const pause = Number.isFinite(seconds) ? seconds * 1_000 : Date.parse(header) - Date.now()
  return Number.isFinite(pause) ? Math.max(0, pause) : undefined
}

function refuse({ host }: URL, { said, again, retryAfter }: Refusal, turn: number): Failure {
  if (!again)
    return new Failure('unusable', `the webhook at ${host} did not take it (${said}); check the address in --webhook`)
  const later =
    retryAfter !== undefined && retryAfter > longestPause
      ? ` and asks for ${Math.ceil(retryAfter / 1_000)} seconds`
      : ''
  return new Failure(
    'unreachable',
    `the webhook at ${host} did not take it in ${turn === 1 ? 'one try' : `${turn} tries`} (${said})${later}; try again later`,
  )
}

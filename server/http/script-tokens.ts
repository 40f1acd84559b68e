// Tokens over HTTP: who shows one acts as its reader, as far as it goes; who shows a wrong one is refused, who shows none is
// served as ever. A token may neither see nor make nor revoke tokens; what it still receives ends when it is revoked. No token is
// ever logged or told in a failure.
import { type Request, type RequestHandler, type Response, Router } from 'express'
import { Failure } from '#shared/failure.ts'
import type { ScriptToken } from '#shared/script-token.ts'
import type { Store } from '../store/open.ts'
import type { Handler } from './route.ts'

type Name = 'listTokens' | 'addToken' | 'removeToken'

/** The handlers of tokens. */
export function tokenHandlers(store: Store): { [Each in Name]: Handler<Each> } {
  return {
    listTokens: async () => ({ tokens: await store.listTokens() }),
    addToken: async ({ json }) => store.addToken(json, new Date().toISOString()),
    removeToken: async ({ params }) => store.removeToken(params.id),
  }
}

/** Before all routes of the API: reads the token, and refuses what it does not reach. */
export function admitTokens(store: Store): RequestHandler {
  const admit = Router()
  admit.use(async (request, response, next) => {
    const shown = readShown(request)
    if (shown === undefined) return next()
    const token = await store.findToken(shown)
    if (token === undefined) refuse(response, 'invalid_token')
    if (token.scope === 'read' && !['GET', 'HEAD'].includes(request.method)) refuse(response, 'insufficient_scope')
    response.locals.byToken = true
    noteUse(store, token, response)
    endWhenRevoked(store, shown, response)
    next()
  })
  admit.use('/tokens', (_request, response, next) => {
    if (response.locals.byToken !== true) return next()
    throw new Failure('forbidden', 'a token can’t see, make or revoke tokens; the reader’s page and taiyaku token can')
  })
  return admit
}

/** Other schemes, such as a proxy’s own `Basic`, are none of ours. */
function readShown(request: Request): string | undefined {
  return /^Bearer(?=\s|$)\s*(.*)$/i.exec(request.get('authorization') ?? '')?.[1]
}

/** What is wrong with a token, in the words of RFC 6750 and in ours. */
const refusals = {
  invalid_token: [
    'unauthorized',
    'this token is unknown or was revoked; make another in the reader (スクリプト用トークン, Tokens for scripts) or with taiyaku token add',
  ],
  insufficient_scope: [
    'forbidden',
    'this token may only read; make one that may write, in the reader or with taiyaku token add --write',
  ],
} as const

function refuse(response: Response, error: keyof typeof refusals): never {
  response.setHeader('WWW-Authenticate', `Bearer realm="Taiyaku", error="${error}"`)
  const [code, message] = refusals[error]
  throw new Failure(code, message)
}

/** Milliseconds after which an answer that goes on is broken off at the latest, once its token is revoked, here or on the terminal. */
const followEvery = 2_000

/** Events and long exports outlive the look at their token. Broken off, not ended: half an export is no whole one. */
function endWhenRevoked(store: Store, shown: string, response: Response): void {
  const look = async () => {
    if ((await store.findToken(shown)) === undefined) response.destroy()
  }
  const timer = setInterval(() => void look().catch(() => undefined), followEvery)
  response.once('close', () => clearInterval(timer))
}

/** After the answer, so that nobody waits; a use that can’t be noted costs no more than its moment. */
function noteUse(store: Store, { id, usedAt }: ScriptToken, response: Response): void {
  const now = new Date()
  if (usedAt !== null && now.getTime() - Date.parse(usedAt) < 3_600_000) return
  response.once('close', () => void store.noteTokenUse(id, now.toISOString()).catch(() => undefined))
}

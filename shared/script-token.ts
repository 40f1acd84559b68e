// Tokens by which a reader's programs act as the reader: made and revoked in the page, told whole exactly once.
import * as z from 'zod/mini'

/** How many there may be. */
export const mostTokens = 50
/** What a token looks like: 256 random bits behind a prefix by which people, and scanners of repositories, know it. */
export const tokenPattern = /^tky_[\w-]{43}$/

/** `read` asks and changes nothing; `write` does what the reader can do, but for making and revoking tokens. */
export const tokenScopes = ['read', 'write'] as const
export const TokenScope = z.enum(tokenScopes, { error: 'must be read or write' })
export type TokenScope = z.infer<typeof TokenScope>

/** What is kept of a token. Moments are ISO 8601, UTC; `usedAt` is true to the hour, null until it was used. */
export const ScriptToken = z.object({
  id: z.int(),
  name: z.string(),
  scope: TokenScope,
  createdAt: z.string(),
  usedAt: z.nullable(z.string()),
})
export type ScriptToken = z.infer<typeof ScriptToken>
export const ScriptTokens = z.object({ tokens: z.array(ScriptToken) })
export type ScriptTokens = z.infer<typeof ScriptTokens>

/** A token as it was made: the only time that it is told. */
export const NewToken = z.extend(ScriptToken, { token: z.string() })
export type NewToken = z.infer<typeof NewToken>

/** `name` says which program it is for. */
export const TokenRequest = z.strictObject({
  name: z.string('must be a name').check(
    z.trim(),
    z.minLength(1, 'must not be empty'),
    z.maxLength(60, 'must be at most 60 characters'),
    z.refine((text) => !/[\p{Cc}\p{Zl}\p{Zp}]/u.test(text), { error: 'must be one line' }),
  ),
  scope: z._default(TokenScope, 'read'),
})
export type TokenRequest = z.infer<typeof TokenRequest>

const Nothing = z.strictObject({})

/** Rows of the contract. */
export const tokenRoutes = {
  listTokens: {
    method: 'get',
    path: '/api/tokens',
    params: Nothing,
    query: Nothing,
    body: 'none',
    output: ScriptTokens,
  },
  addToken: {
    method: 'post',
    path: '/api/tokens',
    params: Nothing,
    query: Nothing,
    body: TokenRequest,
    output: NewToken,
  },
  removeToken: {
    method: 'delete',
    path: '/api/tokens/:id',
    params: z.object({ id: z.coerce.number('must be the id of a token').check(z.int(), z.positive()) }),
    query: Nothing,
    body: 'none',
    output: ScriptToken,
  },
} as const

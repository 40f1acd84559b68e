// The tokens of a reader's programs: made, found by what a program shows, revoked. Of a token only its SHA-256 is kept; with 256
// random bits behind it, nothing slower is needed. No part of what the reader exports.
import { createHash, randomBytes } from 'node:crypto'
import { Failure } from '#shared/failure.ts'
import { mostTokens, type NewToken, type ScriptToken, type TokenRequest, tokenPattern } from '#shared/script-token.ts'
import type { Ask } from './ask.ts'
import { inTransaction } from './catalogue.ts'
import { type Database, isBusy, statement } from './database.ts'
import { reader } from './library-kinds.ts'

/** What the store has for tokens. */
export type TokenStore = {
  listTokens(): Promise<ScriptToken[]>
  addToken(request: TokenRequest, now: string): Promise<NewToken>
  removeToken(id: number): Promise<ScriptToken>
  /** The token that a program showed; undefined for one that is unknown or revoked. */
  findToken(shown: string): Promise<ScriptToken | undefined>
  /** Keeps that a token was used, at most once an hour, and only where nothing has to be waited for. */
  noteTokenUse(id: number, now: string): Promise<void>
}

/** Tokens as a part of the store. */
export function tokenStore(ask: Ask): TokenStore {
  return {
    listTokens: () => ask(listTokens),
    addToken: (request, now) => ask((db) => addToken(db, request, now)),
    removeToken: (id) => ask((db) => removeToken(db, id)),
    findToken: (shown) => ask((db) => findToken(db, shown)),
    noteTokenUse: (id, now) => ask((db) => noteTokenUse(db, id, now)),
  }
}

const columns = 'id, name, scope, created_at AS createdAt, used_at AS usedAt'
/** A use is noted again after so long, in milliseconds. */
const noteEvery = 3_600_000

function listTokens(db: Database): ScriptToken[] {
  const sql = `SELECT ${columns} FROM script_tokens WHERE reader = ? ORDER BY id`
  return statement(db, sql).all(reader) as ScriptToken[]
}

/** Throws `bad_request` where there are too many. */
function addToken(db: Database, { name, scope }: TokenRequest, now: string): NewToken {
  const token = `tky_${randomBytes(32).toString('base64url')}`
  return inTransaction(db, () => {
    if (listTokens(db).length >= mostTokens)
      throw new Failure('bad_request', `there are ${mostTokens} tokens, as many as there can be; revoke one first`)
    const sql = `INSERT INTO script_tokens(reader, name, scope, hash, created_at)
      VALUES (:reader, :name, :scope, :hash, :now) RETURNING ${columns}`
    const made = statement(db, sql).get({ reader, name, scope, hash: hashOf(token), now }) as ScriptToken
    return { ...made, token }
  })
}

/** Throws `not_found`. */
function removeToken(db: Database, id: number): ScriptToken {
  const sql = `DELETE FROM script_tokens WHERE id = ? AND reader = ? RETURNING ${columns}`
  const gone = statement(db, sql).get(id, reader) as ScriptToken | undefined
  if (gone) return gone
  throw new Failure('not_found', `there is no token ${id}; GET /api/tokens lists all`)
}

/** Found by its hash: how long that takes tells nothing of the tokens there are. */
function findToken(db: Database, shown: string): ScriptToken | undefined {
  if (!tokenPattern.test(shown)) return undefined
  const sql = `SELECT ${columns} FROM script_tokens WHERE hash = ? AND reader = ?`
  return statement(db, sql).get(hashOf(shown), reader) as ScriptToken | undefined
}

/** While pages come in, another connection writes: then the use is noted another time, and no reader waits for it. */
function noteTokenUse(db: Database, id: number, now: string): void {
  const before = new Date(Date.parse(now) - noteEvery).toISOString()
  try {
    const sql = 'UPDATE script_tokens SET used_at = :now WHERE id = :id AND (used_at IS NULL OR used_at <= :before)'
    statement(db, sql).run({ id, now, before })
  } catch (error) {
    if (!isBusy(error)) throw error
  }
}

function hashOf(token: string): Buffer {
  return createHash('sha256').update(token).digest()
}

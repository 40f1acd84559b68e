// The searches a reader keeps: made, changed, put in order, removed. Every change raises the revision of the library, so that
// others can tell what they missed.
import { randomBytes } from 'node:crypto'
import { Failure } from '#shared/failure.ts'
import {
  arrangeSearches,
  mostSearches,
  type SavedSearch,
  type SearchChange,
  type SearchOrder,
  type SearchRequest,
} from '#shared/saved-search.ts'
import { inTransaction } from './catalogue.ts'
import { type Database, statement } from './database.ts'
import { raiseRevision } from './library.ts'
import { reader } from './library-kinds.ts'

/** A search as it is kept; how many unread papers it finds is counted. `createdAt` is ISO 8601, UTC. */
export type KeptSearch = Omit<SavedSearch, 'unread'> & { readonly createdAt: string }

const columns = 'id, name, query AS q, group_name AS "group", secret, created_at AS createdAt'

/** As they stand: those in no group first, then group by group. */
export function listSearches(db: Database): KeptSearch[] {
  const sql = `SELECT ${columns} FROM saved_searches WHERE reader = ? ORDER BY place, id`
  return arrangeSearches(statement(db, sql).all(reader) as KeptSearch[])
}

/** The search whose feeds have this secret, whoever keeps it. */
export function findSearchBySecret(db: Database, secret: string): KeptSearch | undefined {
  return statement(db, `SELECT ${columns} FROM saved_searches WHERE secret = ?`).get(secret) as KeptSearch | undefined
}

/** Keeps a search. Throws `bad_request` where there are too many. */
export function addSearch(db: Database, request: SearchRequest, now: string): KeptSearch {
  return inTransaction(db, () => {
    const others = listSearches(db)
    if (others.length >= mostSearches)
      throw new Failure('bad_request', `there are ${mostSearches} searches, as many as there can be; remove one first`)
    const id = insert(db, request, now)
    const order = others.map((search) => search.id)
    order.splice(request.place ?? order.length, 0, id)
    place(db, order)
    raiseRevision(db)
    return getSearch(db, id)
  })
}

/** Renames, changes or groups a search, or gives its feeds a new address. Throws `not_found`. */
export function changeSearch(db: Database, id: number, { name, q, group, renew }: SearchChange): KeptSearch {
  return inTransaction(db, () => {
    const old = getSearch(db, id)
    const secret = renew ? makeSecret() : old.secret
    statement(
      db,
      'UPDATE saved_searches SET name = :name, query = :q, group_name = :group, secret = :secret WHERE id = :id',
    ).run({ id, name: name ?? old.name, q: q ?? old.q, group: group ?? old.group, secret })
    raiseRevision(db)
    return getSearch(db, id)
  })
}

/** Removes a search, and gives it. Throws `not_found`. */
export function removeSearch(db: Database, id: number): KeptSearch {
  return inTransaction(db, () => {
    const gone = getSearch(db, id)
    statement(db, 'DELETE FROM saved_searches WHERE id = ?').run(id)
    raiseRevision(db)
    return gone
  })
}

/** Puts the searches into this order and these groups; those not named come after, as they were. */
export function orderSearches(db: Database, wanted: SearchOrder['searches']): KeptSearch[] {
  return inTransaction(db, () => {
    const there = new Set(listSearches(db).map(({ id }) => id))
    const named = wanted.filter(({ id }) => there.has(id))
    const group = statement(db, 'UPDATE saved_searches SET group_name = ? WHERE id = ?')
    for (const one of named) group.run(one.group, one.id)
    place(db, [...new Set([...named.map(({ id }) => id), ...there])])
    raiseRevision(db)
    return listSearches(db)
  })
}

/** A secret that a search had is its own again, unless another has it meanwhile. */
function insert(db: Database, { name, q, group, secret }: SearchRequest, now: string): number {
  const isFree = secret !== undefined && findSearchBySecret(db, secret) === undefined
  const sql = `INSERT INTO saved_searches(reader, place, name, query, group_name, secret, created_at)
    VALUES (:reader, 0, :name, :q, :group, :secret, :now)`
  const values = { reader, name, q, group, secret: isFree ? secret : makeSecret(), now }
  return Number(statement(db, sql).run(values).lastInsertRowid)
}

function place(db: Database, ids: readonly number[]): void {
  const update = statement(db, 'UPDATE saved_searches SET place = ? WHERE id = ?')
  for (const [at, id] of ids.entries()) update.run(at, id)
}

function getSearch(db: Database, id: number): KeptSearch {
  const found = listSearches(db).find((search) => search.id === id)
  if (found) return found
  throw new Failure('not_found', `there is no saved search ${id}; GET /api/searches lists all`)
}

/** 192 bits that nobody guesses. */
function makeSecret(): string {
  return randomBytes(24).toString('base64url')
}

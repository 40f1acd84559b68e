// Lists papers by a query and the filters beside it, by date or by relevance, a page at a time. Values reach SQL as parameters
// only. Relevance is exact up to `countLimit` hits; of more, the newest thousand are ranked, and the page says so.

import { Failure } from '#shared/failure.ts'
import type { Node, Sort } from '#shared/query/ast.ts'
import type { PapersPage, PapersQuery } from '#shared/search.ts'
import { type Database, statement } from './database.ts'
import { readPlace } from './library-bulk.ts'
import { marksReader } from './library-rows.ts'
import { remember } from './remembered.ts'
import { selectVersions, toSummary, type VersionRow } from './rows.ts'
import { placeByCount } from './search-letters.ts'
import { type Piece, planSearch } from './search-plan.ts'
import { asksForWords, readQuery } from './search-query.ts'
import { pageRanked, type RankedPlace } from './search-ranked.ts'
import { countTo, listIds } from './search-statements.ts'
import { toTerm } from './search-terms.ts'
import { suggestQuery } from './spelling.ts'
import { always, type Term } from './term.ts'
import { listWatchedFirst } from './watched-first.ts'

/** Totals are exact up to here; counting on would cost more than the search. */
export const countLimit = 10_000
/** So many papers are ranked where ranking all would take too long. */
export const rankedAtMost = 1_000

/** A page of papers; throws `bad_request` for a cursor that this server did not give. */
export function listPapers(db: Database, query: PapersQuery, today = dayOf(new Date())): PapersPage {
  const asked = readQuery(query, today)
  const term = asked.node === null ? always : toTerm(db, asked.node)
  const pieces = planSearch(term)
  const sort = asked.sort ?? query.sort
  const count = countTo(db, pieces, countLimit + 1)
  const total = { count: Math.min(count, countLimit), exact: count <= countLimit }
  const isRanked = sort === 'relevance' && asksForWords(asked.node)
  const page = isRanked
    ? listRanked(db, query, { node: asked.node, pieces: planRanked(db, term) }, total.exact)
    : sort === 'watched'
      ? listByWatch(db, query, term)
      : listByDate(db, query, pieces, sort)
  const marksOf = marksReader(db)
  const items = page.ids.map((id) => toSummary(getShown(db, id), marksOf(id)))
  const ranked = !isRanked ? null : total.exact ? 'all' : 'newest'
  const meant = count === 0 && query.cursor === undefined ? suggestQuery(db, query, today) : null
  return { items, total, next: page.next, notes: [...asked.notes], ranked, asOf: readPlace(db), meant }
}

/** The rows of the papers that a query finds, without counts: for who reads on to the end. */
export function listFoundIds(db: Database, query: PapersQuery, today = dayOf(new Date())): IdPage {
  const asked = readQuery(query, today)
  const term = asked.node === null ? always : toTerm(db, asked.node)
  const pieces = planSearch(term)
  const sort = asked.sort ?? query.sort
  if (sort !== 'relevance' || !asksForWords(asked.node)) return listByDate(db, query, pieces, sort)
  const isAll = countTo(db, pieces, countLimit + 1) <= countLimit
  return listRanked(db, query, { node: asked.node, pieces: planRanked(db, term) }, isAll)
}

/** The same papers by statements that rank them. */
function planRanked(db: Database, term: Term): Piece[] {
  return planSearch(placeByCount(db, term))
}

type IdPage = { readonly ids: readonly number[]; readonly next: string | null }

function dayOf(moment: Date): string {
  return moment.toISOString().slice(0, 10)
}

function getShown(db: Database, id: number): VersionRow {
  return statement(db, `${selectVersions} WHERE v.id = (SELECT version_id FROM papers WHERE id = ?)`).get(
    id,
  ) as VersionRow
}

function listByDate(db: Database, { limit, cursor }: PapersQuery, pieces: readonly Piece[], sort: Sort): IdPage {
  const order = sort === 'old' ? 'oldest' : 'newest'
  const beyond = cursor === undefined ? null : readCursor(cursor, sort === 'old' ? 'old' : 'new', 1)[0]
  const ids = listIds(db, pieces, { order, limit: limit + 1, beyond: beyond ?? null })
  const next = ids.length > limit ? formatCursor(sort === 'old' ? 'old' : 'new', [ids[limit - 1] ?? 0]) : null
  return { ids: ids.slice(0, limit), next }
}

/** The cursor holds the last paper and whether it is watched: what becomes watched in between moves nothing else. */
function listByWatch(db: Database, { limit, cursor }: PapersQuery, term: Term): IdPage {
  const [watched, id] = cursor === undefined ? [] : readCursor(cursor, 'watched', 2)
  const beyond = id === undefined ? null : { id, watched: watched === 1 }
  const found = listWatchedFirst(db, term, { limit: limit + 1, beyond })
  const last = found[limit - 1]
  const next = found.length > limit && last ? formatCursor('watched', [last.watched ? 1 : 0, last.id]) : null
  return { ids: found.slice(0, limit).map((paper) => paper.id), next }
}

type ToRank = { readonly node: Node | null; readonly pieces: readonly Piece[] }

/** The cursor holds the oldest paper that is ranked, and where the page ended. */
function listRanked(db: Database, { limit, cursor }: PapersQuery, { node, pieces }: ToRank, isAll: boolean): IdPage {
  const place = cursor === undefined ? null : toPlace(readCursor(cursor, 'relevance', 6))
  const floor = place?.floor ?? (isAll ? 0 : floorOf(db, pieces))
  const { ids, next } = pageRanked(db, { node: node ?? { kind: 'and', parts: [] }, pieces, floor }, limit, place)
  return { ids, next: next && formatCursor('relevance', toNumbers(next)) }
}

function toNumbers({ floor, edge, last, isRead }: RankedPlace): number[] {
  return [floor, edge.score, edge.id, last.score, last.id, isRead ? 1 : 0]
}

function toPlace([floor = 0, edgeScore = 0, edgeId = 0, score = 0, id = 0, isRead]: readonly number[]): RankedPlace {
  return { floor, edge: { score: edgeScore, id: edgeId }, last: { score, id }, isRead: isRead === 1 }
}

function floorOf(db: Database, pieces: readonly Piece[]): number {
  const find = () => listIds(db, pieces, { order: 'newest', limit: rankedAtMost }).at(-1) ?? 0
  return remember(db, `newest ${rankedAtMost}: ${JSON.stringify(pieces)}`, find)
}

function formatCursor(sort: Sort, numbers: readonly number[]): string {
  return Buffer.from([sort, ...numbers].join(':')).toString('base64url')
}

function readCursor(cursor: string, sort: Sort, count: number): number[] {
  const [given, ...texts] = Buffer.from(cursor, 'base64url').toString('latin1').split(':')
  const numbers = texts.map(Number)
  const isWhole = given === sort && numbers.length === count && texts.every((text) => text !== '')
  if (isWhole && numbers.every(Number.isFinite)) return numbers
  const message = 'must be `next` of the page before, with the same sort'
  throw new Failure('bad_request', `cursor ${message}`, { details: [{ path: 'cursor', message }] })
}

// Lists papers by words, author, categories and days, in date order, a page at a time. Values reach SQL as parameters only;
// every term of the index is quoted.

import type { PapersPage, PapersQuery } from '#shared/contract.ts'
import { Failure } from '#shared/failure.ts'
import { type PaperState, parseQuery, type SearchQuery, type StateTerm } from '#shared/query.ts'
import { type Database, statement } from './database.ts'
import { idsOfDays } from './order.ts'
import { selectVersions, toSummary, type VersionRow } from './rows.ts'
import { archiveToken, categoryToken, phraseOf } from './tokens.ts'

/** Totals are exact up to here; counting on would cost more than the search. */
export const countLimit = 10_000

type Selection = { readonly where: string; readonly values: readonly (string | number)[] }

/** A page of papers; throws `bad_request` for a cursor that this server did not give. */
export function listPapers(db: Database, query: PapersQuery): PapersPage {
  const search = parseQuery(query.q ?? '')
  const match = matchOf(query, search.terms)
  const selection = match === null ? undefined : select(query, search, match)
  if (selection === undefined) return { items: [], total: { count: 0, exact: true }, next: null }
  const ids = idsAfter(db, query, selection)
  const items = ids.slice(0, query.limit).map((id) => toSummary(getShown(db, id)))
  const next = ids.length > query.limit ? formatCursor(query, ids[query.limit - 1] ?? 0) : null
  return { items, total: countSelection(db, selection), next }
}

function getShown(db: Database, id: number): VersionRow {
  return statement(db, `${selectVersions} WHERE v.id = (SELECT version_id FROM papers WHERE id = ?)`).get(
    id,
  ) as VersionRow
}

function idsAfter(db: Database, query: PapersQuery, { where, values }: Selection): number[] {
  const [order, beyond] = query.sort === 'old' ? ['ASC', '>'] : ['DESC', '<']
  const cursor = query.cursor === undefined ? undefined : parseCursor(query, query.cursor)
  const place = cursor === undefined ? '' : ` AND rowid ${beyond} ?`
  const sql = `SELECT rowid FROM ${where}${place} ORDER BY rowid ${order} LIMIT ?`
  const parameters = [...values, ...(cursor === undefined ? [] : [cursor]), query.limit + 1]
  return statement(db, sql).pluck().all(parameters) as number[]
}

function countSelection(db: Database, { where, values }: Selection): PapersPage['total'] {
  const sql = `SELECT count(*) FROM (SELECT 1 FROM ${where} LIMIT ${countLimit + 1})`
  const count = Number(statement(db, sql).pluck().get(values))
  return { count: Math.min(count, countLimit), exact: count <= countLimit }
}

/** Table and conditions. Without days, papers that have no date are listed too (last when the newest come first). */
function select(query: PapersQuery, { is }: SearchQuery, match: string): Selection {
  const [low, high] = query.from || query.to ? idsOfDays(query.from, query.to) : [0, Number.MAX_SAFE_INTEGER]
  const range = 'rowid BETWEEN ? AND ?'
  if (match === '')
    return { where: `${among(is)} WHERE ${[range, ...is.map(isState)].join(' AND ')}`, values: [low, high] }
  const where = ['paper_index MATCH ?', range, ...is.map(hasState)].join(' AND ')
  return { where: `paper_index WHERE ${where}`, values: [match, low, high] }
}

/** The papers of the first state that is asked for are listed by its index, however few they are. */
function among(is: SearchQuery['is']): string {
  const first = is.find(({ not }) => !not)
  return first ? `papers INDEXED BY papers_${first.state}` : 'papers'
}

function isState({ state, not }: StateTerm): string {
  return `${states[state]} = ${not ? 0 : 1}`
}

/** For rows of the search index. The `+` keeps SQLite from asking the index anew for every paper of the state. */
function hasState({ state, not }: StateTerm): string {
  return `+rowid ${not ? 'NOT IN' : 'IN'} (SELECT id FROM papers WHERE ${states[state]} = 1)`
}

/** The column of `papers` that says so; each has an index of the papers that it is 1 for. */
const states: Readonly<Record<PaperState, string>> = { untranslated: 'untranslated', doubtful: 'doubtful' }

/** The query of the index, '' if all papers are meant, null if nothing can match (words without a letter or a digit). */
function matchOf(query: PapersQuery, terms: SearchQuery['terms']): string | null {
  const words = terms.map(phraseOf)
  const author = query.author ? authorMatch(query.author) : ''
  if (words.includes(undefined) || author === undefined) return null
  const parts = [
    ...words.map((phrase) => `{title abstract ja authors} : ${phrase}`),
    author,
    query.category.map(categoryMatch).join(' OR '),
  ]
  return parts
    .filter((part) => part !== '')
    .map((part) => `(${part})`)
    .join(' AND ')
}

/** The name as written and with its first word last (family name first), within one author. */
function authorMatch(name: string): string | undefined {
  const [first = '', ...rest] = name.trim().split(/[\s,]+/)
  const phrases = [phraseOf(name), phraseOf([...rest, first].join(' '))]
  if (phrases.includes(undefined)) return undefined
  return [...new Set(phrases)].map((phrase) => `authors : ${phrase}`).join(' OR ')
}

function categoryMatch(category: string): string {
  const token = category.endsWith('.*') ? archiveToken(category.slice(0, -2)) : categoryToken(category)
  return `categories : "${token}"`
}

function formatCursor(query: PapersQuery, id: number): string {
  return Buffer.from(`${query.sort}:${id}`).toString('base64url')
}

function parseCursor(query: PapersQuery, cursor: string): number {
  const [, sort, id] = /^(new|old):(\d{1,16})$/.exec(Buffer.from(cursor, 'base64url').toString('latin1')) ?? []
  if (sort === query.sort) return Number(id)
  const message = 'must be `next` of the page before, with the same sort'
  throw new Failure('bad_request', `cursor ${message}`, { details: [{ path: 'cursor', message }] })
}

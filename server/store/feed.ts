// Papers for feeds and digests: those that a query finds, by when they came into the library. What an old page brings today is
// news today; the day counts and not the moment, so that of what came in one go the newest papers come first.
import type { FeedPaper, QueryFeedQuery } from '#shared/feed.ts'
import { noMarks } from '#shared/marks.ts'
import type { Node, Sort } from '#shared/query/ast.ts'
import { type Database, statement } from './database.ts'
import { selectVersions, toSummary, type VersionRow } from './rows.ts'
import { countLimit, listPapers } from './search.ts'
import { type Piece, planSearch } from './search-plan.ts'
import { readQuery } from './search-query.ts'
import { countTo, listIds } from './search-statements.ts'
import { toTerm } from './search-terms.ts'
import { always } from './term.ts'

/** What a feed is made of; `limit` has no bound here. */
export type FeedAsk = Omit<QueryFeedQuery, 'language'>
/** `found`: how many there are in all, where `since` was asked for; else how many are given. */
export type FeedPapers = { readonly papers: readonly FeedPaper[]; readonly found: number }

/** Without `since`, what came last is looked for among so many of the newest papers: pages lag behind arXiv by days, not by more. */
const lookedAt = 1_000

const dayNow = () => new Date().toISOString().slice(0, 10)

/** The papers, those that came into the library on the last day first, and of one day the newest first; by the query's own order where it has one. */
export function listFeed(db: Database, ask: FeedAsk, today = dayNow()): FeedPapers {
  const asked = readQuery(ask, today)
  const pieces = planSearch(asked.node === null ? always : toTerm(db, asked.node))
  const sort = asked.sort ?? ask.sort
  const rows = ask.since === undefined ? listNewest(db, ask, pieces, sort) : listArrived(db, pieces, ask.since)
  const inOrder = sort === 'new' || ask.since !== undefined ? byArrival(rows, sort) : rows
  const papers = inOrder.slice(0, ask.limit).map((row) => toFeedPaper(db, row))
  return { papers, found: ask.since === undefined ? papers.length : rows.length }
}

/** How many unread papers a query finds: counted to one more than 10,000, and not again while the library stays as it is. */
export function countUnreadFound(db: Database, q: string, today = dayNow()): { count: number; exact: boolean } {
  const unread: Node = { kind: 'is', state: 'unread' }
  const { node } = readQuery({ q, category: [] }, today)
  const term = toTerm(db, node === null ? unread : { kind: 'and', parts: [node, unread] })
  const count = countTo(db, planSearch(term), countLimit + 1)
  return { count: Math.min(count, countLimit), exact: count <= countLimit }
}

type Row = Pick<VersionRow, 'paper_id' | 'taken_at'>

function listNewest(db: Database, { since: _since, ...ask }: FeedAsk, pieces: readonly Piece[], sort: Sort): Row[] {
  const idOf = statement(db, 'SELECT id FROM papers WHERE key = ?').pluck()
  const ids =
    sort === 'new'
      ? listIds(db, pieces, { order: 'newest', limit: Math.max(lookedAt, ask.limit) })
      : listPapers(db, ask).items.map(({ key }) => Number(idOf.get(key)))
  return ids.map((id) => getRow(db, id))
}

/** All that are found among those whose shown text came then or later. */
function listArrived(db: Database, pieces: readonly Piece[], since: string): Row[] {
  const sql = `SELECT p.id AS paper_id, g.taken_at FROM pages g CROSS JOIN versions v ON v.page_id = g.id
    CROSS JOIN papers p ON p.id = v.paper_id WHERE g.taken_at >= ? AND p.version_id = v.id`
  const rows = statement(db, sql).all(since) as Row[]
  const arrived = new Map(rows.map((row) => [row.paper_id, row]))
  const floor = rows.reduce((least, { paper_id }) => Math.min(least, paper_id), Number.MAX_SAFE_INTEGER)
  const bounded = pieces
    .map((piece) => ({ ...piece, low: Math.max(piece.low, floor) }))
    .filter(({ low, high }) => low <= high)
  const found = listIds(db, bounded, { order: 'newest', limit: Number.MAX_SAFE_INTEGER })
  return found.flatMap((id) => arrived.get(id) ?? [])
}

function getRow(db: Database, id: number): Row {
  const sql = `SELECT p.id AS paper_id, g.taken_at FROM papers p JOIN versions v ON v.id = p.version_id
    JOIN pages g ON g.id = v.page_id WHERE p.id = ?`
  return statement(db, sql).get(id) as Row
}

function byArrival(rows: readonly Row[], sort: Sort): readonly Row[] {
  const dayOf = ({ taken_at }: Row) => taken_at.slice(0, 10)
  if (sort === 'old') return rows.toSorted((a, b) => a.paper_id - b.paper_id)
  return rows.toSorted((a, b) => (dayOf(a) === dayOf(b) ? b.paper_id - a.paper_id : dayOf(a) < dayOf(b) ? 1 : -1))
}

function toFeedPaper(db: Database, { paper_id }: Row): FeedPaper {
  const sql = `${selectVersions} WHERE v.id = (SELECT version_id FROM papers WHERE id = ?)`
  const row = statement(db, sql).get(paper_id) as VersionRow
  const { key, arxivId, title, titleJa, summaryJa, authors, categories, publishedAt } = toSummary(row, noMarks)
  const fields = { key, arxivId, title, titleJa, summaryJa, authors, categories, publishedAt }
  return {
    ...fields,
    firstKey: findFirstKey(db, paper_id) ?? key,
    abstractEn: row.abstract_en,
    updatedAt: row.taken_at,
    sourceUrl: row.source_url,
  }
}

/** A key made from title and author is of the time before the arXiv id was known: it was the first, and stays. */
function findFirstKey(db: Database, paperId: number): string | undefined {
  const sql = `SELECT min(key) FROM paper_keys WHERE paper_id = ? AND key GLOB 't-*'`
  return (statement(db, sql).pluck().get(paperId) as string | null) ?? undefined
}

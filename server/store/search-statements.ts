// Runs the statements of a planned search: ids in date order, from the newest or the oldest; counts up to a limit; scores.
// Each statement stops when it has enough; pieces that begin where enough was found are never asked.
import { asId, type Database, statement } from './database.ts'
import { remember } from './remembered.ts'
import type { Piece, Select } from './search-plan.ts'
import { amongHits, formatCondition, fromPapers, fromPapersInOrder, type Sql, type Test } from './search-traits.ts'

export type Order = 'newest' | 'oldest'
/** A paper's id with its score: the lower, the more fitting (bm25 of FTS5 is negative). */
export type Scored = { readonly id: number; readonly score: number }

/** Up to `limit` ids in order; `beyond`: only those after this one. */
export function listIds(
  db: Database,
  pieces: readonly Piece[],
  { order, limit, beyond = null }: { readonly order: Order; readonly limit: number; readonly beyond?: number | null },
): number[] {
  const ids: number[] = []
  const [direction, inOrder] = order === 'newest' ? ['DESC', pieces.toReversed()] : ['ASC', pieces]
  for (const piece of clip(inOrder, order, beyond)) {
    const wanted = limit - ids.length
    let found: number[] = []
    for (const select of piece.selects) {
      const rest = within(piece, order, found[wanted - 1])
      const { from, id, values } = toSqlInOrder(db, rest, select)
      const sql = `SELECT ${id} FROM ${from} ORDER BY ${id} ${direction} LIMIT ?`
      found = found.concat(statement(db, sql).pluck().all(values, wanted) as number[])
      if (piece.selects.length > 1) found.sort(order === 'newest' ? (a, b) => b - a : (a, b) => a - b)
    }
    for (const id of found.slice(0, wanted)) ids.push(id)
    if (ids.length >= limit) break
  }
  return ids
}

/** What is beyond the last paper that is wanted need not be looked at. */
function within(piece: Piece, order: Order, last: number | undefined): Piece {
  if (last === undefined) return piece
  return order === 'newest'
    ? { ...piece, low: Math.max(piece.low, last) }
    : { ...piece, high: Math.min(piece.high, last) }
}

function clip(pieces: readonly Piece[], order: Order, beyond: number | null): readonly Piece[] {
  if (beyond === null) return pieces
  const clipped = pieces.map((piece) =>
    order === 'newest'
      ? { ...piece, high: Math.min(piece.high, beyond - 1) }
      : { ...piece, low: Math.max(piece.low, beyond + 1) },
  )
  return clipped.filter(({ low, high }) => low <= high)
}

/** How many papers there are, counted to `limit` and no further, and not again while the library stays as it is. */
export function countTo(db: Database, pieces: readonly Piece[], limit: number): number {
  return remember(db, `count to ${limit}: ${JSON.stringify(pieces)}`, () => count(db, pieces, limit))
}

function count(db: Database, pieces: readonly Piece[], limit: number): number {
  let counted = 0
  for (const piece of pieces)
    for (const select of piece.selects) {
      if (counted >= limit) return counted
      const { from, id, values } = toSqlInOrder(db, piece, select)
      const sql = `SELECT count(*) FROM (SELECT ${id} FROM ${from} ORDER BY ${id} LIMIT ?)`
      counted += Number(
        statement(db, sql)
          .pluck()
          .get(values, limit - counted),
      )
    }
  return counted
}

/** Weights of Japanese summary, titles, English abstract, authors; tags weigh nothing. */
const weights = '3, 10, 2, 4, 0'

/** The best `limit` papers with an id of `floor` at least, the best first, and of equals the newest; `beyond`: only those after this one. */
export function rankIds(
  db: Database,
  pieces: readonly Piece[],
  { floor, limit, beyond = null }: { readonly floor: number; readonly limit: number; readonly beyond?: Scored | null },
): Scored[] {
  const place = beyond === null ? '' : 'WHERE score > :score OR (score = :score AND id < :id)'
  const found = pieces
    .map((piece) => ({ ...piece, low: Math.max(piece.low, floor) }))
    .filter(({ low, high }) => low <= high)
    .flatMap((piece) =>
      piece.selects.flatMap((select) => {
        const { score, sql: from } = toRanked(db, piece, select)
        const sql = `WITH ranked AS MATERIALIZED (SELECT ${from.id} AS id, ${score.sql} AS score FROM ${from.from})
          SELECT id, score FROM ranked ${place} ORDER BY score, id DESC LIMIT ?`
        const values = [...score.values, ...from.values, limit]
        const parameters = [values, ...(beyond === null ? [] : [{ ...beyond }])]
        return statement(db, sql).all(...parameters) as Scored[]
      }),
    )
  return found.sort((a, b) => a.score - b.score || b.id - a.id).slice(0, limit)
}

type Ranked = { readonly score: Test; readonly sql: Sql }

/** What the papers of a select are scored by: words by bm25, characters that are too common for that by the titles that have them. */
function toRanked(db: Database, piece: Piece, select: Select): Ranked {
  const { match, letters } = select
  if (letters === null) {
    const score = match === null ? '0.0' : `bm25(paper_index, ${weights})`
    return { score: { sql: score, values: [] }, sql: toSql(db, piece, select, fromPapers) }
  }
  if (match === null) return { score: scoreTitles(letters.inTitle, piece), sql: toSqlInOrder(db, piece, select) }
  const ids = listIds(db, [{ ...piece, selects: [select] }], { order: 'newest', limit: Number.MAX_SAFE_INTEGER })
  const { from, id, values } = fromIndex(db, 'paper_index', match, piece, [])
  const sql = {
    from: `${from} AND +rowid IN (SELECT value FROM json_each(?))`,
    id,
    values: [...values, JSON.stringify(ids)],
  }
  return { score: { sql: `bm25(paper_index, ${weights})`, values: [] }, sql }
}

function scoreTitles(titles: readonly string[], { low, high }: Piece): Test {
  const has = `(+rowid IN (SELECT rowid FROM paper_letters WHERE paper_letters MATCH ? AND rowid BETWEEN ${asId} AND ${asId}))`
  return {
    sql: ['0.0', ...titles.map(() => has)].join(' - '),
    values: titles.flatMap((title) => [title, low, high]),
  }
}

/** As `toSql`, for statements that give ids alone and in their order: SQLite goes through both indexes in step. */
function toSqlInOrder(db: Database, piece: Piece, select: Select): Sql {
  const { match, letters, traits } = select
  if (letters === null) return toSql(db, piece, select, fromPapersInOrder)
  const others = fromIndex(db, 'paper_letters', letters.match, piece, match === null ? traits : [])
  if (match === null) return others
  const { from, id, values } = fromIndex(db, 'paper_index', match, piece, traits)
  const joined = `${from} ${letters.has ? 'INTERSECT' : 'EXCEPT'} SELECT rowid FROM ${others.from}`
  return { from: joined, id, values: [...values, ...others.values] }
}

function toSql(db: Database, piece: Piece, { match, traits, condition }: Select, withoutWords: typeof fromPapers): Sql {
  const { low, high } = piece
  if (condition !== undefined) {
    const { sql, values } = formatCondition(condition)
    return { from: `papers WHERE id BETWEEN ? AND ? AND (${sql})`, id: 'id', values: [low, high, ...values] }
  }
  return match === null ? withoutWords(traits, low, high) : fromIndex(db, 'paper_index', match, piece, traits)
}

function fromIndex(
  db: Database,
  index: 'paper_index' | 'paper_letters',
  match: string,
  { low, high }: Piece,
  traits: Select['traits'],
): Sql {
  const conditions = traits.map((trait) => amongHits(db, trait, index))
  const from = [`${index} WHERE ${index} MATCH ? AND rowid BETWEEN ${asId} AND ${asId}`]
  const values = [match, low, high, ...conditions.flatMap((one) => one.values)]
  return { from: [...from, ...conditions.map(({ sql }) => sql)].join(' AND '), id: 'rowid', values }
}

// Runs the statements of a planned search: ids in date order, from the newest or the oldest; counts up to a limit; scores.
// Each statement stops when it has enough; pieces that begin where enough was found are never asked.
import { type Database, statement } from './database.ts'
import { remember } from './remembered.ts'
import type { Piece, Select } from './search-plan.ts'
import type { Trait } from './search-terms.ts'

export type Order = 'newest' | 'oldest'
/** A paper's id with its score: the lower, the more fitting (bm25 of FTS5 is negative). */
export type Scored = { readonly id: number; readonly score: number }

type Sql = { readonly from: string; readonly id: string; readonly values: readonly (string | number)[] }

/** Up to `limit` ids in order; `beyond`: only those after this one. */
export function listIds(
  db: Database,
  pieces: readonly Piece[],
  { order, limit, beyond = null }: { readonly order: Order; readonly limit: number; readonly beyond?: number | null },
): number[] {
  const ids: number[] = []
  const [direction, inOrder] = order === 'newest' ? ['DESC', pieces.toReversed()] : ['ASC', pieces]
  for (const piece of clip(inOrder, order, beyond)) {
    const found = piece.selects.flatMap((select) => {
      const { from, id, values } = toSql(db, piece, select)
      const sql = `SELECT ${id} FROM ${from} ORDER BY ${id} ${direction} LIMIT ?`
      return statement(db, sql)
        .pluck()
        .all(values, limit - ids.length) as number[]
    })
    if (piece.selects.length > 1) found.sort(order === 'newest' ? (a, b) => b - a : (a, b) => a - b)
    for (const id of found.slice(0, limit - ids.length)) ids.push(id)
    if (ids.length >= limit) break
  }
  return ids
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
      const { from, values } = toSql(db, piece, select)
      const sql = `SELECT count(*) FROM (SELECT 1 FROM ${from} LIMIT ?)`
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
        const { from, id, values } = toSql(db, piece, select)
        const score = select.match === null ? '0.0' : `bm25(paper_index, ${weights})`
        const sql = `WITH ranked AS MATERIALIZED (SELECT ${id} AS id, ${score} AS score FROM ${from})
          SELECT id, score FROM ranked ${place} ORDER BY score, id DESC LIMIT ?`
        const parameters = [[...values, limit], ...(beyond === null ? [] : [{ ...beyond }])]
        return statement(db, sql).all(...parameters) as Scored[]
      }),
    )
  return found.sort((a, b) => a.score - b.score || b.id - a.id).slice(0, limit)
}

function toSql(db: Database, { low, high }: Piece, { match, traits }: Select): Sql {
  if (match === null) return { ...fromPapers(traits), values: [low, high] }
  const conditions = traits.map(([trait, has]) => ` AND ${hasTrait(db, trait, has)}`)
  const from = `paper_index WHERE paper_index MATCH ? AND rowid BETWEEN ? AND ?${conditions.join('')}`
  return { from, id: 'rowid', values: [match, low, high] }
}

/** The columns of `papers` that say so. Where few have a trait, or few have it not, an index holds those. */
const columns: Readonly<
  Record<Trait, { readonly has: string; readonly hasNot: string; readonly index?: string; readonly few: boolean }>
> = {
  untranslated: { has: 'untranslated = 1', hasNot: 'untranslated = 0', index: 'papers_untranslated', few: true },
  doubtful: { has: 'doubtful = 1', hasNot: 'doubtful = 0', index: 'papers_doubtful', few: true },
  sample: { has: '(sample AND sample = 1)', hasNot: 'NOT sample', index: 'papers_of_sample', few: true },
  id: { has: 'arxiv_id IS NOT NULL', hasNot: 'arxiv_id IS NULL', few: false },
}

/** Without words: by the index of a trait, however few papers have it, else by the table. */
function fromPapers(traits: Select['traits']): Pick<Sql, 'from' | 'id'> {
  const index = traits.flatMap(([trait, has]) => (has && columns[trait].index) || []).at(0)
  const conditions = traits.map(([trait, has]) => ` AND ${has ? columns[trait].has : columns[trait].hasNot}`)
  const source = index === undefined ? 'papers' : `papers INDEXED BY ${index}`
  return { from: `${source} WHERE id BETWEEN ? AND ?${conditions.join('')}`, id: 'id' }
}

/** A list of so many ids is made faster than as many papers are looked up. */
const fewIds = 10_000

/** For rows of the search index. Where few papers make the difference their ids are listed first, else each paper is looked up. The `+` keeps SQLite from asking the index anew for every id. */
function hasTrait(db: Database, trait: Trait, has: boolean): string {
  const { has: yes, hasNot, few } = columns[trait]
  const listed = `SELECT id FROM papers WHERE ${few ? yes : hasNot}`
  const sql = `SELECT count(*) FROM (${listed} LIMIT ${fewIds + 1})`
  const count = remember(db, sql, () => Number(statement(db, sql).pluck().get()))
  if (count <= fewIds) return `+rowid ${has === few ? 'IN' : 'NOT IN'} (${listed})`
  return `EXISTS (SELECT 1 FROM papers p WHERE p.id = paper_index.rowid AND ${has ? yes : hasNot})`
}

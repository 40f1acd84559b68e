// A page of papers by relevance. The index ranks all; where the words are Latin the best fifty are then put in order by
// their texts, which the index does not have. A page costs the same wherever it is: its cursor says where the hundred end and which paper came last.
import type { Node } from '#shared/query/ast.ts'
import { foldText } from '#shared/script.ts'
import { type Database, statement } from './database.ts'
import { fitTo, isLatin } from './search-fit.ts'
import type { Piece } from './search-plan.ts'
import { rankIds, type Scored } from './search-statements.ts'

/** So many papers are read for their texts: of those that known-item queries look for, few stand further down. */
const readAtMost = 50

/** Where a page ended. `floor`: the oldest id that is ranked. `edge`: the last of those that are read. `isRead`: the last paper is one of them. */
export type RankedPlace = {
  readonly floor: number
  readonly edge: Scored
  readonly last: Scored
  readonly isRead: boolean
}
export type RankedPage = { readonly ids: readonly number[]; readonly next: RankedPlace | null }
type Ranked = { readonly node: Node; readonly pieces: readonly Piece[]; readonly floor: number }

/** Up to `limit` papers from `place` on. */
export function pageRanked(db: Database, ranked: Ranked, limit: number, place: RankedPlace | null): RankedPage {
  const wanted = limit + 1
  const head = place?.isRead === false ? [] : readHead(db, ranked, place)
  const edge = place?.edge ?? head.at(-1)?.index
  const read = head.map(({ index, fit }) => ({ id: index.id, score: fit })).sort(compare)
  const found = place?.isRead ? read.filter((one) => compare(one, place.last) > 0) : read
  const isMore = place !== null || head.length === readAtMost
  const beyond = place?.isRead === false ? place.last : edge
  const tail = found.length < wanted && isMore && beyond ? listTail(db, ranked, wanted - found.length, beyond) : []
  const page = [...found.slice(0, wanted), ...tail]
  const last = page[limit - 1]
  const next =
    page.length > limit && last && edge ? { floor: ranked.floor, edge, last, isRead: limit <= found.length } : null
  return { ids: page.slice(0, limit).map(({ id }) => id), next }
}

function listTail(db: Database, { pieces, floor }: Ranked, limit: number, beyond: Scored): Scored[] {
  return rankIds(db, pieces, { floor, limit, beyond })
}

/** The best by the index, in its order, each with its fit. On a later page: up to the same edge, with what came in since, if it fits. */
function readHead(db: Database, { node, pieces, floor }: Ranked, place: RankedPlace | null) {
  const limit = place === null ? readAtMost : 2 * readAtMost
  const best = rankIds(db, pieces, { floor, limit })
  const within = place === null ? best : best.filter((one) => compare(one, place.edge) <= 0)
  const rate = fitTo(node)
  if (!isLatin(node)) return within.map((index) => ({ index, fit: index.score }))
  const read = statement(db, texts)
  return within.map((index) => {
    const { title, body } = read.get(index.id) as { readonly title: string; readonly body: string }
    return { index, fit: rate({ title: foldText(title), body: foldText(body) }, index.score) }
  })
}

/** The best first, and of equals the newest. */
function compare(a: Scored, b: Scored): number {
  return a.score - b.score || b.id - a.id
}

/** Where the abstract is missing, the other text. */
const texts = `SELECT title, coalesce(abstract_en, summary_ja, '') AS body FROM versions
  WHERE id = (SELECT version_id FROM papers WHERE id = ?)`

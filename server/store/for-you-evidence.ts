// What a ranking is learnt from: the papers that the reader kept, left and passed by, and some of all others; and the papers it is
// asked about. Every paper is one row by its version; reading a text again is never needed while it stays.
import type { Deed } from '../recommend/taste.ts'
import type { Counted, Vocabulary } from '../recommend/vocabulary.ts'
import { type Database, statement } from './database.ts'
import { reader } from './library-kinds.ts'
import { firstDated, perDay } from './order.ts'

/** A paper by its id and the version that is shown. */
export type Place = { readonly id: number; readonly version: number }
export type Done = Place & { readonly deed: Deed }

/** More teach hardly more, and each costs a tenth of a millisecond. */
const mostOfDeed = { kept: 3_000, left: 1_000, background: 3_000 } as const
/** The background is taken from papers older than this, where there are so many: nobody who looks for news has passed on them yet. */
const [oldEnough, enoughOld] = [30, 2_000]

/** What the reader did, newest papers first. A paper that was kept is nothing else. */
export function listDone(db: Database): Done[] {
  const rows = statement(
    db,
    `SELECT m.paper_id AS id, p.version_id AS version, max(m.kind = 'later') AS later, max(m.kind NOT IN ('read', 'later')) AS kept
     FROM paper_marks m JOIN papers p ON p.id = m.paper_id WHERE m.reader = ? AND m.kind NOT IN ('read', 'revised')
     GROUP BY m.paper_id ORDER BY m.paper_id DESC LIMIT ${mostOfDeed.kept}`,
  ).all(reader) as (Place & { readonly later: number; readonly kept: number })[]
  const wanted = rows.map(({ id, version, kept }): Done => ({ id, version, deed: kept === 1 ? 'kept' : 'later' }))
  return [...wanted, ...listLeft(db)]
}

/** Papers that were read and nothing else: opened, or (marked with others in one go) passed by. */
function listLeft(db: Database): Done[] {
  const rows = statement(
    db,
    `SELECT p.id, p.version_id AS version, EXISTS (
         SELECT 1 FROM paper_keys k CROSS JOIN reader_marks r ON r.paper_key = k.key
         WHERE k.paper_id = p.id AND r.reader = m.reader AND r.kind = 'read' AND r.batch IS NULL) AS opened
     FROM paper_marks m JOIN papers p ON p.id = m.paper_id
     WHERE m.reader = ? AND m.kind = 'read'
       AND NOT EXISTS (SELECT 1 FROM paper_marks o WHERE o.paper_id = m.paper_id AND o.reader = m.reader AND o.kind NOT IN ('read', 'revised'))
     ORDER BY m.paper_id DESC LIMIT ${mostOfDeed.left}`,
  ).all(reader) as (Place & { readonly opened: number })[]
  return rows.map(({ id, version, opened }) => ({ id, version, deed: opened === 1 ? 'opened' : 'passed' }))
}

/** Papers that nothing was done with, evenly from the library: from its older part where that is large enough (`old`), so that none of them is asked about. */
export function listBackground(db: Database): { readonly places: Place[]; readonly old: boolean } {
  const before = listUntouched(db, startOfLast(db, oldEnough))
  const old = before.length >= enoughOld
  const all = old ? before : listUntouched(db, Number.MAX_SAFE_INTEGER)
  const count = Math.min(all.length, mostOfDeed.background)
  const chosen = Array.from({ length: count }, (_, at) => all[Math.floor((at * all.length) / count)])
  return { places: chosen.flatMap((place) => place ?? []), old }
}

function listUntouched(db: Database, before: number): Place[] {
  return statement(
    db,
    `SELECT p.id, p.version_id AS version FROM papers p WHERE p.id < ?
       AND NOT EXISTS (SELECT 1 FROM paper_marks m WHERE m.paper_id = p.id AND m.reader = ?) ORDER BY p.id`,
  ).all(before, reader) as Place[]
}

/** Papers of the last days that were neither read nor kept. */
export function listCandidates(db: Database, days: number): Place[] {
  return statement(
    db,
    `SELECT p.id, p.version_id AS version FROM papers p WHERE p.id >= ?
       AND NOT EXISTS (SELECT 1 FROM paper_marks m WHERE m.paper_id = p.id AND m.reader = ?) ORDER BY p.id DESC`,
  ).all(startOfLast(db, days), reader) as Place[]
}

/** The first id of the last days, the newest paper's among them. */
export function startOfLast(db: Database, days: number): number {
  const newest = Number(statement(db, 'SELECT max(id) FROM papers').pluck().get() ?? 0)
  return newest < firstDated ? 0 : (Math.floor(newest / perDay) - days + 1) * perDay
}

/** Counts of a version’s words, read once. */
export type Reader = (place: Place) => Counted

/** Reads papers into a vocabulary; `known` holds what was read before. */
export function startReading(db: Database, vocabulary: Vocabulary, known: Map<number, Counted>): Reader {
  const find = statement(
    db,
    `SELECT title, title_ja AS titleJa, summary_ja AS summaryJa, abstract_en AS abstractEn, authors, categories
     FROM versions WHERE id = ?`,
  )
  return ({ version }) => {
    const before = known.get(version)
    if (before !== undefined) return before
    const row = find.get(version) as Row
    const [authors, categories] = [JSON.parse(row.authors) as string[], JSON.parse(row.categories) as string[]]
    const counted = vocabulary.read({ ...row, authors, categories })
    known.set(version, counted)
    return counted
  }
}

type Row = {
  readonly title: string
  readonly titleJa: string | null
  readonly summaryJa: string | null
  readonly abstractEn: string | null
  readonly authors: string
  readonly categories: string
}

// What reading the two shown texts of a paper together gave: kept with the paper for lists and filters. A paper whose shown
// text changes is not looked over any more (`showPaper` sees to that), and what was read of another text is never kept.
import type { Entry } from '#shared/entry.ts'
import type { Patch } from '#shared/restored-text.ts'
import { inTransaction } from './catalogue.ts'
import { type Database, statement } from './database.ts'

/** The shown texts of a paper that are to be looked over. */
export type UnreadPaper = Pick<Entry, 'title' | 'summaryJa' | 'abstractEn'> & { readonly versionId: number }

/** What came of it: the share of the Japanese in doubt (null where it could not be read), the filters it falls under, what is restored. */
export type PaperReading = {
  readonly doubt: number | null
  readonly doubtful: boolean
  readonly untranslated: boolean
  readonly restorations: readonly Patch[]
}

const select = `SELECT v.id AS versionId, v.title, v.summary_ja AS summaryJa, v.abstract_en AS abstractEn
  FROM papers p JOIN versions v ON v.id = p.version_id`

/** Papers that were never looked over, newest first; after them those that were by an older count than `by`. */
export function listUnread(db: Database, by: number, limit: number): UnreadPaper[] {
  const fresh = statement(db, `${select} WHERE p.read_by IS NULL ORDER BY p.id DESC LIMIT ?`).all(limit)
  const old = statement(db, `${select} WHERE p.read_by < ? ORDER BY p.read_by DESC, p.id DESC LIMIT ?`)
  return (fresh.length > 0 ? fresh : old.all(by, limit)) as UnreadPaper[]
}

export function countUnread(db: Database, by: number): number {
  const count = (where: string, ...values: number[]) =>
    Number(statement(db, `SELECT count(*) FROM papers WHERE ${where}`).pluck().get(values))
  return count('read_by IS NULL') + count('read_by < ?', by)
}

/** Keeps what was read, in one transaction; papers whose texts changed meanwhile are passed over. Returns how many were kept. */
export function saveReadings(
  db: Database,
  by: number,
  readings: readonly { readonly paper: UnreadPaper; readonly reading: PaperReading }[],
): number {
  const save = statement(
    db,
    `UPDATE papers SET read_by = :by, doubt = :doubt, doubtful = :doubtful, untranslated = :untranslated, restorations = :restorations
     WHERE id = (SELECT paper_id FROM versions WHERE id = :versionId AND title IS :title AND summary_ja IS :summaryJa
       AND abstract_en IS :abstractEn) AND version_id = :versionId`,
  )
  return inTransaction(db, () =>
    readings.reduce(
      (kept, { paper, reading }) => kept + save.run({ ...paper, ...toParameters(reading), by }).changes,
      0,
    ),
  )
}

function toParameters({ doubt, doubtful, untranslated, restorations }: PaperReading) {
  const patches = restorations.map(({ start, end, correct }) => [start, end, correct])
  return {
    doubt,
    doubtful: doubtful ? 1 : 0,
    untranslated: untranslated ? 1 : 0,
    restorations: patches.length > 0 ? JSON.stringify(patches) : null,
  }
}

/** What `saveReadings` wrote. */
export function toPatches(json: string | null): Patch[] {
  const patches = json === null ? [] : (JSON.parse(json) as [number, number, string][])
  return patches.map(([start, end, correct]) => ({ start, end, correct }))
}

// Papers whose text came in anew after their reader had read them: what was shown then and what is shown now, told by the
// versions and the moments they came. Only what reads otherwise counts: not white space, width, quotes, dashes or case, not a
// cut text that became whole, and not another parser, which reads both versions of the same pages anew.
import { foldText } from '#shared/script.ts'
import { inTransaction } from './catalogue.ts'
import { foldCopy } from './copies.ts'
import { type Database, statement } from './database.ts'
import { reader } from './library-kinds.ts'
import type { VersionRow } from './rows.ts'
import { listVersions } from './version-rows.ts'

/** The texts of a paper that a revision may change. */
export type RevisedTexts = {
  readonly title: string
  readonly titleJa: string | null
  readonly summaryJa: string | null
  readonly abstractEn: string | null
}
/** What was shown when the paper was read, what is shown now, and since when (ISO 8601, UTC). */
export type Revised = {
  readonly readAt: string
  readonly since: string
  readonly before: RevisedTexts
  readonly after: RevisedTexts
}

/** A text as all spellings of it agree. */
export function foldRevised(text: string): string {
  return foldText(foldCopy(text))
}

/** Undefined where there is no such paper, or where it is not revised. */
export function findRevision(db: Database, key: string): Revised | undefined {
  const id = statement(db, 'SELECT paper_id FROM paper_keys WHERE key = ?').pluck().get(key)
  return typeof id === 'number' ? readRevision(db, id) : undefined
}

/** Brings what lists and searches know of a paper's revision up to date. To be called once its shown text or its reading changed. */
export function noteRevision(db: Database, paperId: number): void {
  if (!isRead(db, paperId)) return
  const sql =
    readRevision(db, paperId) === undefined
      ? `DELETE FROM paper_marks WHERE reader = ? AND kind = 'revised' AND paper_id = ?`
      : `INSERT INTO paper_marks(reader, kind, paper_id) VALUES (?, 'revised', ?) ON CONFLICT DO NOTHING`
  statement(db, sql).run(reader, paperId)
}

/** As `noteRevision`, for the paper of a key. */
export function noteRevisionOf(db: Database, key: string): void {
  const id = statement(db, 'SELECT paper_id FROM paper_keys WHERE key = ?').pluck().get(key)
  if (typeof id === 'number') noteRevision(db, id)
}

/** Looks at all that was read by an older program, once; a paper with one version is passed over. */
export function noteOldRevisions(db: Database): void {
  const asked = statement(db, `SELECT 1 FROM settings WHERE name = 'revisions'`).pluck()
  if (asked.get() === undefined) return
  inTransaction(db, () => {
    const several = `SELECT paper_id FROM paper_marks m WHERE reader = ? AND kind = 'read'
      AND (SELECT count(*) FROM versions v WHERE v.paper_id = m.paper_id) > 1`
    for (const id of statement(db, several).pluck().all(reader) as number[]) noteRevision(db, id)
    statement(db, `DELETE FROM settings WHERE name = 'revisions'`).run()
  })
}

function isRead(db: Database, paperId: number): boolean {
  const sql = `SELECT 1 FROM paper_marks WHERE reader = ? AND kind = 'read' AND paper_id = ?`
  return statement(db, sql).get(reader, paperId) !== undefined
}

function readRevision(db: Database, paperId: number): Revised | undefined {
  const readAt = lastReading(db, paperId)
  const versions = readAt === null ? [] : listVersions(db, paperId)
  const [shown] = versions
  if (readAt === null || shown === undefined) return undefined
  const before = versions.find((row) => Date.parse(row.arrived_at) <= Date.parse(readAt))
  if (before === undefined || before.id === shown.id || !readsOtherwise(before, shown)) return undefined
  return { readAt, since: shown.arrived_at, before: textsOf(before), after: textsOf(shown) }
}

/** Under whichever key. */
function lastReading(db: Database, paperId: number): string | null {
  const sql = `SELECT max(m.at) FROM paper_keys k JOIN reader_marks m ON m.paper_key = k.key
    WHERE k.paper_id = ? AND m.reader = ? AND m.kind = 'read'`
  return statement(db, sql).pluck().get(paperId, reader) as string | null
}

function textsOf(row: VersionRow): RevisedTexts {
  return { title: row.title, titleJa: row.title_ja, summaryJa: row.summary_ja, abstractEn: row.abstract_en }
}

function readsOtherwise(before: VersionRow, shown: VersionRow): boolean {
  const [a, b] = [textsOf(before), textsOf(shown)]
  const fields = ['title', 'titleJa', 'summaryJa', 'abstractEn'] as const
  return fields.some((field) => isRevisedText(a[field], b[field], before.excerpt === 1))
}

/** A text that was not there yet, or was cut where it was read, was completed. */
function isRevisedText(before: string | null, after: string | null, isExcerpt: boolean): boolean {
  if (before === null || after === null) return false
  const [a, b] = [foldRevised(before), foldRevised(after)]
  const isCut = isExcerpt || /(?:…|\.{3})[\])]?\s*$/.test(before)
  return a !== b && !(isCut && b.startsWith(a))
}

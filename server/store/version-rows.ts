// The versions of a paper in the order in which they are preferred.
import { type Database, statement } from './database.ts'
import { selectVersions, type VersionRow } from './rows.ts'

/** Whole posts before excerpts, newest first; of one moment the more complete, then the one taken in last. */
const shownFirst = `ORDER BY v.excerpt, v.published_at IS NULL, v.published_at DESC,
  (v.summary_ja IS NULL) + (v.abstract_en IS NULL), v.id DESC`

/** All versions of a paper, the shown one first. */
export function listVersions(db: Database, paperId: number): VersionRow[] {
  return statement(db, `${selectVersions} WHERE v.paper_id = ? ${shownFirst}`).all(paperId) as VersionRow[]
}

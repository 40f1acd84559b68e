// Which version of a paper is shown, and what follows from it: its place in the order, the catalogue.
// `hidePaper` before any change of a paper, `showPaper` after it, both within `inTransaction`.
import type { Entry } from '#shared/entry.ts'
import { addToCatalogue, removeFromCatalogue } from './catalogue.ts'
import { type Database, statement } from './database.ts'
import { placeFor } from './order.ts'
import { noteRevision } from './revisions.ts'
import { selectVersions, toEntry, type VersionRow } from './rows.ts'
import { listVersions } from './version-rows.ts'

/** Takes a paper out of index and counts. */
export function hidePaper(db: Database, paperId: number): void {
  const row = statement(db, `${selectVersions} WHERE v.id = (SELECT version_id FROM papers WHERE id = ?)`).get(paperId)
  if (row !== undefined) removeFromCatalogue(db, paperId, toEntry(row as VersionRow))
}

/** Shows the newest version of a hidden paper; a paper without any version is removed. Returns the paper's id, which moves with its date; it is to be looked over anew. */
export function showPaper(db: Database, paperId: number): number | undefined {
  const shown = listVersions(db, paperId)[0]
  if (shown === undefined) {
    statement(db, 'DELETE FROM papers WHERE id = ?').run(paperId)
    return undefined
  }
  const id = placeFor(db, shown.published_at, paperId)
  if (id !== paperId) statement(db, 'UPDATE papers SET id = ? WHERE id = ?').run(id, paperId)
  statement(
    db,
    `UPDATE papers SET version_id = ?, read_by = NULL, doubt = NULL, doubtful = 0, untranslated = 0, restorations = NULL,
      sample = NOT EXISTS
      (SELECT 1 FROM versions v JOIN pages g ON g.id = v.page_id WHERE v.paper_id = papers.id AND NOT g.sample)
     WHERE id = ?`,
  ).run(shown.id, id)
  showEntry(db, id, toEntry(shown))
  noteRevision(db, id)
  return id
}

/** Puts the shown text of a paper that is hidden or new into index and counts. */
export function showEntry(db: Database, paperId: number, entry: Entry): void {
  addToCatalogue(db, paperId, entry)
}

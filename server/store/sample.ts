// The made-up papers of a first start: removed whole, and remembered as removed so that no later start brings them back.
import { inTransaction } from './catalogue.ts'
import { type Database, statement } from './database.ts'
import { forgetStaleGlossary } from './glossary.ts'
import { hidePaper, showPaper } from './shown.ts'

/** Removes all sample pages and the papers that came from them alone. Returns how many papers went. */
export function forgetSample(db: Database): number {
  return inTransaction(db, () => {
    const before = countSamples(db)
    const touched = statement(
      db,
      'SELECT DISTINCT v.paper_id FROM versions v JOIN pages g ON g.id = v.page_id WHERE g.sample',
    )
      .pluck()
      .all() as number[]
    for (const paperId of touched) hidePaper(db, paperId)
    statement(db, 'DELETE FROM versions WHERE page_id IN (SELECT id FROM pages WHERE sample)').run()
    for (const paperId of touched) showPaper(db, paperId)
    statement(db, 'DELETE FROM pages WHERE sample').run()
    statement(db, `INSERT OR REPLACE INTO settings(name, value) VALUES ('sample', 'forgotten')`).run()
    forgetStaleGlossary(db)
    return before
  })
}

/** Whether a start may take the samples in: they were never removed, and the library holds no paper of the reader's own. */
export function wantsSample(db: Database): boolean {
  const forgotten = statement(db, `SELECT 1 FROM settings WHERE name = 'sample'`).get() !== undefined
  const own = statement(db, 'SELECT 1 FROM papers WHERE NOT sample LIMIT 1').get() !== undefined
  return !forgotten && !own
}

export function countSamples(db: Database): number {
  return Number(statement(db, 'SELECT count(*) FROM papers WHERE sample').pluck().get())
}

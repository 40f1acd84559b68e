// Which version of a paper is shown, and what follows from it: its place in the order, the search index, the counts.
// `hide` before any change of a paper, `show` after it: index and counts are never touched elsewhere.
import { archiveOf, findCategory } from '#shared/categories.ts'
import type { Entry } from '#shared/entry.ts'
import { type Database, statement } from './database.ts'
import { placeFor } from './order.ts'
import { selectVersions, toEntry, type VersionRow } from './rows.ts'
import { tokenizeApart, tokenizeCategories, tokenizeText } from './tokens.ts'

/** Newest first; of one moment the more complete, then the one taken in last. */
const shownFirst = `ORDER BY v.published_at IS NULL, v.published_at DESC,
  (v.summary_ja IS NULL) + (v.abstract_en IS NULL), v.id DESC`

/** All versions of a paper, the shown one first. */
export function listVersions(db: Database, paperId: number): VersionRow[] {
  return statement(db, `${selectVersions} WHERE v.paper_id = ? ${shownFirst}`).all(paperId) as VersionRow[]
}

/** Takes a paper out of index and counts. */
export function hidePaper(db: Database, paperId: number): void {
  const row = statement(db, `${selectVersions} WHERE v.id = (SELECT version_id FROM papers WHERE id = ?)`).get(paperId)
  if (row === undefined) return
  statement(db, 'DELETE FROM paper_index WHERE rowid = ?').run(paperId)
  count(db, toEntry(row as VersionRow), -1)
}

/** Shows the newest version of a hidden paper; a paper without any version is removed. Returns the paper's id, which moves with its date. */
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
    `UPDATE papers SET version_id = ?, sample = NOT EXISTS
      (SELECT 1 FROM versions v JOIN pages g ON g.id = v.page_id WHERE v.paper_id = papers.id AND NOT g.sample)
     WHERE id = ?`,
  ).run(shown.id, id)
  showEntry(db, id, toEntry(shown))
  return id
}

/** Puts the shown text of a paper that is hidden or new into index and counts. */
export function showEntry(db: Database, paperId: number, entry: Entry): void {
  index(db, paperId, entry)
  count(db, entry, 1)
}

/** The archives of arXiv that a list of categories falls in, each once; a code of another scheme (68T50) is in none. */
function archivesOf(categories: readonly string[]): string[] {
  return [...new Set(categories.map(archiveOf))].filter((archive) => findCategory(archive) !== undefined)
}

function index(db: Database, id: number, entry: Entry): void {
  const { title, titleJa, summaryJa, abstractEn, authors, categories } = entry
  statement(
    db,
    'INSERT INTO paper_index(rowid, title, abstract, ja, authors, categories) VALUES (?, ?, ?, ?, ?, ?)',
  ).run(
    id,
    tokenizeText(title),
    tokenizeText(abstractEn ?? ''),
    tokenizeApart([titleJa ?? '', summaryJa ?? '']),
    tokenizeApart(authors),
    tokenizeCategories(categories, archivesOf(categories)),
  )
}

function count(db: Database, { categories, publishedAt }: Entry, change: 1 | -1): void {
  const add = statement(
    db,
    `INSERT INTO facet_counts(kind, value, papers) VALUES (?, ?, ?)
     ON CONFLICT DO UPDATE SET papers = papers + excluded.papers`,
  )
  for (const category of new Set(categories)) add.run('category', category, change)
  for (const archive of archivesOf(categories)) add.run('archive', archive, change)
  if (publishedAt) add.run('day', publishedAt.slice(0, 10), change)
}

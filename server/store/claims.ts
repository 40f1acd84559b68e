// Which paper of the library each paper of a draft is: by arXiv id, by the keys, else by the place on the page and the text.
// Kept in the draft as the old paper's key, since ids move with the date.
import { type Database, statement } from './database.ts'
import { sharesWords } from './identity.ts'
import { selectVersions, toEntry, type VersionRow } from './rows.ts'
import { listVersions } from './version-rows.ts'

type Old = { readonly id: number; readonly key: string }

/** Claims each paper of the library for at most one of the draft; one of the draft may claim several, which are one then. */
export function claimPapers(db: Database, draft: Database): void {
  draft.exec('CREATE TABLE claims(old_key TEXT PRIMARY KEY, draft_id INTEGER NOT NULL) WITHOUT ROWID')
  draft.exec('CREATE INDEX claims_by_draft ON claims(draft_id)')
  const byArxivId = 'SELECT key FROM papers WHERE arxiv_id = ?'
  const byKey = 'SELECT p.key FROM paper_keys k JOIN papers p ON p.id = k.paper_id WHERE k.key = ?'
  const find = (sql: string, value: string) => statement(db, sql).pluck().get(value)
  for (const { value, id } of namesOf(draft, 'arxiv_id', 'papers', 'id')) claim(draft, find(byArxivId, value), id)
  // A paper's own key tells more than one that it only was known by.
  for (const { value, id } of namesOf(draft, 'key', 'papers', 'id')) claim(draft, find(byKey, value), id)
  for (const { value, id } of namesOf(draft, 'key', 'paper_keys', 'paper_id')) claim(draft, find(byKey, value), id)
  for (const old of listUnclaimed(db, draft)) claim(draft, old.key, findByPlace(db, draft, old.id))
}

/** A column of names with the ids of their papers, some at a time: a table can't be written while it is read. */
function* namesOf(
  draft: Database,
  column: string,
  table: string,
  id: string,
): Generator<{ value: string; id: number }> {
  const sql = `SELECT ${column} AS value, ${id} AS id FROM ${table} WHERE ${column} > ? ORDER BY ${column} LIMIT 500`
  let last = ''
  while (true) {
    const rows = statement(draft, sql).all(last) as { value: string; id: number }[]
    yield* rows
    if (rows.length === 0) return
    last = rows.at(-1)?.value ?? last
  }
}

/** Says that the paper of this key is that of the draft, unless it is another one's already. */
export function claim(draft: Database, oldKey: unknown, draftId: number | undefined): void {
  if (typeof oldKey !== 'string' || draftId === undefined) return
  statement(draft, 'INSERT INTO claims(old_key, draft_id) VALUES (?, ?) ON CONFLICT DO NOTHING').run(oldKey, draftId)
}

/** The papers of the library that no paper of the draft is. */
export function* listUnclaimed(db: Database, draft: Database): Generator<Old> {
  const isClaimed = statement(draft, 'SELECT 1 FROM claims WHERE old_key = ?')
  let last = -1
  while (true) {
    const papers = statement(db, 'SELECT id, key FROM papers WHERE id > ? ORDER BY id LIMIT 500').all(last) as Old[]
    if (papers.length === 0) return
    for (const paper of papers) if (isClaimed.get(paper.key) === undefined) yield paper
    last = papers.at(-1)?.id ?? last
  }
}

/** The paper of the draft that has one of the old one's texts on one of its pages; else the one at the very line, if it is no other paper yet. */
function findByPlace(db: Database, draft: Database, oldId: number): number | undefined {
  for (const old of listVersions(db, oldId)) {
    const rows = statement(draft, `${selectVersions} WHERE v.page_id = ?`).all(old.page_id) as VersionRow[]
    const isFree = ({ paper_id }: VersionRow) =>
      statement(draft, 'SELECT 1 FROM claims WHERE draft_id = ?').get(paper_id) === undefined
    const found =
      rows.find((row) => sharesWords(toEntry(row), toEntry(old))) ??
      rows.find((row) => row.line === old.line && isFree(row))
    if (found) return found.paper_id
  }
  return undefined
}

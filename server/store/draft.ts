// The library as today's parser would have made it: a database of its own on the disk, gone when it is closed or the process
// ends, into which all kept pages are saved anew by the very rules that they are taken in by.
import { zstdDecompressSync } from 'node:zlib'
import type { Entry, PageProblem } from '#shared/entry.ts'
import { inDraft } from './catalogue.ts'
import { type Database, statement } from './database.ts'
import { identify, sharesWords } from './identity.ts'
import { openDatabase } from './open-file.ts'
import { selectVersions, toEntry, type VersionRow } from './rows.ts'
import { saveEntry } from './save.ts'

/** A page as the library keeps it. */
export type KeptPage = {
  readonly id: number
  readonly name: string
  readonly bytes: Uint8Array
  readonly charset?: string
  readonly firstLine: number
}

/** What the parser reads on a page now. */
export type Reading = {
  readonly entries: readonly { readonly entry: Entry; readonly line: number }[]
  readonly problems: readonly PageProblem[]
}

type PageRow = { id: number; name: string; charset: string | null; first_line: number; body: Uint8Array }

/** An empty draft. */
export function openDraft(): Database {
  const draft = openDatabase('')
  // Nothing of it outlives the process, so nothing of it need be safe.
  draft.pragma('synchronous = OFF')
  draft.pragma('journal_mode = OFF')
  return draft
}

/** The first kept page after the one with the id `after`, if there is one. */
export function nextPage(db: Database, after: number): KeptPage | undefined {
  const row = statement(
    db,
    'SELECT id, name, charset, first_line, body FROM pages WHERE id > ? ORDER BY id LIMIT 1',
  ).get(after) as PageRow | undefined
  if (row === undefined) return undefined
  const { id, name, charset, first_line, body } = row
  return { id, name, firstLine: first_line, bytes: zstdDecompressSync(body), ...(charset !== null && { charset }) }
}

/** Saves a page's entries into the draft, with the arXiv ids that were found for them. */
export function draftPage(db: Database, draft: Database, pageId: number, reading: Reading): void {
  const page = statement(db, 'SELECT hash, name, sample, taken_at FROM pages WHERE id = ?').get(pageId) as
    | { hash: string; name: string; sample: number; taken_at: string }
    | undefined
  if (page === undefined) return
  inDraft(draft, () => {
    statement(
      draft,
      `INSERT INTO pages(id, hash, name, sample, taken_at, problems, body)
       VALUES (:id, :hash, :name, :sample, :taken_at, :problems, x'')`,
    ).run({ ...page, id: pageId, problems: JSON.stringify(reading.problems) })
    for (const { entry, line } of reading.entries)
      saveEntry(
        draft,
        { sample: page.sample === 1 },
        { pageId, line, entry: withFoundId(db, entry, { pageId, line }), statedId: entry.arxivId },
      )
  })
}

/** The entry with the arXiv id of its paper where no page states it: it was looked up, and reading the page again must not lose it. */
function withFoundId(db: Database, entry: Entry, { pageId, line }: { pageId: number; line: number }): Entry {
  if (entry.arxivId !== null) return entry
  const rows = statement(
    db,
    `${selectVersions} WHERE v.id IN
       (SELECT id FROM versions WHERE title_hash = :title UNION SELECT id FROM versions WHERE page_id = :page AND line = :line)
       AND p.arxiv_id IS NOT NULL AND v.stated_id IS NULL AND NOT EXISTS
       (SELECT 1 FROM versions w WHERE w.paper_id = v.paper_id AND w.stated_id = p.arxiv_id AND w.title_hash = v.title_hash)`,
  ).all({ title: identify(entry).titleHash, page: pageId, line }) as VersionRow[]
  const isHere = (row: VersionRow) => row.page_id === pageId && row.line === line
  const row = rows.find(isHere) ?? rows.find((other) => sharesWords(toEntry(other), entry))
  if (row === undefined) return entry
  return { ...entry, arxivId: row.arxiv_id, arxivVersion: entry.arxivVersion ?? row.arxiv_version }
}

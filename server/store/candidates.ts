// Which paper of the library an entry belongs to.
import type { Entry } from '#shared/entry.ts'
import { type Database, statement } from './database.ts'
import { isBare, isSamePaper, sharesAddress, sharesText } from './identity.ts'
import { selectVersions, toEntry, type VersionRow } from './rows.ts'

/**
 * The paper this entry belongs to: by arXiv id, else among the papers that ever had its title, else, where one side is an
 * excerpt (and its title may be cut), by the post's address. Of several the one with its address, else the one that shares a
 * text, else the newest. An excerpt that shows no text joins a title only where one paper has it: nothing would tell which.
 */
export function findPaperId(db: Database, entry: Entry, titleHash: string): number | undefined {
  if (entry.arxivId) {
    const known = statement(db, 'SELECT id FROM papers WHERE arxiv_id = ?').pluck().get(entry.arxivId)
    if (typeof known === 'number') return known
  }
  const candidates = [...listTitled(db, titleHash), ...listAddressed(db, entry)].filter((row) =>
    isSamePaper(toEntry(row), entry),
  )
  if (isBare(entry) && new Set(candidates.map((row) => row.paper_id)).size > 1)
    return candidates.find((row) => row.source_url !== null && row.source_url === entry.sourceUrl)?.paper_id
  const first = (test: typeof sharesText) => candidates.find((row) => test(toEntry(row), entry))
  return (first(sharesAddress) ?? first(sharesText) ?? candidates[0])?.paper_id
}

function listTitled(db: Database, titleHash: string): VersionRow[] {
  if (statement(db, 'SELECT 1 FROM versions WHERE title_hash = ?').get(titleHash) === undefined) return []
  return statement(db, `${selectVersions} WHERE v.title_hash = ? ORDER BY v.paper_id DESC`).all(
    titleHash,
  ) as VersionRow[]
}

function listAddressed(db: Database, { sourceUrl, excerpt }: Entry): VersionRow[] {
  if (sourceUrl === null) return []
  return statement(db, `${selectVersions} WHERE v.source_url = ? AND (v.excerpt OR ?) ORDER BY v.paper_id DESC`).all(
    sourceUrl,
    excerpt ? 1 : 0,
  ) as VersionRow[]
}

// Makes two papers of the library one: all versions and keys of the one go to the other, and versions that say the same become one.
import { inTransaction } from './catalogue.ts'
import { type Database, statement } from './database.ts'
import { merge } from './identity.ts'
import { learnArxivId } from './keys.ts'
import { toEntry, type VersionRow } from './rows.ts'
import { hidePaper, showPaper } from './shown.ts'
import { listVersions } from './version-rows.ts'
import { replaceVersion } from './versions.ts'

/**
 * Moves everything of paper `from` (its row id) to paper `into`, and returns the id that `into` has then (ids move with the
 * date). All keys of both lead to it; an arXiv id of either becomes its own. Throws where both have one and they differ.
 */
export function joinPapers(db: Database, from: number, into: number): number {
  return inTransaction(db, () => {
    const arxivId = arxivIdOfBoth(db, from, into)
    hidePaper(db, from)
    hidePaper(db, into)
    movePaper(db, from, into)
    if (arxivId !== null) learnArxivId(db, into, arxivId)
    mergeVersions(db, into)
    return showPaper(db, into) ?? into
  })
}

/** Moves versions and keys of a hidden paper to another, and removes it. */
export function movePaper(db: Database, from: number, into: number): void {
  for (const table of ['versions', 'paper_keys'])
    statement(db, `UPDATE ${table} SET paper_id = ? WHERE paper_id = ?`).run(into, from)
  statement(db, 'DELETE FROM papers WHERE id = ?').run(from)
}

function arxivIdOfBoth(db: Database, from: number, into: number): string | null {
  const idOf = (paper: number) =>
    (statement(db, 'SELECT arxiv_id FROM papers WHERE id = ?').pluck().get(paper) ?? null) as string | null
  const [a, b] = [idOf(into), idOf(from)]
  if (a !== null && b !== null && a !== b) throw new Error(`papers ${a} and ${b} are two, and can’t be joined`)
  return a ?? b
}

/** Leaves one of each set of versions that say the same, with all that any of them says. The paper must be hidden. */
export function mergeVersions(db: Database, paperId: number): void {
  const kept: VersionRow[] = []
  for (const row of listVersions(db, paperId)) {
    const at = kept.findIndex((other) => merge(toEntry(other), toEntry(row)) !== undefined)
    const other = kept[at]
    if (other === undefined) kept.push(row)
    else kept[at] = mergeRows(db, other, row)
  }
}

function mergeRows(db: Database, kept: VersionRow, gone: VersionRow): VersionRow {
  const entry = merge(toEntry(kept), toEntry(gone)) ?? toEntry(kept)
  replaceVersion(db, kept.id, {
    pageId: kept.page_sample ? gone.page_id : kept.page_id,
    line: kept.page_sample ? gone.line : kept.line,
    statedId: kept.stated_id ?? gone.stated_id,
    cameAt: kept.arrived_at < gone.arrived_at ? kept.arrived_at : gone.arrived_at,
    entry,
  })
  statement(db, 'DELETE FROM versions WHERE id = ?').run(gone.id)
  return listVersions(db, kept.paper_id).find(({ id }) => id === kept.id) ?? kept
}

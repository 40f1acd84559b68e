// Puts a paper of a draft in the place of what the library had for it. Keys stay, so whatever hangs on a key stays true.
import { isDeepStrictEqual } from 'node:util'
import type { Entry } from '#shared/entry.ts'
import { claim } from './claims.ts'
import { type Database, statement } from './database.ts'
import { mergeVersions, movePaper } from './join.ts'
import { freeKey, rememberKeys } from './keys.ts'
import { placeFor } from './order.ts'
import { toEntry, type VersionRow } from './rows.ts'
import { hidePaper, showPaper } from './shown.ts'
import { listVersions } from './version-rows.ts'
import { insertVersion } from './versions.ts'

/** What became of a paper: `fields` are those of its shown text that read otherwise now; `joined` others went into it. */
export type Replaced = {
  readonly kind: 'added' | 'same' | 'changed'
  readonly fields: readonly string[]
  readonly joined: number
}

/** Pages up to `lastPage` are in the draft; versions from later ones stay as they are. Only within `inTransaction`. */
export function replacePaper(db: Database, draft: Database, draftId: number, lastPage: number): Replaced {
  const versions = listVersions(draft, draftId).filter((row) => hasPage(db, row.page_id))
  const keys = statement(draft, 'SELECT key FROM paper_keys WHERE paper_id = ?').pluck().all(draftId) as string[]
  const [into = addEmpty(db, versions), ...others] = findOlds(db, draft, draftId, versions[0]?.arxiv_id ?? null)
  const before = listVersions(db, into)
  const arxivId = arxivIdOf(before, versions, lastPage)
  const isAsBefore =
    others.length === 0 &&
    before[0]?.arxiv_id === arxivId &&
    isDeepStrictEqual(contentsOf(before.filter(({ page_id }) => page_id <= lastPage)), contentsOf(versions))
  if (versions.length === 0 || isAsBefore) return { kind: 'same', fields: [], joined: 0 }
  hidePaper(db, into)
  for (const other of others) {
    hidePaper(db, other)
    movePaper(db, other, into)
  }
  statement(db, 'DELETE FROM versions WHERE paper_id = ? AND page_id <= ?').run(into, lastPage)
  const after = write(db, into, { versions, keys, arxivId })
  claim(draft, after[0]?.key, draftId)
  if (before.length === 0) return { kind: 'added', fields: [], joined: 0 }
  const fields = changedFields(before, after)
  return { kind: fields.length > 0 ? 'changed' : 'same', fields, joined: others.length }
}

/** Removes what a paper that is none of the draft's has from its pages, and the paper with its last version. True if it went. */
export function removeOld(db: Database, paperId: number, lastPage: number): boolean {
  const early = 'FROM versions WHERE paper_id = ? AND page_id <= ?'
  if (statement(db, `SELECT 1 ${early}`).get(paperId, lastPage) === undefined) return false
  hidePaper(db, paperId)
  statement(db, `DELETE ${early}`).run(paperId, lastPage)
  return showPaper(db, paperId) === undefined
}

/** The papers of the library that this one of the draft is, the one with its arXiv id first. */
function findOlds(db: Database, draft: Database, draftId: number, arxivId: string | null): number[] {
  const keys = statement(draft, 'SELECT old_key FROM claims WHERE draft_id = ? ORDER BY old_key').pluck().all(draftId)
  const byArxivId = statement(db, 'SELECT id FROM papers WHERE arxiv_id = ?').pluck().get(arxivId)
  const byKeys = keys.map((key) => statement(db, 'SELECT paper_id FROM paper_keys WHERE key = ?').pluck().get(key))
  return [...new Set([byArxivId, ...byKeys])].filter((id) => typeof id === 'number')
}

function hasPage(db: Database, pageId: number): boolean {
  return statement(db, 'SELECT 1 FROM pages WHERE id = ?').get(pageId) !== undefined
}

/** A paper that has no version yet. */
function addEmpty(db: Database, versions: readonly VersionRow[]): number {
  const [shown] = versions
  if (shown === undefined) return -1
  const id = placeFor(db, shown.published_at, null)
  const key = freeKey(db, shown.key)
  statement(db, 'INSERT INTO papers(id, key, sample) VALUES (?, ?, 0)').run(id, key)
  rememberKeys(db, id, [key])
  return id
}

/** The id the pages state now; else one that was found otherwise. An id that only an earlier reading of the pages stated is gone. */
function arxivIdOf(before: readonly VersionRow[], versions: readonly VersionRow[], lastPage: number): string | null {
  const known = before[0]?.arxiv_id ?? null
  const now = versions[0]?.arxiv_id ?? null
  if (now !== null || known === null) return now
  const stating = before.filter((row) => row.stated_id === known)
  return stating.length > 0 && stating.every(({ page_id }) => page_id <= lastPage) ? null : known
}

type Writing = {
  readonly versions: readonly VersionRow[]
  readonly keys: readonly string[]
  readonly arxivId: string | null
}

/** Writes the versions of a hidden paper and shows it; all its versions then, the shown one first. */
function write(db: Database, paperId: number, { versions, keys, arxivId }: Writing): VersionRow[] {
  const hasOthers = listVersions(db, paperId).length > 0
  for (const row of versions)
    insertVersion(db, paperId, {
      pageId: row.page_id,
      line: row.line,
      statedId: row.stated_id,
      cameAt: row.arrived_at,
      entry: toEntry(row),
    })
  rememberKeys(db, paperId, [...(arxivId === null ? [] : [arxivId]), ...keys])
  name(db, paperId, arxivId)
  if (hasOthers) mergeVersions(db, paperId)
  return listVersions(db, showPaper(db, paperId) ?? paperId)
}

/** A paper is known by its arXiv id; one that lost it, by one of its other keys. */
function name(db: Database, paperId: number, arxivId: string | null): void {
  statement(
    db,
    `UPDATE papers SET arxiv_id = :id, key = CASE WHEN :id IS NOT NULL THEN :id WHEN key <> arxiv_id THEN key ELSE
       coalesce((SELECT k.key FROM paper_keys k WHERE k.paper_id = papers.id AND k.key <> papers.arxiv_id), key) END
     WHERE id = :paper AND arxiv_id IS NOT :id`,
  ).run({ id: arxivId, paper: paperId })
}

/** Everything a reading of pages gives, in an order of its own. */
function contentsOf(rows: readonly VersionRow[]): string[] {
  return rows.map((row) => JSON.stringify([textOf(row), row.page_id, row.line, row.stated_id])).sort()
}

function textOf(row: VersionRow): Omit<Entry, 'arxivId'> {
  const { arxivId: _ofPaper, ...text } = toEntry(row)
  return text
}

/** The fields of the shown version that differ; `versions` where the older ones do. */
function changedFields(before: readonly VersionRow[], after: readonly VersionRow[]): string[] {
  const [[old, ...olds], [now, ...news]] = [before, after]
  if (old === undefined || now === undefined) return []
  const [a, b] = [toEntry(old), toEntry(now)]
  const fields: string[] = (Object.keys(a) as (keyof Entry)[]).filter((field) => !isDeepStrictEqual(a[field], b[field]))
  if (!isDeepStrictEqual(olds.map(textOf), news.map(textOf))) fields.push('versions')
  return fields
}

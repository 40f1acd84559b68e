// Papers that have no arXiv id yet, and the ids that were found for them. The made-up papers of a first start are not sought.
import type { Entry } from '#shared/entry.ts'
import { inTransaction } from './catalogue.ts'
import { type Database, statement } from './database.ts'
import { titleKey } from './identity.ts'
import { joinPapers } from './join.ts'
import { freeKey, learnArxivId, rememberKeys } from './keys.ts'
import { placeFor } from './order.ts'
import { selectVersions, toEntry, type VersionRow } from './rows.ts'
import { hidePaper, showPaper } from './shown.ts'
import { listVersions } from './version-rows.ts'

/** The title of one version of a paper without an id. */
export type OpenTitle = { readonly versionId: number; readonly key: string; readonly title: string }
/** One version of such a paper. */
export type OpenVersion = Pick<Entry, 'title' | 'abstractEn' | 'authors' | 'publishedAt'> & {
  readonly versionId: number
}

/**
 * What was found for the paper of this key. Its versions in parts: each is a paper of its own, with its id, or still without
 * one where that is null. The first part stays the paper it was and keeps its keys.
 */
export type Resolution = {
  readonly key: string
  readonly parts: readonly {
    readonly arxivId: string | null
    readonly versions: readonly { readonly versionId: number; readonly arxivVersion: number | null }[]
  }[]
}

/** `resolved` papers got an id; `joined` of them are one with a paper that had it already. */
export type ResolvedCounts = { readonly resolved: number; readonly joined: number }

/** Titles of versions after the one with the id `after`, in the order they came in. Those that say too little to be told from others are left out. */
export function listOpenTitles(db: Database, after: number, limit: number): OpenTitle[] {
  return statement(
    db,
    `SELECT v.id AS versionId, p.key, v.title FROM versions v JOIN papers p ON p.id = v.paper_id
     WHERE v.id > ? AND p.arxiv_id IS NULL AND NOT p.sample
       AND (v.abstract_en IS NOT NULL OR (v.authors <> '[]' AND v.published_at IS NOT NULL))
     ORDER BY v.id LIMIT ?`,
  ).all(after, limit) as OpenTitle[]
}

/** All versions of a paper, the shown one first; none if it has an id by now. */
export function findOpenVersions(db: Database, key: string): OpenVersion[] {
  const paperId = findOpenPaper(db, key)
  return paperId === undefined ? [] : listVersions(db, paperId).map(toOpenVersion)
}

export function countOpenPapers(db: Database): number {
  return Number(statement(db, 'SELECT count(*) FROM papers WHERE arxiv_id IS NULL AND NOT sample').pluck().get())
}

/** Saves what was found, all or nothing; a paper that got an id meanwhile is passed over. */
export function saveResolved(db: Database, resolutions: readonly Resolution[]): ResolvedCounts {
  const counts = { resolved: 0, joined: 0 }
  inTransaction(db, () => {
    for (const resolution of resolutions) {
      const paperId = findOpenPaper(db, resolution.key)
      if (paperId !== undefined) saveParts(db, paperId, resolution, counts)
    }
  })
  return counts
}

/** Where asking goes on after it was interrupted: a version’s id; 0 at the beginning. */
export function findResolvePlace(db: Database): number {
  return Number(statement(db, `SELECT value FROM settings WHERE name = 'resolve'`).pluck().get() ?? 0)
}

export function saveResolvePlace(db: Database, versionId: number): void {
  statement(db, `INSERT OR REPLACE INTO settings(name, value) VALUES ('resolve', ?)`).run(String(versionId))
}

function findOpenPaper(db: Database, key: string): number | undefined {
  const sql = 'SELECT id FROM papers WHERE key = ? AND arxiv_id IS NULL'
  return statement(db, sql).pluck().get(key) as number | undefined
}

function toOpenVersion(row: VersionRow): OpenVersion {
  const { title, abstractEn, authors, publishedAt } = toEntry(row)
  return { versionId: row.id, title, abstractEn, authors, publishedAt }
}

function saveParts(
  db: Database,
  paperId: number,
  { parts }: Resolution,
  counts: { resolved: number; joined: number },
): void {
  if (parts.length > 1) hidePaper(db, paperId)
  const papers = parts.map((part, index) => (index === 0 ? paperId : splitOff(db, paperId, part)))
  const shown = parts.length > 1 ? papers.map((paper) => showPaper(db, paper) ?? paper) : papers
  for (const [index, part] of parts.entries()) {
    if (part.arxivId === null) continue
    counts.resolved += 1
    if (namePart(db, shown[index] ?? paperId, part.arxivId, part.versions)) counts.joined += 1
  }
}

/** A hidden paper of its own for a part; the key of its title with a number after it. */
function splitOff(db: Database, from: number, { versions }: Resolution['parts'][number]): number {
  const row = statement(db, `${selectVersions} WHERE v.id = ?`).get(versions[0]?.versionId) as VersionRow
  const key = freeKey(db, titleKey(toEntry(row)))
  const id = placeFor(db, row.published_at, null)
  statement(db, 'INSERT INTO papers(id, key, sample) VALUES (?, ?, 0)').run(id, key)
  rememberKeys(db, id, [key])
  const move = statement(db, 'UPDATE versions SET paper_id = ? WHERE id = ? AND paper_id = ?')
  for (const { versionId } of versions) move.run(id, versionId, from)
  return id
}

/** Gives a paper its id; true if it became one with another that has it. Neither index nor counts know of ids. */
function namePart(
  db: Database,
  paperId: number,
  arxivId: string,
  versions: Resolution['parts'][number]['versions'],
): boolean {
  const number = statement(db, 'UPDATE versions SET arxiv_version = ? WHERE id = ? AND arxiv_version IS NULL')
  for (const { versionId, arxivVersion } of versions) if (arxivVersion !== null) number.run(arxivVersion, versionId)
  const other = statement(db, 'SELECT id FROM papers WHERE arxiv_id = ?').pluck().get(arxivId)
  if (typeof other === 'number') joinPapers(db, paperId, other)
  else learnArxivId(db, paperId, arxivId)
  return typeof other === 'number'
}

// Writes the rows of `versions`.
import type { Entry } from '#shared/entry.ts'
import { type Database, statement } from './database.ts'
import { identify } from './identity.ts'
import { toParameters } from './rows.ts'

/** One version as it is written: where it came from, the arXiv id its page stated, its text. */
export type VersionToWrite = {
  readonly pageId: number
  readonly line: number
  readonly statedId: string | null
  /** When its text first came in, where that was before its page. */
  readonly cameAt?: string
  /** Where it is at hand; else made from the entry. */
  readonly titleHash?: string
  readonly entry: Entry
}

const columns = [
  ...['page_id', 'line', 'stated_id', 'title_hash', 'title', 'title_ja', 'summary_ja', 'abstract_en', 'authors'],
  ...['categories', 'published_at', 'arxiv_version', 'source_url', 'excerpt', 'provider', 'translator', 'came_at'],
]
const insertSql = `INSERT INTO versions(paper_id, ${columns.join(', ')})
  VALUES (:paper_id, ${columns.map((column) => `:${column}`).join(', ')})`
const updateSql = `UPDATE versions SET ${columns.map((column) => `${column} = :${column}`).join(', ')} WHERE id = :id`

/** Adds a version to a paper; returns its id. */
export function insertVersion(db: Database, paperId: number, version: VersionToWrite): number {
  return Number(statement(db, insertSql).run({ ...parametersOf(version), paper_id: paperId }).lastInsertRowid)
}

/** Writes a version in the place of another. */
export function replaceVersion(db: Database, id: number, version: VersionToWrite): void {
  statement(db, updateSql).run({ ...parametersOf(version), id })
}

function parametersOf({
  entry,
  pageId,
  line,
  statedId,
  cameAt,
  titleHash = identify(entry).titleHash,
}: VersionToWrite) {
  return {
    ...toParameters(entry),
    title_hash: titleHash,
    page_id: pageId,
    line,
    stated_id: statedId,
    came_at: cameAt ?? null,
  }
}

// Papers as they leave the library, some at a time: a list of any length is read by its cursor, in bounded memory.
import type { ExportedPaper } from '#shared/export.ts'
import { Failure } from '#shared/failure.ts'
import type { PapersQuery } from '#shared/search.ts'
import { type Database, statement } from './database.ts'
import { listKeys, marksReader, readState } from './library-rows.ts'
import { selectVersions, toEntry, toIdentity, toShownSummary, type VersionRow } from './rows.ts'
import { listFoundIds } from './search.ts'

/** Some papers and where the next begin, null at the end. */
export type ExportPage = { readonly papers: ExportedPaper[]; readonly next: string | null }

/** The next papers of what a query finds, at most its `limit`. */
export function listExported(db: Database, query: PapersQuery): ExportPage {
  const { ids, next } = listFoundIds(db, query)
  return { papers: readPapers(db, ids), next }
}

/** The papers of these keys, in their order; one that two keys name comes once. Throws `not_found` with the keys that lead nowhere. */
export function listExportedKeys(db: Database, keys: readonly string[]): ExportedPaper[] {
  const find = statement(db, 'SELECT paper_id FROM paper_keys WHERE key = ?').pluck()
  const found = keys.map((key) => ({ key, id: find.get(key) as number | undefined }))
  const lost = found.filter(({ id }) => id === undefined).map(({ key }) => key)
  if (lost.length > 0) {
    const message = `there is no paper ${lost.slice(0, 3).join(', ')}${lost.length > 3 ? ' …' : ''} in this library`
    throw new Failure('not_found', message, { details: lost.map((key) => ({ path: 'keys', message: key })) })
  }
  return readPapers(db, [...new Set(found.flatMap(({ id }) => id ?? []))])
}

function readPapers(db: Database, ids: readonly number[]): ExportedPaper[] {
  const select = statement(db, `${selectVersions} WHERE v.id = (SELECT version_id FROM papers WHERE id = ?)`)
  const marksOf = marksReader(db)
  return ids.map((id) => {
    const row = select.get(id) as VersionRow
    const { key, arxivId } = toIdentity(row)
    const { title, titleJa, abstractEn, authors, categories, publishedAt, arxivVersion, sourceUrl } = toEntry(row)
    const marks = marksOf(id)
    const note = marks.hasNote ? readState(db, listKeys(db, key)).note : ''
    const texts = { title, titleJa, summaryJa: toShownSummary(row), abstractEn }
    return { key, arxivId, arxivVersion, ...texts, authors, categories, publishedAt, sourceUrl, marks, note }
  })
}

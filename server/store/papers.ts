// Reads one paper with all its versions, and the library's counts.
import type { Facets } from '#shared/contract.ts'
import type { KeptPaper } from '#shared/paper.ts'
import { type Database, statement } from './database.ts'
import { toEntry, toIdentity, toSource, toVersion } from './rows.ts'
import { countSamples } from './sample.ts'
import { listVersions } from './shown.ts'

/** The paper of this key (or of a key it once had), or undefined. */
export function findPaper(db: Database, key: string): KeptPaper | undefined {
  const paperId = statement(db, 'SELECT paper_id FROM paper_keys WHERE key = ?').pluck().get(key)
  const versions = typeof paperId === 'number' ? listVersions(db, paperId) : []
  const shown = versions[0]
  if (shown === undefined) return undefined
  return {
    ...toEntry(shown),
    ...toIdentity(shown),
    source: toSource(shown),
    versions: versions.map(toVersion),
  }
}

export function countPapers(db: Database): number {
  return Number(statement(db, 'SELECT count(*) FROM papers').pluck().get())
}

export function getFacets(db: Database): Facets {
  const counts = (kind: string, order: string) =>
    statement(db, `SELECT value, papers FROM facet_counts WHERE kind = ? AND papers > 0 ORDER BY ${order}`).all(
      kind,
    ) as { value: string; papers: number }[]
  const byCount = 'papers DESC, value'
  return {
    papers: countPapers(db),
    samples: countSamples(db),
    categories: counts('category', byCount).map(({ value, papers }) => ({ category: value, count: papers })),
    archives: counts('archive', byCount).map(({ value, papers }) => ({ archive: value, count: papers })),
    days: counts('day', 'value DESC').map(({ value, papers }) => ({ day: value, count: papers })),
  }
}

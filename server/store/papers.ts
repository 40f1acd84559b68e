// Reads one paper with all its versions, and counts the library.

import { toMarks } from '#shared/marks.ts'
import type { KeptPaper } from '#shared/paper.ts'
import { type Database, statement } from './database.ts'
import { listKeys, readState } from './library-rows.ts'
import { toEntry, toIdentity, toSource, toVersion } from './rows.ts'
import { listVersions } from './version-rows.ts'

/** The paper of this key (or of a key it once had), or undefined. */
export function findPaper(db: Database, key: string): KeptPaper | undefined {
  const paperId = statement(db, 'SELECT paper_id FROM paper_keys WHERE key = ?').pluck().get(key)
  const versions = typeof paperId === 'number' ? listVersions(db, paperId) : []
  const shown = versions[0]
  if (shown === undefined) return undefined
  const state = readState(db, listKeys(db, key))
  return {
    ...toEntry(shown),
    ...toIdentity(shown),
    marks: toMarks(state),
    note: state.note,
    source: toSource(shown),
    versions: versions.map(toVersion),
  }
}

export function countPapers(db: Database): number {
  return Number(statement(db, 'SELECT count(*) FROM papers').pluck().get())
}

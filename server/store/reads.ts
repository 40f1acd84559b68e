// What is asked of the library without changing it, by name: so that another thread can be asked for it. Each read sees one
// state of the library from its first statement to its last, whatever is written meanwhile.
import { findAuthors } from './author-names.ts'
import type { Database } from './database.ts'
import { listDays } from './days.ts'
import { listExported, listExportedKeys } from './exported.ts'
import { countFound, getFacets } from './facets.ts'
import { countUnreadFound, listFeed } from './feed.ts'
import { listForYou, listForYouWords } from './for-you.ts'
import { listPapers } from './search.ts'
import { countHolders, findComparedTexts, listCandidates, listSummaries } from './similar.ts'

const table = {
  listPapers,
  countFound,
  countUnreadFound,
  getFacets,
  findAuthors,
  listDays,
  listFeed,
  findComparedTexts,
  countHolders,
  listCandidates,
  listSummaries,
  listExported,
  listExportedKeys,
  listForYou,
  listForYouWords,
}

export type ReadName = keyof typeof table
type Inputs = {
  readonly [Name in ReadName]: Parameters<(typeof table)[Name]> extends [Database, ...infer Rest] ? Rest : never
}
type Results = { readonly [Name in ReadName]: ReturnType<(typeof table)[Name]> }
/** What a read is given beside the database. */
export type ReadArguments<Name extends ReadName> = Inputs[Name]
export type ReadResult<Name extends ReadName> = Results[Name]

const reads: { readonly [Name in ReadName]: (db: Database, ...values: Inputs[Name]) => Results[Name] } = table

/** Runs a read on this connection. */
export function runRead<Name extends ReadName>(
  db: Database,
  name: Name,
  values: ReadArguments<Name>,
): ReadResult<Name> {
  return db.transaction(() => reads[name](db, ...values)).deferred()
}

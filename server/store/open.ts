// The library as the rest of the server knows it. Every method answers with a promise, so that another database than SQLite,
// on another machine, could stand behind the same type.
import type { Facets, PapersPage, PapersQuery } from '#shared/contract.ts'
import type { Paper } from '#shared/paper.ts'
import { type Database, statement } from './database.ts'
import { explain, openDatabase } from './open-file.ts'
import { countPapers, findPaper, getFacets } from './papers.ts'
import { forgetSample, wantsSample } from './sample.ts'
import { type PageToSave, type SaveResult, savePage } from './save.ts'
import { listPapers } from './search.ts'

/** All that is asked of a library. Rejects with a Failure where the database is busy, damaged or can't be written. */
export type Store = {
  /** Whether a page with these bytes (SHA-256, hex) is in the library. */
  hasPage(hash: string): Promise<boolean>
  savePage(page: PageToSave): Promise<SaveResult>
  listPapers(query: PapersQuery): Promise<PapersPage>
  findPaper(key: string): Promise<Paper | undefined>
  countPapers(): Promise<number>
  getFacets(): Promise<Facets>
  forgetSample(): Promise<number>
  wantsSample(): Promise<boolean>
  close(): Promise<void>
}

/** Opens the library at `path` (a file, made if missing, or `:memory:`). Rejects with `unusable` or `busy`, saying the way out. */
export async function openStore(path: string): Promise<Store> {
  const db = openDatabase(path)
  const ask = async <T>(work: (db: Database) => T): Promise<T> => {
    try {
      return work(db)
    } catch (error) {
      throw explain(error, path)
    }
  }
  return {
    hasPage: (hash) => ask(() => statement(db, 'SELECT 1 FROM pages WHERE hash = ?').get(hash) !== undefined),
    savePage: (page) => ask(() => savePage(db, page)),
    listPapers: (query) => ask(() => listPapers(db, query)),
    findPaper: (key) => ask(() => findPaper(db, key)),
    countPapers: () => ask(countPapers),
    getFacets: () => ask(getFacets),
    forgetSample: () => ask(forgetSample),
    wantsSample: () => ask(wantsSample),
    close: () => ask(() => void db.close()),
  }
}

// How fast papers come in, with their search index, beside a plain insert of the same rows.
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import type { Entry } from '#shared/entry.ts'
import { ingestPages } from '../../server/ingest.ts'
import { openStore } from '../../server/store/open.ts'
import { type Bench, compare, formatShare, tableHead } from './compare.ts'
import { type BenchPages, makePages } from './pages.ts'

/** The same rows into one table without an index, a thousand a transaction. */
async function insertPlain(folder: string, entries: readonly Entry[]): Promise<void> {
  const db = new Sqlite(join(folder, `plain-${performance.now()}.sqlite`))
  db.pragma('page_size = 16384')
  db.pragma('journal_mode = WAL')
  db.pragma('synchronous = NORMAL')
  db.exec(
    'CREATE TABLE rows(id INTEGER PRIMARY KEY, title, title_ja, summary_ja, abstract_en, authors, categories, published_at, provider, translator)',
  )
  const insert = db.prepare('INSERT INTO rows VALUES (NULL, ?, ?, ?, ?, ?, ?, ?, ?, ?)')
  const insertAll = db.transaction((part: readonly Entry[]) => {
    for (const e of part)
      insert.run(
        e.title,
        e.titleJa,
        e.summaryJa,
        e.abstractEn,
        e.authors.join(),
        e.categories.join(),
        e.publishedAt,
        e.provider,
        e.translator,
      )
  })
  for (let start = 0; start < entries.length; start += 1000) insertAll(entries.slice(start, start + 1000))
  db.close()
}

async function ingestAll(folder: string, { entries, pages }: BenchPages): Promise<void> {
  const store = await openStore(join(folder, `library-${performance.now()}.sqlite`))
  const report = await ingestPages(store, pages)
  if (report.added !== entries.length || report.problems.length > 0)
    throw new Error(`the made pages came in wrong: ${report.added} added`)
  await store.close()
}

export const benchTakeIn: Bench = async ({ papers, rounds, folder }) => {
  const made = makePages(papers)
  const seconds = await compare(
    { work: () => ingestAll(folder, made), floor: () => insertPlain(folder, made.entries) },
    rounds,
  )
  console.log(tableHead)
  console.log(formatShare('take in, with search index', 'plain insert of the same rows', papers, 'papers', seconds))
}

// How fast papers come in, with their search index, beside a plain insert of the same rows.
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import type { Entry } from '#shared/entry.ts'
import { parsePage } from '../../server/digest/parse.ts'
import { ingestPages } from '../../server/ingest.ts'
import { openStore } from '../../server/store/open.ts'
import type { PageToSave } from '../../server/store/save.ts'
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
  await store.close()
  if (report.added !== entries.length) throw new Error(`the pages came in wrong: ${report.added} added`)
}

/** Pages as the store gets them, parsed before; the pairs are left out. */
function toSaves({ pages }: BenchPages): PageToSave[] {
  const given = { sample: false, takenAt: '2026-11-20T00:00:00Z' }
  return pages.map((page) => ({ ...page, ...given, ...parsePage(page.bytes) }))
}

/** What the store alone does of it: fifty pages, 500 papers, a transaction. */
async function saveAll(folder: string, pages: readonly PageToSave[]): Promise<void> {
  const store = await openStore(join(folder, `saved-${performance.now()}.sqlite`))
  for (let start = 0; start < pages.length; start += 50) await store.savePages(pages.slice(start, start + 50))
  await store.close()
}

export const benchTakeIn: Bench = async ({ papers, rounds, folder }) => {
  const made = makePages(papers)
  const saves = toSaves(made)
  const seconds = await compare(
    {
      work: () => ingestAll(folder, made),
      store: () => saveAll(folder, saves),
      floor: () => insertPlain(folder, made.entries),
    },
    rounds,
  )
  const against = 'plain insert of the same rows'
  const count = made.entries.length
  console.log(tableHead)
  console.log(formatShare('take in, with search index', against, count, 'papers', seconds))
  const alone = { work: seconds.store, floor: seconds.floor }
  console.log(formatShare('of it the store: pages, versions, index', against, count, 'papers', alone))
}

// Reads the library anew: every kept page goes into a draft, then the papers of the draft take the place of those there were.
// Each paper is wholly old or wholly new at any moment; broken off, the rest stays as it was, and the next run does it.
import type { Ask } from './ask.ts'
import { inTransaction } from './catalogue.ts'
import { claimPapers, listUnclaimed } from './claims.ts'
import { type Database, statement } from './database.ts'
import { draftPage, type KeptPage, nextPage, openDraft, type Reading } from './draft.ts'
import { removeOld, replacePaper } from './replace.ts'

/** What came of it so far. `entries` counts those of all pages; `joined` papers went into others; `fields`: how often which field changed. */
export type ReprocessReport = {
  pages: number
  entries: number
  same: number
  changed: number
  added: number
  joined: number
  removed: number
  problems: number
  fields: Record<string, number>
}

/** A reading of the library, in three steps: all pages, one after the other; then the papers, some at a time; then `close`. */
export type Reprocess = {
  readonly pages: number
  /** The page after the one read last. */
  nextPage(): Promise<KeptPage | undefined>
  savePage(page: KeptPage, reading: Reading): Promise<void>
  /** Puts up to `limit` papers in place; returns how many are done of how many. To be called until all are. */
  replacePapers(limit: number): Promise<{ readonly done: number; readonly total: number }>
  report(): ReprocessReport
  close(): Promise<void>
}

/** `ask` runs work on the library and explains its failures. */
export async function startReprocess(ask: Ask): Promise<Reprocess> {
  const draft = openDraft()
  const report = emptyReport()
  let lastPage = 0
  let placing: Placing | undefined
  return {
    pages: await ask((db) => Number(statement(db, 'SELECT count(*) FROM pages').pluck().get())),
    nextPage: () => ask((db) => nextPage(db, lastPage)),
    savePage: (page, reading) =>
      ask((db) => {
        draftPage(db, draft, page.id, reading)
        lastPage = page.id
        report.pages += 1
        report.entries += reading.entries.length
        report.problems += reading.problems.length
      }),
    replacePapers: (limit) =>
      ask((db) => {
        placing ??= startPlacing(db, draft, lastPage)
        return inTransaction(db, () => replaceSome(db, placing ?? startPlacing(db, draft, lastPage), limit, report))
      }),
    report: () => report,
    close: async () => void draft.close(),
  }
}

function emptyReport(): ReprocessReport {
  return { pages: 0, entries: 0, same: 0, changed: 0, added: 0, joined: 0, removed: 0, problems: 0, fields: {} }
}

/** How far the draft's papers are in place. */
type Placing = {
  readonly draft: Database
  readonly lastPage: number
  readonly total: number
  done: number
  last: number
}

function startPlacing(db: Database, draft: Database, lastPage: number): Placing {
  claimPapers(db, draft)
  const total = Number(statement(draft, 'SELECT count(*) FROM papers').pluck().get())
  return { draft, lastPage, total, done: 0, last: -1 }
}

/** The next papers of the draft; with the last of them, what the pages told before and do not tell now. */
function replaceSome(db: Database, placing: Placing, limit: number, report: ReprocessReport) {
  const { draft, lastPage, total } = placing
  const ids = statement(draft, 'SELECT id FROM papers WHERE id > ? ORDER BY id LIMIT ?')
    .pluck()
    .all(placing.last, limit) as number[]
  for (const id of ids) {
    const { kind, fields, joined } = replacePaper(db, draft, id, lastPage)
    report[kind] += 1
    report.joined += joined
    for (const field of fields) report.fields[field] = (report.fields[field] ?? 0) + 1
  }
  placing.last = ids.at(-1) ?? placing.last
  placing.done += ids.length
  if (placing.done >= total) finish(db, placing, report)
  return { done: placing.done, total }
}

function finish(db: Database, { draft, lastPage }: Placing, report: ReprocessReport): void {
  for (const { id } of listUnclaimed(db, draft)) if (removeOld(db, id, lastPage)) report.removed += 1
  const update = statement(db, 'UPDATE pages SET problems = :problems WHERE id = :id AND problems <> :problems')
  let last = 0
  while (true) {
    const pages = statement(draft, 'SELECT id, problems FROM pages WHERE id > ? ORDER BY id LIMIT 500').all(last)
    if (pages.length === 0) return
    for (const page of pages as { id: number; problems: string }[]) {
      update.run(page)
      last = page.id
    }
  }
}

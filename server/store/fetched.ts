// What is remembered of addresses between fetches: their validators, and where an interrupted crawl goes on.
import { type Database, statement } from './database.ts'

/** What a conditional request says. */
export type Validators = { readonly etag: string | null; readonly lastModified: string | null }

export function findFetched(db: Database, url: string): Validators | undefined {
  const sql = 'SELECT etag, last_modified AS lastModified FROM fetched WHERE url = ?'
  return statement(db, sql).get(url) as Validators | undefined
}

export function saveFetched(db: Database, url: string, { etag, lastModified }: Validators, now: string): void {
  statement(db, 'INSERT OR REPLACE INTO fetched(url, etag, last_modified, fetched_at) VALUES (?, ?, ?, ?)').run(
    url,
    etag,
    lastModified,
    now,
  )
}

export function findCrawl(db: Database, start: string): string | undefined {
  return statement(db, 'SELECT next FROM crawls WHERE start = ?').pluck().get(start) as string | undefined
}

/** Null: the crawl came to its end. */
export function saveCrawl(db: Database, start: string, next: string | null, now: string): void {
  if (next === null) statement(db, 'DELETE FROM crawls WHERE start = ?').run(start)
  else statement(db, 'INSERT OR REPLACE INTO crawls(start, next, saved_at) VALUES (?, ?, ?)').run(start, next, now)
}

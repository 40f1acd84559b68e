// The words and authors that a reader watches for, in the reader's own order.
import type { WatchWord } from '#shared/library.ts'
import { type Database, statement } from './database.ts'
import { reader } from './library-kinds.ts'

export function listWatchWords(db: Database): WatchWord[] {
  const sql = 'SELECT kind, text, colour FROM watch_words WHERE reader = ? ORDER BY place'
  return statement(db, sql).all(reader) as WatchWord[]
}

/** Puts these in the place of all; of two that are the same word the first. Only within a transaction. */
export function replaceWatchWords(db: Database, words: readonly WatchWord[]): WatchWord[] {
  statement(db, 'DELETE FROM watch_words WHERE reader = ?').run(reader)
  const insert = statement(
    db,
    'INSERT INTO watch_words(reader, place, kind, text, colour) VALUES (:reader, :place, :kind, :text, :colour)',
  )
  const isFirst = (word: WatchWord, at: number) =>
    words.findIndex(({ kind, text }) => kind === word.kind && text === word.text) === at
  for (const [place, word] of words.filter(isFirst).entries()) insert.run({ ...word, reader, place })
  return listWatchWords(db)
}

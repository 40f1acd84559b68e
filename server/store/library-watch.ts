// The words and authors that a reader watches for, in the reader's own order, and the query they amount to.
import type { WatchWord } from '#shared/library.ts'
import type { Node } from '#shared/query/ast.ts'
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

/** What finds the papers that any of them is in; null where there is none. */
export function watchNode(db: Database): Node | null {
  const parts = listWatchWords(db).map(
    ({ kind, text }): Node =>
      kind === 'author' ? { kind: 'author', name: text } : { kind: 'text', field: null, text, phrase: true },
  )
  const [first = null] = parts
  return parts.length > 1 ? { kind: 'or', parts } : first
}

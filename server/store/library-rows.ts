// Reads a reader's marks of papers as they are now: what lists show, and all of it with its moments.
import type { MarkState, Marks } from '#shared/library.ts'
import { noMarks } from '#shared/marks.ts'
import { type Database, statement } from './database.ts'
import { reader, tagOf } from './library-kinds.ts'

type Row = { readonly kind: string; readonly at: string; readonly text: string | null }

/** A way to read the marks of many papers by their row ids: names of tags are read once. */
export function marksReader(db: Database): (paperId: number) => Marks {
  const kinds = statement(db, 'SELECT kind FROM paper_marks WHERE paper_id = ? AND reader = ?').pluck()
  let names: ReadonlyMap<number, string> | undefined
  return (paperId) => {
    const found = kinds.all(paperId, reader) as string[]
    if (found.length === 0) return noMarks
    if (found.some((kind) => tagOf(kind) !== undefined)) names ??= readNames(db)
    const has = (kind: string) => found.includes(kind)
    return {
      read: has('read'),
      starred: has('starred'),
      later: has('later'),
      tags: tagNames(found, names ?? new Map()),
      hasNote: has('note'),
      ...(has('revised') && { revised: true }),
    }
  }
}

/** The keys that lead to the paper of a key; a paper that is gone has this one alone. */
export function listKeys(db: Database, key: string): string[] {
  return statement(
    db,
    `SELECT :key AS key UNION SELECT o.key FROM paper_keys k JOIN paper_keys o ON o.paper_id = k.paper_id WHERE k.key = :key`,
  )
    .pluck()
    .all({ key }) as string[]
}

/** All marks under any of a paper's keys as one: of the moments the first, of several notes all, in the order they were written. */
export function readState(db: Database, keys: readonly string[]): MarkState {
  const sql = `SELECT kind, at, text FROM reader_marks WHERE reader = ? AND paper_key IN
    (SELECT value FROM json_each(?)) ORDER BY at, paper_key`
  const rows = statement(db, sql).all(reader, JSON.stringify(keys)) as Row[]
  const at = (kind: string) => rows.find((row) => row.kind === kind)?.at ?? null
  const notes = rows.flatMap(({ kind, text }) => (kind === 'note' && text !== null ? [text] : []))
  const kinds = rows.map(({ kind }) => kind)
  return {
    readAt: at('read'),
    starredAt: at('starred'),
    laterAt: at('later'),
    tags: kinds.some((kind) => tagOf(kind) !== undefined) ? tagNames(kinds, readNames(db)) : [],
    note: [...new Set(notes)].join('\n\n'),
    ...(isRevised(db, keys) && { revised: true }),
  }
}

function isRevised(db: Database, keys: readonly string[]): boolean {
  const sql = `SELECT 1 FROM json_each(?) j JOIN paper_keys k ON k.key = j.value
    JOIN paper_marks m ON m.reader = ? AND m.kind = 'revised' AND m.paper_id = k.paper_id`
  return statement(db, sql).get(JSON.stringify(keys), reader) !== undefined
}

function readNames(db: Database): ReadonlyMap<number, string> {
  const rows = statement(db, 'SELECT id, name FROM tags WHERE reader = ?').all(reader) as { id: number; name: string }[]
  return new Map(rows.map(({ id, name }) => [id, name]))
}

function tagNames(kinds: readonly string[], names: ReadonlyMap<number, string>): string[] {
  const ids = new Set(kinds.flatMap((kind) => tagOf(kind) ?? []))
  return [...ids].flatMap((id) => names.get(id) ?? []).sort()
}

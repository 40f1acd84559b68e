// What a reader makes of papers. It hangs on a key the paper has or had and is found by any of them; nothing but the reader
// changes or removes it. Every change raises the revision of the library, so that others can tell what they missed.
import type { Library, MarkChange, Marked, MarkState, Tag, TagChange, WatchWord } from '#shared/library.ts'
import { foldText } from '#shared/script.ts'
import { inTransaction } from './catalogue.ts'
import { type Database, statement } from './database.ts'
import { type MarkKind, reader, tagKind } from './library-kinds.ts'
import { listKeys, readState } from './library-rows.ts'
import * as tags from './library-tags.ts'
import { replaceWatchWords } from './library-watch.ts'
import { countPapers } from './papers.ts'
import { noteRevisionOf } from './revisions.ts'

/** A paper as its marks know it: its present key, every key that leads to it, its title. */
type Subject = { readonly key: string; readonly keys: readonly string[]; readonly title: string }

/** How often the library was changed by its reader. */
export function readRevision(db: Database): number {
  return Number(statement(db, `SELECT value FROM settings WHERE name = 'library'`).pluck().get() ?? 0)
}

/** To be called once in every transaction that changes reader state; gives the new revision. */
export function raiseRevision(db: Database): number {
  const sql = `INSERT INTO settings(name, value) VALUES ('library', '1')
    ON CONFLICT DO UPDATE SET value = CAST(CAST(value AS INTEGER) + 1 AS TEXT) RETURNING value`
  return Number(statement(db, sql).pluck().get())
}

/** Counts of all papers by mark. */
export function getLibrary(db: Database): Library {
  const sql = 'SELECT kind, count(*) AS papers FROM paper_marks WHERE reader = ? GROUP BY kind'
  const rows = statement(db, sql).all(reader) as { kind: string; papers: number }[]
  const counts = new Map(rows.map(({ kind, papers }) => [kind, papers]))
  const papers = countPapers(db)
  const count = (kind: MarkKind) => counts.get(kind) ?? 0
  return {
    papers,
    unread: papers - count('read'),
    starred: count('starred'),
    later: count('later'),
    notes: count('note'),
    tags: tags.listTags(db).map((tag) => ({ ...tag, papers: count(tagKind(tag.id)) })),
    revision: readRevision(db),
  }
}

/** The state of a paper by any of its keys, its note among it. */
export function findMarks(db: Database, key: string): MarkState {
  return readState(db, listKeys(db, key))
}

/** Changes a paper's marks; undefined where there is no such paper. `now` is ISO 8601, UTC. A change that changes nothing leaves the revision. */
export function changeMarks(db: Database, key: string, change: MarkChange, now: string): Marked | undefined {
  return inTransaction(db, () => {
    const subject = findSubject(db, key)
    if (subject === undefined) return undefined
    const before = readState(db, subject.keys)
    apply(db, subject, change, now)
    if (change.read !== undefined) noteRevisionOf(db, key)
    const after = readState(db, subject.keys)
    const isSame = JSON.stringify(before) === JSON.stringify(after)
    return { key: subject.key, before, after, revision: isSame ? readRevision(db) : raiseRevision(db) }
  })
}

/** Renames, colours or merges a tag, and gives the one that is left. */
export function changeTag(db: Database, id: number, change: TagChange): Tag {
  return inTransaction(db, () => {
    const tag = tags.changeTag(db, id, change)
    raiseRevision(db)
    return { ...tag, papers: countMarked(db, tagKind(tag.id)) }
  })
}

/** Takes a tag off every paper; gives it with how many had it. */
export function removeTag(db: Database, id: number): Tag {
  return inTransaction(db, () => {
    const papers = countMarked(db, tagKind(id))
    const tag = tags.removeTag(db, id)
    raiseRevision(db)
    return { ...tag, papers }
  })
}

export function putWatchWords(db: Database, words: readonly WatchWord[]): WatchWord[] {
  return inTransaction(db, () => {
    raiseRevision(db)
    return replaceWatchWords(db, words)
  })
}

function countMarked(db: Database, kind: MarkKind): number {
  const sql = 'SELECT count(*) FROM paper_marks WHERE reader = ? AND kind = ?'
  return Number(statement(db, sql).pluck().get(reader, kind))
}

function findSubject(db: Database, key: string): Subject | undefined {
  const sql = `SELECT p.key, v.title FROM paper_keys k JOIN papers p ON p.id = k.paper_id JOIN versions v ON v.id = p.version_id
    WHERE k.key = ?`
  const found = statement(db, sql).get(key) as { key: string; title: string } | undefined
  return found && { ...found, keys: listKeys(db, key) }
}

function apply(db: Database, subject: Subject, change: MarkChange, now: string): void {
  for (const kind of ['read', 'starred', 'later'] as const) {
    const wanted = change[kind]
    if (wanted === false) removeMark(db, subject, kind)
    else if (wanted !== undefined) putMark(db, subject, kind, wanted === true ? null : wanted, now)
  }
  for (const name of change.removeTags ?? []) {
    const id = tags.findTag(db, name)
    if (id !== undefined) removeMark(db, subject, tagKind(id))
  }
  for (const name of change.addTags ?? []) putMark(db, subject, tagKind(tags.makeTag(db, name)), null, now)
  if (change.note !== undefined) putNote(db, subject, change.note, now)
}

/** Under the present key, unless another key has it; a given moment takes the place of any. */
function putMark(db: Database, subject: Subject, kind: MarkKind, at: string | null, now: string): void {
  if (at !== null) removeMark(db, subject, kind)
  else if (isMarked(db, subject, kind)) return
  insert(db, subject, { kind, at: at ?? now, text: null })
}

function putNote(db: Database, subject: Subject, note: string, now: string): void {
  if (readState(db, subject.keys).note === note) return
  removeMark(db, subject, 'note')
  if (note.trim() !== '') insert(db, subject, { kind: 'note', at: now, text: note })
}

function insert(
  db: Database,
  { key, title }: Subject,
  mark: { readonly kind: MarkKind; readonly at: string; readonly text: string | null },
): void {
  statement(
    db,
    `INSERT INTO reader_marks(reader, paper_key, kind, at, text, folded, title)
     VALUES (:reader, :key, :kind, :at, :text, :folded, :title)`,
  ).run({ reader, key, title, ...mark, folded: mark.text === null ? null : foldText(mark.text) })
}

function isMarked(db: Database, { keys }: Subject, kind: MarkKind): boolean {
  const sql = `SELECT 1 FROM reader_marks WHERE reader = ? AND kind = ? AND paper_key IN (SELECT value FROM json_each(?))`
  return statement(db, sql).get(reader, kind, JSON.stringify(keys)) !== undefined
}

function removeMark(db: Database, { keys }: Subject, kind: MarkKind): void {
  const sql = `DELETE FROM reader_marks WHERE reader = ? AND kind = ? AND paper_key IN (SELECT value FROM json_each(?))`
  statement(db, sql).run(reader, kind, JSON.stringify(keys))
}

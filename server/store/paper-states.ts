// What the reader made of each paper, with every key the paper is known by, so that another library finds it: by arXiv id,
// else by the key made of title and first author, which every paper has among its keys.
import { findArxivId } from '#shared/arxiv-id.ts'
import type { PaperState } from '#shared/reader-state.ts'
import { foldText } from '#shared/script.ts'
import { foldCopy } from './copies.ts'
import { putCorrection } from './corrections.ts'
import { type Database, statement } from './database.ts'
import { type MarkKind, reader, tagKind, tagOf } from './library-kinds.ts'
import { listKeys } from './library-rows.ts'
import { makeTag } from './library-tags.ts'
import { noteRevisionOf } from './revisions.ts'

type MarkRow = { readonly kind: string; readonly at: string; readonly text: string | null; readonly title: string }
type Correction = PaperState['corrections'][number]

/** Every paper that has a mark or a correction, also those that are gone or have not come yet. */
export function listPaperStates(db: Database): PaperState[] {
  const names = new Map(
    (statement(db, 'SELECT id, name FROM tags WHERE reader = ?').all(reader) as { id: number; name: string }[]).map(
      ({ id, name }) => [id, name],
    ),
  )
  return listSubjects(db).map((keys) => readPaperState(db, keys, names))
}

/** The keys of each paper, its own first; of one that is not here, the key it waits under. */
function listSubjects(db: Database): string[][] {
  const sql = `SELECT DISTINCT coalesce(p.key, r.paper_key) AS key FROM
      (SELECT paper_key FROM reader_marks WHERE reader = :reader UNION SELECT paper_key FROM corrections WHERE reader = :reader) r
    LEFT JOIN paper_keys k ON k.key = r.paper_key LEFT JOIN papers p ON p.id = k.paper_id ORDER BY key`
  const own = statement(db, sql).pluck().all({ reader }) as string[]
  return own.map((key) => [key, ...listKeys(db, key).filter((other) => other !== key)])
}

function readPaperState(db: Database, keys: string[], names: ReadonlyMap<number, string>): PaperState {
  const list = JSON.stringify(keys)
  const among = 'FROM reader_marks WHERE reader = ? AND paper_key IN (SELECT value FROM json_each(?))'
  const sql = `SELECT kind, at, text, title ${among} ORDER BY at, paper_key`
  const rows = statement(db, sql).all(reader, list) as MarkRow[]
  const at = (kind: MarkKind) => rows.find((row) => row.kind === kind)?.at ?? null
  const tags = new Map(rows.toReversed().flatMap((row) => tagEntry(row, names)))
  const corrections = listCorrections(db, list)
  return {
    keys,
    title: titleOf(db, keys[0] ?? '') ?? rows[0]?.title ?? corrections[0]?.title ?? '',
    readAt: at('read'),
    starredAt: at('starred'),
    laterAt: at('later'),
    tags: [...tags].map(([name, moment]) => ({ name, at: moment })).sort((a, b) => (a.name < b.name ? -1 : 1)),
    note: joinNotes(rows.filter(({ kind }) => kind === 'note')),
    corrections: corrections.map(({ ja, text, updatedAt }) => ({ ja, text, updatedAt })),
  }
}

function tagEntry({ kind, at }: MarkRow, names: ReadonlyMap<number, string>): [string, string][] {
  const name = names.get(tagOf(kind) ?? -1)
  return name === undefined ? [] : [[name, at]]
}

function joinNotes(rows: readonly MarkRow[]): PaperState['note'] {
  const texts = new Set(rows.flatMap(({ text }) => text ?? []))
  const at = rows.at(-1)?.at
  return at === undefined ? null : { text: [...texts].join('\n\n'), at }
}

/** Of each sentence the last wording. */
function listCorrections(db: Database, list: string): (Correction & { readonly title: string })[] {
  const sql = `SELECT ja, text, title, max(updated_at) AS updatedAt FROM corrections
    WHERE reader = ? AND paper_key IN (SELECT value FROM json_each(?)) GROUP BY sentence ORDER BY sentence`
  return statement(db, sql).all(reader, list) as (Correction & { title: string })[]
}

function titleOf(db: Database, key: string): string | undefined {
  const sql = `SELECT v.title FROM papers p JOIN versions v ON v.id = p.version_id WHERE p.key = ?`
  return statement(db, sql).pluck().get(key) as string | undefined
}

/** What a merge did with a paper: whether it is not here yet, whether anything was new, and how many corrections were. */
export type MergedPaper = { readonly waits: boolean; readonly changed: boolean; readonly corrections: number }

/** Takes up one paper's state: of two moments the earlier, of two notes both, of two wordings the later. Only within a transaction. */
export function mergePaperState(db: Database, state: PaperState): MergedPaper {
  const here = findHere(db, state.keys)
  const key = here ?? chooseKey(state.keys)
  const subject = { key, keys: listKeys(db, key), title: (here && titleOf(db, here)) ?? state.title }
  const kept = { read: state.readAt, starred: state.starredAt, later: state.laterAt }
  const marks = (['read', 'starred', 'later'] as const).map((kind) => mergeMark(db, subject, kind, kept[kind]))
  if (marks[0]) noteRevisionOf(db, key)
  const tags = state.tags.map(({ name, at }) => mergeMark(db, subject, tagKind(makeTag(db, name)), at))
  const note = state.note !== null && mergeNote(db, subject, state.note)
  const corrections = state.corrections.filter((correction) => mergeCorrection(db, subject, correction)).length
  return { waits: here === undefined, changed: [...marks, ...tags, note].some(Boolean) || corrections > 0, corrections }
}

/** The paper's own key in this library. A key of title and author never leads to a paper of another arXiv id. */
function findHere(db: Database, keys: readonly string[]): string | undefined {
  const sql = 'SELECT p.key, p.arxiv_id AS arxivId FROM paper_keys k JOIN papers p ON p.id = k.paper_id WHERE k.key = ?'
  const ids = keys.filter(isArxivId)
  for (const key of [...ids, ...keys.filter((other) => !isArxivId(other))]) {
    const found = statement(db, sql).get(key) as { key: string; arxivId: string | null } | undefined
    if (found && (ids.length === 0 || found.arxivId === null || ids.includes(found.arxivId))) return found.key
  }
  return undefined
}

/** What a paper that is not here waits under: its arXiv id, else its own key. */
function chooseKey(keys: readonly string[]): string {
  return keys.find(isArxivId) ?? keys[0] ?? ''
}

function isArxivId(key: string): boolean {
  return findArxivId(key)?.id === key
}

type Subject = { readonly key: string; readonly keys: readonly string[]; readonly title: string }

/** Whether the mark was not there, or is older now. */
function mergeMark(db: Database, subject: Subject, kind: MarkKind, at: string | null): boolean {
  if (at === null) return false
  const before = findMark(db, subject, kind)
  if (before && before.at <= at) return false
  writeMark(db, subject, { kind, at, text: null })
  return true
}

/** A note that holds the other already stays as it is. */
function mergeNote(db: Database, subject: Subject, { text, at }: NonNullable<PaperState['note']>): boolean {
  const before = findMark(db, subject, 'note')
  if (text.trim() === '' || before?.text?.includes(text)) return false
  const both = before?.text && !text.includes(before.text) ? `${before.text}\n\n${text}` : text
  writeMark(db, subject, { kind: 'note', at: before && before.at > at ? before.at : at, text: both })
  return true
}

function mergeCorrection(db: Database, { key, keys, title }: Subject, correction: Correction): boolean {
  const sql = `SELECT max(updated_at) FROM corrections WHERE reader = ? AND sentence = ?
    AND paper_key IN (SELECT value FROM json_each(?))`
  const before = statement(db, sql).pluck().get(reader, foldCopy(correction.ja), JSON.stringify(keys)) as string | null
  if (before !== null && before >= correction.updatedAt) return false
  putCorrection(db, key, title, correction)
  return true
}

function findMark(db: Database, { keys }: Subject, kind: MarkKind): { at: string; text: string | null } | undefined {
  const sql = `SELECT at, text FROM reader_marks WHERE reader = ? AND kind = ?
    AND paper_key IN (SELECT value FROM json_each(?)) ORDER BY at, paper_key`
  const rows = statement(db, sql).all(reader, kind, JSON.stringify(keys)) as { at: string; text: string | null }[]
  const [first] = rows
  if (first === undefined || kind !== 'note') return first
  return { at: rows.at(-1)?.at ?? first.at, text: [...new Set(rows.flatMap(({ text }) => text ?? []))].join('\n\n') }
}

/** In the place of the same mark under any key. */
function writeMark(
  db: Database,
  { key, keys, title }: Subject,
  mark: { readonly kind: MarkKind; readonly at: string; readonly text: string | null },
): void {
  const remove = `DELETE FROM reader_marks WHERE reader = ? AND kind = ? AND paper_key IN (SELECT value FROM json_each(?))`
  statement(db, remove).run(reader, mark.kind, JSON.stringify(keys))
  const folded = mark.text === null ? null : foldText(mark.text)
  statement(
    db,
    `INSERT INTO reader_marks(reader, paper_key, kind, at, text, folded, title)
     VALUES (:reader, :key, :kind, :at, :text, :folded, :title)`,
  ).run({ reader, key, title, ...mark, folded })
}

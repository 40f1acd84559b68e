// A reader's tags: made, renamed, coloured, merged and removed. Two names that fold alike are one tag.

import { Failure } from '#shared/failure.ts'
import { type Colour, colours, type Tag, type TagChange } from '#shared/library.ts'
import { foldText } from '#shared/script.ts'
import { type Database, statement } from './database.ts'
import { reader, tagKind } from './library-kinds.ts'

type KeptTag = Omit<Tag, 'papers'>

/** All tags in the order of their names. */
export function listTags(db: Database): KeptTag[] {
  return statement(db, 'SELECT id, name, colour FROM tags WHERE reader = ? ORDER BY folded').all(reader) as KeptTag[]
}

/** The id of the tag of that name, whatever its case and width. */
export function findTag(db: Database, name: string): number | undefined {
  const sql = 'SELECT id FROM tags WHERE reader = ? AND folded = ?'
  return statement(db, sql).pluck().get(reader, foldName(name)) as number | undefined
}

/** The id of the tag of that name, made if need be in a colour that few have. */
export function makeTag(db: Database, name: string): number {
  const known = findTag(db, name)
  if (known !== undefined) return known
  const sql = 'INSERT INTO tags(reader, name, folded, colour) VALUES (?, ?, ?, ?)'
  return Number(statement(db, sql).run(reader, name.trim(), foldName(name), freeColour(db)).lastInsertRowid)
}

export function recolourTag(db: Database, id: number, colour: Colour): void {
  statement(db, 'UPDATE tags SET colour = ? WHERE id = ?').run(colour, id)
}

/** Renames, colours, or merges a tag into another, and gives the tag that is left. Throws `not_found`, and `bad_request` for a name that another tag has. */
export function changeTag(db: Database, id: number, { name, colour, into }: TagChange): KeptTag {
  const tag = getTag(db, id)
  if (name !== undefined) rename(db, tag, name)
  if (colour !== undefined) recolourTag(db, id, colour)
  if (into === undefined || into === id) return getTag(db, id)
  getTag(db, into)
  mergeTags(db, id, into)
  return getTag(db, into)
}

/** Takes a tag off every paper, and gives it. Throws `not_found`. */
export function removeTag(db: Database, id: number): KeptTag {
  const tag = getTag(db, id)
  statement(db, 'DELETE FROM reader_marks WHERE reader = ? AND kind = ?').run(reader, tagKind(id))
  statement(db, 'DELETE FROM tags WHERE id = ?').run(id)
  return tag
}

function getTag(db: Database, id: number): KeptTag {
  const tag = listTags(db).find((one) => one.id === id)
  if (tag) return tag
  throw new Failure('not_found', `there is no tag ${id}; GET /api/library lists all`)
}

function rename(db: Database, tag: KeptTag, name: string): void {
  const other = findTag(db, name)
  if (other !== undefined && other !== tag.id) {
    const message = `is the name of another tag; merge the two with "into": ${other}`
    throw new Failure('bad_request', `name ${message}`, { details: [{ path: 'name', message }] })
  }
  statement(db, 'UPDATE tags SET name = ?, folded = ? WHERE id = ?').run(name.trim(), foldName(name), tag.id)
}

function mergeTags(db: Database, from: number, into: number): void {
  statement(
    db,
    `INSERT INTO reader_marks(reader, paper_key, kind, at, title)
     SELECT reader, paper_key, ?, at, title FROM reader_marks WHERE reader = ? AND kind = ? ON CONFLICT DO NOTHING`,
  ).run(tagKind(into), reader, tagKind(from))
  removeTag(db, from)
}

function foldName(name: string): string {
  return foldText(name.trim()).replace(/\s+/g, ' ')
}

/** The first of the colours that fewest tags have. */
function freeColour(db: Database): Colour {
  const used = listTags(db).map(({ colour }) => colour)
  const uses = (colour: Colour) => used.filter((other) => other === colour).length
  return colours.toSorted((a, b) => uses(a) - uses(b))[0] ?? 'blue'
}

// Sentences as a reader would say them: reader state, found by any key its paper ever had and by the words of the sentence.
// Nothing that becomes of a paper changes or removes one; only the reader does.
import type { Correction, KeptCorrection } from '#shared/bitext.ts'
import { inTransaction } from './catalogue.ts'
import { foldCopy } from './copies.ts'
import { type Database, statement } from './database.ts'

type Row = {
  readonly paper_key: string
  readonly sentence: string
  readonly ja: string
  readonly text: string
  readonly updated_at: string
}

/** There are no accounts yet. */
const reader = 'me'

/** The keys that lead to the paper of a key; a paper that is gone has this one alone. */
const keysOf = `SELECT :key AS key UNION SELECT o.key FROM paper_keys k JOIN paper_keys o ON o.paper_id = k.paper_id WHERE k.key = :key`

/** All corrections of a paper, the last one first; of a sentence that two papers had before they were one, the last. */
export function findCorrections(db: Database, key: string): Correction[] {
  const rows = listRows(db, key)
  return rows
    .filter((row, index) => rows.findIndex(({ sentence }) => sentence === row.sentence) === index)
    .map(toCorrection)
}

/** Keeps a correction in the place of an earlier one of the same sentence. `title` is the paper's. */
export function putCorrection(db: Database, key: string, title: string, correction: Correction): Correction {
  inTransaction(db, () => {
    removeCorrection(db, key, correction.ja)
    statement(
      db,
      `INSERT INTO corrections(reader, paper_key, sentence, ja, text, title, updated_at)
       VALUES (:reader, coalesce((SELECT p.key FROM paper_keys k JOIN papers p ON p.id = k.paper_id WHERE k.key = :key), :key),
         :sentence, :ja, :text, :title, :updatedAt)`,
    ).run({ ...correction, reader, key, title, sentence: foldCopy(correction.ja) })
  })
  return correction
}

/** Removes the correction of a sentence and gives it; undefined if there is none. */
export function removeCorrection(db: Database, key: string, ja: string): Correction | undefined {
  return inTransaction(db, () => {
    const rows = listRows(db, key).filter(({ sentence }) => sentence === foldCopy(ja))
    const remove = statement(db, 'DELETE FROM corrections WHERE reader = ? AND paper_key = ? AND sentence = ?')
    for (const row of rows) remove.run(reader, row.paper_key, row.sentence)
    return rows[0] && toCorrection(rows[0])
  })
}

/** Every correction there is, the last one first. */
export function listCorrections(db: Database): KeptCorrection[] {
  return statement(
    db,
    `SELECT coalesce(p.key, c.paper_key) AS key, coalesce(v.title, c.title) AS title, c.ja, c.text, c.updated_at AS updatedAt
     FROM corrections c LEFT JOIN paper_keys k ON k.key = c.paper_key LEFT JOIN papers p ON p.id = k.paper_id
       LEFT JOIN versions v ON v.id = p.version_id
     WHERE c.reader = ? ORDER BY c.updated_at DESC, c.paper_key, c.sentence`,
  ).all(reader) as KeptCorrection[]
}

function listRows(db: Database, key: string): Row[] {
  return statement(
    db,
    `SELECT * FROM corrections WHERE reader = :reader AND paper_key IN (${keysOf}) ORDER BY updated_at DESC, sentence`,
  ).all({ reader, key }) as Row[]
}

function toCorrection({ ja, text, updated_at }: Row): Correction {
  return { ja, text, updatedAt: updated_at }
}

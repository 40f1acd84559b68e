// The words, authors and categories that the reader set by hand.
import type { Adjustment, ChangedWord } from '#shared/for-you.ts'
import { inTransaction } from './catalogue.ts'
import { type Database, statement } from './database.ts'
import { raiseRevision } from './library.ts'
import { reader } from './library-kinds.ts'

/** Each feature that was set, in the order of names. */
export function readAdjustments(db: Database): Map<string, Adjustment> {
  const sql = 'SELECT feature, weight FROM for_you_words WHERE reader = ? ORDER BY feature'
  const rows = statement(db, sql).all(reader) as { feature: string; weight: Adjustment }[]
  return new Map(rows.map(({ feature, weight }) => [feature, weight]))
}

/** Sets a feature, or (null) leaves it to what is learnt. */
export function putForYouWord(db: Database, feature: string, weight: Adjustment | null): ChangedWord {
  return inTransaction(db, () => {
    statement(db, 'DELETE FROM for_you_words WHERE reader = ? AND feature = ?').run(reader, feature)
    if (weight !== null)
      statement(db, 'INSERT INTO for_you_words(reader, feature, weight) VALUES (?, ?, ?)').run(reader, feature, weight)
    raiseRevision(db)
    return { feature, weight }
  })
}

// The keys of papers: every key a paper ever had leads to it, so that a link or a star made under it stays true.
import { type Database, statement } from './database.ts'

/** The key itself, or, where another paper has it, with a number after it. */
export function freeKey(db: Database, key: string): string {
  const taken = statement(db, 'SELECT 1 FROM paper_keys WHERE key = ?')
  let free = key
  for (let number = 2; taken.get(free) !== undefined; number += 1) free = `${key}-${number}`
  return free
}

/** Adds keys to a paper; one that another paper has stays with that one. */
export function rememberKeys(db: Database, paperId: number, keys: readonly string[]): void {
  for (const key of keys)
    statement(db, 'INSERT INTO paper_keys(key, paper_id) VALUES (?, ?) ON CONFLICT DO NOTHING').run(key, paperId)
}

/** Makes the id the paper's own, unless it has one, and its key. The old key stays among its keys. */
export function learnArxivId(db: Database, paperId: number, arxivId: string): void {
  const { changes } = statement(
    db,
    'UPDATE papers SET key = :id, arxiv_id = :id WHERE id = :paper AND arxiv_id IS NULL',
  ).run({ id: arxivId, paper: paperId })
  if (changes > 0) rememberKeys(db, paperId, [arxivId])
}

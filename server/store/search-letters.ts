// Where the single Japanese characters of a query are sought: among the letters of papers (`paper_letters`), or in the index of
// words as all pairs that begin with them. Both find the same papers; the first reads the newest at once, the second makes the
// whole list of a character first, but is one expression with words, and has a relevance.
import { type Database, statement } from './database.ts'
import { isIndexWhole } from './reindex.ts'
import { remember } from './remembered.ts'
import type { LetterTerm, Term } from './term.ts'

/** Of a character in so few papers the whole list is made in a millisecond. */
export const fewPapers = 5_000

/** The term with its characters where they are best sought, to be listed and counted; beside words, those in up to `few` papers as words. */
export function placeLetters(db: Database, term: Term, few?: number): Term {
  if (collect(term).length === 0) return term
  if (!isIndexWhole(db)) return withWords(term, () => true)
  return hasMatches(term) ? placeByCount(db, term, few) : term
}

/** As `placeLetters`, to be ranked: where a character is in few papers, how often and where in their texts it stands can count. */
export function placeByCount(db: Database, term: Term, few = fewPapers): Term {
  return withWords(term, ({ letters }) => countLetter(db, letters, few) <= few)
}

function countLetter(db: Database, letters: string, few: number): number {
  const sql = `SELECT count(*) FROM (SELECT 1 FROM paper_letters WHERE paper_letters MATCH ? LIMIT ?)`
  return remember(db, `${letters} to ${few + 1}`, () =>
    Number(
      statement(db, sql)
        .pluck()
        .get(letters, few + 1),
    ),
  )
}

/** The characters that a term asks for, each once. */
export function listLetters(term: Term): LetterTerm[] {
  const all = collect(term)
  return [...new Map(all.map((letter) => [letter.letters, letter])).values()]
}

function collect(term: Term): LetterTerm[] {
  if (term.kind === 'letter') return [term]
  if (term.kind === 'not') return collect(term.part)
  return 'parts' in term ? term.parts.flatMap(collect) : []
}

/** Whether it asks the index of words for anything. */
export function hasMatches(term: Term): boolean {
  if (term.kind === 'not') return hasMatches(term.part)
  return 'parts' in term ? term.parts.some(hasMatches) : term.kind === 'match'
}

/** The term with some of its characters as words. */
export function withWords(term: Term, isWord: (letter: LetterTerm) => boolean): Term {
  if (term.kind === 'letter') return isWord(term) ? { kind: 'match', match: term.match } : term
  if (term.kind === 'not') return { kind: 'not', part: withWords(term.part, isWord) }
  return 'parts' in term ? { kind: term.kind, parts: term.parts.map((part) => withWords(part, isWord)) } : term
}

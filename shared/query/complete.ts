// What a query can be completed to without asking the server: operators, categories in both languages, the few values of
// `is:`, `has:`, `date:`, `sort:`; and puts any completion into the query. Pure; authors, tags and words are the server’s.
import { foldText } from '../script.ts'
import { findTyping, type Kind, type Typing } from './caret.ts'
import { findCategories } from './category-value.ts'
import { quoteValue } from './characters.ts'
import { findOperator, findOperators } from './operators.ts'
import type { Help } from './values.ts'

/** `insert` goes in the place of what is typed; `en` and `ja` say what it is. */
export type Candidate = Help & { readonly kind: Kind; readonly insert: string }
export type Completion = Typing & { readonly candidates: readonly Candidate[] }

/** What is being typed at the caret (code units before it), and at most `limit` candidates, the best first. */
export function completeAt(q: string, caret: number, limit = 12): Completion {
  const typing = findTyping(q, caret)
  return { ...typing, candidates: candidatesFor(typing, limit) }
}

/** The query with a candidate put in, and where the caret stands then: behind a space, but right after an operator’s colon. */
export function insertCandidate(q: string, { start, end }: Typing, insert: string): { q: string; caret: number } {
  const before = `${q.slice(0, start)}${insert}`
  const after = q.slice(end)
  if (insert.endsWith(':') || /^[)）|｜]/.test(after)) return { q: before + after, caret: before.length }
  return { q: `${before} ${after.trimStart()}`, caret: before.length + 1 }
}

/** An author, a word, a term as it is inserted: in quotes where it has spaces or signs. */
export function formatInsert(value: string): string {
  return quoteValue(value)
}

function candidatesFor({ kind, prefix, operator }: Typing, limit: number): readonly Candidate[] {
  if (kind === 'category') return categoriesFor(prefix, limit, '')
  if (operator !== null) return valuesFor(kind, prefix, operator).slice(0, limit)
  const names = kind === 'operator' ? findOperators(prefix) : []
  const operators = names.map(({ names, help }) => ({ kind: 'operator' as const, insert: `${names[0]}:`, ...help }))
  const tooShort = foldText(prefix).length < (/^[\x20-\x7e]*$/.test(prefix) ? 3 : 2)
  return [...operators, ...(tooShort ? [] : categoriesFor(prefix, 3, 'category:'))].slice(0, limit)
}

function categoriesFor(prefix: string, limit: number, operator: string): readonly Candidate[] {
  const found = findCategories(prefix, limit)
  return found.map(({ code, en, ja }) => ({ kind: 'category', insert: `${operator}${code}`, en, ja }))
}

function valuesFor(kind: Kind, prefix: string, operator: string): readonly Candidate[] {
  const start = foldText(prefix)
  const { choices = [] } = findOperator(operator) ?? {}
  const begun = choices.filter(({ value, en, ja }) => [value, en, ja].some((name) => foldText(name).startsWith(start)))
  return begun.map(({ value, en, ja }) => ({ kind, insert: value, en, ja }))
}

// What is offered while one types a search, put together from what the language knows, the library’s authors, the reader’s
// tags, the glossary’s terms and the last searches. Pure.
import type { GlossaryTerm } from '#shared/bitext.ts'
import type { Colour, Tag } from '#shared/library.ts'
import { type Candidate, type Completion, formatInsert, insertCandidate } from '#shared/query/complete.ts'
import { foldText } from '#shared/script.ts'
import type { Facets } from '#shared/search.ts'
import type { Language } from '../preferences.ts'

/** `insert` takes the place of what is typed, or, for an earlier search, of all of it; `detail` says what it is; a tag has its colour. */
export type Suggestion = {
  readonly kind: Candidate['kind'] | 'term' | 'recent'
  readonly insert: string
  readonly label: string
  readonly detail: string
  readonly colour?: Colour
}

const most = { terms: 4, authors: 6, tags: 12, recent: 4 }

/** The earlier searches, the newest first, but for what stands there already. */
export function suggestSearches(q: string, searches: readonly string[], detail: string): readonly Suggestion[] {
  const others = searches.filter((search) => search !== q.trim()).slice(0, most.recent)
  return others.map((search) => ({ kind: 'recent', insert: search, label: search, detail }))
}

/** What the language itself offers. */
export function suggestCandidates(candidates: readonly Candidate[], language: Language): readonly Suggestion[] {
  return candidates.map((candidate) => ({
    kind: candidate.kind,
    insert: candidate.insert,
    label: candidate.insert,
    detail: candidate[language],
  }))
}

/** Authors with a name that begins as typed, word for word in any order, those with most papers first. */
export function suggestAuthors(
  prefix: string,
  authors: Facets['authors'],
  papers: (count: number) => string,
): readonly Suggestion[] {
  const words = foldText(prefix).split(/[^\p{L}\p{N}\p{M}]+/u)
  const begins = (author: string) => words.every((word) => ` ${foldText(author)}`.includes(` ${word}`))
  const fitting = authors.filter(({ author }) => begins(author)).slice(0, most.authors)
  return fitting.map(({ author, count }) => ({
    kind: 'author',
    insert: formatInsert(author),
    label: author,
    detail: papers(count),
  }))
}

/** The reader’s tags with a word that begins as typed, all of them before anything is; those on most papers first. */
export function suggestTags(
  prefix: string,
  tags: readonly Tag[],
  papers: (count: number) => string,
): readonly Suggestion[] {
  const start = foldText(prefix)
  const fits = ({ name }: Tag) => foldText(name).startsWith(start) || foldText(name).includes(` ${start}`)
  const fitting = tags.filter(fits).toSorted((one, other) => other.papers - one.papers)
  return fitting.slice(0, most.tags).map(({ name, colour, papers: count }) => ({
    kind: 'tag',
    insert: formatInsert(name),
    label: name,
    detail: papers(count),
    colour,
  }))
}

/** Terms that begin as typed, in the language they are typed in, with their name in the other. */
export function suggestTerms(prefix: string, terms: readonly GlossaryTerm[]): readonly Suggestion[] {
  const start = foldText(prefix)
  const longer = (name: string) => foldText(name).startsWith(start) && foldText(name) !== start
  const found = terms.flatMap(({ en, ja }) =>
    longer(en) ? [[en, ja] as const] : longer(ja) ? [[ja, en] as const] : [],
  )
  const first = found.filter(([name], index) => found.findIndex(([other]) => other === name) === index)
  return first
    .slice(0, most.terms)
    .map(([name, other]) => ({ kind: 'term', insert: formatInsert(name), label: name, detail: other }))
}

/** The query with the suggestion taken, and where the caret stands then. */
export function takeSuggestion(
  q: string,
  typing: Completion,
  { kind, insert }: Suggestion,
): { q: string; caret: number } {
  return kind === 'recent' ? { q: insert, caret: insert.length } : insertCandidate(q, typing, insert)
}

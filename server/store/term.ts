// What a query is made of once the store can answer it: expressions of its indexes, ranges of ids, and what is kept with a paper.
import type { MarkKind } from './library-kinds.ts'

/** What was found out about a paper: a column of its row. */
export type ColumnTrait = 'untranslated' | 'doubtful' | 'sample' | 'id'
/** What is kept with a paper and changes without its text; `holds …`: its note holds the folded text. */
export type Trait = ColumnTrait | `mark ${MarkKind | 'revised'}` | `holds ${string}`

/** A single Japanese character: what it asks of `paper_letters`, and of `paper_index`. `inTitle`: that a title has it, where titles are meant too. */
export type LetterTerm = {
  readonly kind: 'letter'
  readonly letters: string
  readonly match: string
  readonly inTitle: string | null
}
/** A query made of what the store can answer. `match` is an FTS5 expression, `range` inclusive ids. */
export type Term =
  | { readonly kind: 'always' | 'never' }
  | { readonly kind: 'match'; readonly match: string }
  | LetterTerm
  | { readonly kind: 'range'; readonly low: number; readonly high: number }
  | { readonly kind: 'trait'; readonly trait: Trait }
  | { readonly kind: 'and' | 'or'; readonly parts: readonly Term[] }
  | { readonly kind: 'not'; readonly part: Term }

export const always: Term = { kind: 'always' }
export const never: Term = { kind: 'never' }

// A query as it was understood: what the parser gives, the store turns into SQL, and the page shows and changes.

/** Where words are sought; null is everywhere: titles, both texts, names. */
export type TextField = 'title' | 'abstract' | 'ja'
export type Has = 'code' | 'math' | 'id' | 'note'
export type State =
  | 'untranslated'
  | 'doubtful'
  | 'sample'
  | 'unread'
  | 'read'
  | 'starred'
  | 'later'
  | 'revised'
  | 'watched'
/** `watched`: the newest day first, and of each day the watched papers first. */
export type Sort = 'new' | 'old' | 'relevance' | 'watched'

/**
 * One condition. `text`: words to be found together (`phrase`: as one stretch; without it a word that falls into several
 * tokens is a phrase all the same). `author`: as typed. `category`: a code, or `cs.*`. `date`: days `YYYY-MM-DD`, UTC,
 * inclusive, null where open. `id`: an arXiv id without version. `tag`: a tag’s name. `note`: what a note holds.
 */
export type Leaf =
  | { readonly kind: 'text'; readonly field: TextField | null; readonly text: string; readonly phrase: boolean }
  | { readonly kind: 'author'; readonly name: string }
  | { readonly kind: 'category'; readonly code: string }
  | { readonly kind: 'primary'; readonly code: string }
  | { readonly kind: 'date'; readonly from: string | null; readonly to: string | null }
  | { readonly kind: 'id'; readonly id: string }
  | { readonly kind: 'has'; readonly what: Has }
  | { readonly kind: 'is'; readonly state: State }
  | { readonly kind: 'tag'; readonly name: string }
  | { readonly kind: 'note'; readonly text: string }
/** `and` and `or` have two parts at least. */
export type Node =
  | Leaf
  | { readonly kind: 'and' | 'or'; readonly parts: readonly Node[] }
  | { readonly kind: 'not'; readonly part: Node }

/** Something that was not understood and is searched as words: where it stands in the query, and what may have been meant. */
export type Note = {
  readonly start: number
  readonly end: number
  readonly problem: 'operator' | 'value' | 'parenthesis' | 'quote'
  readonly suggestion: string | null
}

/** `node` null: all papers. `sort` null: as the page has it. */
export type Query = { readonly node: Node | null; readonly sort: Sort | null; readonly notes: readonly Note[] }

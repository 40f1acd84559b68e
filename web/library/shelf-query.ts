// The reader's shelves and tags as words of the query (`is:starred`, `tag:survey`): told from the others, put in, taken out.
import { quoteValue } from '#shared/query/characters.ts'
import { foldText } from '#shared/script.ts'
import { formatState, splitStates } from '../states-query.ts'
import { cutOut, readQuery } from '../typed-query.ts'

/** The shelves, in the order of the side bar. A paper may stand on several; a list shows one of them. */
export const shelves = ['unread', 'starred', 'later'] as const
export type Shelf = (typeof shelves)[number]

const isShelf = (state: string): state is Shelf => shelves.some((shelf) => shelf === state)

/** The shelf a query is of; null for none or several. */
export function shelfOf(q: string): Shelf | null {
  const found = splitStates(q).states.flatMap(({ state, not }) => (!not && isShelf(state) ? state : []))
  return found.length === 1 ? (found[0] ?? null) : null
}

/** The query on that shelf instead of any other; on no shelf where it was on that one. */
export function toggleShelf(q: string, shelf: Shelf): string {
  const { words, states } = splitStates(q)
  const others = states.filter(({ state }) => !isShelf(state) && state !== 'read')
  const wanted = shelfOf(q) === shelf ? [] : [{ state: shelf, not: false }]
  return [words, ...[...others, ...wanted].map(formatState)].filter(Boolean).join(' ')
}

/** As one types it. */
export function formatTag(name: string): string {
  return `tag:${quoteValue(name)}`
}

const same = (a: string, b: string) => foldText(a) === foldText(b)

/** The query without the tags that must all be on a paper, and those tags. */
export function splitTags(q: string): { readonly words: string; readonly tags: readonly string[] } {
  const found = readQuery(q).items.flatMap((item) =>
    item.node.kind === 'tag' ? [{ ...item, name: item.node.name }] : [],
  )
  return { words: cutOut(q, found), tags: [...new Set(found.map(({ name }) => name))] }
}

/** The query with a tag put in, or taken out where it was. */
export function toggleTag(q: string, name: string): string {
  const items = readQuery(q).items
  const there = items.filter(({ node }) => node.kind === 'tag' && same(node.name, name))
  return there.length > 0 ? cutOut(q, there) : [q.trim(), formatTag(name)].filter(Boolean).join(' ')
}

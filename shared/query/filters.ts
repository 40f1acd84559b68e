// What a query asks for beside words, as the panel of filters shows it. Only what must hold of every paper counts:
// alternatives that are more than categories are left to the search box. Pure.
import type { Has, Node, Query, Sort, State } from './ast.ts'

/** What papers must be or have, or (`not`) must not. */
export type Demand<T> = { readonly value: T; readonly not: boolean }
/**
 * `categories`: any of them. `author`: the first that is asked for. `from`, `to`: days `YYYY-MM-DD`, both inclusive; of
 * several conditions the days that all allow. Null and empty: not asked for.
 */
export type QueryFilters = {
  readonly categories: readonly string[]
  readonly author: string | null
  readonly from: string | null
  readonly to: string | null
  readonly states: readonly Demand<State>[]
  readonly has: readonly Demand<Has>[]
  readonly sort: Sort | null
}

/** The filters that a query amounts to. */
export function readFilters({ node, sort }: Pick<Query, 'node' | 'sort'>): QueryFilters {
  const parts = conjunctsOf(node)
  const dates = parts.filter((part) => part.kind === 'date')
  return {
    categories: [...new Set(parts.flatMap((part) => categoriesOf(part) ?? []))],
    author: parts.find((part) => part.kind === 'author')?.name ?? null,
    from:
      dates
        .flatMap(({ from }) => from ?? [])
        .sort()
        .at(-1) ?? null,
    to: dates.flatMap(({ to }) => to ?? []).sort()[0] ?? null,
    states: parts.flatMap((part) => stateOf(part) ?? []),
    has: parts.flatMap((part) => hasOf(part) ?? []),
    sort,
  }
}

/** The conditions that all must hold. */
export function conjunctsOf(node: Node | null): readonly Node[] {
  if (node === null) return []
  return node.kind === 'and' && 'parts' in node ? node.parts : [node]
}

/** The codes of a condition that is nothing but categories, any of them. */
export function categoriesOf(node: Node): readonly string[] | undefined {
  const leaves = node.kind === 'or' && 'parts' in node ? node.parts : [node]
  const codes = leaves.flatMap((leaf) => (leaf.kind === 'category' ? leaf.code : []))
  return codes.length === leaves.length ? codes : undefined
}

/** The state that a condition asks for, or leaves out. */
export function stateOf(node: Node): Demand<State> | undefined {
  const { leaf, not } = demandOf(node)
  return leaf.kind === 'is' ? { value: leaf.state, not } : undefined
}

/** What a condition asks papers to have, or not to have. */
export function hasOf(node: Node): Demand<Has> | undefined {
  const { leaf, not } = demandOf(node)
  return leaf.kind === 'has' ? { value: leaf.what, not } : undefined
}

function demandOf(node: Node): { readonly leaf: Node; readonly not: boolean } {
  return node.kind === 'not' ? { leaf: node.part, not: true } : { leaf: node, not: false }
}

// What is asked of a list, as one condition: the query as it was typed, and the parameters beside it.

import type { Node, Query } from '#shared/query/ast.ts'
import { parseQuery } from '#shared/query/parse.ts'
import type { Filters } from '#shared/search.ts'

/** All conditions at once; several categories mean any of them. `node` null: all papers. `today` is what days are counted back from. */
export function readQuery({ q, category, author, from, to }: Filters, today: string): Query {
  const { node: asked, sort, notes: parsed } = parseQuery(q ?? '', today)
  const budget = { left: mostSingles }
  const node = asked && dropSingles(asked, budget)
  const tooMany = { start: 0, end: q?.length ?? 0, problem: 'value', suggestion: null } as const
  const notes = budget.left < 0 ? [...parsed, tooMany] : parsed
  const parts: (Node | null)[] = [
    node,
    allOf(
      'or',
      category.map((code) => ({ kind: 'category', code })),
    ),
    author ? { kind: 'author', name: author } : null,
    from || to ? { kind: 'date', from: from ?? null, to: to ?? null } : null,
  ]
  return {
    node: allOf(
      'and',
      parts.filter((part) => part !== null),
    ),
    sort,
    notes,
  }
}

/** Each single character may double the statements beside words, or is sought among all pairs that begin with it; hundreds would hold the server. */
const mostSingles = 6
const single = /^[\u3000-\u{3ffff}]$/u

/** The query without the single characters that are beyond the budget. */
function dropSingles(node: Node, budget: { left: number }): Node | null {
  if (node.kind === 'text' && single.test(node.text)) {
    budget.left -= 1
    return budget.left < 0 ? null : node
  }
  if (node.kind === 'not') {
    const part = dropSingles(node.part, budget)
    return part && { kind: 'not', part }
  }
  if (node.kind !== 'and' && node.kind !== 'or') return node
  return allOf(
    node.kind,
    node.parts.map((part) => dropSingles(part, budget)).filter((part) => part !== null),
  )
}

function allOf(kind: 'and' | 'or', parts: readonly Node[]): Node | null {
  const [first = null] = parts
  return parts.length > 1 ? { kind, parts } : first
}

/** Whether anything of it can be more or less fitting: words and names can. */
export function asksForWords(node: Node | null): boolean {
  if (node === null || node.kind === 'not') return false
  if (node.kind === 'and' || node.kind === 'or') return node.parts.some(asksForWords)
  return node.kind === 'text'
}

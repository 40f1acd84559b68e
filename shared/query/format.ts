// Writes a query so that it reads the same again: operators by their first name, one space between conditions, the order
// last. Refuses nothing; a date without both ends is written as nothing, for it is no condition.
import type { Node, Query } from './ast.ts'
import { formatLeaf } from './terms.ts'

/** The query as text. `parseQuery` gives the same node and order back; notes are gone, for all in it is understood. */
export function formatQuery({ node, sort }: Pick<Query, 'node' | 'sort'>): string {
  const conditions = node === null ? '' : formatNode(node)
  return [conditions, sort === null ? '' : `sort:${sort}`].filter(Boolean).join(' ')
}

/** One condition as text; several that must hold stand side by side, alternatives with `OR` between them. */
export function formatNode(node: Node): string {
  if (node.kind === 'not') return `-${formatExcept(node.part)}`
  if (!('parts' in node)) return formatLeaf(node)
  return node.kind === 'or' ? node.parts.map(formatNode).join(' OR ') : node.parts.map(formatPart).join(' ')
}

/** As a part of several that must hold: alternatives bind less, so they stand in parentheses. */
export function formatPart(node: Node): string {
  return node.kind === 'or' ? `(${formatNode(node)})` : formatNode(node)
}

function formatExcept(node: Node): string {
  return 'parts' in node || node.kind === 'not' ? `(${formatNode(node)})` : formatNode(node)
}

// When a paper is cross-listed among a reader's own categories. Pure.
import { archiveOf, findCategory } from './categories.ts'
import type { Node } from './query/ast.ts'

/** Whether a category of a paper falls under a code, or under `cs.*`. */
export function fallsUnder(category: string, own: string): boolean {
  if (!own.endsWith('.*')) return category === own
  const archive = archiveOf(category)
  return archive === own.slice(0, -2) && findCategory(archive) !== undefined
}

/** Whether two of the paper's categories fall under two of the reader's: a paper of cs.CL alone is listed once, also where cs.CL and cs.* are both the reader's. */
export function isCrossListed(categories: readonly string[], own: readonly string[]): boolean {
  const under = [...new Set(categories)].map((category) => own.filter((one) => fallsUnder(category, one)))
  const listed = under.filter((patterns) => patterns.length > 0)
  return listed.length > 1 && new Set(listed.flat()).size > 1
}

/** The categories that a query asks for, and does not leave out. */
export function categoriesAsked(node: Node | null): string[] {
  if (node === null || 'part' in node) return []
  if ('parts' in node) return node.parts.flatMap(categoriesAsked)
  return node.kind === 'category' ? [node.code] : []
}

// What is watched for, as the query that it stands for. Pure.
import type { WatchWord } from '#shared/library.ts'
import type { Node } from '#shared/query/ast.ts'

/** Any of the words and authors; with none, nothing. */
export function watchNode(words: readonly WatchWord[]): Node {
  const parts = words.map(
    ({ kind, text }): Node =>
      kind === 'author' ? { kind: 'author', name: text } : { kind: 'text', field: null, text, phrase: true },
  )
  return { kind: 'or', parts }
}

/** The query with that in the place of each `is:watched`. */
export function nameWatched(node: Node, words: readonly WatchWord[]): Node {
  if ('part' in node) return { ...node, part: nameWatched(node.part, words) }
  if ('parts' in node) return { ...node, parts: node.parts.map((part) => nameWatched(part, words)) }
  return node.kind === 'is' && node.state === 'watched' ? watchNode(words) : node
}

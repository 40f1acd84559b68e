// The kinds of marks as the tables of reader state name them, and whose they are.

/** There are no accounts yet. */
export const reader = 'me'

export const markKinds = ['read', 'starred', 'later', 'note'] as const
/** `tag 7` is the tag with the id 7. */
export type MarkKind = (typeof markKinds)[number] | `tag ${number}`

export function tagKind(id: number): MarkKind {
  return `tag ${id}`
}

/** The tag's id; undefined for any other mark. */
export function tagOf(kind: string): number | undefined {
  return kind.startsWith('tag ') ? Number(kind.slice(4)) : undefined
}

// What a reader's marks come to: how lists show them, and how a change of them is taken back. Without schemas, so that the
// first view needs none.
import type { MarkChange, MarkState, Marks } from './library.ts'

export const noMarks: Marks = { read: false, starred: false, later: false, tags: [], hasNote: false }

/** A state as lists show it. */
export function toMarks({ readAt, starredAt, laterAt, tags, note, revised }: MarkState): Marks {
  return {
    read: readAt !== null,
    starred: starredAt !== null,
    later: laterAt !== null,
    tags,
    hasNote: note !== '',
    ...(revised && { revised }),
  }
}

/** The change that leads from one state back to another. */
export function changeBack(from: MarkState, to: MarkState): MarkChange {
  const addTags = to.tags.filter((name) => !from.tags.includes(name))
  const removeTags = from.tags.filter((name) => !to.tags.includes(name))
  return {
    ...(from.readAt !== to.readAt && { read: to.readAt ?? false }),
    ...(from.starredAt !== to.starredAt && { starred: to.starredAt ?? false }),
    ...(from.laterAt !== to.laterAt && { later: to.laterAt ?? false }),
    ...(addTags.length > 0 && { addTags }),
    ...(removeTags.length > 0 && { removeTags }),
    ...(from.note !== to.note && { note: to.note }),
  }
}

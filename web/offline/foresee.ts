// What a change of marks will have made of a paper once the server has it. Pure.
import type { MarkChange, MarkState, Marks } from '#shared/library.ts'

/** What is known of a paper’s marks here: yes and no, and the note where the paper was opened. */
export type KnownMarks = { readonly marks: Marks; readonly note: string | null }

/** As a state; the moments are not known here, and are given as `at`. */
export function toState({ marks, note }: KnownMarks, at: string): MarkState {
  const moment = (is: boolean) => (is ? at : null)
  const { read, starred, later, tags, revised } = marks
  const moments = { readAt: moment(read), starredAt: moment(starred), laterAt: moment(later) }
  return { ...moments, tags, note: note ?? '', ...(revised && { revised }) }
}

/** A state with a change. */
export function applyChange(state: MarkState, change: MarkChange, at: string): MarkState {
  const moment = (before: string | null, wanted: boolean | string | undefined) => {
    if (wanted === undefined) return before
    return wanted === true ? (before ?? at) : wanted || null
  }
  const kept = state.tags.filter((tag) => !change.removeTags?.includes(tag))
  return {
    readAt: moment(state.readAt, change.read),
    starredAt: moment(state.starredAt, change.starred),
    laterAt: moment(state.laterAt, change.later),
    tags: [...new Set([...kept, ...(change.addTags ?? [])])].sort(),
    note: change.note === undefined ? state.note : change.note.trim() && change.note,
    ...(state.revised && (change.read ?? true) === true && { revised: true }),
  }
}

/** The change with the moment it was made at, for the server hears of it later. */
export function withMoment(change: MarkChange, at: string): MarkChange {
  const dated = { ...change }
  for (const kind of ['read', 'starred', 'later'] as const) if (dated[kind] === true) dated[kind] = at
  return dated
}

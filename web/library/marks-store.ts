// What the reader made of papers, as this tab knows it best: what came with a list gives way to what was done or told since.
// A change is shown at once, sent in the order it was made, and taken back where the server refused it.
import type { MarkChange, Marked, Marks } from '#shared/library.ts'
import { toMarks } from '#shared/marks.ts'

export type MarksStore = {
  /** The marks of a paper that came with these. */
  get(key: string, given: Marks): Marks
  subscribe(listener: () => void): () => void
  /** Changes a paper's marks; resolves with what the server says, rejects where it refuses or is silent. */
  change(key: string, given: Marks, change: MarkChange): Promise<Marked>
  /** What somebody else, or this tab in another way, did. */
  hear(key: string, marks: Marks): void
  /** Marks these at once; what the server says of many comes with the lists. */
  mark(papers: readonly { readonly key: string; readonly marks: Marks }[], change: MarkChange): void
  /** A moment, for `forget`. */
  turn(): number
  /** Forgets what was known at that moment, for fresh lists have come since; what was done after it, or is on its way, stays. */
  forget(turn: number): void
}

/** A paper with a change as it will be. */
export function foresee(marks: Marks, { read, starred, later, addTags, removeTags, note }: MarkChange): Marks {
  const is = (before: boolean, wanted: boolean | string | undefined) =>
    wanted === undefined ? before : wanted !== false
  const kept = marks.tags.filter((tag) => !removeTags?.includes(tag))
  return {
    read: is(marks.read, read),
    starred: is(marks.starred, starred),
    later: is(marks.later, later),
    tags: [...new Set([...kept, ...(addTags ?? [])])].sort(),
    hasNote: note === undefined ? marks.hasNote : note.trim() !== '',
    // Read anew, a revision is done with; marked read once more, nothing changes.
    ...(marks.revised && (read ?? true) === true && { revised: true }),
  }
}

type Send = (key: string, change: MarkChange) => Promise<Marked>

export function createMarksStore(send: Send): MarksStore {
  const known = new Map<string, { readonly marks: Marks; readonly turn: number }>()
  let turn = 0
  const waiting = new Map<string, { count: number; last: Promise<unknown> }>()
  const listeners = new Set<() => void>()
  const tell = () => {
    for (const listener of listeners) listener()
  }
  const get = (key: string, given: Marks) => known.get(key)?.marks ?? given
  const set = (key: string, marks: Marks) => {
    turn += 1
    known.set(key, { marks, turn })
    tell()
  }
  const settle = (key: string, marks: Marks | undefined, before: Marks) => {
    const own = waiting.get(key)
    if (own && own.count > 1) own.count -= 1
    else waiting.delete(key)
    // A later change of the same paper is on its way: its answer tells the end.
    if (!waiting.has(key)) set(key, marks ?? before)
  }
  const change = async (key: string, given: Marks, wanted: MarkChange): Promise<Marked> => {
    const before = get(key, given)
    set(key, foresee(before, wanted))
    const own = waiting.get(key) ?? { count: 0, last: Promise.resolve() }
    const answer = own.last.then(() => send(key, wanted))
    waiting.set(key, { count: own.count + 1, last: answer.catch(() => {}) })
    try {
      const marked = await answer
      settle(key, toMarks(marked.after), before)
      return marked
    } catch (error) {
      settle(key, undefined, before)
      throw error
    }
  }
  return {
    get,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    change,
    hear: (key, marks) => {
      if (!waiting.has(key)) set(key, marks)
    },
    mark: (papers, wanted) => {
      turn += 1
      for (const { key, marks } of papers) known.set(key, { marks: foresee(get(key, marks), wanted), turn })
      tell()
    },
    turn: () => turn,
    forget: (until) => {
      for (const [key, one] of known) if (one.turn <= until && !waiting.has(key)) known.delete(key)
      tell()
    },
  }
}

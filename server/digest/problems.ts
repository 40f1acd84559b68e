// How the parser speaks of what it could not read: short quotes, plain words, and never more problems than a person can use.
import type { PageProblem } from '#shared/entry.ts'

/** Problems of one kind are told apart so that a thousand of one never hide a single other. */
export type ProblemKind = 'page' | 'encoding' | 'left-out' | 'incomplete' | 'date' | 'title' | 'stray'

/** A problem before the list is bounded. Its message is put into words only if it is listed. */
export type Found = {
  readonly kind: ProblemKind
  readonly line: number | null
  readonly tell: () => string
}

const perKind = 1_000
const unprintable = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu

/** Text of the page made fit for a message: one line, no control characters, cut after `max` characters. */
export function quote(text: string, max = 80): string {
  const characters = Array.from(
    text
      .slice(0, max * 4)
      .replace(unprintable, ' ')
      .trim(),
  )
  const cut = characters.length > max || text.length > max * 4
  return `“${characters.slice(0, max).join('').toWellFormed()}${cut ? '…' : ''}”`
}

/** Joined as in a sentence: `a`, `a and b`, `a, b and c`. */
export function enumerate(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`
}

/** In the order of the page; past 1,000 of one kind the rest is counted in one last problem of that kind. */
export function listProblems(found: readonly Found[]): PageProblem[] {
  const counts = new Map<ProblemKind, number>()
  const listed: Found[] = []
  const beyond = new Map<ProblemKind, Found>()
  for (const problem of found.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0))) {
    const count = (counts.get(problem.kind) ?? 0) + 1
    counts.set(problem.kind, count)
    if (count <= perKind) listed.push(problem)
    else if (!beyond.has(problem.kind)) beyond.set(problem.kind, problem)
  }
  for (const [kind, first] of beyond) listed.push(countRest((counts.get(kind) ?? 0) - perKind, first))
  return listed.map(({ line, tell }) => ({ line, message: tell() }))
}

function countRest(count: number, first: Found): Found {
  const tell = () =>
    `From here on ${count} more problems of this kind are not listed one by one. The first: ${first.tell()}`
  return { ...first, tell }
}

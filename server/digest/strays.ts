// The lines that went into no entry: known furniture is passed over in silence, everything else is told. Nothing is lost without a word.
import { headsRecentPosts, isFurniture } from './furniture.ts'
import type { Line } from './lines.ts'
import { type Found, quote } from './problems.ts'

/** What became of a line: part of an entry, told in a problem, or known furniture. */
export const Fate = { none: 0, entry: 1, problem: 2, furniture: 3 } as const

/** The fate of each line by its index. */
export type Fates = Uint8Array

/** Gives every line that has no fate yet one of its own; strays that follow each other make one problem. */
export function tellStrays(lines: readonly Line[], fates: Fates): Found[] {
  markFurniture(lines, fates)
  const runs: Line[][] = []
  let isOpen = false
  for (const line of lines) {
    const isStray = fates[line.index] === Fate.none
    if (isStray && isOpen) runs.at(-1)?.push(line)
    else if (isStray) runs.push([line])
    isOpen = isStray
  }
  for (const { index } of runs.flat()) fates[index] = Fate.problem
  return runs.flatMap(tellRun)
}

function tellRun(run: readonly Line[]): Found[] {
  const [first] = run
  if (!first) return []
  const what =
    run.length === 1
      ? 'This line belongs to no entry and was'
      : `${run.length} lines from here on belong to no entry and were`
  return [{ kind: 'stray', line: first.number, tell: () => `${what} left out: ${quote(first.text, 60)}` }]
}

const mostRecentPosts = 20

// The titles below the heading 最近の投稿 go up to the next blank line or known line.
function markFurniture(lines: readonly Line[], fates: Fates): void {
  let recentPosts = 0
  for (const line of lines) {
    if (fates[line.index]) recentPosts = 0
    else if (isFurniture(line.text)) {
      recentPosts = headsRecentPosts(line.text) ? mostRecentPosts : 0
      fates[line.index] = Fate.furniture
    } else if (recentPosts > 0 && (recentPosts === mostRecentPosts || !line.afterBlank)) {
      recentPosts--
      fates[line.index] = Fate.furniture
    } else recentPosts = 0
  }
}

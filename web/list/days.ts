// Puts the listed papers under their days. Pure.
import type { PaperSummary } from '#shared/paper.ts'
import { dayOf } from '../dates.ts'

/** One day's papers in list order; `day` is null for papers without a date, `count` null where it is not known. */
export type DayGroup = {
  readonly day: string | null
  readonly papers: readonly PaperSummary[]
  readonly count: number | null
}

/**
 * Groups neighbours by day. A day's count is what the library says (`counts`, for an unfiltered list),
 * else the number listed, once no more of that day can come (`complete` for the last day).
 */
export function groupByDay(
  papers: readonly PaperSummary[],
  complete: boolean,
  counts: ReadonlyMap<string, number> | null,
): readonly DayGroup[] {
  const groups: { day: string | null; papers: PaperSummary[] }[] = []
  for (const paper of papers) {
    const day = dayOf(paper.publishedAt)
    const last = groups.at(-1)
    if (last && last.day === day) last.papers.push(paper)
    else groups.push({ day, papers: [paper] })
  }
  return groups.map((group, index) => {
    const closed = complete || index < groups.length - 1
    const known = group.day === null ? undefined : counts?.get(group.day)
    return { ...group, count: known ?? (closed ? group.papers.length : null) }
  })
}

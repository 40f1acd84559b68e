// What came of looking for arXiv ids.

/**
 * `papers` were without an id, made-up ones aside: `resolved` of them have one now (`joined` are one with a paper that had it
 * before), the rest is `open`. `lines` counts records that were looked at, `badLines` those that are none; `firstBad` says
 * where the first one stands.
 */
export type ResolveReport = {
  papers: number
  resolved: number
  joined: number
  open: number
  lines: number
  badLines: number
  firstBad: string | null
}

export function startReport(): ResolveReport {
  return { papers: 0, resolved: 0, joined: 0, open: 0, lines: 0, badLines: 0, firstBad: null }
}

/** What came of two runs, one after the other. */
export function addReports(first: ResolveReport, then: ResolveReport): ResolveReport {
  return {
    papers: first.papers,
    resolved: first.resolved + then.resolved,
    joined: first.joined + then.joined,
    open: then.open,
    lines: first.lines + then.lines,
    badLines: first.badLines + then.badLines,
    firstBad: first.firstBad ?? then.firstBad,
  }
}

export function noteBad(report: ResolveReport, count: number, place: string): void {
  if (count > 0) report.firstBad ??= place
  report.badLines += count
}

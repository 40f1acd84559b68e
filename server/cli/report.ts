// What came of taking pages in, in words for a terminal.
import type { IngestReport, Problem } from '#shared/entry.ts'

/** `file:line: what is wrong`, on one line. */
export function formatProblem({ source, line, message }: Problem): string {
  return `${source}${line === null ? '' : `:${line}`}: ${message}`
}

/** `1 page`, `2 pages`. */
export function formatCount(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en')} ${count === 1 ? one : many}`
}

/** The whole report: one line of counts. */
export function formatReport(report: IngestReport): string {
  const pages = formatCount(report.pages, 'page')
  const unchanged = report.unchanged > 0 ? ` (${report.unchanged.toLocaleString('en')} unchanged)` : ''
  const entries = formatCount(report.entries, 'entry', 'entries')
  const parts = [`${report.added} added`, `${report.updated} updated`, `${report.same} the same`].join(', ')
  const problems = report.problems.length > 0 ? `; ${formatCount(report.problems.length, 'problem')}` : ''
  return `${pages}${unchanged}, ${entries}: ${parts}${problems}`
}

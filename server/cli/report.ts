// What came of taking pages in, in words for a terminal.
import type { IngestReport, Problem, TextAccount } from '#shared/entry.ts'

/** `file:line: what is wrong`, on one line. */
export function formatProblem({ source, line, message }: Problem): string {
  return `${source}${line === null ? '' : `:${line}`}: ${message}`
}

/** `1 page`, `2 pages`. */
export function formatCount(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en')} ${count === 1 ? one : many}`
}

/** The whole report: a line of counts, and one of where the text of the pages went. */
export function formatReport(report: IngestReport): string {
  const pages = formatCount(report.pages, 'page')
  const unchanged = report.unchanged > 0 ? ` (${report.unchanged.toLocaleString('en')} unchanged)` : ''
  const entries = formatCount(report.entries, 'entry', 'entries')
  const parts = [`${report.added} added`, `${report.updated} updated`, `${report.same} the same`].join(', ')
  const problems = report.problems.length > 0 ? `; ${formatCount(report.problems.length, 'problem')}` : ''
  return `${pages}${unchanged}, ${entries}: ${parts}${problems}${formatText(report.text)}`
}

/** Where the text went, in percent; nothing where no page was read. */
function formatText({ entries, furniture, problems }: TextAccount): string {
  const all = entries + furniture + problems
  const share = (part: number) => `${all > 0 && part > 0 ? Math.max(0.1, (100 * part) / all).toFixed(1) : 0} %`
  if (all === 0) return ''
  return `\nof their text ${share(entries)} in entries, ${share(furniture)} page furniture, ${share(problems)} told in problems`
}

// A paper's two texts as the rows the layouts show. Pure.
import type { Paper, Span } from '#shared/paper.ts'

/** What stands side by side: the lines of each language. An empty list where a side has no partner. */
export type Row = { readonly ja: readonly string[]; readonly en: readonly string[] }

const linesOf = (text: string | null) => (text ?? '').split('\n').filter((line) => line.trim() !== '')
const cut = (text: string | null, span: Span | null) => linesOf(span && (text ?? '').slice(span[0], span[1]))

/** The rows, and whether they are sentence pairs (`aligned`) or one block with all the text of both sides. */
export function readRows(paper: Pick<Paper, 'summaryJa' | 'abstractEn' | 'pairs'>): {
  aligned: boolean
  rows: readonly Row[]
} {
  const rows = paper.pairs
    .map((pair) => ({ ja: cut(paper.summaryJa, pair.ja), en: cut(paper.abstractEn, pair.en) }))
    .filter((row) => row.ja.length > 0 || row.en.length > 0)
  if (rows.length > 1) return { aligned: true, rows }
  const whole = { ja: linesOf(paper.summaryJa), en: linesOf(paper.abstractEn) }
  return { aligned: whole.ja.length === 1 && whole.en.length === 1, rows: [whole] }
}

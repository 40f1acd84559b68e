// A paper's two texts as the rows the layouts show. Pure.
import type { Span } from '#shared/bitext.ts'
import type { Paper } from '#shared/paper.ts'

/** What stands side by side: the lines of the Japanese, the paragraphs of the English. An empty list where a side has no partner. */
export type Row = { readonly ja: readonly string[]; readonly en: readonly string[] }

const linesOf = (text: string | null) => (text ?? '').split('\n').filter((line) => line.trim() !== '')
const cut = (text: string | null, span: Span | null) => span && (text ?? '').slice(span[0], span[1])

// What arXiv and mail programs wrap lines to, in characters: a line break after such a line is no paragraph's end.
const wrapped = { least: 50, most: 100 }
const listItem = /^\s*(?:[-•*]|\(?\d{1,2}[.)])\s/

/** The paragraphs of an English text, whose lines may be wrapped. */
function paragraphsOf(text: string | null): string[] {
  const paragraphs: string[] = []
  let before = ''
  for (const line of (text ?? '').split('\n')) {
    const goesOn = before.length >= wrapped.least && before.length <= wrapped.most && !listItem.test(line)
    if (goesOn && line.trim() !== '') paragraphs.push(`${paragraphs.pop() ?? ''} ${line.trim()}`)
    else if (line.trim() !== '') paragraphs.push(line.trim())
    before = line.trim()
  }
  return paragraphs
}

/** The rows, and whether they are sentence pairs (`aligned`) or one block with all the text of both sides. */
export function readRows(paper: Pick<Paper, 'summaryJa' | 'abstractEn' | 'pairs'>): {
  aligned: boolean
  rows: readonly Row[]
} {
  const rows = paper.pairs
    .map((pair) => ({ ja: linesOf(cut(paper.summaryJa, pair.ja)), en: paragraphsOf(cut(paper.abstractEn, pair.en)) }))
    .filter((row) => row.ja.length > 0 || row.en.length > 0)
  if (rows.length > 1) return { aligned: true, rows }
  const whole = { ja: linesOf(paper.summaryJa), en: paragraphsOf(paper.abstractEn) }
  return { aligned: whole.ja.length === 1 && whole.en.length === 1, rows: [whole] }
}

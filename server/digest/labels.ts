// Which lines of a page are labels, judged after folding width, case and spaces. What they mean where they stand is not decided here.
import { foldLabel, skipBars, skipLabel, startsCell, trimCell } from './cells.ts'
import { type Footer, readFooter } from './footer.ts'

/** Rows of the info table, and the block that names provider and translator. */
export type RowKind = 'authors' | 'date' | 'site' | 'provider'

/** A block label, a row with its value (empty where it stands in the next line), or a footer. */
export type Label =
  | { readonly kind: 'summary' }
  | { readonly kind: 'abstract' }
  | { readonly kind: 'info' }
  | { readonly kind: RowKind; readonly value: string }
  | { readonly kind: 'footer'; readonly footer: Footer }
  | MarkedLabel

/** What only markup tells: that a line is the title of a post, or names its categories by links to them. */
export type MarkedLabel =
  | { readonly kind: 'title' }
  | { readonly kind: 'terms'; readonly categories: readonly string[] }

type Row = { readonly kind: RowKind; readonly label: string; readonly spelling: string }

const blocks = new Map<string, Label>([
  ['要約', { kind: 'summary' }],
  ['要約(オリジナル)', { kind: 'abstract' }],
  ['arxiv情報', { kind: 'info' }],
])
const rows = {
  authors: { kind: 'authors', label: '著者', spelling: '著者' },
  date: { kind: 'date', label: '発行日', spelling: '発行日' },
  site: { kind: 'site', label: 'arxivサイト', spelling: 'arxivサイト' },
  provider: { kind: 'provider', label: '提供元,利用サービス', spelling: '提供元, 利用サービス' },
} as const satisfies { readonly [kind in RowKind]: Row }
const rowStarts = new Map<string, Row>([
  ['著', rows.authors],
  ['発', rows.date],
  ['提', rows.provider],
  ...Array.from('aAａＡ', (letter): [string, Row] => [letter, rows.site]),
])
// arxiv情報 and arxivサイト; not the words of an abstract, nor arxiv.jp
const arxivStart = /^[aａ][rｒ][xｘ][iｉ][vｖ]\s*[情サｻ]/i
const longestBlock = 24

// A table and not a set: every line of a page is looked up in it, and nearly every one is refused.
const starts = new Uint8Array(0x10000)
for (const character of '要著発提カｶaAａＡ|｜') starts[character.charCodeAt(0)] = 1

/** The label a trimmed line is, or null. */
export function findLabel(text: string): Label | null {
  return starts[text.charCodeAt(0)] === 1 ? readLabel(text) : null
}

function readLabel(text: string): Label | null {
  switch (text.charAt(0)) {
    case '要':
      return findBlock(text)
    case '|':
    case '｜':
      return findRow(skipBars(text))
    case 'カ':
    case 'ｶ':
      return findFooter(text)
    case 'a':
    case 'A':
    case 'ａ':
    case 'Ａ':
      return arxivStart.test(text) ? (blocks.get(text) ?? findRow(text) ?? findBlock(text)) : null
    default:
      return findRow(text)
  }
}

function findBlock(text: string): Label | null {
  if (text.length > longestBlock) return null
  return blocks.get(text) ?? blocks.get(foldLabel(text)) ?? null
}

function findRow(text: string): Label | null {
  const row = rowStarts.get(text.charAt(0))
  if (!row) return null
  const end = skipLabel(text, row.label, row.spelling)
  const rest = text.slice(end)
  return end > 0 && startsCell(rest) ? { kind: row.kind, value: trimCell(rest) } : null
}

function findFooter(text: string): Label | null {
  const footer = readFooter(text)
  return footer && { kind: 'footer', footer }
}

const allLabels = [...blocks.keys(), ...Object.values(rows).map(({ label }) => label)]

/** Whether a text is the end of a label, as a page that starts in the middle of one begins with. */
export function isLabelRemnant(text: string): boolean {
  if (text.length > longestBlock) return false
  const folded = foldLabel(text)
  return allLabels.some((label) => label.endsWith(folded))
}

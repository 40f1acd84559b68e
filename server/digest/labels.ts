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
const rowStarts = new Map<number, Row>()
for (const [characters, row] of [
  ['著', rows.authors],
  ['発', rows.date],
  ['提', rows.provider],
  ['aAａＡ', rows.site],
] as const)
  for (const character of characters) rowStarts.set(character.charCodeAt(0), row)
// arxiv情報 and arxivサイト; not the words of an abstract, nor arxiv.jp
const arxivStart = /^[aａ][rｒ][xｘ][iｉ][vｖ]\s*[情サｻ]/i
const longestBlock = 24

/** What a line may be by its first character. */
const Start = { none: 0, block: 1, row: 2, bar: 3, footer: 4, arxiv: 5 } as const

// A table and not a set: every line of a page is looked up in it, and nearly every one is refused.
const starts = new Uint8Array(0x10000)
for (const [start, characters] of [
  [Start.block, '要'],
  [Start.row, '著発提'],
  [Start.bar, '|｜'],
  [Start.footer, 'カｶ'],
  [Start.arxiv, 'aAａＡ'],
] as const)
  for (const character of characters) starts[character.charCodeAt(0)] = start

/** The label a trimmed line is, or null. */
export function findLabel(text: string): Label | null {
  const start = starts[text.charCodeAt(0)]
  return start ? readLabel(text, start) : null
}

function readLabel(text: string, start: number): Label | null {
  switch (start) {
    case Start.block:
      return findBlock(text)
    case Start.bar:
      return findRow(skipBars(text))
    case Start.footer:
      return findFooter(text)
    case Start.arxiv:
      return startsArxiv(text) ? (blocks.get(text) ?? findRow(text) ?? findBlock(text)) : null
    default:
      return findRow(text)
  }
}

function startsArxiv(text: string): boolean {
  return text === 'arxiv情報' || text.startsWith(rows.site.spelling) || arxivStart.test(text)
}

function findBlock(text: string): Label | null {
  if (text.length > longestBlock) return null
  return blocks.get(text) ?? blocks.get(foldLabel(text)) ?? null
}

function findRow(text: string): Label | null {
  const row = rowStarts.get(text.charCodeAt(0))
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

// What a line is where it stands: a title before 要約, a row outside its block, a footer in the middle of a text. Looks ahead, changes nothing.
import { skipBars } from './cells.ts'
import { startsDate } from './date.ts'
import { type Draft, Stage } from './draft.ts'
import { startsProvider } from './fields.ts'
import { areCategories, endsFooter, type Footer, readFooter } from './footer.ts'
import { isFurniture } from './furniture.ts'
import type { RowKind } from './labels.ts'
import type { Line } from './lines.ts'

/** Whether a line is the title because `要約` follows it, though it reads like a label. Not inside the texts of an open entry. */
export function standsAsTitle(draft: Draft, line: Line, next: Line | undefined): boolean {
  if (next?.label?.kind !== 'summary') return false
  switch (draft.stage) {
    case Stage.head:
      return line.label?.kind !== 'summary' || draft.head.every(({ text }) => isFurniture(text))
    case Stage.info:
      return standsAfterRows(draft, line)
    case Stage.provider:
      return !endsEntry(draft, line) && !startsProvider(line.text)
    case Stage.done:
      return !endsEntry(draft, line) && (line.label?.kind !== 'summary' || draft.tail.length === 0)
    default:
      return false
  }
}

function endsEntry(draft: Draft, line: Line): boolean {
  return line.label?.kind === 'footer' && isFooter(draft, line.label.footer)
}

function standsAfterRows(draft: Draft, line: Line): boolean {
  if (endsEntry(draft, line)) return false
  if (draft.awaits) return !looksLikeValue(draft.awaits, line.text)
  switch (line.label?.kind) {
    case 'summary':
      return draft.tail.length === 0
    case 'authors':
    case 'date':
    case 'site':
    case 'provider':
      return draft.values[line.label.kind] !== null
    default:
      return true
  }
}

function looksLikeValue(kind: RowKind, text: string): boolean {
  if (kind === 'date') return startsDate(text)
  if (kind === 'site') return /arxiv|pdf|https?:|^\d{4}\.\d{4,5}/i.test(text)
  return kind === 'provider' && startsProvider(text)
}

/** Whether a row label outside an info block (its own label is missing, or it is behind) is a row, and not a sentence or a title. */
export function isRow(lines: readonly Line[], index: number, kind: RowKind, value: string): boolean {
  const next = lines[index + 1]
  if (next?.label?.kind === 'summary') return false
  if (kind === 'date') return startsDate(value || (next?.text ?? ''))
  return kind !== 'authors' || standsBeforeDate(lines, index)
}

function standsBeforeDate(lines: readonly Line[], index: number): boolean {
  for (let at = index + 1; at <= index + 3; at++) {
    const label = lines[at]?.label
    if (label?.kind === 'date') return isRow(lines, at, 'date', label.value)
    if (label && label.kind !== 'site') return false
  }
  return false
}

/** Whether a line in the form of a footer is one: whole anywhere, cut off only after the texts or before any, and then by its categories. */
export function isFooter(draft: Draft, footer: Footer): boolean {
  if (footer.whole) return true
  const mayBeCut = draft.stage >= Stage.info || (draft.stage === Stage.head && footer.barred)
  return mayBeCut && areCategories(footer.categories)
}

/** The footer that a line and the next one make together, or null where the next one does not end a footer. */
export function joinFooter(line: Line, next: Line | undefined): Footer | null {
  if (line.label?.kind !== 'footer' || !next || next.label?.kind === 'footer' || !endsFooter(next.text)) return null
  const bar = line.label.footer.barred ? '' : '|'
  const joined = readFooter(`${line.text} ${bar} ${skipBars(next.text)}`)
  return joined?.whole ? joined : null
}

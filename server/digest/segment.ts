// Lines to drafts: one walk forward over the page. A label that lies ahead moves the open entry on, one that lies behind opens the next.
import { hasJapanese } from '#shared/script.ts'
import { trimCell } from './cells.ts'
import { type Draft, type HeadUse, hasValues, joinValue, Stage, startDraft } from './draft.ts'
import { endsAtTitle } from './fields.ts'
import type { Footer } from './footer.ts'
import { isLabelRemnant, type Label, type RowKind } from './labels.ts'
import type { Line } from './lines.ts'
import { isFooter, isRow, joinFooter, standsAsTitle } from './place.ts'

type Walk = {
  readonly lines: readonly Line[]
  readonly isOne: boolean
  index: number
  draft: Draft
  readonly drafts: Draft[]
}

/**
 * Every entry that shows at least one label, in the order of the page. A line that is in none of them belongs to no entry.
 * Where markup says that the lines are of one post (`isOne`), a label that lies behind is text.
 */
export function segment(lines: readonly Line[], isOne = false): Draft[] {
  const walk: Walk = { lines, isOne, index: 0, draft: startDraft(), drafts: [] }
  for (let line = lines[0]; line; line = lines[++walk.index]) place(walk, line)
  openNext(walk, startDraft())
  return walk.drafts
}

function openNext(walk: Walk, next: Draft): Draft {
  if (walk.draft.stage !== Stage.head || walk.draft.footer) walk.drafts.push(walk.draft)
  walk.draft = next
  return next
}

/** The next entry, which takes over the lines after the open one's last label. */
function breakOff(walk: Walk, headUse: HeadUse, head = walk.draft.tail): Draft {
  walk.draft.tail = []
  return openNext(walk, startDraft(head, headUse, walk.draft))
}

function place(walk: Walk, line: Line): void {
  const { label } = line
  if (label?.kind === 'title') openTitle(walk, line)
  else if (label?.kind === 'terms') placeTerms(walk.draft, line, label.categories)
  else if (!walk.isOne && standsAsTitle(walk.draft, line, walk.lines[walk.index + 1])) holdTitle(walk.draft, line)
  else if (label === null || (walk.isOne && liesBehind(walk.draft, label))) placeText(walk, line)
  else if (label.kind === 'summary') openSummary(walk, line)
  else if (label.kind === 'abstract') openAbstract(walk, line)
  else if (label.kind === 'info') openInfo(walk, line)
  else if (label.kind === 'provider') openProvider(walk, line, label.value)
  else if (label.kind === 'footer') placeFooter(walk, line, label.footer)
  else placeRow(walk, line, label.kind, label.value)
}

function openTitle(walk: Walk, line: Line): void {
  if (walk.draft.stage === Stage.head) walk.draft.head.push(line)
  else if (walk.isOne) placeText(walk, line)
  else breakOff(walk, 'title', [line])
}

function placeTerms(draft: Draft, line: Line, categories: readonly string[]): void {
  draft.terms = [...(draft.terms ?? []), ...categories]
  draft.infoLines.push(line)
  draft.awaits = null
  if (draft.stage !== Stage.head) draft.stage = Stage.done
}

/** Whether a label would open the next entry. */
function liesBehind(draft: Draft, label: Label): boolean {
  const { stage, summary, abstract, values } = draft
  switch (label.kind) {
    case 'summary':
      return stage > Stage.summary || (stage === Stage.summary && summary !== null && !mayGoOn(summary))
    case 'abstract':
      return stage > Stage.abstract || (stage === Stage.abstract && abstract?.length !== 0)
    case 'info':
      return stage > Stage.info || values.authors !== null || values.date !== null
    case 'provider':
      return stage >= Stage.provider
    case 'footer':
    case 'title':
    case 'terms':
      return false
    default:
      return stage > Stage.info || values[label.kind] !== null
  }
}

function holdTitle(draft: Draft, line: Line): void {
  if (draft.stage === Stage.head) draft.head.push(line)
  else draft.tail.push(line)
  if (draft.stage === Stage.provider) draft.stage = Stage.done
  draft.awaits = null
}

function openSummary(walk: Walk, line: Line): void {
  const { stage, summary, textLabels } = walk.draft
  if (stage === Stage.summary && summary && mayBeTitle(summary)) summary.push(line)
  else if (stage === Stage.summary && summary && endsAtTitle(summary.map(({ text }) => text))) textLabels.push(line)
  else {
    const draft = stage === Stage.head ? walk.draft : breakOff(walk, 'title')
    draft.textLabels.push(line)
    draft.summary = []
    draft.stage = Stage.summary
  }
}

function mayGoOn(summary: readonly Line[]): boolean {
  return mayBeTitle(summary) || endsAtTitle(summary.map(({ text }) => text))
}

/** A second 要約 right after the first: one of the two is the title, or the label was printed twice. */
function mayBeTitle(summary: readonly Line[]): boolean {
  return summary.length === 0 || summary.at(-1)?.label?.kind === 'summary'
}

function openAbstract(walk: Walk, line: Line): void {
  const { stage, abstract } = walk.draft
  const cutInside = stage === Stage.abstract ? abstract : null
  if (cutInside?.length !== 0) {
    if (stage === Stage.head) walk.draft.headUse = 'summary'
    if (stage >= Stage.abstract) breakOff(walk, 'summary', cutInside ? takeJapaneseEnd(cutInside) : undefined)
    walk.draft.abstract = []
    walk.draft.stage = Stage.abstract
  }
  walk.draft.textLabels.push(line)
}

/** The Japanese lines an abstract ends with: there the page was cut, and another entry's summary goes on. */
function takeJapaneseEnd(abstract: Line[]): Line[] {
  const start = abstract.findLastIndex(({ text }) => !hasJapanese(text)) + 1
  return abstract.splice(start)
}

function openInfo(walk: Walk, line: Line): void {
  const { stage, values, tail } = walk.draft
  const isRepeated = stage === Stage.info && tail.length === 0 && !hasValues(values)
  if (!isRepeated) enterInfo(walk, 'abstract')
  walk.draft.infoLines.push(line)
}

function enterInfo(walk: Walk, headUse: HeadUse): void {
  if (walk.draft.stage === Stage.head) walk.draft.headUse = headUse
  if (walk.draft.stage >= Stage.info) breakOff(walk, headUse)
  walk.draft.stage = Stage.info
}

function placeRow(walk: Walk, line: Line, kind: RowKind, value: string): void {
  const { stage, values, infoLines } = walk.draft
  if (stage === Stage.info && !values[kind]) setValue(walk.draft, line, kind, value)
  else if (joinValue(values[kind]) === value) infoLines.push(line)
  else if (!isRow(walk.lines, walk.index, kind, value)) placeText(walk, line)
  else {
    enterInfo(walk, kind === 'authors' ? 'abstract' : 'nothing')
    setValue(walk.draft, line, kind, value)
  }
}

function setValue(draft: Draft, line: Line, kind: RowKind, text: string): void {
  draft.last = { parts: [text], line: line.number }
  draft.values[kind] = draft.last
  draft.awaits = text === '' ? kind : null
  draft.infoLines.push(line)
  draft.tail = []
}

function openProvider(walk: Walk, line: Line, value: string): void {
  const { stage, infoLines } = walk.draft
  if (stage === Stage.provider && value === '') infoLines.push(line)
  else {
    if (stage === Stage.head) walk.draft.headUse = 'nothing'
    if (stage >= Stage.provider) breakOff(walk, 'nothing')
    setValue(walk.draft, line, 'provider', value)
    walk.draft.stage = value === '' ? Stage.provider : Stage.done
  }
}

function placeFooter(walk: Walk, line: Line, footer: Footer): void {
  const next = walk.lines[walk.index + 1]
  const afterNext = walk.lines[walk.index + 2]
  const joined = footer.whole || afterNext?.label?.kind === 'summary' ? null : joinFooter(line, next)
  if (isFooter(walk.draft, joined ?? footer)) {
    const lines = joined && next ? [line, next] : [line]
    closeEntry(walk, joined ?? footer, lines)
  } else placeText(walk, line)
}

function closeEntry(walk: Walk, footer: Footer, lines: readonly Line[]): void {
  const { draft } = walk
  if (draft.stage === Stage.head) draft.headUse = 'nothing'
  draft.footer = footer
  draft.infoLines.push(...lines)
  walk.index += lines.length - 1
  openNext(walk, startDraft())
}

function placeText(walk: Walk, line: Line): void {
  const { draft } = walk
  if (draft.stage === Stage.summary) draft.summary?.push(line)
  else if (draft.stage === Stage.abstract) draft.abstract?.push(line)
  else if (draft.stage >= Stage.info) placeInInfo(draft, line)
  else if (walk.index > 0 || !isLabelRemnant(line.text)) draft.head.push(line)
}

const longestProvider = 120
const rule = /^[|｜:\s-]+$/

function placeInInfo(draft: Draft, line: Line): void {
  const { awaits, last, tail, values } = draft
  if (rule.test(line.text)) tail.push(line)
  else if (awaits && (awaits !== 'provider' || line.text.length <= longestProvider)) {
    setValue(draft, line, awaits, trimCell(line.text))
    draft.awaits = null
    if (awaits === 'provider') draft.stage = Stage.done
  } else if (last && last === values.authors && tail.length === 0 && goesOn(last.parts.at(-1) ?? '', line.text)) {
    last.parts.push(trimCell(line.text))
    draft.infoLines.push(line)
  } else {
    tail.push(line)
    draft.awaits = null
    if (draft.stage === Stage.provider) draft.stage = Stage.done
  }
}

const commas = ',、，'

/** An author list broken over lines breaks at a comma. */
function goesOn(names: string, more: string): boolean {
  return commas.includes(names.slice(-1)) || commas.includes(more.charAt(0))
}

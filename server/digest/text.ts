// The plain text of a listing page: lines -> drafts -> titles -> entries. Every line that holds something ends in an entry, in a problem, or is known furniture.
import { type Draft, joinValue } from './draft.ts'
import { type ParsedEntry, type RawEntry, readEntry } from './entry.ts'
import { isReadMore } from './furniture.ts'
import { joinLines, type Line, splitLines } from './lines.ts'
import type { Found } from './problems.ts'
import { segment } from './segment.ts'
import { Fate, type Fates, tellStrays } from './strays.ts'
import { type Settled, settleTitles } from './titles.ts'

/** The entries and problems of a text, and what became of each line that holds something. */
export type Reading = {
  readonly entries: readonly ParsedEntry[]
  readonly found: readonly Found[]
  readonly lines: readonly Line[]
  readonly fates: Fates
}

/** Reads a page of text in NFC, in time linear in its length. */
export function readText(text: string): Reading {
  const lines = splitLines(text)
  const entries: ParsedEntry[] = []
  const found: Found[] = []
  const fates = new Uint8Array(lines.length)
  for (const settled of settleTitles(segment(lines))) {
    const raw = toRawEntry(settled)
    const read = readEntry(raw)
    if (read.entry) entries.push({ entry: read.entry, line: raw.line })
    found.push(...settled.found, ...read.found)
    mark(fates, settled, read.entry ? Fate.entry : Fate.problem)
    for (const { index } of settled.told) fates[index] = Fate.problem
  }
  found.push(...tellStrays(lines, fates))
  return { entries, found, lines, fates }
}

function toRawEntry({ draft, title }: Settled): RawEntry {
  const { values } = draft
  dropReadMore(draft.summary)
  dropReadMore(draft.abstract)
  return {
    line: title?.lines[0]?.number ?? findFirstLine(draft),
    title: title?.text ?? null,
    summary: joinLines(draft.summary ?? []),
    abstract: joinLines(draft.abstract ?? []),
    authors: joinValue(values.authors),
    date: values.date && { text: joinValue(values.date) ?? '', line: values.date.line },
    site: joinValue(values.site),
    provider: joinValue(values.provider),
    categories: draft.footer?.categories ?? [],
    sourceUrl: null,
    excerpt: false,
  }
}

function dropReadMore(block: Line[] | null): void {
  while (block?.length && isReadMore(block.at(-1)?.text ?? '')) block.pop()
}

function findFirstLine({ textLabels, summary, abstract, infoLines }: Draft): number {
  const firsts = [textLabels[0], summary?.[0], abstract?.[0], infoLines[0]]
  return Math.min(...firsts.flatMap((line) => line?.number ?? []))
}

// A line that a cut page shares between two entries counts for the one that was kept.
function mark(fates: Fates, { draft, title }: Settled, fate: number): void {
  const markAll = (lines: readonly Line[]) => {
    for (const { index } of lines) if (fates[index] !== Fate.entry) fates[index] = fate
  }
  if (title) markAll(title.lines)
  if (draft.summary) markAll(draft.summary)
  if (draft.abstract) markAll(draft.abstract)
  markAll(draft.textLabels)
  markAll(draft.infoLines)
}

// What every form ends in: drafts to entries, each line with its fate. Nothing is lost without a word.
import type { TextAccount } from '#shared/entry.ts'
import type { Draft } from './draft.ts'
import { type ParsedEntry, type RawEntry, readEntry } from './entry.ts'
import type { Line } from './lines.ts'
import type { Found } from './problems.ts'
import { Fate, type Fates } from './strays.ts'
import type { Settled } from './titles.ts'

/** What the parser of a form gives: entries and problems in the order of the page, and where its text went. */
export type Parsed = {
  readonly entries: readonly ParsedEntry[]
  readonly found: readonly Found[]
  readonly text: TextAccount
}

/** A page as far as it has been read. */
export type Reading = { readonly entries: ParsedEntry[]; readonly found: Found[]; readonly fates: Fates }

export function startReading(lines: readonly Line[]): Reading {
  return { entries: [], found: [], fates: new Uint8Array(lines.length) }
}

/** Takes what a settled draft says, in its raw fields, as an entry, or as a problem where it is none. */
export function take(reading: Reading, settled: Settled, raw: RawEntry): void {
  const { entry, found } = readEntry(raw)
  if (entry) reading.entries.push({ entry, line: raw.line })
  reading.found.push(...settled.found, ...found)
  markDraft(reading.fates, settled.draft, entry ? Fate.entry : Fate.problem)
  markLines(reading.fates, settled.title?.lines ?? [], entry ? Fate.entry : Fate.problem)
  for (const { index } of settled.told) reading.fates[index] = Fate.problem
}

function markDraft(fates: Fates, { summary, abstract, textLabels, infoLines }: Draft, fate: number): void {
  for (const lines of [summary, abstract, textLabels, infoLines]) if (lines) markLines(fates, lines, fate)
}

// A line that a cut page shares between two entries counts for the one that was kept.
export function markLines(fates: Fates, lines: readonly Line[], fate: number): void {
  for (const { index } of lines) if (fates[index] !== Fate.entry) fates[index] = fate
}

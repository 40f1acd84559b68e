// The plain text of a listing page: lines -> drafts -> titles -> entries. Every line that holds something ends in an entry, in a problem, or is known furniture.
import { accountFor } from './ink.ts'
import { type Line, splitLines } from './lines.ts'
import { toRawEntry } from './raw.ts'
import { type Parsed, startReading, take } from './reading.ts'
import { segment } from './segment.ts'
import { countInkBetween } from './space.ts'
import { type Fates, tellStrays } from './strays.ts'
import { settleTitles } from './titles.ts'

/** The entries and problems of a text, and what became of each line that holds something. */
export type TextReading = Parsed & { readonly lines: readonly Line[]; readonly fates: Fates }

/** Reads a page of text in NFC, in time linear in its length; `ink` is how much of it there is, where that is known. */
export function readText(text: string, ink: number | null = null): TextReading {
  const lines = splitLines(text)
  const reading = startReading(lines)
  for (const settled of settleTitles(segment(lines))) take(reading, settled, toRawEntry(settled))
  reading.found.push(...tellStrays(lines, reading.fates))
  return { ...reading, lines, text: accountFor(lines, reading.fates, ink ?? countInkBetween(text, 0, text.length)) }
}

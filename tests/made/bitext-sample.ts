// The sample pages as bilingual material: of each paper its sentence pairs, where the page tells a sentence a line.
import { readdirSync, readFileSync } from 'node:fs'
import type { Entry } from '#shared/entry.ts'
import { splitEnglish, splitLines } from '../../server/bitext/sentences.ts'
import { parsePage } from '../../server/digest/parse.ts'
import type { Told } from './bitext-words.ts'

const folder = new URL('../../data/sample/', import.meta.url)

/** Every second sample page, from the first on or from the second: two halves with no paper in common. */
export function readSampleTexts(half: 0 | 1): Told[][] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .filter((_, index) => index % 2 === half)
    .flatMap((name) => parsePage(readFileSync(new URL(name, folder))).entries)
    .map(({ entry }) => tell(entry))
    .filter((told) => told.length > 2)
}

function tell({ summaryJa, abstractEn }: Entry): Told[] {
  const ja = splitLines(summaryJa ?? '').map((span) => (summaryJa ?? '').slice(...span))
  const en = splitEnglish(abstractEn ?? '').map((span) => (abstractEn ?? '').slice(...span))
  return ja.length === en.length ? en.map((sentence, index): Told => [sentence, ja[index] ?? '']) : []
}

// taiyaku bitext: the two texts of each paper read together, as NDJSON; nothing is kept.
import type { SentencePair, Span } from '#shared/bitext.ts'
import type { Entry } from '#shared/entry.ts'
import { restoreStretch } from '#shared/restored-text.ts'
import { readBitext } from '../bitext/read.ts'
import { splitEnglish, splitJapanese } from '../bitext/sentences.ts'
import { type AddCommand, describe } from './command.ts'
import { printEntries } from './parse.ts'

export const addBitext: AddCommand = (program, context) => {
  describe(
    program,
    'bitext <file...>',
    'Print the two texts of each entry read together, as NDJSON: which sentences belong together, what is restored, what is in doubt.',
    ['bitext data/sample/*.txt', 'bitext - < page.txt'],
  ).action(async (files: string[]) => context.finish(await printEntries(files, context, toLine)))
}

/**
 * One line of the output. `pairs` cover both texts, in order, but for the space between sentences; `start`, `end` and `at`
 * are offsets into `summaryJa` in UTF-16 code units; the texts of doubts are those of their pairs, the Japanese restored.
 */
function toLine(entry: Entry) {
  const { title, summaryJa, abstractEn } = entry
  const bitext = readBitext(entry)
  const restored = (span: Span | null) => span && summaryJa && restoreStretch(summaryJa, bitext.restorations, span)
  const pairs = bitext.pairs.length > 0 ? bitext.pairs : pairsOfOne(entry)
  return {
    title,
    summaryJa,
    restoredJa: restored(summaryJa === null ? null : [0, summaryJa.length]),
    pairs: pairs.map(({ ja, en, confidence }) => ({
      ja: restored(ja),
      jaRaw: cut(summaryJa, ja),
      en: cut(abstractEn, en),
      confidence,
    })),
    restorations: bitext.restorations.map(({ en: _place, ...restoration }) => restoration),
    missing: bitext.missing.map(({ correct, at }) => ({ correct, at })),
    doubts: bitext.doubts.map(({ kind, ja, en, evidence }) => ({
      kind,
      ja: restored(ja),
      en: cut(abstractEn, en),
      evidence,
    })),
  }
}

/** Where the other text is missing: its sentences, each without a partner, which is certain. */
function pairsOfOne({ summaryJa, abstractEn }: Entry): SentencePair[] {
  return [
    ...splitJapanese(summaryJa ?? '').map((ja) => ({ ja, en: null, confidence: 1 })),
    ...splitEnglish(abstractEn ?? '').map((en) => ({ ja: null, en, confidence: 1 })),
  ]
}

function cut(text: string | null, span: Span | null): string | null {
  return text === null || span === null ? null : text.slice(...span)
}

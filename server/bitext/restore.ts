// Puts back what the translation broke: formulas, links, names. Refuses to guess: what does not stand in the English is not
// put in, and where two readings are alike, the page’s own stays. Pure, deterministic; running it twice changes nothing more.
import type { MissingFormula, Restoration, SentencePair, Span } from '#shared/bitext.ts'
import type { Entry } from '#shared/entry.ts'
import { restoreStretch } from '#shared/restored-text.ts'
import { Canvas } from './canvas.ts'
import { restoreCommands } from './commands.ts'
import { type Formula, findFormulas } from './formulas.ts'
import { restoreLinks } from './links.ts'
import { type Original, restoreFormulas, tellMissing } from './math.ts'
import { restoreNames } from './names.ts'
import { findRegions } from './regions.ts'
import { restoreRegions } from './strays.ts'

export type Texts = Pick<Entry, 'title' | 'summaryJa' | 'abstractEn'>
/** Both in the order of the Japanese. */
export type Restored = { readonly restorations: Restoration[]; readonly missing: MissingFormula[] }

/** Of a longer text only the beginning is restored, in code units; the longest abstracts have a quarter of it. */
const mostText = { ja: 12_000, en: 24_000 }
/** A text with more formulas than this is not made of sentences; real abstracts have 33 at most. */
const mostFormulas = 120

/** What is to be put right in `summaryJa`, and the formulas it lacks. Nothing where a text is missing. */
export function restoreText({ summaryJa, abstractEn }: Texts, pairs: readonly SentencePair[]): Restored {
  if (!summaryJa || !abstractEn) return { restorations: [], missing: [] }
  const canvas = new Canvas(summaryJa.slice(0, mostText.ja))
  const english = abstractEn.slice(0, mostText.en)
  const within = pairs.filter(({ ja, en }) => (ja?.[1] ?? 0) <= mostText.ja && (en?.[1] ?? 0) <= mostText.en)
  const missing = restoreMath(canvas, english, within)
  restoreLinks(canvas, english)
  restoreNames(canvas, english, within)
  return { restorations: canvas.list(), missing }
}

function restoreMath(canvas: Canvas, english: string, pairs: readonly SentencePair[]): MissingFormula[] {
  const formulas = findFormulas(english).slice(0, mostFormulas)
  if (!/[$\\]/.test(english)) return []
  const missing: MissingFormula[] = []
  for (const { ja, en } of pairs) {
    if (!ja) continue
    const original = originalOf(english, formulas, en ?? [0, 0])
    const left = restoreRegions(canvas, ja, restoreFormulas(canvas, ja, original), formulas)
    restoreCommands(canvas, ja, english, (words) => restoreWords(words, english))
    if (findRegions(canvas, ja).length === 0) missing.push(...tellMissing(left, ja[1]))
  }
  return missing
}

/** Words inside a command, their links and names put right. */
function restoreWords(words: string, english: string): string {
  const canvas = new Canvas(words)
  restoreLinks(canvas, english)
  restoreNames(canvas, english, [])
  return restoreStretch(words, canvas.list(), [0, words.length])
}

/** The formulas of an English stretch, and how often each word stands beside them. */
function originalOf(english: string, formulas: readonly Formula[], [start, end]: Span): Original {
  const inside = formulas.filter(({ span }) => span[0] >= start && span[1] <= end)
  const words = new Map<string, number>()
  let at = start
  for (const { span } of inside) {
    countWords(words, english.slice(at, span[0]))
    at = span[1]
  }
  countWords(words, english.slice(at, end))
  return { formulas: inside, words }
}

function countWords(words: Map<string, number>, text: string): void {
  for (const word of text.toLowerCase().match(/[a-z0-9][a-z0-9.,%]*/g) ?? []) {
    const bare = word.replace(/[.,]+$/, '')
    words.set(bare, (words.get(bare) ?? 0) + 1)
  }
}

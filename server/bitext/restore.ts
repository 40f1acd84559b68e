// Puts back what the translation broke: formulas, links, names. Refuses to guess: what does not stand in the English is not
// put in, and where two readings are alike, the page’s own stays. Pure, deterministic; running it twice changes nothing more.
import type { MissingFormula, Restoration, SentencePair, Span } from '#shared/bitext.ts'
import type { Entry } from '#shared/entry.ts'
import { restoreStretch } from '#shared/restored-text.ts'
import { Canvas } from './canvas.ts'
import { findHeads, type Heads, restoreCommands } from './commands.ts'
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
  if (!english.includes('$') && !english.includes('\\')) return []
  const formulas = findFormulas(english).slice(0, mostFormulas)
  const heads = findHeads(english)
  const missing: MissingFormula[] = []
  for (const { ja, en } of pairs) {
    if (!ja) continue
    const original = originalOf(english, formulas, en ?? [0, 0])
    const isSigned = canvas.holdsSign(ja)
    if (original.formulas.length === 0 && !isSigned) continue
    const left = restoreFormulas(canvas, ja, original)
    const rest = isSigned ? restoreSigned(canvas, ja, { left, formulas, heads, english }) : left
    if (!isSigned || findRegions(canvas, ja).length === 0) missing.push(...tellMissing(rest, ja[1]))
  }
  return missing
}

type Signed = {
  readonly left: readonly Formula[]
  readonly formulas: readonly Formula[]
  readonly heads: Heads
  readonly english: string
}

/** What still looks like LaTeX in a sentence; gives the formulas that are left then. */
function restoreSigned(canvas: Canvas, ja: Span, { left, formulas, heads, english }: Signed): Formula[] {
  const rest = restoreRegions(canvas, ja, left, formulas)
  restoreCommands(canvas, ja, english, heads, (words) => restoreWords(words, english))
  return rest
}

/** Words inside a command, their links and names put right. */
function restoreWords(words: string, english: string): string {
  const canvas = new Canvas(words)
  restoreLinks(canvas, english)
  restoreNames(canvas, english, [])
  return restoreStretch(words, canvas.list(), [0, words.length])
}

/** The formulas of an English stretch, and the words beside them, which few ask for. */
function originalOf(english: string, formulas: readonly Formula[], [start, end]: Span): Original {
  const inside = formulas.filter(({ span }) => span[0] >= start && span[1] <= end)
  let words: ReadonlySet<string> | undefined
  const holdsWord = (word: string) => {
    words ??= wordsBeside(english, inside, [start, end])
    return words.has(word)
  }
  return { formulas: inside, holdsWord }
}

function wordsBeside(english: string, formulas: readonly Formula[], [start, end]: Span): ReadonlySet<string> {
  const words = new Set<string>()
  let at = start
  for (const { span } of [...formulas, { span: [end, end] }]) {
    for (const word of english
      .slice(at, span[0])
      .toLowerCase()
      .match(/[a-z0-9][a-z0-9.,%]*/g) ?? [])
      words.add(word.replace(/[.,]+$/, ''))
    at = span[1] ?? end
  }
  return words
}

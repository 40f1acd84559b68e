// Where the words of a search stand in a text, by the rule of the search itself: Japanese as any substring, other words
// whole, several runs one after the other with nothing but punctuation between. Pure; linear in the text for each word.
import type { Span } from '#shared/bitext.ts'
import { runPattern } from '#shared/script.ts'
import { type Folded, foldPlaces } from './folded.ts'

/** The hits in a text, in order, apart from each other. */
export type Find = (text: string) => readonly Span[]

/** A stretch of Chinese and Japanese characters, or a word of other letters. */
type Run = { readonly at: number; readonly text: string; readonly japanese: boolean }

function readRuns(folded: string): Run[] {
  return [...folded.matchAll(runPattern)].map((match) => ({
    at: match.index,
    text: match[0],
    japanese: match[1] !== undefined,
  }))
}

/** Every place of a part in a run, overlapping ones too. */
function findAll(run: Run, part: string): Span[] {
  const spans: Span[] = []
  for (let at = run.text.indexOf(part); at !== -1; at = run.text.indexOf(part, at + 1)) {
    spans.push([run.at + at, run.at + at + part.length])
  }
  return spans
}

/** Whether the run can stand at this place of a longer phrase: its Japanese ends may be the ends of something longer. */
function fits(run: Run | undefined, wanted: Run, place: 'first' | 'inner' | 'last'): boolean {
  if (run === undefined || run.japanese !== wanted.japanese) return false
  if (!wanted.japanese || place === 'inner') return run.text === wanted.text
  return place === 'first' ? run.text.endsWith(wanted.text) : run.text.startsWith(wanted.text)
}

function findPhrase(runs: readonly Run[], phrase: readonly Run[]): Span[] {
  const [first, last] = [phrase[0], phrase.at(-1)]
  if (!first || !last) return []
  if (phrase.length === 1) {
    if (first.japanese) return runs.flatMap((run) => (run.japanese ? findAll(run, first.text) : []))
    return runs.filter((run) => fits(run, first, 'inner')).map((run) => [run.at, run.at + run.text.length])
  }
  const placeOf = (index: number) => (index === 0 ? 'first' : index === phrase.length - 1 ? 'last' : 'inner')
  return runs.flatMap((run, at): Span[] => {
    if (!phrase.every((wanted, index) => fits(runs[at + index], wanted, placeOf(index)))) return []
    const start = first.japanese ? run.at + run.text.length - first.text.length : run.at
    return [[start, (runs[at + phrase.length - 1]?.at ?? 0) + last.text.length]]
  })
}

/** In order; what overlaps or touches is one. */
function joinSpans(spans: readonly Span[]): Span[] {
  const joined: Span[] = []
  for (const [start, end] of spans.toSorted((a, b) => a[0] - b[0])) {
    const last = joined.at(-1)
    if (last && start <= last[1]) last[1] = Math.max(last[1], end)
    else joined.push([start, end])
  }
  return joined
}

const toSource = ({ startOf, endOf }: Folded, [start, end]: Span): Span => [startOf(start), endOf(end - 1)]

/** Looks for these words and phrases; null where none holds a letter or digit. */
export function createFind(words: readonly string[]): Find | null {
  const phrases = [...new Set(words)].map((word) => readRuns(foldPlaces(word).text)).filter((runs) => runs.length > 0)
  if (phrases.length === 0) return null
  return (text) => {
    const folded = foldPlaces(text)
    const runs = readRuns(folded.text)
    return joinSpans(phrases.flatMap((phrase) => findPhrase(runs, phrase)).map((span) => toSource(folded, span)))
  }
}

// Where the words of a search stand in a text, by the rule of the search itself: Japanese as any substring, other words
// whole, several runs one after the other with nothing but punctuation between. Pure; linear in the text for each word.
import type { Span } from '#shared/bitext.ts'
import type { Colour } from '#shared/library.ts'
import { runPattern } from '#shared/script.ts'
import { type Folded, foldPlaces } from './folded.ts'

/** From and to, and the colour of what is watched for; without one it was sought. */
export type Hit = readonly [start: number, end: number, colour?: Colour]
/** The hits in a text, in order, apart from each other. */
export type Find = (text: string) => readonly Hit[]
/** A word to be marked in a colour wherever it stands. */
export type Watched = { readonly text: string; readonly colour: Colour }

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

const readPhrases = (words: readonly string[]) =>
  [...new Set(words)].map((word) => readRuns(foldPlaces(word).text)).filter((runs) => runs.length > 0)

/** Colours laid one over the other, the first on top: painted from below, then read off. */
function layOver(layers: readonly (readonly [Colour | undefined, readonly Span[]])[], length: number): Hit[] {
  const paint = new Uint8Array(length + 1)
  for (const [index, [, spans]] of [...layers.entries()].reverse())
    for (const [start, end] of spans) paint.fill(index + 1, start, end)
  const hits: Hit[] = []
  for (let [at, start] = [1, 0]; at <= length; at++) {
    if (paint[at] === paint[start]) continue
    const layer = layers[(paint[start] ?? 0) - 1]
    if (layer) hits.push(layer[0] === undefined ? [start, at] : [start, at, layer[0]])
    start = at
  }
  return hits
}

/**
 * Looks for these words and phrases, and for others in their colours; null where none holds a letter or digit. Where they
 * overlap, what is sought lies over what is watched for, and what is watched for first over the rest.
 */
export function createFind(words: readonly string[], watched: readonly Watched[] = []): Find | null {
  const byColour = Map.groupBy(watched, ({ colour }) => colour)
  const colours = [...byColour].map(([colour, some]) => [colour, readPhrases(some.map(({ text }) => text))] as const)
  const layers = [[undefined, readPhrases(words)] as const, ...colours].filter(([, phrases]) => phrases.length > 0)
  if (layers.length === 0) return null
  return (text) => {
    const folded = foldPlaces(text)
    const runs = readRuns(folded.text)
    const found = layers.map(([colour, phrases]) => {
      const spans = phrases.flatMap((phrase) => findPhrase(runs, phrase)).map((span) => toSource(folded, span))
      return [colour, joinSpans(spans)] as const
    })
    const [only] = found
    return found.length === 1 && only && only[0] === undefined ? only[1] : layOver(found, text.length)
  }
}

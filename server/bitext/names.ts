// Puts the case and the hyphens of names back where the English writes a name in exactly one way. Pure.
import type { SentencePair, Span } from '#shared/bitext.ts'
import { Beginnings } from './beginnings.ts'
import type { Canvas } from './canvas.ts'
import { foldName } from './fold.ts'
import { findLatinRuns, partsOf } from './latin-runs.ts'
import { findCompounds, findNames, type Name } from './spellings.ts'
import { restoreSounds } from './transliterations.ts'
import { unitAt } from './unit-at.ts'
import { WordStarts } from './word-starts.ts'

/** A run of Latin words in the Japanese, with the places of its parts. */
type Run = { readonly written: string; readonly at: number; readonly parts: readonly Span[] }

/** No name has more parts: Llama-Nemotron-Ultra-253B-Base. */
const mostParts = 8
/** No summary has so many Latin words that its original has not. */
const mostRuns = 500
/** Nor so many Latin words at all. */
const mostSeen = 1_000
/** English words that were left over are no names. */
const ordinary = new Set(
  'a an and are as at be by do for he if in is it me my no not of on or so the to up us we with'.split(' '),
)

/** Restores the names of the English wherever the Japanese has them in Latin letters, then those written by their sound. */
export function restoreNames(canvas: Canvas, english: string, pairs: readonly SentencePair[]): void {
  const stands = remember((word) => holdsWord(english, word))
  let starts: WordStarts | undefined
  const holds = remember((word) => {
    starts ??= new WordStarts(english)
    return starts.hold(word.toLowerCase())
  })
  const runs = findDiffering(canvas.ja, stands, holds)
  const mixed = /[ァ-ヴー]{2}[A-Z]|[ァ-ヴー]{2}-[A-Z]/.test(canvas.ja)
  if (runs.length === 0 && !mixed) return
  const names = runs.length === 0 ? new Map<string, Name>() : findNames(english, beginningsOf(runs))
  if (names.size > 0) restoreRuns(canvas, runs, names, stands)
  if (mixed) restoreSounds(canvas, findCompounds(english), pairs)
}

/** How the words of runs begin: a name is found by them. */
function beginningsOf(runs: readonly Run[]): Beginnings {
  const found = new Beginnings()
  for (const { written, parts } of runs) for (const [start] of parts) found.add(written.slice(start, start + 8))
  return found
}

/** The runs that may stand otherwise in the English: all of it does not stand there, and a word there begins as a part of it, when folded. */
function findDiffering(ja: string, stands: Stands, holds: Stands): Run[] {
  const runs: Run[] = []
  for (const [at, end] of findLatinRuns(ja, mostSeen)) {
    const written = ja.slice(at, end)
    if (stands(written)) continue
    const parts = partsOf(written)
    if (parts.some(([start, stop]) => holds(written.slice(start, stop)))) runs.push({ written, at, parts })
    if (runs.length === mostRuns) break
  }
  return runs
}

type Stands = (word: string) => boolean

/** Looks for a word once. */
function remember(find: Stands): Stands {
  const known = new Map<string, boolean>()
  return (word) => {
    const before = known.get(word)
    if (before !== undefined) return before
    const holds = find(word)
    known.set(word, holds)
    return holds
  }
}

/** Whether the text holds these letters, not as a part of a longer word. */
function holdsWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1))
    if (!isWordUnit(unitAt(text, at - 1)) && !isWordUnit(unitAt(text, at + word.length))) return true
  return false
}

const isWordUnit = (code: number) =>
  (code >= 0x30 && code <= 0x39) || (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a)

function restoreRuns(canvas: Canvas, runs: readonly Run[], names: ReadonlyMap<string, Name>, stands: Stands): void {
  let begins = 0
  for (const name of names.keys()) begins |= bitOf(name.charCodeAt(0))
  for (const run of runs) restoreRun(canvas, run, names, begins, stands)
}

/** A bit for a letter of either case: most parts begin as no name does. */
const bitOf = (code: number) => 1 << (code & 31)

/** The longest names first, from the left, in a run of Latin words; `begins`: how names begin. */
function restoreRun(
  canvas: Canvas,
  { written, at, parts }: Run,
  names: ReadonlyMap<string, Name>,
  begins: number,
  stands: Stands,
): void {
  for (let first = 0; first < parts.length; first += 1) {
    if ((begins & bitOf(written.charCodeAt(parts[first]?.[0] ?? 0))) === 0) continue
    const last = findLongest(written, parts, first, names)
    if (last < 0) continue
    const [start, end] = [parts[first]?.[0] ?? 0, parts[last]?.[1] ?? 0]
    const damaged = written.slice(start, end)
    const name = names.get(foldName(damaged))
    if (name && !ordinary.has(damaged) && !stands(damaged) && standsFree(canvas, at + start, at + end))
      putName(canvas, at + start, at + end, name, stands)
    first = last
  }
}

/** WELCH'S is Welch's. */
function putName(canvas: Canvas, start: number, end: number, { source, span }: Name, stands: Stands): void {
  const ending = /^['’]S(?![A-Za-z])/.exec(canvas.ja.slice(end, end + 3))?.[0]
  const own = ending && `${source}${ending.toLowerCase()}`
  if (own && stands(own)) canvas.put('name', start, end + own.length - source.length, own, [span[0], span[1] + 2])
  else canvas.put('name', start, end, source, span)
}

/** The last part of the longest name that begins with the part `first`; -1 for none. */
function findLongest(written: string, parts: readonly Span[], first: number, names: ReadonlyMap<string, Name>): number {
  let [folded, at, longest] = ['', parts[first]?.[0] ?? 0, -1]
  for (let last = first; last < Math.min(parts.length, first + mostParts); last += 1) {
    const end = parts[last]?.[1] ?? at
    folded += foldName(written.slice(at, end))
    if (names.has(folded)) longest = last
    at = end
  }
  return longest
}

/** Whether no formula, command or address goes on on either side; one that was told apart may stand beside. */
function standsFree(canvas: Canvas, start: number, end: number): boolean {
  const { ja } = canvas
  if (!canvas.isFree(start, end)) return false
  const before = canvas.isTaken(start - 1) || !/[\\_^@¥{$]\s?$/.test(ja.slice(Math.max(0, start - 2), start))
  return before && (canvas.isTaken(end) || !/^\s?[_^@}$]|^:\/\//.test(ja.slice(end, end + 3)))
}

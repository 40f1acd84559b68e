// Puts the case and the hyphens of names back where the English writes a name in exactly one way. Pure.
import type { SentencePair, Span } from '#shared/bitext.ts'
import { Beginnings } from './beginnings.ts'
import type { Canvas } from './canvas.ts'
import { foldName } from './fold.ts'
import { findCompounds, findNames, type Name } from './spellings.ts'
import { restoreSounds } from './transliterations.ts'
import { unitAt } from './unit-at.ts'
import { WordStarts } from './word-starts.ts'

/** Latin words with the hyphens and single spaces between them. */
const run = /[A-Za-z0-9]+(?:(?: ?[-‐‑–－−] ?| )[A-Za-z0-9]+|[_./&+][A-Za-z0-9]+)*\+*/g
const part = /[^-‐‑–－− /]+/g
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
  const runs: RegExpExecArray[] = []
  let seen = 0
  for (const match of canvas.ja.matchAll(run)) {
    if (!/[A-Za-z]/.test(match[0])) continue
    if (mayDiffer(match[0], stands, holds)) runs.push(match)
    seen += 1
    if (seen === mostSeen || runs.length === mostRuns) break
  }
  const mixed = /[ァ-ヴー]{2}[A-Z]|[ァ-ヴー]{2}-[A-Z]/.test(canvas.ja)
  if (runs.length === 0 && !mixed) return
  const names = runs.length === 0 ? new Map<string, Name>() : findNames(english, beginningsOf(runs))
  if (names.size > 0) for (const { 0: written, index } of runs) restoreRun(canvas, written, index, names, stands)
  if (mixed) restoreSounds(canvas, findCompounds(english), pairs)
}

/** How the words of runs begin: a name is found by them. */
function beginningsOf(runs: readonly RegExpExecArray[]): Beginnings {
  const found = new Beginnings()
  for (const { 0: written } of runs) for (const { index } of written.matchAll(part)) found.add(written.slice(index))
  return found
}

/** Whether a run stands otherwise in the English: all of it does not stand there, and a word there begins as a part of it, when folded. */
function mayDiffer(written: string, stands: Stands, holds: Stands): boolean {
  if (stands(written)) return false
  return (written.match(part) ?? []).some((word) => holds(word))
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

/** The longest names first, from the left, in a run of Latin words. */
function restoreRun(
  canvas: Canvas,
  written: string,
  at: number,
  names: ReadonlyMap<string, Name>,
  stands: Stands,
): void {
  const parts = [...written.matchAll(part)].map((match): Span => [match.index, match.index + match[0].length])
  for (let first = 0; first < parts.length; first += 1) {
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

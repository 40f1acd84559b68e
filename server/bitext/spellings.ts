// How an English text spells its names: each by its folded form, where it is spelled in one way only. Pure.
import type { Span } from '#shared/bitext.ts'
import { maskOpaque } from './opaque.ts'
import { splitEnglish } from './sentences.ts'

/** A name as the English spells it, at `span`. */
export type Name = { readonly source: string; readonly span: Span }

const token = /[A-Za-z0-9\u00c0-\u024f]+(?:[-‐‑–_./&+][A-Za-z0-9\u00c0-\u024f]+)*\+*/g
const part = /[^-‐‑–/]+/g
/** Capitals inside, or letters and digits: a name wherever it stands. */
const surely = /[A-Za-z].*[A-Z]|[A-Za-z]\d|\d[A-Za-z]/
const capital = /^[A-Z]/
const plain = /^[A-Za-z][a-z]+$/
const mostParts = 6

/** Lower case, without hyphens and spaces. */
export function foldName(written: string): string {
  return written.replace(/[-‐‑–－−\s]+/g, '').toLowerCase()
}

type Spelling = Name & { readonly isName: boolean; readonly isOnly: boolean }

/**
 * The names of a text, by `foldName`; only those are looked at that begin with one of `beginnings` (`beginningOf`). A word
 * that is capital only because its sentence begins with it is none.
 */
export function findNames(english: string, beginnings: ReadonlySet<string>): ReadonlyMap<string, Name> {
  const spellings = new Map<string, Spelling>()
  const begins = rememberStarts(english)
  for (const [source, at] of listTokens(english))
    for (const [start, end] of stretchesOf(source, beginnings))
      note(spellings, source.slice(start, end), at + start, begins)
  noteSingulars(spellings)
  return new Map([...spellings].filter(([, { isName, isOnly }]) => isName && isOnly))
}

/** The names of a text that have several parts: Access-MFS, SimCLR. */
export function findCompounds(english: string): Name[] {
  return [...listTokens(english)]
    .filter(([source]) => /^[A-Z][A-Za-z]*[-‐‑–]?[A-Z0-9]/.test(source))
    .map(([source, at]) => ({ source, span: [at, at + source.length] }))
}

/** The first two letters of a word when folded: what is looked at before all else. */
export function beginningOf(written: string): string {
  const [first = '', second = ''] = written
  return /[-‐‑–－−\s]/.test(second) ? foldName(written.slice(0, 8)).slice(0, 2) : (first + second).toLowerCase()
}

function* listTokens(english: string): Generator<readonly [source: string, at: number]> {
  for (const { 0: masked, index } of maskOpaque(english).matchAll(token))
    if (english.startsWith(masked, index)) yield [masked, index]
}

/** Whether a sentence begins at a place; found out when first asked. */
function rememberStarts(english: string): (at: number) => boolean {
  let starts: ReadonlySet<number> | undefined
  const find = () =>
    new Set(splitEnglish(english).map(([start, end]) => start + english.slice(start, end).search(/[A-Za-z0-9]/)))
  return (at) => {
    starts ??= find()
    return starts.has(at)
  }
}

/** A hyphened name and all its stretches: Ultra-253B-Base of Llama-Nemotron-Ultra-253B-Base. */
function stretchesOf(source: string, beginnings: ReadonlySet<string>): Span[] {
  const wanted = (start: number) => beginnings.has(beginningOf(source.slice(start, start + 8)))
  if (!/[-‐‑–/]/.test(source)) return wanted(0) ? [[0, source.length]] : []
  const parts = [...source.matchAll(part)].map((match): Span => [match.index, match.index + match[0].length])
  if (parts.length > mostParts) return wanted(0) ? [[0, source.length]] : []
  return parts.flatMap(([start], first) =>
    wanted(start) ? parts.slice(first).map(([, end]): Span => [start, end]) : [],
  )
}

function note(spellings: Map<string, Spelling>, source: string, at: number, begins: (at: number) => boolean): void {
  const fold = foldName(source)
  if (fold.length < 2 || source.length > 60) return
  const known = spellings.get(fold)
  // “Models” at the beginning is “models” or a name: nothing is known of it.
  const isPlain = plain.test(source) && capital.test(source) && begins(at)
  const isName = surely.test(source) || (capital.test(source) && !isPlain)
  if (known === undefined) spellings.set(fold, { source, span: [at, at + source.length], isName, isOnly: !isPlain })
  else if (known.source !== source) spellings.set(fold, { ...known, isOnly: false })
  else if (isName) spellings.set(fold, { ...known, isName: true, isOnly: known.isOnly || !isPlain })
}

/** Japanese has no plural: GFlowNet stands in GFlowNets. */
function noteSingulars(spellings: Map<string, Spelling>): void {
  for (const [fold, { source, span, isName, isOnly }] of [...spellings]) {
    const single = fold.slice(0, -1)
    if (!isName || !isOnly || !/[A-Za-z]s$/.test(source) || single.length < 2 || spellings.has(single)) continue
    spellings.set(single, { source: source.slice(0, -1), span: [span[0], span[1] - 1], isName, isOnly })
  }
}

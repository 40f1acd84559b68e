// How an English text spells its names: each by its folded form, where it is spelled in one way only. Pure.
import type { Span } from '#shared/bitext.ts'
import { maskOpaque } from './opaque.ts'
import { splitEnglish } from './sentences.ts'

/** A name as the English spells it, at `span`. */
export type Name = { readonly source: string; readonly span: Span }
/** `byFold`: by `foldName`; `hyphened`: those of several parts, Access-MFS and SimCLR. */
export type Names = { readonly byFold: ReadonlyMap<string, Name>; readonly compounds: readonly Name[] }

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

/** The names of a text. A word that is capital only because its sentence begins with it is none. */
export function findNames(english: string): Names {
  const spellings = new Map<string, Spelling>()
  const starts = new Set(
    splitEnglish(english).map(([start, end]) => start + english.slice(start, end).search(/[A-Za-z0-9]/)),
  )
  const compounds: Name[] = []
  for (const match of maskOpaque(english).matchAll(token)) {
    const at = match.index
    const source = english.slice(at, at + match[0].length)
    if (source !== match[0]) continue
    for (const [start, end] of stretchesOf(source))
      note(spellings, source.slice(start, end), at + start, starts.has(at + start))
    if (/^[A-Z][A-Za-z]*[-‐‑–]?[A-Z0-9]/.test(source)) compounds.push({ source, span: [at, at + source.length] })
  }
  noteSingulars(spellings)
  const names = [...spellings].filter(([, { isName, isOnly }]) => isName && isOnly)
  return { byFold: new Map(names), compounds }
}

/** A hyphened name and all its stretches: Ultra-253B-Base of Llama-Nemotron-Ultra-253B-Base. */
function stretchesOf(source: string): Span[] {
  const parts = [...source.matchAll(part)].map((match): Span => [match.index, match.index + match[0].length])
  if (parts.length === 1 || parts.length > mostParts) return [[0, source.length]]
  return parts.flatMap(([start], first) => parts.slice(first).map(([, end]): Span => [start, end]))
}

function note(spellings: Map<string, Spelling>, source: string, at: number, begins: boolean): void {
  const fold = foldName(source)
  if (fold.length < 2 || source.length > 60) return
  const known = spellings.get(fold)
  // “Models” at the beginning is “models” or a name: nothing is known of it.
  const isPlain = begins && plain.test(source)
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

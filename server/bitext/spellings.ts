// How an English text spells its names: each by its folded form, where it is spelled in one way only. Pure.
import type { Span } from '#shared/bitext.ts'
import type { Beginnings } from './beginnings.ts'
import { codesOf } from './codes.ts'
import { foldName } from './fold.ts'
import { maskOpaque } from './opaque.ts'
import { splitEnglish } from './sentences.ts'

/** A name as the English spells it, at `span`. */
export type Name = { readonly source: string; readonly span: Span }

const [letter, joint, plus] = [1, 2, 3]
const classes = new Uint8Array(0x10000)
for (const [from, to] of [
  [0x30, 0x3a],
  [0x41, 0x5b],
  [0x61, 0x7b],
  [0xc0, 0x250],
] as const)
  classes.fill(letter, from, to)
for (const char of '-‐‑–_./&') classes[char.charCodeAt(0)] = joint
classes[0x2b] = plus
const parting = new Uint8Array(0x10000)
for (const char of '-‐‑–/') parting[char.charCodeAt(0)] = 1

const part = /[^-‐‑–/]+/g
/** Capitals inside, or letters and digits: a name wherever it stands. */
const surely = /[A-Za-z].*[A-Z]|[A-Za-z]\d|\d[A-Za-z]/
const capital = /^[A-Z]/
const plain = /^[A-Za-z][a-z]+$/
const mostParts = 6

type Spelling = Name & { readonly isName: boolean; readonly isOnly: boolean }

/**
 * The names of a text, by `foldName`; only those are looked at that begin as `beginnings` has it. A word that is capital only
 * because its sentence begins with it is none.
 */
export function findNames(english: string, beginnings: Beginnings): ReadonlyMap<string, Name> {
  const spellings = new Map<string, Spelling>()
  const begins = rememberStarts(english)
  const wanted: Span[] = []
  eachToken(english, (at, end) => addStretches(wanted, english, at, end, beginnings))
  for (const [from, to] of wanted) note(spellings, english.slice(from, to), from, begins)
  noteSingulars(spellings)
  const names = new Map<string, Name>()
  for (const [fold, spelling] of spellings) if (spelling.isName && spelling.isOnly) names.set(fold, spelling)
  return names
}

/** The names of a text that have several parts: Access-MFS, SimCLR. */
export function findCompounds(english: string): Name[] {
  const found: Name[] = []
  eachToken(english, (at, end) => {
    const source = english.slice(at, end)
    if (/^[A-Z][A-Za-z]*[-‐‑–]?[A-Z0-9]/.test(source)) found.push({ source, span: [at, end] })
  })
  return found
}

/** The words outside formulas and links, with what is joined to them: letters, a joint, letters, pluses at the end. `take` reads no other text. */
function eachToken(english: string, take: (at: number, end: number) => void): void {
  const masked = maskOpaque(english)
  const [codes, size] = [codesOf(masked), masked.length]
  for (let at = 0; at < size; at += 1) {
    if (classAt(codes, at) !== letter) continue
    let end = at + 1
    for (let kind = classAt(codes, end); kind !== 0; kind = classAt(codes, end)) {
      if (kind !== letter && classAt(codes, end + 1) !== letter) break
      end += 1
    }
    while (classAt(codes, end) === plus) end += 1
    if (masked === english || isSame(english, masked, at, end)) take(at, end)
    at = end - 1
  }
}

const classAt = (codes: Uint16Array, at: number) => classes[codes[at] ?? 0] ?? 0

function isSame(english: string, masked: string, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) if (english.charCodeAt(at) !== masked.charCodeAt(at)) return false
  return true
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

/** Adds a hyphened name and all its stretches: Ultra-253B-Base of Llama-Nemotron-Ultra-253B-Base. */
function addStretches(found: Span[], english: string, at: number, end: number, beginnings: Beginnings): void {
  const isWanted = beginnings.fit(english, at, end)
  const isJoined = !isWanted || holdsParting(english, at, end)
  if (isWanted && !isJoined) found.push([at, end])
  if (!isJoined || (!isWanted && !fitsBehind(english, at, end, beginnings))) return
  const parts = [...english.slice(at, end).matchAll(part)].map(
    (match): Span => [at + match.index, at + match.index + match[0].length],
  )
  if (parts.length > mostParts) {
    if (isWanted) found.push([at, end])
  } else
    for (const [first, [start]] of parts.entries())
      if (beginnings.fit(english, start, end)) for (const [, last] of parts.slice(first)) found.push([start, last])
}

/** Whether a part behind a hyphen or a slash begins so. */
function fitsBehind(english: string, start: number, end: number, beginnings: Beginnings): boolean {
  for (let at = start; at < end; at += 1)
    if (parting[english.charCodeAt(at)] === 1 && beginnings.fit(english, at + 1, end)) return true
  return false
}

/** Whether a hyphen or a slash stands inside. */
function holdsParting(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) if (parting[text.charCodeAt(at)] === 1) return true
  return false
}

function note(spellings: Map<string, Spelling>, source: string, at: number, begins: (at: number) => boolean): void {
  const fold = foldName(source)
  if (fold.length < 2 || source.length > 60) return
  const known = spellings.get(fold)
  // “Models” at the beginning is “models” or a name: nothing is known of it.
  const [isSimple, isCapital] = [plain.test(source), capital.test(source)]
  const isPlain = isSimple && isCapital && begins(at)
  const isName = (isCapital && !isPlain) || (!isSimple && surely.test(source))
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

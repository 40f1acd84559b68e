// The runs of Latin words in a Japanese text: letters and digits with the hyphens and single spaces between them. Pure, linear.
import type { Span } from '#shared/bitext.ts'
import { codesOf } from './codes.ts'

const [letter, digit, hyphen, joint, slash, plus, space] = [1, 2, 3, 4, 5, 6, 7]
const classes = new Uint8Array(0x10000)
classes.fill(digit, 0x30, 0x3a)
classes.fill(letter, 0x41, 0x5b)
classes.fill(letter, 0x61, 0x7b)
for (const char of '-‐‑–－−') classes[char.charCodeAt(0)] = hyphen
for (const char of '_.&') classes[char.charCodeAt(0)] = joint
classes[0x2f] = slash
classes[0x2b] = plus
classes[0x20] = space

const classAt = (codes: Uint16Array, at: number) => classes[codes[at] ?? 0] ?? 0
const isWord = (codes: Uint16Array, at: number) => {
  const kind = classAt(codes, at)
  return kind === letter || kind === digit
}

/** Where the first `most` runs stand that hold a letter, in order. */
export function findLatinRuns(text: string, most: number): Span[] {
  const [codes, size] = [codesOf(text), text.length]
  const found: Span[] = []
  for (let at = 0; at < size && found.length < most; at += 1) {
    if (!isWord(codes, at)) continue
    const end = endOfRun(codes, at)
    if (holdsLetter(codes, at, end)) found.push([at, end])
    at = end - 1
  }
  return found
}

function holdsLetter(codes: Uint16Array, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) if (classAt(codes, at) === letter) return true
  return false
}

/** Behind the last word that is joined to the one at `start`, and the pluses behind it. */
function endOfRun(codes: Uint16Array, start: number): number {
  let end = pastWord(codes, start)
  for (let next = pastJoint(codes, end); next > 0; next = pastJoint(codes, end)) end = pastWord(codes, next)
  while (classAt(codes, end) === plus) end += 1
  return end
}

function pastWord(codes: Uint16Array, start: number): number {
  let end = start
  while (isWord(codes, end)) end += 1
  return end
}

/** Where the word begins that goes on behind what joins two; 0 if none does. */
function pastJoint(codes: Uint16Array, at: number): number {
  const kind = classAt(codes, at)
  if (kind === joint || kind === slash || kind === plus) return isWord(codes, at + 1) ? at + 1 : 0
  let next = kind === space ? at + 1 : at
  if (classAt(codes, next) === hyphen) {
    next += 1
    if (classAt(codes, next) === space) next += 1
  } else if (kind !== space) return 0
  return isWord(codes, next) ? next : 0
}

/** Where the parts of a run stand in it: what is between hyphens, slashes and spaces. */
export function partsOf(run: string): Span[] {
  const parts: Span[] = []
  let start = 0
  for (let end = 0; end <= run.length; end += 1) {
    if (end < run.length && !isParting(classes[run.charCodeAt(end)] ?? 0)) continue
    if (end > start) parts.push([start, end])
    start = end + 1
  }
  return parts
}

const isParting = (kind: number) => kind === hyphen || kind === slash || kind === space

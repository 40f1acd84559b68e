// Where English sentences end: a stop is believed unless the word before it or after it says otherwise. Pure, linear.
import { codesOf } from './codes.ts'
import { maskOpaque } from './opaque.ts'

/** A full stop after these is not the end of a sentence. */
const inside = words(
  'e.g i.e eg ie cf vs fig figs eq eqs eqn eqns tab thm lem cor dr mr mrs ms prof st approx resp viz w.r.t a.k.a ca def dept univ mt gen rev',
)
/** Nor after these, where a number, a formula or a reference follows: without one, “no.” and “sec.” are ends. */
const counted = words(
  'no nos vol pp p sec secs ref refs ch app prop alg art chap appx sect jan feb mar apr aug sept oct nov dec',
)
/** After these, and after initials, it is the end only if the next word is one that begins sentences. */
const either = words(
  'al i.i.d u.s u.k e.u inc ltd co corp jr sr ph.d a.m p.m phys proc trans int conf symp comput oper inf comb math lett sci mod res ser ann appl commun assoc adv natl acad',
)
const starters = words(
  'A After All Although An Another As At Based Because Besides Both But By Code Compared Consequently Despite Each Experiments Extensive Finally First For From Furthermore Given Hence Here How However If In It Its Many More Moreover Most Motivated Of On One Other Our Recent Results Second Several Since Some Specifically Such That The Then There Therefore These They This Those Three Thus To Two Under Unlike Using We When Whereas Whether While With Yet',
)
/** After these a stop without a space ends a sentence too: “… baseline.We also”. */
const glued = words('We The This These Our In To However It Moreover Furthermore')

/** A blank line, or a line that begins a list item. */
const paragraph = /\n[ \t]{0,9}\n|\n(?=[ \t]{0,9}(?:[-–•*]|\(?\d{1,2}[.)])[ \t])/g
/** No abstract has so many sentences: what follows is one stretch, and a text of nothing but stops costs no more. */
const most = 4_000
const mark = (code: number) => code === 0x2e || code === 0x21 || code === 0x3f || code === 0x2026
const closers = new Uint8Array(0x10000)
for (const char of '"\'”’»)]') closers[char.charCodeAt(0)] = 1
const space = (code: number) => isPlainSpace(code) || (code >= 0x80 && /\s/.test(String.fromCharCode(code)))

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '))
}

/** The places just behind the ends, rising; the end of the text itself is among them only where a mark stands there. */
export function findEnglishEnds(text: string): number[] {
  const masked = maskOpaque(text)
  const [codes, size] = [codesOf(masked), masked.length]
  const ends: number[] = []
  for (let at = 0, since = 0; at < size && ends.length < most; at += 1) {
    const code = codes[at] ?? 0
    if ((code > 0x3f && code < 0x2026) || !mark(code)) continue
    let last = at + 1
    while (mark(codes[last] ?? 0)) last += 1
    if (endsSentence(masked, codes, { at, last, since })) {
      since = pastClosers(codes, last)
      ends.push(since)
    }
    at = last - 1
  }
  if (!text.includes('\n')) return ends
  const breaks: number[] = []
  for (const { index } of text.matchAll(paragraph)) if (breaks.push(index) >= most) break
  return breaks.length === 0 ? ends : [...ends, ...breaks].sort((a, b) => a - b)
}

function pastClosers(codes: Uint16Array, from: number): number {
  let end = from
  while (end < from + 4 && closers[codes[end] ?? 0] === 1) end += 1
  return end
}

/** Marks from `at` to `last`, and where the sentence began that they may end. */
type Marks = { readonly at: number; readonly last: number; readonly since: number }

function endsSentence(text: string, codes: Uint16Array, { at, last, since }: Marks): boolean {
  const behind = pastClosers(codes, last)
  const next = wordAfter(text, codes, behind)
  if (behind < text.length && !space(codes[behind] ?? 0))
    return last - at === 1 && behind === last && glued.has(next) && /[\p{Ll}%)]/u.test(text[at - 1] ?? '')
  if (goesOn(next, text, at)) return false
  if (text[at] !== '.' || last - at > 1) return true
  const word = wordBefore(text, codes, at, since)
  if (word === '') return true
  return endsWord(word, next) && !(word.length < 3 && isItemNumber(word, text, since, at))
}

function endsWord(word: string, next: string): boolean {
  const low = word.toLowerCase()
  if (inside.has(low)) return false
  if (counted.has(low)) return !/^(?:[\d($\\[~]|Mm)/.test(next)
  if (either.has(low) || isInitial(word)) return next === '' || starters.has(next)
  return true
}

/** A letter, or several with stops between them. */
const isInitial = (word: string) => (word.length === 1 || word[1] === '.') && /^(?:\p{L}\.)*\p{L}$/u.test(word)

/** A small letter begins no sentence, but for names that are written so (k-means, mRNA) after a plain word. */
function goesOn(next: string, text: string, at: number): boolean {
  const first = next.charCodeAt(0)
  if (first < 0x80 ? !(isSmall(first) || first === 0x2c || first === 0x3a || first === 0x3b) : !/^\p{Ll}/u.test(next))
    return false
  return !(/^(?:\p{Ll}-\p{L}|\p{Ll}{1,2}\p{Lu})/u.test(next) && /\p{Ll}{4}$/u.test(text.slice(Math.max(0, at - 4), at)))
}

const nextWord = /\s{0,40}(\p{L}[\p{L}-]{0,20}|\S{0,20})/uy

/** The next word with the marks glued to it, where one begins within 40 code units; letters alone if it begins with one. */
function wordAfter(text: string, codes: Uint16Array, from: number): string {
  let start = from
  while (start < from + 40 && isPlainSpace(codes[start] ?? 0)) start += 1
  const end = endOfPlain(text, codes, start)
  if (end === text.length || (codes[end] ?? 0) < 0x80) return text.slice(start, end)
  nextWord.lastIndex = from
  return nextWord.exec(text)?.[1] ?? ''
}

/** Where what `nextWord` would find at a place ends, as far as it is ASCII: nearly all is. */
function endOfPlain(text: string, codes: Uint16Array, start: number): number {
  const isWord = isLetter(codes[start] ?? 0)
  const most = Math.min(text.length, start + (isWord ? 21 : 20))
  for (let end = start; end < most; end += 1) {
    const code = codes[end] ?? 0
    if (isWord ? !isLetter(code) && code !== 0x2d : code >= 0x80 || isPlainSpace(code)) return end
  }
  return most
}

const isPlainSpace = (code: number) => code === 0x20 || (code >= 9 && code <= 13)
const isSmall = (code: number) => code >= 0x61 && code <= 0x7a
const isLetter = (code: number) => isSmall(code) || (code >= 0x41 && code <= 0x5a)

/** The word a stop stands behind, stops inside it kept (“i.i.d”), not further back than 24 code units. */
function wordBefore(text: string, codes: Uint16Array, at: number, since: number): string {
  let start = at
  while (start > since && start > at - 24 && inWord(codes[start - 1] ?? 0)) start -= 1
  return text.slice(start, at)
}

/** Letters (all that is not a mark from U+00C0 to the Indic scripts will do), digits, full stops. */
function inWord(code: number): boolean {
  return isLetter(code) || isDigitOrStop(code) || (code >= 0xc0 && code < 0x2000)
}

const isDigitOrStop = (code: number) => (code >= 0x30 && code <= 0x39) || code === 0x2e

/** The “1.” that a list item begins with. */
function isItemNumber(word: string, text: string, since: number, at: number): boolean {
  return /^\d+$/.test(word) && at - since < 12 && text.slice(since, at).trim() === word
}

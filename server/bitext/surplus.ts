// Numbers that the Japanese tells in digits and the English has in no form: digits that were changed. Pure.
import type { Span } from '#shared/bitext.ts'
import { findEnglishNumbers } from './numbers.ts'
import { readAmounts } from './quantities.ts'

/** Months, days, counts and lists have small numbers that English tells in words of all kinds. */
const least = 13
/** These are told without a number: all, half, hundreds, thousands. */
const vague = new Set([50, 100])
const number = /\d[\d,]{0,20}(?:\.\d{1,12})?(?:[百千万億兆]{1,3}(?:\d[\d,]{0,20})?){0,3}/g
const scaled = /[百千万億兆].{0,80}$/
const digits = /\d[\d,]{0,20}(?:\.\d{1,12})?/g
const scaleWord = /\b(?:hundred|thousand|million|billion|trillion|dozen|decade|centur|kilo|percent)/i

/** Of so many numbers in one stretch at most; no sentence has more. */
const most = 24

/** The surplus numbers of a Japanese stretch, as written; `taken` are its formulas, links and restored names. */
export function findSurplus(ja: string, english: string, taken: () => readonly Span[]): string[] {
  const suspects: RegExpExecArray[] = []
  number.lastIndex = 0
  for (let match = number.exec(ja); match !== null && suspects.length < most; match = number.exec(ja)) {
    const { 0: written, index } = match
    if (isLarge(written) && !isKnown(written, english) && isPlain(ja, index, index + written.length))
      suspects.push(match)
  }
  if (suspects.length === 0) return []
  const [spans, known] = [taken(), readEnglish(english)]
  return suspects
    .filter(({ index }) => !spans.some(([start, end]) => start <= index && index < end))
    .map(([written]) => written)
    .filter((written) => isSurplus(written, english, known))
}

/** Whether the English has the digits, whatever Japanese counts by behind them. */
const isKnown = (written: string, english: string) =>
  english.includes(scaled.test(written) ? written.replace(scaled, '') : written)

const isLarge = (written: string) => written.length > 2 || Number(written) >= least

/** Not a part of a word, a formula that lost its dollars, a link. */
function isPlain(ja: string, start: number, end: number): boolean {
  return !/[A-Za-z\\^_{[/@#=.:-]/.test(ja.charAt(start - 1)) && !/[A-Za-z^_@\\}\]/-]/.test(ja.charAt(end))
}

/** Every number of the English, also those in its formulas and names. */
function readEnglish(english: string): ReadonlySet<number> {
  const known = new Set<number>()
  for (const { value } of findEnglishNumbers(english)) known.add(value)
  digits.lastIndex = 0
  for (let match = digits.exec(english); match !== null; match = digits.exec(english))
    known.add(Number(match[0].replaceAll(',', '')))
  return known
}

/** Not vague, not a round number that a word like “thousands” may be, and known in no other unit. */
function isSurplus(written: string, english: string, known: ReadonlySet<number>): boolean {
  const values = [...readAmounts(written)]
  if (values.every((value) => (value < least && Number.isInteger(value)) || vague.has(value))) return false
  if (values.some((value) => value >= 10 && /^10*$/.test(String(value))) && scaleWord.test(english)) return false
  return !values.some((value) => [1, 10, 100, 12].some((unit) => known.has(value / unit)))
}

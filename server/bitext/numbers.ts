// Numbers in either language as plain values: 16億 and “1.6 billion”, 2つ and “two”, ３．５ and 3.5. Pure.
import { codesOf } from './codes.ts'

export type FoundNumber = { readonly at: number; readonly value: number; readonly spelled: boolean }

const units: Readonly<Record<string, number>> = {
  ...{ hundred: 1e2, thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12, k: 1e3, m: 1e6, b: 1e9 },
  ...{ 十: 10, 百: 1e2, 千: 1e3, 万: 1e4, 億: 1e8, 兆: 1e12 },
}
const small =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  )
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')
const spelled = new Map<string, number>([
  ...small.map((word, value): [string, number] => [word, value]),
  ...tens.map((word, index): [string, number] => [word, 20 + 10 * index]),
  ...[...'〇一二三四五六七八九'].map((word, value): [string, number] => [word, value]),
])

const english = new RegExp(
  String.raw`(\d[\d,]{0,30}(?:\.\d{1,20})?)(?:([kMB])(?![A-Za-z\d])|[ -](hundred|thousand|million|billion|trillion)\b)?|` +
    String.raw`\b(?:(${tens.join('|')})(?:-(${small.slice(1, 10).join('|')}))?|(${small.slice(1).join('|')}))\b(?:[ -](hundred|thousand|million|billion|trillion)\b)?`,
  'iy',
)
const japanese =
  /([0-9０-９][0-9０-９,，]{0,30}(?:[.．][0-9０-９]{1,20})?)(?:([kMB])(?![A-Za-z\d])|([百千万億兆]{1,3}))?|([一二三四五六七八九]?[十百千]?[一二三四五六七八九]?)(?=つ|個の|種類|番目|倍|人の|件|段階|回の)/y

/** What a Japanese number may begin with. */
export const japaneseDigits = '0123456789０１２３４５６７８９一二三四五六七八九十百千'
/** Code units a number may begin with; expressions are tried nowhere else. */
const begins = {
  en: markBeginnings('0123456789'),
  ja: markBeginnings(japaneseDigits),
}
/** The first three letters of number words, as one number: most words are told apart by them. */
const wordBegins = new Uint8Array(27 ** 3)
for (const word of [...small.slice(1), ...tens]) wordBegins[keyOfWord(codesOf(word), 0)] = 1

function markBeginnings(chars: string): Uint8Array {
  const marks = new Uint8Array(0x10000)
  for (const char of chars) marks[char.charCodeAt(0)] = 1
  return marks
}

function keyOfWord(codes: Uint16Array, at: number): number {
  return (letterOf(codes[at]) * 27 + letterOf(codes[at + 1])) * 27 + letterOf(codes[at + 2])
}

/** 1 to 26 for a letter of either case, 0 for what is none. */
function letterOf(code = 0): number {
  const letter = (code | 0x20) - 0x60
  return letter > 0 && letter < 27 ? letter : 0
}

/** Whether a word of plain letters, in lower case, is a number of its own. */
export const isNumberWord = (low: string): boolean => low !== 'zero' && spelled.has(low)

const isWordUnit = (code: number) =>
  (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || (code >= 0x30 && code <= 0x39) || code === 0x5f

/** The numbers of an English text, in order: digits with their unit, and words up to ninety-nine with theirs. */
export function findEnglishNumbers(text: string): FoundNumber[] {
  const found: FoundNumber[] = []
  const [codes, size] = [codesOf(text), text.length]
  for (let at = 0; at < size; at += 1) {
    const code = codes[at] ?? 0
    if (begins.en[code] !== 1) {
      if (code < 0x41 || code > 0x7a || (at > 0 && isWordUnit(codes[at - 1] ?? 0))) continue
      if (wordBegins[keyOfWord(codes, at)] !== 1) continue
    }
    english.lastIndex = at
    const match = english.exec(text)
    if (match === null) continue
    found.push(readEnglish(match))
    at = english.lastIndex - 1
  }
  return found
}

function readEnglish({ index, 1: digits, 2: letter, 3: unit, 4: ten, 5: one, 6: word, 7: wordUnit }: RegExpExecArray) {
  const base = digits === undefined ? numeralOf(ten) + numeralOf(one) + numeralOf(word) : readDigits(digits)
  // 7B and 10k, but not the 5m of a room.
  const symbol = letter !== undefined && 'kMB'.includes(letter) ? letter : ''
  const factor = units[(unit ?? wordUnit ?? symbol).toLowerCase()] ?? 1
  return { at: index, value: rounded(base * factor), spelled: digits === undefined && factor === 1 }
}

/** The numbers of a Japanese text, in order. Chinese numerals only before a counter: 一般 and 一方 hold no number. */
export function findJapaneseNumbers(text: string): FoundNumber[] {
  const found: FoundNumber[] = []
  let [end, last] = [-1, 0]
  const [codes, size] = [codesOf(text), text.length]
  for (let at = 0; at < size; at += 1) {
    if (begins.ja[codes[at] ?? 0] !== 1) continue
    japanese.lastIndex = at
    const match = japanese.exec(text)
    if (match === null || match[0] === '') continue
    const { value, spelled, factor } = readJapanese(match)
    // 1億2,000万 is one number.
    const before = end === match.index && last > factor ? found.pop() : undefined
    if (before === undefined) found.push({ at, value, spelled })
    else found.push({ at: before.at, value: before.value + value, spelled: before.spelled })
    end = at + match[0].length
    last = factor
    at = end - 1
  }
  return found
}

function readJapanese({ 1: digits, 2: letter = '', 3: unit = '', 4: numeral = '' }: RegExpExecArray) {
  if (digits === undefined) return { value: readNumeral(numeral), spelled: true, factor: 1 }
  let factor = letter === '' ? 1 : (units[letter.toLowerCase()] ?? 1)
  for (const char of unit) factor *= units[char] ?? 1
  return { value: rounded(readDigits(digits) * factor), spelled: false, factor }
}

function numeralOf(word: string | undefined): number {
  return spelled.get(word?.toLowerCase() ?? '') ?? 0
}

function readDigits(digits: string): number {
  const narrow = /[０-９．，]/.test(digits) ? digits.normalize('NFKC') : digits
  return Number(narrow.includes(',') ? narrow.replaceAll(',', '') : narrow)
}

/** 十二, 三百, 五: one place and one digit at most. */
function readNumeral(numeral: string): number {
  let value = 0
  let digit = 0
  for (const char of numeral) {
    const unit = units[char]
    if (unit === undefined) digit = numeralOf(char)
    else {
      value += Math.max(1, digit) * unit
      digit = 0
    }
  }
  return value + digit
}

/** 1.6 × 10⁹ and 16 × 10⁸ are the same number. */
function rounded(value: number): number {
  return Number.isInteger(value) ? value : Number(value.toPrecision(12))
}

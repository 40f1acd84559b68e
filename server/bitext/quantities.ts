// Numbers as a translation may tell them: 1.6 billion is 16億, 10k is 1万, two is 2つ, 二つ, 両方. What an English sentence
// claims is read strictly, what the Japanese may mean by its digits and numerals as widely as can be. Pure.

/** What a number may mean, and words that tell it without a numeral. */
export type Amount = { readonly values: readonly number[]; readonly signs?: RegExp }
export type ReadAmount = { readonly end: number; readonly amount: Amount }

const ones =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  )
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')
const values = new Map<string, number>([
  ...ones.map((word, value): [string, number] => [word, value]),
  ...tens.map((word, index): [string, number] => [word, 20 + 10 * index]),
])
const factors = new Map<string, number>([
  ...([
    ['hundred', 1e2],
    ['thousand', 1e3],
    ['million', 1e6],
    ['billion', 1e9],
    ['trillion', 1e12],
  ] as const),
  ...([
    ['k', 1e3],
    ['K', 1e3],
    ['M', 1e6],
    ['m', 1e6],
    ['B', 1e9],
    ['b', 1e9],
    ['bn', 1e9],
    ['T', 1e12],
  ] as const),
  ...([
    ['dozen', 12],
    ['decade', 10],
    ['decades', 10],
    ['century', 100],
    ['centuries', 100],
  ] as const),
])

/** The words a number may begin with; “one” alone is mostly none. */
export const amountWords: ReadonlySet<string> = new Set([...ones.slice(1), ...tens, 'half', 'twice'])

/** What tells a number in Japanese without a numeral. */
const signs = new Map<number, RegExp>([
  [2, /両|双|一対|対の|ペア|ダブル|デュアル|ツー|ふた|どちら|いずれ|互/],
  [3, /トリ|スリー/],
  [6, /半年/],
  [10, /桁/],
])
const half: Amount = { values: [0.5, 50], signs: /半|2分の1|二分|ハーフ|２分の１|1\/2/ }

const digits = /(\d{1,3}(?:,\d{3})+(?!\d)|\d{1,15})(\.\d{1,12})?/y
const suffix =
  /(?:(?:st|nd|rd|th|s|x|X|k|K|M|m|B|b|bn|T)|[a-zµμ][A-Za-z]{0,3}|[KMGTP](?:i?B|Hz|eV|W|V|bps)|[A-CE-Z]|)(?![A-Za-z\d])/y
const unit = /[ -](hundred|thousand|million|billion|trillion|dozen|decades?|centur(?:y|ies))\b/iy
const word = /[ -](?:and )?([a-z]{3,9})\b/iy

function matchAt(reader: RegExp, text: string, at: number): RegExpExecArray | null {
  reader.lastIndex = at
  return reader.exec(text)
}

/** Digits with their unit at a place; null for what is no number. 3D and 0 and 1 claim nothing that could be missed. */
export function readDigits(text: string, at: number): ReadAmount | null {
  const match = matchAt(digits, text, at)
  if (match === null) return null
  const behind = at + match[0].length
  const letters = matchAt(suffix, text, behind)
  const value = Number(match[0].replaceAll(',', ''))
  if (letters === null || letters[0] === 'D') return null
  const factor = factors.get(letters[0])
  const scale = letters[0] === '' ? matchAt(unit, text, behind) : null
  const scaled = factors.get(scale?.[1]?.toLowerCase() ?? '') ?? factor
  if (value < 2 && Number.isInteger(value) && scaled === undefined) return null
  const end = behind + (scale?.[0] ?? letters[0]).length
  const amount = { values: scaled === undefined ? [value] : [rounded(value * scaled), value] }
  return { end, amount: withSigns(amount) }
}

/** Number words at a place: two, twenty-five, five hundred thousand. Null where they are no sure number. */
export function readWords(text: string, at: number): ReadAmount | null {
  const first = /^[a-z]+/i.exec(text.slice(at, at + 12))?.[0].toLowerCase() ?? ''
  if (first === 'half') return { end: at + 4, amount: half }
  if (first === 'twice') return { end: at + 5, amount: { values: [2], signs: /倍|再度|ダブル|二[度回]/ } }
  let [end, whole, current] = [at + first.length, 0, values.get(first) ?? 0]
  for (let next = matchAt(word, text, end); next !== null; next = matchAt(word, text, end)) {
    const low = next[1]?.toLowerCase() ?? ''
    const [factor, value] = [low.length > 4 ? factors.get(low) : undefined, values.get(low)]
    if (factor !== undefined) current *= factor
    else if (value !== undefined && fitsBehind(current, value)) current += value
    else break
    if (factor !== undefined && factor >= 1000) [whole, current] = [whole + current, 0]
    end = word.lastIndex
  }
  return whole + current < 2 ? null : { end, amount: withSigns({ values: [whole + current] }) }
}

/** twenty five, hundred and six: a smaller number behind one that ends in noughts. */
function fitsBehind(before: number, value: number): boolean {
  return (
    (before >= 20 && before < 100 && before % 10 === 0 && value < 10 && value > 0) ||
    (before >= 100 && before % 100 === 0)
  )
}

function withSigns(amount: Amount): Amount {
  const told = signs.get(amount.values[0] ?? 0)
  return told === undefined ? amount : { ...amount, signs: told }
}

const numerals = new Map([...'〇一二三四五六七八九'].map((char, value) => [char, value] as const))
const scales = new Map<string, number>([
  ['十', 10],
  ['百', 1e2],
  ['千', 1e3],
  ['万', 1e4],
  ['億', 1e8],
  ['兆', 1e12],
])
const japanese = /((?<![A-Za-z]-)\d[\d,、]{0,20}(?:\.\d{1,12})?)|[〇一二三四五六七八九十百千万億兆割]/g
const latinScale = /\s?(k|K|M|B|T|hundred|thousand|million|billion|trillion)(?![A-Za-z])/y

/** Every number that a Japanese text may tell, as values; also those inside its formulas. */
export function readAmounts(ja: string): ReadonlySet<number> {
  const text = /[０-９．，]/.test(ja) ? ja.normalize('NFKC') : ja
  const found = new Set<number>()
  let [whole, current, plain, last] = [0, 0, -1, -1]
  const close = () => {
    if (last >= 0) found.add(rounded(whole + current + Math.max(0, plain)))
    ;[whole, current, plain, last] = [0, 0, -1, -1]
  }
  japanese.lastIndex = 0
  for (let match = japanese.exec(text); match !== null; match = japanese.exec(text)) {
    const { 0: char, 1: written } = match
    if (match.index !== last) close()
    if (written !== undefined) {
      if (plain >= 0) close()
      plain = addDigits(found, text, written, match.index + char.length)
    } else if (char === '割') {
      if (plain >= 0) found.add(rounded(plain * 10))
    } else {
      const scale = scales.get(char)
      if (scale === undefined) plain = Math.max(0, plain) * 10 + (numerals.get(char) ?? 0)
      else {
        if (scale >= 1e4) [whole, current] = [whole + (current + (plain >= 0 ? plain : current > 0 ? 0 : 1)) * scale, 0]
        else current += (plain >= 0 ? plain : 1) * scale
        plain = -1
      }
    }
    last = match.index + char.length
  }
  close()
  return found
}

/** Adds what digits may mean as they stand, and gives their value. A comma may have been put in a number, or between two. */
function addDigits(found: Set<number>, text: string, written: string, end: number): number {
  const value = Number(written.replace(/[,、]/g, ''))
  found.add(value)
  const scale = matchAt(latinScale, text, end)
  if (scale !== null) found.add(rounded(value * (factors.get(scale[1] ?? '') ?? 1)))
  if (/[,、]/.test(written)) for (const piece of written.split(/[,、]/)) if (piece !== '') found.add(Number(piece))
  return value
}

/** Whether Japanese with these amounts tells the number. */
export function tellsAmount({ values, signs }: Amount, ja: string, amounts: ReadonlySet<number>): boolean {
  return values.some((value) => amounts.has(value)) || (signs?.test(ja) ?? false)
}

/** 1.6 × 10⁹ and 16 × 10⁸ are the same number. */
function rounded(value: number): number {
  return Number.isInteger(value) ? value : Number(value.toPrecision(12))
}

// A text without what the translator does to formulas: case, spaces, dollars, backslashes, braces, full-width signs. Two
// stretches that are equal here were one before. Pure, one pass.
import { unitAt } from './unit-at.ts'

/** `text` is the bare text, `at[i]` the place of its i-th code unit in the text it was made from; one more entry, its length. */
export type Bare = { readonly text: string; readonly at: Int32Array }

const signs: Readonly<Record<string, string>> = {
  ...{
    '、': ',',
    '。': '.',
    '−': '-',
    '–': '-',
    '‐': '-',
    '‑': '-',
    '〜': '~',
    '∗': '*',
    '′': "'",
    '’': "'",
    '‘': "'",
  },
  ...{ '“': '"', '”': '"', '「': '"', '」': '"', '［': '[', '］': ']' },
}

const [fullWidth, fullWidthEnd, shift] = [0xff01, 0xff5e, 0xfee0]

/** What each code unit is in a bare text: one code unit, or 0 for what says nothing. */
const bareUnits = Uint16Array.from({ length: 0x10000 }, (_, code) => code)
// The yen sign is the backslash of Japanese keyboards.
for (const char of '$\\{}\u00a0\u3000\u00a5\uffe5') bareUnits[char.charCodeAt(0)] = 0
bareUnits.fill(0, 0, 0x21)
// Greek capitals: a translator that writes $ δ $ may have read $Δ$.
for (const [from, to] of [
  [0x41, 0x5a],
  [0x391, 0x3a9],
] as const)
  for (let code = from; code <= to; code += 1) bareUnits[code] = code + 0x20
for (let code = fullWidth; code <= fullWidthEnd; code += 1) bareUnits[code] = bareUnits[code - shift] ?? 0
for (const [char, sign] of Object.entries(signs)) bareUnits[char.charCodeAt(0)] = sign.charCodeAt(0)

const comma = 0x2c
const mostArguments = 4_096

const isDigit = (code: number) => code >= 0x30 && code <= 0x39

/** The bare text of a text. Commas that part thousands say nothing either. */
export function bareOf(text: string): Bare {
  const units = new Uint16Array(text.length)
  const at = new Int32Array(text.length + 1)
  let size = 0
  for (let index = 0; index < text.length; index += 1) {
    const unit = bareUnits[text.charCodeAt(index)] ?? 0
    if (unit === 0 || (unit === comma && partsThousands(text, index))) continue
    units[size] = unit
    at[size] = index
    size += 1
  }
  at[size] = text.length
  return { text: textOf(units, size), at: at.subarray(0, size + 1) }
}

/** Piece by piece: a call takes so many arguments at most. */
function textOf(units: Uint16Array, size: number): string {
  let text = ''
  for (let from = 0; from < size; from += mostArguments)
    text += Reflect.apply(String.fromCharCode, null, units.subarray(from, Math.min(size, from + mostArguments)))
  return text
}

function partsThousands(text: string, index: number): boolean {
  if (!isDigit(unitAt(text, index - 1))) return false
  for (let ahead = 1; ahead <= 3; ahead += 1) if (!isDigit(unitAt(text, index + ahead))) return false
  return !isDigit(unitAt(text, index + 4))
}

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

/** What a code unit is in a bare text: one code unit, or '' for what says nothing. */
function bareUnit(char: string, code: number): string {
  if (code < 0x80) {
    if (code >= 0x41 && code <= 0x5a) return String.fromCharCode(code + 0x20)
    return code <= 0x20 || code === 0x24 || code === 0x5c || code === 0x7b || code === 0x7d ? '' : char
  }
  // Greek capitals: a translator that writes $ δ $ may have read $Δ$.
  if (code >= 0x391 && code <= 0x3a9) return String.fromCharCode(code + 0x20)
  if (code >= fullWidth && code <= fullWidthEnd) return bareUnit(String.fromCharCode(code - shift), code - shift)
  // The yen sign is the backslash of Japanese keyboards.
  if (code === 0xa0 || code === 0x3000 || code === 0xa5 || code === 0xffe5) return ''
  return signs[char] ?? char
}

const isDigit = (code: number) => code >= 0x30 && code <= 0x39

/** The bare text of a text. Commas that part thousands say nothing either. */
export function bareOf(text: string): Bare {
  let bare = ''
  const at: number[] = []
  for (let index = 0; index < text.length; index += 1) {
    const unit = bareUnit(text.charAt(index), text.charCodeAt(index))
    if (unit === '') continue
    if (unit === ',' && partsThousands(text, index)) continue
    bare += unit
    at.push(index)
  }
  at.push(text.length)
  return { text: bare, at: Int32Array.from(at) }
}

function partsThousands(text: string, index: number): boolean {
  if (!isDigit(unitAt(text, index - 1))) return false
  for (let ahead = 1; ahead <= 3; ahead += 1) if (!isDigit(unitAt(text, index + ahead))) return false
  return !isDigit(unitAt(text, index + 4))
}

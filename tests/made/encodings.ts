// Text to bytes in the encodings that Japanese pages come in. Node only decodes them, so the way back is read off its decoders, each pair of bytes once.

export type Encoding =
  | 'utf-8'
  | 'utf-8 with mark'
  | 'utf-16le'
  | 'utf-16le with mark'
  | 'utf-16be'
  | 'utf-16be with mark'
  | JapaneseEncoding
export type JapaneseEncoding = 'shift_jis' | 'euc-jp' | 'iso-2022-jp'

/** The bytes of a text; null where the encoding lacks one of its characters. */
export function encodeText(text: string, encoding: Encoding): Uint8Array | null {
  const mark = encoding.endsWith(' with mark') ? '\ufeff' : ''
  if (encoding.startsWith('utf-8')) return new TextEncoder().encode(mark + text)
  if (encoding.startsWith('utf-16')) return encodeUtf16(mark + text, encoding.startsWith('utf-16le'))
  return encodeJapanese(text, encoding as JapaneseEncoding)
}

/** The bytes of markup: what the encoding lacks is written as a numeric reference. */
export function encodeMarkup(markup: string, encoding: Encoding): Uint8Array {
  const sound = encodeText(markup, encoding)
  if (sound) return sound
  const table = tableOf(encoding as JapaneseEncoding)
  const referred = Array.from(markup, (sign) => (hasSign(table, sign) ? sign : `&#${sign.codePointAt(0)};`))
  return encodeText(referred.join(''), encoding) ?? new Uint8Array()
}

function encodeUtf16(text: string, isLittle: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(text.length * 2))
  for (let index = 0; index < text.length; index++) view.setUint16(index * 2, text.charCodeAt(index), isLittle)
  return new Uint8Array(view.buffer)
}

type Table = ReadonlyMap<string, readonly number[]>

function hasSign(table: Table, sign: string): boolean {
  return sign.charCodeAt(0) < 0x80 || table.has(sign)
}

function encodeJapanese(text: string, encoding: JapaneseEncoding): Uint8Array | null {
  const table = tableOf(encoding)
  const bytes: number[] = []
  let isDouble = false
  for (const sign of text) {
    const found = sign.charCodeAt(0) < 0x80 ? [sign.charCodeAt(0)] : table.get(sign)
    if (!found) return null
    if (encoding === 'iso-2022-jp' && found.length > 1 !== isDouble) {
      isDouble = !isDouble
      bytes.push(...(isDouble ? toJis0208 : toAscii))
    }
    bytes.push(...found)
  }
  if (isDouble) bytes.push(...toAscii)
  return Uint8Array.from(bytes)
}

const toJis0208 = [0x1b, 0x24, 0x42]
const toAscii = [0x1b, 0x28, 0x42]
const tables = new Map<JapaneseEncoding, Table>()

function tableOf(encoding: JapaneseEncoding): Table {
  const table = tables.get(encoding) ?? readTable(encoding)
  tables.set(encoding, table)
  return table
}

// ISO-2022-JP has the pairs of EUC-JP without their high bits, between escapes.
function readTable(encoding: JapaneseEncoding): Table {
  if (encoding !== 'iso-2022-jp') return readPairs(encoding)
  const pairs = [...readPairs('euc-jp')].filter(([, [first = 0]]) => first > 0xa0)
  return new Map(pairs.map(([sign, bytes]) => [sign, bytes.map((byte) => byte - 0x80)]))
}

function readPairs(encoding: 'shift_jis' | 'euc-jp'): Table {
  const decoder = new TextDecoder(encoding)
  const table = new Map<string, readonly number[]>()
  for (let first = 0x80; first < 0xff; first++) {
    for (const bytes of listSequences(first)) {
      const sign = decoder.decode(Uint8Array.from(bytes))
      if ([...sign].length === 1 && sign !== '\ufffd' && !table.has(sign)) table.set(sign, bytes)
    }
  }
  return table
}

function listSequences(first: number): readonly (readonly number[])[] {
  const pairs = Array.from({ length: 0xff - 0x40 }, (_, index) => [first, index + 0x40])
  return first >= 0xa1 && first <= 0xdf ? [[first], ...pairs] : pairs
}

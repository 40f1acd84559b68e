// Bytes to text in Unicode NFC. A byte order mark decides, else sound UTF-8, else what is named and how it reads.
// Damaged bytes become U+FFFD and one problem, never an error.
import { type Charset, findStatedCharset, findUtf16, guessCharset, isIso2022, knownCharset } from './charset.ts'
import type { Found } from './problems.ts'
import { surveyBytes } from './survey.ts'

/** The text of a page, its ink where decoding tells it, and at most one problem: where the first bytes stand that could not be read. */
export type Decoded = { readonly text: string; readonly ink: number | null; readonly found: readonly Found[] }

const marks: readonly (readonly [charset: Charset, mark: readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
]

/** The whole page without its byte order mark; `charset` is what its sender named. A page saved in NFD gives the same text as one saved in NFC. */
export function decodePage(bytes: Uint8Array, charset?: string): Decoded {
  const marked = marks.find(([, mark]) => mark.every((byte, index) => bytes[index] === byte))?.[0]
  if (marked) return decodeAs(bytes, marked)
  const utf16 = findUtf16(bytes)
  if (utf16) return decodeAs(bytes, utf16)
  const sound = decodeSound(bytes, new TextDecoder('utf-8', { fatal: true }))
  if (sound !== null) return isIso2022(sound) ? decodeAs(bytes, 'iso-2022-jp') : compose(sound, bytes)
  const named = [knownCharset(charset), findStatedCharset(bytes)].filter((name) => name !== undefined)
  return decodeAs(bytes, guessCharset(bytes, named) ?? 'utf-8')
}

// Of markup the ink is not asked, and most of it is marks: to survey it costs more than to compose it.
function compose(text: string, bytes: Uint8Array): Decoded {
  if (text.trimStart().startsWith('<')) return { text: text.normalize('NFC'), ink: null, found: [] }
  const { ink, isComposed } = surveyBytes(bytes)
  return isComposed ? { text, ink, found: [] } : { text: text.normalize('NFC'), ink: null, found: [] }
}

function decodeAs(bytes: Uint8Array, charset: Charset): Decoded {
  const sound = decodeSound(bytes, new TextDecoder(charset, { fatal: true }))
  if (sound !== null) return { text: sound.normalize('NFC'), ink: null, found: [] }
  const text = new TextDecoder(charset).decode(bytes)
  return { text: text.normalize('NFC'), ink: null, found: [tellDamage(bytes, text, charset)] }
}

function decodeSound(bytes: Uint8Array, decoder: TextDecoder): string | null {
  try {
    return decoder.decode(bytes)
  } catch {
    return null
  }
}

const names: Readonly<Record<string, string>> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16',
  shift_jis: 'Shift_JIS',
  'euc-jp': 'EUC-JP',
  'iso-2022-jp': 'ISO-2022-JP',
}

function tellDamage(bytes: Uint8Array, text: string, charset: Charset): Found {
  const before = charset === 'utf-8' ? readBeforeDamage(bytes) : text
  const tell = () =>
    `Here stand the first bytes that are not ${names[charset] ?? charset}; what can't be read is shown as U+FFFD. ` +
    'If the page was cut, get it again; if it is in another encoding, save it as UTF-8.'
  return { kind: 'encoding', line: countLines(before.split('\uFFFD', 1)[0] ?? ''), tell }
}
// A page may hold U+FFFD of its own: the first line that does not decode is looked for in the bytes, and U+FFFD only from there on.
function readBeforeDamage(bytes: Uint8Array): string {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  const start = skipSound(bytes, decoder, skipSound(bytes, decoder, 0, 65_536), 0)
  const sound = new TextDecoder().decode(bytes.subarray(0, start)).replaceAll('\uFFFD', '?')
  return sound + new TextDecoder().decode(bytes.subarray(start))
}

/** The start of the first piece that does not decode. Pieces end at line ends and hold at least `least` bytes. */
function skipSound(bytes: Uint8Array, decoder: TextDecoder, from: number, least: number): number {
  let start = from
  for (let end = bytes.indexOf(0x0a, start + least); end >= 0; end = bytes.indexOf(0x0a, start + least)) {
    if (decodeSound(bytes.subarray(start, end), decoder) === null) break
    start = end + 1
  }
  return start
}

function countLines(text: string): number {
  return (text.match(/\r\n?|\n/g)?.length ?? 0) + 1
}

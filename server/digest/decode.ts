// Bytes to text in Unicode NFC. A byte order mark decides, else UTF-8; damaged bytes become U+FFFD and one problem, never an error.
import type { Found } from './problems.ts'

/** The text of a page, and at most one problem: where the first bytes stand that could not be read. */
export type Decoded = { readonly text: string; readonly found: readonly Found[] }

type Encoding = { readonly name: string; readonly label: string; readonly mark: readonly number[] }

const utf8: Encoding = { name: 'UTF-8', label: 'utf-8', mark: [0xef, 0xbb, 0xbf] }
const encodings: readonly Encoding[] = [
  utf8,
  { name: 'UTF-16', label: 'utf-16le', mark: [0xff, 0xfe] },
  { name: 'UTF-16', label: 'utf-16be', mark: [0xfe, 0xff] },
]

/** The whole page without its byte order mark. A page saved in NFD gives the same text as one saved in NFC. */
export function decodePage(bytes: Uint8Array): Decoded {
  const encoding = encodings.find(({ mark }) => mark.every((byte, index) => bytes[index] === byte)) ?? utf8
  const sound = decodeSound(bytes, new TextDecoder(encoding.label, { fatal: true }))
  if (sound !== null) return { text: sound.normalize('NFC'), found: [] }
  const text = new TextDecoder(encoding.label).decode(bytes)
  return { text: text.normalize('NFC'), found: [tellDamage(bytes, text, encoding)] }
}

function decodeSound(bytes: Uint8Array, decoder: TextDecoder): string | null {
  try {
    return decoder.decode(bytes)
  } catch {
    return null
  }
}

function tellDamage(bytes: Uint8Array, text: string, encoding: Encoding): Found {
  const before = encoding === utf8 ? readBeforeDamage(bytes) : text
  const tell = () =>
    `Here stand the first bytes that are not ${encoding.name}; what can't be read is shown as U+FFFD. ` +
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

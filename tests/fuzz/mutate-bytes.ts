// Ways to spoil the bytes of a page and what is said of it: flipped, cut inside a character, two encodings in one page, wrong names.
import type { PageContext } from '../../server/digest/parse.ts'
import { type Draw, pick } from '../made/draw.ts'
import { type Encoding, encodeMarkup } from '../made/encodings.ts'

type MutateBytes = (bytes: Uint8Array, draw: Draw) => Uint8Array

function joinBytes(...parts: readonly (Uint8Array | readonly number[])[]): Uint8Array {
  return Buffer.concat(parts.map((part) => (part instanceof Uint8Array ? part : Uint8Array.from(part))))
}

const flip: MutateBytes = (bytes, draw) => {
  const changed = bytes.slice()
  for (let count = 1 + draw(pick([2, 20, 200], draw)); count > 0 && changed.length > 0; count--)
    changed[draw(changed.length)] = draw(256)
  return changed
}

const cut: MutateBytes = (bytes, draw) => {
  const at = draw(bytes.length + 1)
  return joinBytes(bytes.subarray(0, at), bytes.subarray(Math.min(bytes.length, at + 1 + draw(3))))
}

const starts = [
  [0xef, 0xbb, 0xbf],
  [0xff, 0xfe],
  [0xfe, 0xff],
  [0x1b, 0x24, 0x42],
  [0, 0],
  [0x1f, 0x8b],
  [0x0a, 0x20, 0x09],
  [0xef, 0xbb],
]

const addStart: MutateBytes = (bytes, draw) => joinBytes(pick(starts, draw), bytes)

const byteMutations = [flip, flip, cut, addStart]

/** None in half of the cases. */
export function mutateBytes(bytes: Uint8Array, draw: Draw): Uint8Array {
  return draw(2) === 0 ? bytes : pick(byteMutations, draw)(bytes, draw)
}

const encodings: readonly Encoding[] = [
  'utf-8',
  'utf-8 with mark',
  'utf-16le',
  'utf-16le with mark',
  'utf-16be with mark',
  'shift_jis',
  'euc-jp',
  'iso-2022-jp',
]

/** UTF-8 in seven of eight cases, else another encoding or two of them, one after the other. */
export function encodeSomehow(text: string, draw: Draw): Uint8Array {
  if (draw(8) > 0) return new TextEncoder().encode(text)
  const at = draw(3) === 0 ? draw(text.length + 1) : 0
  return joinBytes(
    encodeMarkup(text.slice(0, at), pick(encodings, draw)),
    encodeMarkup(text.slice(at), pick(encodings, draw)),
  )
}

const charsets = [
  'utf-8',
  'Shift_JIS',
  'EUC-JP',
  'iso-2022-jp',
  'utf-16',
  'latin1',
  'x-user-defined',
  'utf-7',
  '',
  '\0',
  '"utf-8"',
]
const addresses = [
  'https://digest.example/page/2/',
  'http://[',
  '',
  'javascript:1',
  '//x',
  'https://digest.example/?p=3#x',
]

/** Nothing said of the page in half of the cases. */
export function drawContext(draw: Draw): PageContext {
  if (draw(2) === 0) return {}
  return {
    ...(draw(2) === 0 ? { charset: pick(charsets, draw) } : {}),
    ...(draw(2) === 0 ? { address: pick(addresses, draw) } : {}),
    ...(draw(2) === 0 ? { firstLine: 1 + draw(1_000_000) } : {}),
  }
}

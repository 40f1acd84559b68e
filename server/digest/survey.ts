// What sound UTF-8 holds, in one look at each character before anything is made of it: how much ink, and whether NFC may change it.
import { whiteSpace } from './space.ts'

/** `ink` as `countInk` has it of the decoded text, which is in NFC for certain if `isComposed`. */
export type Survey = { readonly ink: number; readonly isComposed: boolean }

const space = 1
const odd = 2

// Never changed by NFC, nor by what stands before: kana, ideographs, and what papers in Latin letters hold. Marks and all else are odd.
const plain: readonly (readonly [first: number, last: number])[] = [
  [0x0000, 0x02ff],
  [0x0388, 0x0482],
  [0x2002, 0x20cf],
  [0x212c, 0x2328],
  [0x232b, 0x2adb],
  [0x3000, 0x3029],
  [0x3030, 0x3098],
  [0x309b, 0x30ff],
  [0x3200, 0x9fff],
  [0xfe30, 0xffef],
]

/** Bits of each character of the first plane. */
const kinds = new Uint8Array(0x10000).fill(odd)
for (const [first, last] of plain) kinds.fill(0, first, last + 1)
for (const character of whiteSpace) kinds[character.charCodeAt(0)] = (kinds[character.charCodeAt(0)] ?? 0) | space
kinds.fill(space, 0, 0x21)

// Four bytes at once as long as they are ASCII, which half of a page is: `high` has one bit a byte.
const high = 0x80808080 | 0

/** Surveys bytes that are sound UTF-8. Of a string it would cost many times as much: each look at one first asks of which kind it is. */
export function surveyBytes(bytes: Uint8Array): Survey {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  const lastFour = bytes.length - 4
  let units = 0
  let spaces = 0
  let seen = 0
  for (let at = 0; at < bytes.length; ) {
    const four = at <= lastFour ? view.getInt32(at, true) : high
    if ((four & high) === 0) {
      const blanks = ~((four | high) - 0x21212121) & high
      spaces += Math.imul(blanks >>> 7, 0x01010101) >>> 24
      units += 4
      at += 4
      continue
    }
    let lead = bytes[at] ?? 0
    while (lead >> 4 === 0xe) {
      const kind = lead >= 0xe4 && lead <= 0xe9 ? 0 : (kinds[readThree(bytes, at)] ?? 0)
      spaces += kind & space
      seen |= kind
      units++
      at += 3
      lead = at < bytes.length ? (bytes[at] ?? 0) : 0
    }
    if (at === bytes.length) break
    units++
    if (lead < 0x80) {
      spaces += (lead - 0x21) >>> 31
      at++
    } else if (lead < 0xe0) {
      const kind = kinds[((lead & 0x1f) << 6) | ((bytes[at + 1] ?? 0) & 0x3f)] ?? 0
      spaces += kind & space
      seen |= kind
      at += 2
    } else {
      if (bytes[at + 1] !== 0x9f) seen |= odd // but for emoji
      units++
      at += 4
    }
  }
  return { ink: units - spaces, isComposed: (seen & odd) === 0 }
}

function readThree(bytes: Uint8Array, at: number): number {
  return (((bytes[at] ?? 0) & 0xf) << 12) | (((bytes[at + 1] ?? 0) & 0x3f) << 6) | ((bytes[at + 2] ?? 0) & 0x3f)
}

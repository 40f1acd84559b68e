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

/** What a stretch of bytes holds: UTF-16 units, those of them that are spaces, and the bits of all kinds; `end` is where it ends. */
type Stretch = { readonly end: number; readonly units: number; readonly spaces: number; readonly seen: number }

const ahead = 8
// bytes that start no character: what is read ahead of the last ones
const filler = 0x80

/** Surveys bytes that are sound UTF-8. Of a string it would cost many times as much: each look at one first asks of which kind it is. */
export function surveyBytes(bytes: Uint8Array): Survey {
  const most = surveyTo(bytes.length - ahead + 1, bytes)
  const last = new Uint8Array(2 * ahead).fill(filler)
  last.set(bytes.subarray(most.end))
  const rest = surveyTo(bytes.length - most.end, last)
  const ink = most.units + rest.units - most.spaces - rest.spaces
  return { ink, isComposed: ((most.seen | rest.seen) & odd) === 0 }
}

// One bit a byte: eight are looked at at once as long as they are ASCII, which half of a page is.
const high = 0x80808080 | 0
const leads = 0xf00000f0 | 0
const threes = 0xe00000e0 | 0
const toHigh = 0x5f5f5f5f // lifts whatever comes after the space

/** The characters that start before `to`. Eight bytes from there on are read, too. */
function surveyTo(to: number, bytes: Uint8Array): Stretch {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  let at = 0
  let units = 0
  let spaces = 0
  let seen = 0
  while (at < to) {
    let four = view.getInt32(at, true)
    while ((four & high) === 0 && at < to) {
      const more = view.getInt32(at + 4, true)
      if ((more & high) !== 0) break
      const inks = (((four + toHigh) & high) >>> 7) + (((more + toHigh) & high) >>> 7)
      spaces += 8 - (Math.imul(inks, 0x01010101) >>> 24)
      at += 8
      units += 8
      if (at >= to) break
      four = view.getInt32(at, true)
    }
    while ((four & leads) === threes && at < to) {
      const more = view.getInt32(at + 4, true)
      const one = kinds[((four & 0xf) << 12) | ((four >> 2) & 0xfc0) | ((four >> 16) & 0x3f)] ?? 0
      const two = kinds[((four >> 12) & 0xf000) | ((more & 0x3f) << 6) | ((more >> 8) & 0x3f)] ?? 0
      spaces += (one & space) + (two & space)
      seen |= one | two
      units += 2
      at += 6
      if (at >= to) break
      four = view.getInt32(at, true)
    }
    if (at >= to) break
    if ((four & 0xf0) === 0xe0) {
      const kind = kinds[((four & 0xf) << 12) | ((four >> 2) & 0xfc0) | ((four >> 16) & 0x3f)] ?? 0
      spaces += kind & space
      seen |= kind
      units++
      at += 3
      continue
    }
    const lead = four & 0xff
    if (lead < 0x80) {
      spaces += (lead - 0x21) >>> 31
      units++
      at++
    } else if (lead < 0xe0) {
      const kind = kinds[((lead & 0x1f) << 6) | ((four >> 8) & 0x3f)] ?? 0
      spaces += kind & space
      seen |= kind
      units++
      at += 2
    } else {
      if ((four & 0xff00) !== 0x9f00) seen |= odd // but for emoji
      units += 2
      at += 4
    }
  }
  return { end: at, units, spaces, seen }
}

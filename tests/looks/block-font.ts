// A font in which every letter is a block, Japanese twice as wide as Latin. Set in it, a page has the same lines on every
// machine, whatever fonts that has.

/** Bytes of big-endian numbers, each with its size in bytes; negative ones in two's complement. */
function pack(...fields: readonly (readonly [size: 1 | 2 | 4 | 8, value: number])[]): Buffer {
  const parts = fields.map(([size, value]) => {
    const part = Buffer.alloc(8)
    part.writeBigInt64BE(BigInt(value))
    return part.subarray(8 - size)
  })
  return Buffer.concat(parts)
}

const words = (...values: readonly number[]) => pack(...values.map((value) => [2, value] as const))
const longs = (...values: readonly number[]) => pack(...values.map((value) => [4, value] as const))
const pad = (bytes: Buffer) => Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)])

const em = 1000
const [ascent, descent] = [880, -120]
type Box = readonly [left: number, bottom: number, right: number, top: number]
type Glyph = { readonly advance: number; readonly box: Box | null }
const narrow: Glyph = { advance: 500, box: [40, 0, 460, 500] }
const full: Glyph = { advance: 1000, box: [80, -60, 920, 800] }
const glyphs: readonly Glyph[] = [narrow, { advance: 250, box: null }, narrow, { advance: 1000, box: null }, full]

/** First and last character, and the glyph that all of them have. */
const characters: readonly (readonly [number, number, number])[] = [
  [0x20, 0x20, 1],
  [0x21, 0x9f, 2],
  [0xa0, 0xa0, 1],
  [0xa1, 0x2e7f, 2],
  [0x2e80, 0x2fff, 4],
  [0x3000, 0x3000, 3],
  [0x3001, 0xd7ff, 4],
  [0xf900, 0xffef, 4],
  [0x20000, 0x2ffff, 4],
]

/** The outline of a box: one contour of four points, all on the curve, none of them short. */
function outline(box: Box | null): Buffer {
  if (!box) return Buffer.alloc(0)
  const [left, bottom, right, top] = box
  const x = words(left, 0, right - left, 0)
  const y = words(bottom, top - bottom, 0, bottom - top)
  return pad(Buffer.concat([words(1, ...box, 3, 0), Buffer.from([1, 1, 1, 1]), x, y]))
}

function nameTable(): Buffer {
  const text = Buffer.from('Blocks', 'utf16le').swap16()
  const ids = [1, 2, 3, 4, 6]
  const records = ids.map((id) => words(3, 1, 0x409, id, text.length, 0))
  return Buffer.concat([words(0, ids.length, 6 + 12 * ids.length), ...records, text])
}

function characterMap(): Buffer {
  const groups = characters.flat()
  const table = Buffer.concat([words(13, 0), longs(16 + groups.length * 4, 0, characters.length, ...groups)])
  return Buffer.concat([words(0, 1, 3, 10), longs(12), table])
}

function tables(): readonly (readonly [string, Buffer])[] {
  const outlines = glyphs.map(({ box }) => outline(box))
  const starts = outlines.map((_, at) => outlines.slice(0, at).reduce((sum, { length }) => sum + length, 0))
  const glyf = Buffer.concat(outlines)
  const os2 = Buffer.concat([
    words(4, 600, 400, 5, 0, 650, 600, 0, 75, 650, 600, 0, 350, 50, 300, 0),
    Buffer.alloc(10),
    longs(-1, -1, 0, 0),
    Buffer.from('NONE'),
    words(0x40, 0x20, 0xffff, ascent, descent, 0, ascent, -descent),
    longs(1, 0),
    words(500, 700, 0, 0x20, 1),
  ])
  const head = [longs(0x10000, 0x10000, 0, 0x5f0f3cf5), words(0b11, em), Buffer.alloc(16), words(0, -200, em, em)]
  const hhea = words(1, 0, ascent, descent, 0, 1000, 0, 0, 1000, 1, 0, 0, 0, 0, 0, 0, 0, glyphs.length)
  return [
    ['OS/2', os2],
    ['cmap', characterMap()],
    ['glyf', glyf],
    ['head', Buffer.concat([...head, words(0, 8, 2, 1, 0)])],
    ['hhea', hhea],
    ['hmtx', words(...glyphs.flatMap(({ advance, box }) => [advance, box?.[0] ?? 0]))],
    ['loca', longs(...starts, glyf.length)],
    ['maxp', words(1, 0, glyphs.length, 4, 1, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0)],
    ['name', nameTable()],
    ['post', Buffer.concat([longs(0x30000, 0), words(-100, 50), longs(0, 0, 0, 0, 0)])],
  ]
}

function checksum(bytes: Buffer): number {
  const padded = pad(bytes)
  let sum = 0
  for (let at = 0; at < padded.length; at += 4) sum = (sum + padded.readUInt32BE(at)) >>> 0
  return sum
}

/** The font as a TrueType file. */
export function makeBlockFont(): Buffer {
  const parts = tables()
  let offset = 12 + 16 * parts.length
  const records = parts.map(([tag, bytes]) => {
    const record = Buffer.concat([Buffer.from(tag), longs(checksum(bytes), offset, bytes.length)])
    offset += pad(bytes).length
    return record
  })
  const size = 16 * 2 ** Math.floor(Math.log2(parts.length))
  const head = words(1, 0, parts.length, size, Math.log2(size / 16), 16 * parts.length - size)
  return Buffer.concat([head, ...records, ...parts.map(([, bytes]) => pad(bytes))])
}

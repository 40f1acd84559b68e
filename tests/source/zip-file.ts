// Writes zip archives for tests, also ones no honest program would write.
import { crc32, deflateRawSync } from 'node:zlib'

export type ZipEntry = {
  readonly name: string | Uint8Array
  readonly bytes: Uint8Array | string
  readonly stored?: boolean
  readonly encrypted?: boolean
  /** Unix mode with the type of the file. */
  readonly mode?: number
  /** Unpacked size and checksum as the archive says them, where it lies. */
  readonly size?: number
  readonly sum?: number
  /** The entry points at the bytes of the one before. */
  readonly again?: boolean
}

type Placed = { readonly entry: ZipEntry; readonly name: Buffer; readonly header: Buffer; readonly offset: number }

/** The archive; offsets of the local entries are in `offsets` where it is given. */
export function makeZip(entries: readonly ZipEntry[], offsets: number[] = []): Buffer {
  const pieces: Buffer[] = []
  const placed: Placed[] = []
  let offset = 0
  for (const entry of entries) {
    const name = Buffer.from(entry.name)
    const bytes = Buffer.from(entry.bytes)
    const body = entry.stored ? bytes : deflateRawSync(bytes)
    const header = formatHeader(entry, bytes, body.length, name.length)
    const last = placed.at(-1)
    if (entry.again && last) placed.push({ ...last, entry })
    else {
      placed.push({ entry, name, header, offset })
      offsets.push(offset)
      const piece = Buffer.concat([Buffer.from('PK\x03\x04'), header, name, body])
      pieces.push(piece)
      offset += piece.length
    }
  }
  const directory = Buffer.concat(placed.map(formatDirectory))
  return Buffer.concat([...pieces, directory, formatEnd(placed.length, directory.length, offset)])
}

function formatHeader(entry: ZipEntry, bytes: Buffer, packed: number, nameLength: number): Buffer {
  const header = Buffer.alloc(26)
  header.writeUInt16LE(20, 0)
  header.writeUInt16LE((typeof entry.name === 'string' ? 0x800 : 0) | (entry.encrypted ? 1 : 0), 2)
  header.writeUInt16LE(entry.stored ? 0 : 8, 4)
  header.writeUInt32LE(entry.sum ?? crc32(bytes), 10)
  header.writeUInt32LE(packed, 14)
  header.writeUInt32LE(entry.size ?? bytes.length, 18)
  header.writeUInt16LE(nameLength, 22)
  return header
}

function formatDirectory({ entry, name, header, offset }: Placed): Buffer {
  const rest = Buffer.alloc(14)
  rest.writeUInt32LE(((entry.mode ?? 0) << 16) >>> 0, 6)
  rest.writeUInt32LE(offset, 10)
  return Buffer.concat([Buffer.from('PK\x01\x02\x14\x03', 'latin1'), header, rest, name])
}

function formatEnd(count: number, size: number, offset: number): Buffer {
  const end = Buffer.alloc(18)
  end.writeUInt16LE(count, 4)
  end.writeUInt16LE(count, 6)
  end.writeUInt32LE(size, 8)
  end.writeUInt32LE(offset, 12)
  return Buffer.concat([Buffer.from('PK\x05\x06'), end])
}

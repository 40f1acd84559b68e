// A zip archive of a few files, stored as they are (APPNOTE 6.3: local headers, central directory, its end).
import { crc32 } from 'node:zlib'
import type { NamedPage } from './pages.ts'

const utf8Names = 0x0800

function header(signature: number, size: number, { name, text }: NamedPage, shift: number): Buffer {
  const head = Buffer.alloc(size)
  const content = Buffer.from(text)
  head.writeUInt32LE(signature, 0)
  head.writeUInt16LE(20, 4 + shift)
  head.writeUInt16LE(utf8Names, 6 + shift)
  head.writeUInt32LE(crc32(content), 14 + shift)
  head.writeUInt32LE(content.length, 18 + shift)
  head.writeUInt32LE(content.length, 22 + shift)
  head.writeUInt16LE(Buffer.byteLength(name), 26 + shift)
  return head
}

/** The archive's bytes. */
export function makeZip(files: readonly NamedPage[]): Buffer {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const file of files) {
    const entry = header(0x02014b50, 46, file, 2)
    entry.writeUInt16LE(20, 4)
    entry.writeUInt32LE(at, 42)
    directory.push(entry, Buffer.from(file.name))
    const part = Buffer.concat([header(0x04034b50, 30, file, 0), Buffer.from(file.name), Buffer.from(file.text)])
    parts.push(part)
    at += part.length
  }
  const central = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(files.length, 8)
  end.writeUInt16LE(files.length, 10)
  end.writeUInt32LE(central.length, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...parts, central, end])
}

// Names of papers and feeds that stay the same for ever: UUIDs of version 5 (RFC 9562), made of what does not change of them.
import { createHash } from 'node:crypto'

/** Drawn once; all names of Taiyaku are made in it. */
const namespace = Buffer.from('5b0f2f3a8c1d4c7e9a6d2e4f10b37c58', 'hex')

/** `urn:uuid:…` of a name. */
export function makeUrn(name: string): string {
  const bytes = createHash('sha1').update(namespace).update(name).digest().subarray(0, 16)
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6)
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8)
  const hex = bytes.toString('hex')
  return `urn:uuid:${[hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')}`
}

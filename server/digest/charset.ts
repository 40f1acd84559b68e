// Which encoding bytes are in that are no UTF-8: what the page and its sender name is weighed against how Japanese the bytes read in it.

/** A name that TextDecoder knows. */
export type Charset = string

const sampleLength = 262_144
const headLength = 4_096
const stated = /(?:charset|encoding)\s{0,9}=\s{0,9}["']?\s{0,9}([\w.:-]{2,40})/i

/** The charset that the first bytes of a page name (meta, http-equiv or XML declaration), or undefined. */
export function findStatedCharset(bytes: Uint8Array): Charset | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, headLength))
  return knownCharset(stated.exec(head)?.[1])
}

/** The charset itself if it can be decoded, else undefined. */
export function knownCharset(name = ''): Charset | undefined {
  const label = name.trim().replace(/^["']|["']$/g, '')
  try {
    return label === '' ? undefined : new TextDecoder(label).encoding
  } catch {
    return undefined
  }
}

/** The byte order of UTF-16 without a mark, by where its zero bytes stand; null where the bytes are something else. */
export function findUtf16(bytes: Uint8Array): Charset | null {
  const sample = bytes.subarray(0, headLength)
  if (!sample.includes(0)) return null
  const zeros = [0, 0]
  for (let index = 0; index < sample.length; index++)
    if (sample[index] === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1
  const [even = 0, odd = 0] = zeros
  if (even + odd === 0 || Math.min(even, odd) * 20 > Math.max(even, odd)) return null
  const charset = odd > even ? 'utf-16le' : 'utf-16be'
  return rate(sample, charset) >= 0 ? charset : null
}

/** Whether 7-bit text switches to Japanese by escapes, as mail does. */
export function isIso2022(text: string): boolean {
  return text.includes('\x1b') && (text.includes('\x1b$B') || text.includes('\x1b$@'))
}

/** The likeliest charset of bytes that are no sound UTF-8: `named` ones win where they read no worse. Null where damaged UTF-8 is likeliest. */
export function guessCharset(bytes: Uint8Array, named: readonly Charset[]): Charset | null {
  const sample = bytes.subarray(0, sampleLength)
  let best: Charset | null = null
  let most = rate(sample, 'utf-8') + namedBonus / 2
  for (const charset of [...new Set([...named, 'shift_jis', 'euc-jp'])]) {
    if (charset === 'utf-8') continue
    const rating = rate(sample, charset) + (named.includes(charset) ? namedBonus : 0)
    if (rating > most) [best, most] = [charset, rating]
  }
  return best
}

const namedBonus = 0.3

// Weights by how sure a sign each kind of character is. Kana part Shift_JIS from EUC-JP: read in the wrong one of them,
// Japanese turns into half-width kana and rare ideographs.
/** How well bytes read in an encoding: from -5 (nothing but damage) to 2 (all hiragana), averaged over what is not ASCII. */
function rate(bytes: Uint8Array, charset: Charset): number {
  const text = new TextDecoder(charset).decode(bytes)
  let sum = 0
  let count = 0
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    if (code < 0x80 && code >= 0x20) continue
    if (code === 0x0a || code === 0x0d || code === 0x09 || code === 0x1b) continue
    sum += weigh(code)
    count++
  }
  return count === 0 ? 0 : sum / count
}

function weigh(code: number): number {
  if (code === 0xfffd) return -5
  if (code < 0xa0) return -3 // control characters
  if (code >= 0x3040 && code <= 0x309f) return 2
  if (code >= 0x3000 && code <= 0x30ff) return 1.2
  if (code >= 0x4e00 && code <= 0x9fff) return 0.6
  if (code >= 0xff61 && code <= 0xff9f) return -1
  if (code >= 0xe000 && code <= 0xf8ff) return -2
  return 0.2
}

// What a page is, judged by its content and never by its name. It only tells forms apart; whether a form can be read is not its matter.

/** The forms a page may come in. `text` is what remains when nothing else shows. */
export type PageForm = 'text' | 'html' | 'web archive' | 'json' | 'feed' | 'rtf' | BinaryForm
type BinaryForm = 'gzip' | 'zip' | 'archive' | 'pdf' | 'image' | 'database' | 'binary'

// `?` stands for any byte. Plain letters alone would not do: papers are called RIFF, too.
const signatures: readonly (readonly [form: BinaryForm, start: string])[] = [
  ['gzip', '\x1f\x8b'],
  ['zip', 'PK\x03\x04'],
  ['zip', 'PK\x05\x06'],
  ['archive', 'BZh?1AY&SY'],
  ['archive', '\xfd7zXZ\x00'],
  ['archive', '7z\xbc\xaf\x27\x1c'],
  ['archive', '\x28\xb5\x2f\xfd'],
  ['pdf', '%PDF-'],
  ['image', '\x89PNG'],
  ['image', '\xff\xd8\xff'],
  ['image', 'GIF87a'],
  ['image', 'GIF89a'],
  ['image', 'RIFF????WEBP'],
  ['database', 'SQLite format 3\x00'],
  ['binary', 'bplist00'],
]

/** The form of bytes that are no text at all, or null. */
export function sniffBytes(bytes: Uint8Array): BinaryForm | null {
  return signatures.find(([, start]) => startsWith(bytes, start))?.[0] ?? null
}

function startsWith(bytes: Uint8Array, start: string): boolean {
  for (let index = 0; index < start.length; index++) {
    if (start[index] !== '?' && bytes[index] !== start.charCodeAt(index)) return false
  }
  return true
}

const sampleLength = 65_536
const markupStart = /^<!doctype\s+html[\s>]|^<(?:html|head|body)[\s>][\s\S]*?<\/?[a-z]/i
const markupPiece =
  /^<(?:!--|!|div|article|section|main|header|nav|table|ul|ol|p|h[1-6]|span|a|script|style|meta|link|title)[\s>-]/i
const feedStart = /^<(?:rss|feed|rdf:rdf|channel|urlset|sitemapindex)[\s>]/i
const jsonStart = /^(?:\[\s{0,99})?\{\s{0,99}"[^"\n]{0,99}"\s{0,99}:/
const archiveStart = /^(?:From: <Saved by |MIME-Version: 1\.0\r?\nContent-Type: multipart\/related)/i

/** The form of decoded text. A text page that only speaks of markup (a title with `<think>`) is text. */
export function sniffText(text: string): PageForm {
  const sample = text.slice(0, sampleLength).trimStart()
  if (isMostlyControl(sample)) return 'binary'
  if (sample.startsWith('<')) return sniffMarkup(sample) ?? 'text'
  if (jsonStart.test(sample)) return 'json'
  if (archiveStart.test(sample)) return 'web archive'
  if (sample.startsWith('{\\rtf')) return 'rtf'
  return isDenseMarkup(sample) ? 'html' : 'text'
}

function sniffMarkup(sample: string): PageForm | null {
  if (markupStart.test(sample)) return 'html'
  if (feedStart.test(sample)) return 'feed'
  if (/^<\?xml\s/i.test(sample)) return /<html[\s>]/i.test(sample) ? 'html' : 'feed'
  if (markupPiece.test(sample) && countEndTags(sample) >= 3) return 'html'
  return isDenseMarkup(sample) ? 'html' : null
}

// Text about markup names a tag here and there; markup itself closes one in every other line, or many in one.
function isDenseMarkup(sample: string): boolean {
  const count = sample.includes('</') ? countEndTags(sample) : 0
  return count >= 20 && count * 2 >= sample.split('\n').length
}

function countEndTags(sample: string): number {
  return sample.match(/<\/[a-z][a-z0-9]{0,9}>/gi)?.length ?? 0
}

function isMostlyControl(sample: string): boolean {
  const length = Math.min(sample.length, 1_024)
  let controls = 0
  for (let index = 0; index < length; index++) {
    const code = sample.charCodeAt(index)
    if (code < 0x20 && (code < 0x09 || code > 0x0d) && code !== 0x1b) controls++
  }
  return controls * 20 > length
}

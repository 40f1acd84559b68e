// What a page is, judged by its content and never by its name. It only tells forms apart; whether a form can be read is not its matter.

/** The forms a page may come in. `text` is what remains when nothing else shows. */
export type PageForm = 'text' | 'html' | 'web archive' | 'json' | 'feed' | 'sitemap' | 'xml' | 'rtf' | BinaryForm
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

/** How much of a page its form is judged by. */
export const sampleLength = 65_536
const roots: readonly (readonly [form: PageForm, pattern: RegExp])[] = [
  ['html', /^(?:!doctype\s+html|html|head|body)$/i],
  ['feed', /^(?:rss|feed|rdf:rdf|channel)$/i],
  ['sitemap', /^(?:urlset|sitemapindex)$/i],
]
const markupPiece =
  /^<(?:!--|!|div|article|section|main|header|nav|table|ul|ol|p|h[1-6]|span|a|script|style|meta|link|title)[\s>-]/i
const jsonStart = /^(?:\[\s{0,99})?\{\s{0,99}"[^"\n]{0,99}"\s{0,99}:|^\[\s{0,99}\]\s{0,99}$/
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
  const isXml = /^<\?xml\s/i.test(sample)
  const start = findRoot(sample)
  const name = /^<([!?]?[\w:-]+(?:\s+html(?=[\s>]))?)/.exec(sample.slice(start, start + 99))?.[1] ?? ''
  const form = roots.find(([, pattern]) => pattern.test(name))?.[0]
  if (form && (form !== 'html' || isXml || /^!/.test(name) || start > 0 || hasTag(sample, start + name.length)))
    return form
  if (isXml) return 'xml'
  if (markupPiece.test(sample) && countEndTags(sample) >= 3) return 'html'
  return isDenseMarkup(sample) ? 'html' : null
}

function hasTag(sample: string, from: number): boolean {
  return /[\s>][\s\S]*?<\/?[a-z]/i.test(sample.slice(from))
}

/** Where the root element or the doctype of HTML starts, after XML declaration, comments and other doctypes. */
function findRoot(sample: string): number {
  let at = 0
  for (let steps = 0; steps < 100; steps++) {
    const ends = sample.startsWith('<?', at)
      ? '>'
      : sample.startsWith('<!--', at)
        ? '-->'
        : isDoctype(sample, at)
          ? '>'
          : ''
    const end = ends === '' ? -1 : sample.indexOf(ends, at)
    if (end < 0) return at
    at = end + ends.length
    while (/\s/.test(sample.charAt(at))) at++
  }
  return at
}

function isDoctype(sample: string, at: number): boolean {
  return sample.startsWith('<!', at) && !/^<!doctype\s+html[\s>]/i.test(sample.slice(at, at + 20))
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

// Where a long text page may be cut between two posts so that its parts read as the whole would. Works on bytes; anything but plain text in UTF-8 is refused.
import { findLabel, isLabelRemnant, type Label } from './labels.ts'
import { sniffBytes, sniffText } from './sniff.ts'
import { trimSpace } from './space.ts'

/** A line that holds something. `start` and `end` are byte offsets, `end` after its line end. */
type Line = { readonly text: string; readonly label: Label | null; readonly start: number; readonly end: number }

// what the form of a page is judged by (64 Ki characters), at three bytes each
const sampleBytes = 3 * 65_536

/**
 * The offset of the last place in `bytes` (a page, or what follows an earlier cut) where it may be cut: right after a line
 * end. With `final` nothing follows the bytes and their end is such a place. 0 where none is found yet, -1 where the bytes
 * don't begin as plain text in UTF-8 and can only be read whole.
 */
export function findCut(bytes: Uint8Array, final: boolean): number {
  if (!isPlainText(bytes)) return -1
  return final ? bytes.length : findLastCut(bytes)
}

function isPlainText(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, sampleBytes)
  // NUL speaks of UTF-16, ESC of ISO-2022-JP
  if (sniffBytes(sample) || sample.includes(0x00) || sample.includes(0x1b)) return false
  const text = new TextDecoder().decode(sample)
  return (text.includes('要約') || isSound(sample)) && sniffText(text) === 'text'
}

function isSound(sample: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(sample, { stream: true })
    return true
  } catch {
    return false
  }
}

/** Leaves enough behind the cut to judge the form of the next part by. */
function findLastCut(bytes: Uint8Array): number {
  const last = skipBackToLine(bytes, bytes.length - Math.min(sampleBytes, Math.floor(bytes.length / 2)))
  for (let line = findLineBefore(bytes, last); line; line = findLineBefore(bytes, line.start)) {
    const cut = findCutAt(bytes, line)
    if (cut > 0 && isPlainText(bytes.subarray(cut))) return cut
  }
  return 0
}

function findCutAt(bytes: Uint8Array, line: Line): number {
  if (line.label?.kind === 'footer' && line.label.footer.whole) return endsPost(bytes, line) ? line.end : 0
  return line.label?.kind === 'summary' ? findTitleBefore(bytes, line) : 0
}

/** A line in the form of a footer may be a title: then 要約 follows it, and no info block stands before it. */
function endsPost(bytes: Uint8Array, footer: Line): boolean {
  const next = findLineAfter(bytes, footer.end)
  if (next?.label?.kind === 'summary') return endsInfo(bytes, findLineBefore(bytes, footer.start))
  // a page that begins with the end of a label drops it; inside a page the same words may be a title
  return next !== null && !isLabelRemnant(next.text)
}

/** Without footers: the start of the title between an info block and 要約, else 0. */
function findTitleBefore(bytes: Uint8Array, summary: Line): number {
  const title = findLineBefore(bytes, summary.start)
  if (title?.label !== null) return 0
  return endsInfo(bytes, findLineBefore(bytes, title.start)) ? title.start : 0
}

const longestValue = 120
const rule = /^[|｜:\s-]+$/

/** Whether a line is the value of an info block's last rows: after its label, or in a line of its own. */
function endsInfo(bytes: Uint8Array, line: Line | null): boolean {
  if (line === null) return false
  if (line.label !== null) return isLastRow(line) && line.label.value !== ''
  const row = findLineBefore(bytes, line.start)
  const isValue = line.text.length <= longestValue && !rule.test(line.text)
  return isValue && row !== null && isLastRow(row) && row.label.value === ''
}

function isLastRow(line: Line): line is Line & { readonly label: { readonly value: string } } {
  return line.label?.kind === 'site' || line.label?.kind === 'provider'
}

function findLineBefore(bytes: Uint8Array, before: number): Line | null {
  for (let end = before; end > 0; ) {
    const start = skipBackToLine(bytes, endsPair(bytes, end) ? end - 2 : end - 1)
    const line = readLine(bytes, start, end)
    if (line) return line
    end = start
  }
  return null
}

function findLineAfter(bytes: Uint8Array, after: number): Line | null {
  for (let start = after; start < bytes.length; ) {
    let end = start + 1
    while (end < bytes.length && !isLineStart(bytes, end)) end++
    if (end === bytes.length) return null
    const line = readLine(bytes, start, end)
    if (line) return line
    start = end
  }
  return null
}

function readLine(bytes: Uint8Array, start: number, end: number): Line | null {
  const text = trimSpace(new TextDecoder().decode(bytes.subarray(start, end)).normalize('NFC'))
  return text === '' ? null : { text, label: findLabel(text), start, end }
}

/** The start of the line that an offset stands in. */
function skipBackToLine(bytes: Uint8Array, offset: number): number {
  let start = offset
  while (start > 0 && !isLineStart(bytes, start)) start--
  return start
}

function isLineStart(bytes: Uint8Array, offset: number): boolean {
  const before = bytes[offset - 1]
  return (before === 0x0a || before === 0x0d) && !endsPair(bytes, offset + 1)
}

/** Whether `\r\n` ends at an offset. */
function endsPair(bytes: Uint8Array, end: number): boolean {
  return bytes[end - 1] === 0x0a && bytes[end - 2] === 0x0d
}

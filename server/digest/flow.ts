// The text of markup as the lines a reader sees: pieces go in one after the other, lines come out, each with what the markup knows of it.
import { findLabel, type Label } from './labels.ts'
import type { Line } from './lines.ts'
import { countInk, isSpaceAt, trimSpace } from './space.ts'

/** What surrounds a piece of text, as bits. */
export const Around = {
  unseen: 1,
  code: 2,
  meta: 4,
  aside: 8,
  title: 16,
  heading: 32,
  verbatim: 64,
  excerpt: 128,
  more: 256,
  pageTitle: 512,
} as const
const whole = Around.meta | Around.aside | Around.excerpt
const anywhere = Around.title | Around.heading | Around.more

/** A link that lines may hold. `text` grows as it is read. */
export type Link = {
  readonly kind: 'category' | 'arxiv' | 'permalink' | 'fragment' | 'other'
  readonly address: string
  text: string
}

/** What markup says of a line: bits of `Around`, its post (0 for none), its links, and whether it is nothing but links. */
export type Mark = {
  readonly around: number
  readonly post: number
  readonly links: readonly Link[]
  readonly isLink: boolean
}

/** The lines of one or more documents. `marks` has one mark a line; `shown` and `hidden` count the ink that readers see, and that they don’t. */
export class Flow {
  readonly lines: Line[] = []
  readonly marks: Mark[] = []
  shown = 0
  hidden = 0
  #text = ''
  #isComposed = true
  #number = 0
  #blank = 0
  #all = -1
  #any = 0
  #post = 0
  #links: Link[] = []
  #isLink = true
  #row: { readonly label: Label; readonly start: number } | null = null
  #isFresh = false

  /** Adds text that stands at a line of the source. White space is collapsed as browsers do. */
  add(piece: string, number: number, around: number, post: number, link: Link | null): void {
    const text = around & Around.verbatim ? piece : collapse(piece)
    if (text.length < 3 && text > '\u02ff') this.#isComposed = false
    if (isBlank(text)) {
      if (this.#text !== '') this.#text += text
      return
    }
    if (this.#text !== '' && post !== this.#post) this.end(1)
    if (this.#text === '') [this.#number, this.#post] = [number, post]
    this.#text += text
    this.#isFresh = false
    this.#all &= around
    this.#any |= around
    if (link === null) this.#isLink = false
    else this.#addLink(link, text)
  }

  #addLink(link: Link, text: string): void {
    link.text += text
    if (this.#links.at(-1) !== link && link.kind !== 'other') this.#links.push(link)
  }

  /** Ends the line; `blank` is 1, or 2 where a blank line follows as between paragraphs. Inside a cell that has no text yet nothing ends. */
  end(blank: 1 | 2): void {
    if (this.#isFresh) return
    if (this.#text !== '') this.#push()
    this.#blank = Math.max(this.#blank, blank)
  }

  /** A line break: the second one in a row leaves a blank line. */
  breakLine(): void {
    if (this.#text === '') this.#blank = 2
    else this.end(1)
  }

  /** Ends a row of a table, whatever is open. */
  endRow(): void {
    this.#isFresh = false
    this.end(1)
  }

  /** Starts the next cell of a row: a value follows its label in the same line, anything else starts a line. */
  startCell(): void {
    if (this.#row) {
      this.#text += ' '
      return
    }
    const label = findLabel(trimSpace(this.#text))
    if (label && 'value' in label && label.value === '' && label.kind !== 'provider') {
      this.#text += ' '
      this.#row = { label, start: this.#text.length }
      this.#isFresh = true
    } else this.end(1)
  }

  #push(): void {
    const trimmed = trimSpace(this.#text)
    const text = this.#isComposed ? trimmed : trimmed.normalize('NFC')
    const links = this.#links
    const around = (this.#all & whole) | (this.#any & anywhere)
    if (text !== '') {
      const isLink = this.#isLink
      const label = this.#findLabel(text, around)
      this.lines.push({ text, index: this.lines.length, number: this.#number, afterBlank: this.#blank > 1, label })
      this.marks.push({ around, post: this.#post, links, isLink })
      this.#blank = 0
      this.shown += countInk(text)
    }
    this.#text = ''
    this.#isComposed = true
    this.#row = null
    this.#links = []
    ;[this.#all, this.#any, this.#isLink] = [-1, 0, true]
  }

  #findLabel(text: string, around: number): Label | null {
    if (around & Around.aside || (this.#links.some(({ kind }) => kind === 'fragment') && this.#isLink)) return null
    if (around & Around.title) return { kind: 'title' }
    const categories = this.#links
      .filter(({ kind }) => kind === 'category')
      .map((link) => trimSpace(link.text).normalize('NFC'))
    if (categories.length > 0) return { kind: 'terms', categories }
    const row = this.#row
    if (row && 'value' in row.label)
      return { kind: row.label.kind, value: trimSpace(this.#text.slice(row.start)).normalize('NFC') }
    return findLabel(text)
  }
}

function isBlank(text: string): boolean {
  for (let index = 0; index < text.length; index++) if (!isSpaceAt(text, index)) return false
  return true
}

const breaking = /[\t\n\f\r]/

// Text between two line breaks begins and mostly ends with the only white space it holds: both ends are cut by hand first.
function collapse(piece: string): string {
  let start = 0
  let end = piece.length
  while (start < end && piece.charCodeAt(start) <= 0x20) start++
  while (end > start && piece.charCodeAt(end - 1) <= 0x20) end--
  const inner = piece.slice(start, end)
  const even = inner.includes('  ') || breaking.test(inner) ? inner.replace(/[\t\n\f\r ]+/g, ' ') : inner
  if (start === 0 && end === piece.length) return even
  if (start === end) return ' '
  return (start > 0 ? ' ' : '') + even + (end < piece.length ? ' ' : '')
}

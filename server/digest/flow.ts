// The text of markup as the lines a reader sees: pieces go in one after the other, lines come out, each with what the markup knows of it.
import { findLabel, type Label } from './labels.ts'
import type { Line } from './lines.ts'
import { countInk, trimSpace } from './space.ts'

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

  /** Adds text that stands at a line of the source, white space and all. */
  add(text: string, number: number, around: number, post: number, link: Link | null): void {
    const ink = countInk(text)
    if (ink === 0) this.addSpace(text)
    else this.addInk(text, ink, number, around, post, link)
    if (text.length < 3 && mayCombine(text.charCodeAt(0))) this.#isComposed = false
  }

  /** Adds white space, which counts only between words. */
  addSpace(space: string): void {
    if (this.#text !== '') this.#text += space
  }

  /** Adds text that holds ink, and how much. */
  addInk(text: string, ink: number, number: number, around: number, post: number, link: Link | null): void {
    if (this.#text !== '' && post !== this.#post) this.end(1)
    if (this.#text === '') {
      this.#number = number
      this.#post = post
    }
    this.#text += text
    this.shown += ink
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
    const text = this.#isComposed ? trimmed : this.#compose(trimmed)
    const links = this.#links
    const around = (this.#all & whole) | (this.#any & anywhere)
    if (text !== '') {
      const isLink = this.#isLink
      const label = this.#findLabel(text, around)
      this.lines.push({ text, index: this.lines.length, number: this.#number, afterBlank: this.#blank > 1, label })
      this.marks.push({ around, post: this.#post, links, isLink })
      this.#blank = 0
    }
    this.#text = ''
    this.#isComposed = true
    this.#row = null
    this.#links = []
    this.#all = -1
    this.#any = 0
    this.#isLink = true
  }

  #compose(text: string): string {
    const composed = text.normalize('NFC')
    this.shown += countInk(composed) - countInk(text)
    return composed
  }

  #findLabel(text: string, around: number): Label | null {
    const links = this.#links
    if (around & Around.aside || (this.#isLink && links.some(({ kind }) => kind === 'fragment'))) return null
    if (around & Around.title) return { kind: 'title' }
    const named = links.length === 0 ? links : links.filter(({ kind }) => kind === 'category')
    if (named.length > 0)
      return { kind: 'terms', categories: named.map((link) => trimSpace(link.text).normalize('NFC')) }
    const row = this.#row
    if (row && 'value' in row.label)
      return { kind: row.label.kind, value: trimSpace(this.#text.slice(row.start)).normalize('NFC') }
    return findLabel(text)
  }
}

/** Whether a character written as a reference may change in NFC, or change the one before it. The typography of WordPress and kanji do not. */
function mayCombine(code: number): boolean {
  if (code < 0x300 || (code >= 0x4e00 && code <= 0x9fff)) return false
  return !(
    (code >= 0x2010 && code <= 0x205f) ||
    (code >= 0x2190 && code <= 0x21ff) ||
    (code >= 0x3041 && code <= 0x3096)
  )
}

// Markup parted into text and tags. What nearly all of it is (text without references, tags with quoted attributes, comments) is read here;
// everything else goes to the tokenizer of htmlparser2, which says the same several times more slowly.
import { QuoteType, Tokenizer, type TokenizerCallbacks } from 'htmlparser2'
import { Names } from './names.ts'

/** Tells a reader what is in markup and where, as the tokenizer of htmlparser2 does. Linear in its length. */
export function readTags(markup: string, reader: TokenizerCallbacks, recognizeSelfClosing: boolean): void {
  new Tags(markup, reader, new Rest(markup, reader, recognizeSelfClosing)).read()
}

const lessThan = 0x3c
const greaterThan = 0x3e
const slash = 0x2f
const equals = 0x3d
const ampersand = 0x26

/** Where a sign stands next in a text. Asked from front to back it looks at each character once, however often it is asked. */
class Finder {
  readonly #text: string
  readonly #sign: string
  #next = -1

  constructor(text: string, sign: string) {
    this.#text = text
    this.#sign = sign
  }

  /** The first place from an index on, or the end of the text. */
  find(from: number): number {
    if (this.#next < from) {
      const next = this.#text.indexOf(this.#sign, from)
      this.#next = next < 0 ? this.#text.length : next
    }
    return this.#next
  }
}

class Tags {
  readonly #markup: string
  readonly #reader: TokenizerCallbacks
  readonly #rest: Rest
  readonly #references: Finder
  readonly #commentEnds: Finder

  constructor(markup: string, reader: TokenizerCallbacks, rest: Rest) {
    this.#markup = markup
    this.#reader = reader
    this.#rest = rest
    this.#references = new Finder(markup, '&')
    this.#commentEnds = new Finder(markup, '-->')
  }

  read(): void {
    const markup = this.#markup
    for (let at = 0; at < markup.length; ) {
      if (markup.charCodeAt(at) !== lessThan) at = this.#readText(at)
      else {
        const end = this.#readTag(at + 1)
        at = end < 0 ? this.#rest.read(at) : end
      }
    }
    this.#rest.end()
  }

  #readText(start: number): number {
    const tag = this.#markup.indexOf('<', start)
    const end = tag < 0 ? this.#markup.length : tag
    const reference = this.#references.find(start)
    if (reference < end) return this.#rest.read(reference, start)
    this.#reader.ontext(start, end)
    return end
  }

  /** The index after a tag whose name starts at `start`, or -1 where it is none of the plain kind. */
  #readTag(start: number): number {
    const first = this.#markup.charCodeAt(start)
    if (isLetter(first)) return this.#readStart(start)
    if (first === slash && isLetter(this.#markup.charCodeAt(start + 1))) return this.#readEnd(start + 1)
    return this.#markup.startsWith('!-- ', start) ? this.#readComment(start + 3) : -1
  }

  #readComment(start: number): number {
    const end = this.#commentEnds.find(start)
    if (end === this.#markup.length || this.#markup.slice(start, end).includes('--!')) return -1
    this.#reader.oncomment(start, end + 2, 2)
    return end + 3
  }

  #readEnd(start: number): number {
    const nameEnd = this.#skipName(start)
    const end = this.#markup.charCodeAt(nameEnd) === equals ? -1 : this.#markup.indexOf('>', nameEnd)
    if (end < 0) return -1
    this.#reader.onclosetag(start, nameEnd)
    return end + 1
  }

  // A tag that turns out not to be plain is told once more from its start: of equal attributes a reader takes the first.
  #readStart(start: number): number {
    const markup = this.#markup
    const nameEnd = this.#skipName(start)
    if (markup.charCodeAt(nameEnd) === equals || rawTexts.find(markup, start, nameEnd) !== null) return -1
    this.#reader.onopentagname(start, nameEnd)
    let at = this.#skipSpace(nameEnd)
    while (at >= 0 && markup.charCodeAt(at) !== greaterThan) {
      if (markup.charCodeAt(at) === slash) return this.#readSelfClosing(at + 1)
      at = this.#readAttribute(at)
    }
    if (at >= 0) this.#reader.onopentagend(at)
    return at < 0 ? -1 : at + 1
  }

  #readSelfClosing(end: number): number {
    if (this.#markup.charCodeAt(end) !== greaterThan) return -1
    this.#reader.onselfclosingtag(end)
    return end + 1
  }

  /** The index of what follows an attribute in quotes and without references, or -1 where it is none. */
  #readAttribute(start: number): number {
    const markup = this.#markup
    const nameEnd = this.#skipName(start + 1)
    const quote = markup.charCodeAt(nameEnd) === equals ? markup.charAt(nameEnd + 1) : ''
    if (quote !== '"' && quote !== "'") return -1
    const end = markup.indexOf(quote, nameEnd + 2)
    if (end < 0 || this.#references.find(nameEnd + 2) < end) return -1
    this.#reader.onattribname(start, nameEnd)
    this.#reader.onattribdata(nameEnd + 2, end)
    this.#reader.onattribend(quote === '"' ? QuoteType.Double : QuoteType.Single, end + 1)
    return this.#skipSpace(end + 1)
  }

  /** The end of a name; `=` ends one of an attribute. */
  #skipName(start: number): number {
    const markup = this.#markup
    let at = start
    while (at < markup.length && !endsName(markup.charCodeAt(at))) at++
    return at
  }

  #skipSpace(start: number): number {
    let at = start
    while (isSpace(this.#markup.charCodeAt(at))) at++
    return at
  }
}

function isLetter(code: number): boolean {
  return (code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a
}

function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x09 || code === 0x0d || code === 0x0c
}

function endsName(code: number): boolean {
  return code === equals || code === greaterThan || code === slash || isSpace(code)
}

/** The elements whose content is no markup up to their end tag. */
const rawTexts = new Names([
  'iframe',
  'noembed',
  'noframes',
  'plaintext',
  'script',
  'style',
  'textarea',
  'title',
  'xmp',
])

/** The tokenizer, and where in the markup it is: it counts only what it is given. */
class Rest implements TokenizerCallbacks {
  readonly #markup: string
  readonly #reader: TokenizerCallbacks
  readonly #tokenizer: Tokenizer
  #given = 0
  #shift = 0
  #isRaw = false
  // the end of the last text that was told, of a reference being read, and of the text before it, which starts at #held
  #told = -1
  #stop = -1
  #held = -1
  #heldEnd = -1

  constructor(markup: string, reader: TokenizerCallbacks, recognizeSelfClosing: boolean) {
    this.#markup = markup
    this.#reader = reader
    this.#tokenizer = new Tokenizer({ decodeEntities: true, recognizeSelfClosing }, this)
  }

  /** Has the tokenizer read on from an index, until it is between tags again: the index where it is. `text` is where text before a reference starts. */
  read(start: number, text = start): number {
    this.#shift = start - this.#given
    this.#hold(text < start ? text : -1, start)
    this.#stop = this.#markup.charCodeAt(start) === ampersand ? skipReference(this.#markup, start) : -1
    let at = this.#give(start, this.#stop < 0 ? this.#findNext(start + 1) : this.#stop)
    while (at < this.#markup.length && (this.#told !== at || this.#isRaw)) at = this.#give(at, this.#findNext(at + 1))
    return at
  }

  #give(start: number, end: number): number {
    this.#given += end - start
    this.#tokenizer.write(this.#markup.slice(start, end))
    return end
  }

  #findNext(from: number): number {
    const next = this.#markup.indexOf(this.#isRaw ? '</' : '<', from)
    return next < 0 ? this.#markup.length : next
  }

  end(): void {
    this.#tokenizer.end()
  }

  // Up to the end of what it is given the tokenizer tells text only between tags, or in raw text. From before the start it
  // tells the end of a page that breaks off inside an end tag.
  ontext(start: number, end: number): void {
    const from = start + this.#shift === this.#heldEnd ? this.#held : start + this.#shift
    const to = end + this.#shift
    const goesOn = to === this.#stop && to < this.#markup.length && this.#markup.charCodeAt(to) !== lessThan
    this.#hold(goesOn ? from : -1, to)
    if (goesOn || start < 0) return
    this.#told = to
    this.#reader.ontext(from, to)
  }

  ontextentity(code: number, end: number): void {
    if (this.#held >= 0) this.#reader.ontext(this.#held, this.#heldEnd)
    this.#hold(-1, -1)
    this.#told = end + this.#shift
    this.#reader.ontextentity(code, this.#told)
  }

  #hold(start: number, end: number): void {
    this.#held = start
    this.#heldEnd = start < 0 ? -1 : end
  }

  onopentagname(start: number, end: number): void {
    this.#isRaw = rawTexts.find(this.#markup, start + this.#shift, end + this.#shift) !== null
    this.#reader.onopentagname(start + this.#shift, end + this.#shift)
  }

  onclosetag(start: number, end: number): void {
    this.#isRaw = false
    this.#reader.onclosetag(start + this.#shift, end + this.#shift)
  }

  onopentagend(end: number): void {
    this.#reader.onopentagend(end + this.#shift)
  }

  onselfclosingtag(end: number): void {
    this.#reader.onselfclosingtag(end + this.#shift)
  }

  onattribname(start: number, end: number): void {
    this.#reader.onattribname(start + this.#shift, end + this.#shift)
  }

  onattribdata(start: number, end: number): void {
    this.#reader.onattribdata(start + this.#shift, end + this.#shift)
  }

  onattribentity(code: number): void {
    this.#reader.onattribentity(code)
  }

  onattribend(quote: QuoteType, end: number): void {
    this.#reader.onattribend(quote, end + this.#shift)
  }

  oncomment(start: number, end: number, offset: number): void {
    this.#reader.oncomment(start + this.#shift, end + this.#shift, offset)
  }

  isInForeignContext(): boolean {
    return this.#reader.isInForeignContext?.() ?? false
  }

  oncdata(): void {}
  ondeclaration(): void {}
  onprocessinginstruction(): void {}
  onend(): void {}
}

/** The index after a reference as it is usually written, `;` and all. */
function skipReference(markup: string, start: number): number {
  let at = start + 1
  while (isInReference(markup.charCodeAt(at))) at++
  return markup.charCodeAt(at) === 0x3b ? at + 1 : at
}

function isInReference(code: number): boolean {
  return code === 0x23 || (code >= 0x30 && code <= 0x39) || isLetter(code)
}

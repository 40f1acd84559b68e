// Markup to lines, by the tokenizer of htmlparser2 and a stack of what is open: no tree is built, and nothing recurses, however deep the page nests.
import type { TokenizerCallbacks } from 'htmlparser2'
import { findLink, resolveAddress } from './addresses.ts'
import {
  type AttributeName,
  type Attributes,
  findAttribute,
  isHidden,
  showsText,
  startAttributes,
} from './attributes.ts'
import { endsBefore, Nature, natureOf, readName, Sign, signsOf } from './elements.ts'
import { Around, type Flow, type Link } from './flow.ts'
import { countInk, countInkBetween } from './space.ts'
import { readTags } from './tags.ts'

/** Where markup stands: the line of each of its characters (asked in order), the post it belongs to, what is around it, and its address where known. */
export type Place = {
  readonly lineAt: (offset: number) => number
  readonly post: number
  readonly around: number
  readonly address: string | null
}

/** What a document says of itself, and the parent of each post it marks (posts count from 1; 0 is no post). */
export type PageFacts = { readonly title: string; readonly address: string | null; readonly parents: readonly number[] }

/** Reads markup into a flow. A fragment (`place.post` > 0) is the text of that one post. Linear in its length. */
export function readMarkup(markup: string, flow: Flow, place: Place): PageFacts {
  const recognizeSelfClosing = /^\s{0,9}<\?xml\s/.test(markup.slice(0, 20))
  const reader = new MarkupReader(markup, flow, place, recognizeSelfClosing)
  readTags(markup, reader, recognizeSelfClosing)
  flow.endRow()
  return { title: reader.title, address: reader.address, parents: reader.parents }
}

type State = {
  readonly name: string
  readonly nature: number
  readonly around: number
  readonly post: number
  readonly link: Link | null
}

const special = Around.code | Around.unseen | Around.pageTitle | Around.verbatim
const savedFrom = /^ ?saved from url=\(\d{4,5}\)(\S{1,2000})/
// how far up an end tag of an inline element is looked for: further up it closes nothing
const inlineDepth = 100

class MarkupReader implements TokenizerCallbacks {
  readonly parents: number[] = [0]
  title = ''
  readonly #markup: string
  readonly #flow: Flow
  readonly #lineAt: (offset: number) => number
  readonly #isFragment: boolean
  readonly #isXml: boolean
  readonly #stack: State[] = []
  readonly #open = new Map<string, number>()
  #around: number
  #post: number
  #link: Link | null = null
  #name = ''
  #attributes = startAttributes()
  #hasAttributes = false
  #attribute: AttributeName | null = null
  #value = ''
  #foreign = 0
  #base: string | null
  #canonical: string | null = null
  #stated: string | null = null
  #saved: string | null = null
  readonly #fetched: string | null

  constructor(markup: string, flow: Flow, { lineAt, post, around, address }: Place, isXml: boolean) {
    this.#isXml = isXml
    this.#markup = markup
    this.#flow = flow
    this.#lineAt = lineAt
    this.#post = post
    this.#around = around
    this.#isFragment = post > 0
    this.#fetched = address
    this.#base = address
  }

  /** The page's own address: what it says itself before where it was had from. */
  get address(): string | null {
    return this.#canonical ?? this.#stated ?? this.#saved ?? this.#fetched
  }

  ontext(start: number, end: number): void {
    if (this.#around & special) {
      if (!(this.#around & Around.code)) this.#add(this.#markup.slice(start, end), start)
    } else this.#addRun(start, end)
  }

  // The way of nearly all text, with one look at each character. White space is collapsed as browsers do.
  #addRun(start: number, end: number): void {
    const markup = this.#markup
    let first = start
    let last = end
    while (first < last && markup.charCodeAt(first) <= 0x20) first++
    if (first > start) this.#flow.addSpace(' ')
    if (first >= last) return
    while (markup.charCodeAt(last - 1) <= 0x20) last--
    const ink = countInkBetween(markup, first, last)
    const words = markup.slice(first, last)
    const isEven = !words.includes('\n') && !words.includes('  ') && !words.includes('\t')
    const text = isEven ? words : words.replace(/[\t\n\f\r ]+/g, ' ')
    if (ink === 0) this.#flow.addSpace(text)
    else this.#flow.addInk(text, ink, this.#lineAt(first), this.#around, this.#post, this.#link)
    if (last < end) this.#flow.addSpace(' ')
  }

  ontextentity(code: number, end: number): void {
    if (!(this.#around & Around.code)) this.#add(String.fromCodePoint(code), end - 1)
  }

  #add(text: string, offset: number): void {
    const around = this.#around
    if (around & Around.pageTitle) this.title += text
    if (around & (Around.unseen | Around.pageTitle)) this.#flow.hidden += countInk(text)
    else if (around & Around.verbatim) this.#addLines(text, offset)
    else this.#flow.add(text, this.#lineAt(offset), around, this.#post, this.#link)
  }

  #addLines(text: string, offset: number): void {
    let at = offset
    for (const [index, part] of text.split('\n').entries()) {
      if (index > 0) this.#flow.breakLine()
      this.#flow.add(part, this.#lineAt(at), this.#around, this.#post, this.#link)
      at += part.length + 1
    }
  }

  onopentagname(start: number, end: number): void {
    this.#name = readName(this.#markup, start, end)
  }

  onattribname(start: number, end: number): void {
    this.#attribute = findAttribute(this.#markup, start, end)
    this.#value = ''
  }

  onattribdata(start: number, end: number): void {
    if (this.#attribute !== null) this.#value += this.#markup.slice(start, end)
  }

  onattribentity(code: number): void {
    if (this.#attribute !== null) this.#value += String.fromCodePoint(code)
  }

  onattribend(): void {
    if (this.#attribute === null) return
    this.#attributes[this.#attribute] ??= this.#value
    this.#hasAttributes = true
  }

  onopentagend(end: number): void {
    const name = this.#name
    const attributes = this.#attributes
    const nature = natureOf(name)
    if (this.#hasAttributes) this.#attributes = startAttributes()
    this.#hasAttributes = false
    const ends = endsBefore(name, nature)
    while (ends.has(this.#stack.at(-1)?.name ?? '')) this.#pop()
    if (nature & Nature.isVoid) this.#placeVoid(name, nature, attributes, end)
    else this.#push(name, nature, attributes, end)
  }

  // In HTML the slash of `<div/>` means nothing, as browsers have it; of `<script/>` the text would else be taken for the page's.
  onselfclosingtag(end: number): void {
    const depth = this.#stack.length
    this.onopentagend(end)
    if (this.#stack.length > depth && (this.#isXml || this.#foreign > 0)) this.#pop()
  }

  #placeVoid(name: string, nature: number, attributes: Attributes, end: number): void {
    if (name === 'br') this.#flow.breakLine()
    else if (nature & Nature.paragraph) this.#flow.end(2)
    else if (name === 'img' && showsText(attributes)) this.#add(attributes.alt ?? '', end)
    else if (!this.#isFragment) this.#readHead(name, attributes)
  }

  #readHead(name: string, { href, rel, property, content }: Attributes): void {
    if (name === 'base' && href) this.#base = resolveAddress(href, this.address) ?? this.#base
    else if (name === 'link' && rel?.toLowerCase() === 'canonical' && href)
      this.#canonical ??= resolveAddress(href, this.#base)
    else if (name === 'meta' && property === 'og:url' && content) this.#stated ??= resolveAddress(content, this.#base)
  }

  #push(name: string, nature: number, attributes: Attributes, end: number): void {
    this.#stack.push({ name, nature, around: this.#around, post: this.#post, link: this.#link })
    this.#open.set(name, (this.#open.get(name) ?? 0) + 1)
    this.#startLine(nature)
    this.#look(name, nature, attributes)
    if (name === 'a' && attributes.href !== undefined) this.#openLink(attributes.href, attributes.rel ?? '')
    if (name === 'svg' || name === 'math') this.#foreign++
    if (name === 'math' && attributes.alttext) {
      this.#add(attributes.alttext, end)
      this.#around |= Around.unseen
    }
  }

  #startLine(nature: number): void {
    if (nature & Nature.row) this.#flow.endRow()
    else if (nature & Nature.cell) this.#flow.startCell()
    else if (nature & Nature.paragraph) this.#flow.end(2)
    else if (nature & Nature.line) this.#flow.end(1)
  }

  // Of html and body the classes tell of the whole page (has-sidebar, single-post), never of their text.
  #look(name: string, nature: number, attributes: Attributes): void {
    const isWhole = name === 'html' || name === 'body'
    const signs = isWhole
      ? 0
      : signsOf(attributes.class ?? '') | signsOf(attributes.id ?? '') | signsOf(attributes.role ?? '')
    const isPost = (nature & Nature.post || signs & Sign.post) && !(this.#around & Around.aside) && !this.#isFragment
    if (isPost) this.#openPost()
    if (nature & Nature.code) this.#around |= Around.code
    if (nature & Nature.unseen || signs & Sign.hidden || isHidden(attributes)) this.#around |= Around.unseen
    if (
      nature & Nature.aside ||
      (nature & Nature.edge && this.#post === 0) ||
      (signs & Sign.aside && name !== 'main' && !isPost)
    )
      this.#around |= Around.aside
    if (nature & Nature.verbatim) this.#around |= Around.verbatim
    if (nature & Nature.heading) this.#around |= Around.heading
    if (signs & Sign.title && !this.#isFragment) this.#around |= Around.title
    if (signs & Sign.meta) this.#around |= Around.meta
    if (signs & Sign.excerpt) this.#around |= Around.excerpt
    if (signs & Sign.more) this.#startMore()
    if (name === 'title' && this.#foreign === 0) this.#around |= Around.pageTitle
  }

  // A link to the rest of a post often stands in the last line of its beginning.
  #startMore(): void {
    this.#flow.end(1)
    this.#around |= Around.more
  }

  #openPost(): void {
    this.#flow.end(1)
    this.parents.push(this.#post)
    this.#post = this.parents.length - 1
  }

  #openLink(href: string, rel: string): void {
    this.#link = findLink(href, rel, this.#base ?? this.address, this.#around)
  }

  onclosetag(start: number, end: number): void {
    const name = readName(this.#markup, start, end)
    if (name === 'br') this.#flow.breakLine()
    if (name === 'p' && !this.#open.get('p')) this.#flow.end(2)
    if (this.#open.get(name)) this.#close(name, natureOf(name))
  }

  /** Closes all up to the element. An inline one never closes a block around it. */
  #close(name: string, nature: number): void {
    const isInline = nature === 0
    const last = Math.max(0, isInline ? this.#stack.length - inlineDepth : 0)
    let at = this.#stack.length - 1
    while (at >= last && this.#stack[at]?.name !== name && !(isInline && (this.#stack[at]?.nature ?? 0) !== 0)) at--
    if (this.#stack[at]?.name === name) while (this.#stack.length > at) this.#pop()
  }

  #pop(): void {
    const state = this.#stack.pop()
    if (!state) return
    const { name, nature } = state
    this.#open.set(name, (this.#open.get(name) ?? 1) - 1)
    if (!(nature & Nature.cell)) this.#startLine(nature)
    if (name === 'svg' || name === 'math') this.#foreign--
    if (this.#post !== state.post) this.#flow.end(1)
    this.#around = state.around
    this.#post = state.post
    this.#link = state.link
  }

  oncomment(start: number, end: number, offset: number): void {
    if (this.#saved !== null || end - start > 2_100 || this.#isFragment) return
    const address = savedFrom.exec(this.#markup.slice(start, end - offset))?.[1]
    if (address) this.#saved = resolveAddress(address, null)
    this.#base ??= this.#saved
  }

  isInForeignContext(): boolean {
    return this.#foreign > 0
  }

  oncdata(): void {}
  ondeclaration(): void {}
  onprocessinginstruction(): void {}
  onend(): void {}
}

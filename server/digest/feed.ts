// RSS 2.0 and Atom: each item or entry to a post with its fields apart. What else a feed holds is passed over.
import { Tokenizer, type TokenizerCallbacks } from 'htmlparser2'
import { PostFlow, readInline, readReferences, type StatedPost } from './feed-post.ts'
import { readPosts, startCount } from './html.ts'
import type { Parsed } from './reading.ts'
import { trimSpace } from './space.ts'

/** Reads a feed in NFC. An item that is cut off is read as far as it goes. */
export function readFeed(xml: string): Parsed {
  const posts = new PostFlow()
  const reader = new FeedReader(xml, (post) => posts.add(post))
  const tokenizer = new Tokenizer({ xmlMode: true, decodeEntities: true }, reader)
  tokenizer.write(xml)
  tokenizer.end()
  return readPosts(posts.flow, posts.page)
}

/** A field as it stands in the source: its text, the markup of its elements, and whether it came in a CDATA section. */
type Field = { text: string; isData: boolean; readonly attributes: Attributes; readonly start: number }
type Attributes = { readonly [name: string]: string }

const fields = new Set([
  'title',
  'link',
  'description',
  'content:encoded',
  'encoded',
  'category',
  'guid',
  'summary',
  'content',
  'id',
])

class FeedReader implements TokenizerCallbacks {
  readonly #xml: string
  readonly #send: (post: StatedPost) => void
  readonly #lineAt: (offset: number) => number
  #item: { readonly line: number; readonly values: Map<string, string[]> } | null = null
  #isAtom = false
  #field: Field | null = null
  #fieldName = ''
  #depth = 0
  #name = ''
  #attributes: { [name: string]: string } = {}
  #attribute = ''

  constructor(xml: string, send: (post: StatedPost) => void) {
    this.#xml = xml
    this.#send = send
    this.#lineAt = startCount(xml)
  }

  ontext(start: number, end: number): void {
    if (this.#field) this.#field.text += this.#xml.slice(start, end)
  }

  ontextentity(code: number): void {
    if (this.#field) this.#field.text += String.fromCodePoint(code)
  }

  oncdata(start: number, end: number, offset: number): void {
    if (!this.#field) return
    this.#field.text += this.#xml.slice(start, end - offset)
    this.#field.isData = true
  }

  onopentagname(start: number, end: number): void {
    this.#name = this.#xml.slice(start, end)
    this.#attributes = {}
    if (this.#name === 'item' || this.#name === 'entry') this.#startItem(start)
  }

  #startItem(offset: number): void {
    if (this.#item && !this.#field) this.#endItem()
    if (this.#field) return
    this.#isAtom = this.#name === 'entry'
    this.#item = { line: this.#lineAt(offset), values: new Map() }
  }

  onattribname(start: number, end: number): void {
    this.#attribute = this.#xml.slice(start, end)
    this.#attributes[this.#attribute] = ''
  }

  onattribdata(start: number, end: number): void {
    this.#attributes[this.#attribute] += this.#xml.slice(start, end)
  }

  onattribentity(code: number): void {
    this.#attributes[this.#attribute] += String.fromCodePoint(code)
  }

  onattribend(): void {}

  onopentagend(end: number): void {
    if (this.#field) this.#depth++
    else if (this.#item && fields.has(this.#name)) this.#startField(end + 1)
  }

  #startField(start: number): void {
    this.#field = { text: '', isData: false, attributes: this.#attributes, start }
    this.#fieldName = this.#name
    this.#depth = 0
  }

  onselfclosingtag(end: number): void {
    if (this.#field || !this.#item || !fields.has(this.#name)) return
    this.#startField(end + 1)
    this.#endField(end + 1)
  }

  onclosetag(start: number, end: number): void {
    const name = this.#xml.slice(start, end)
    if (this.#field && name === this.#fieldName && this.#depth <= 0) this.#endField(start - 2)
    else if (this.#field) this.#depth--
    else if (name === 'item' || name === 'entry') this.#endItem()
  }

  #endField(end: number): void {
    const { values } = this.#item ?? {}
    const field = this.#field
    this.#field = null
    if (!values || !field) return
    const name = this.#fieldName
    const value =
      name === 'link' || name === 'category' || name === 'title'
        ? readValue(name, field, this.#isAtom)
        : readBody(field, this.#xml, end)
    if (value === '') return
    const others = values.get(name)
    if (others) others.push(value)
    else values.set(name, [value])
  }

  #endItem(): void {
    const item = this.#item
    if (this.#field) this.#endField(this.#xml.length)
    this.#item = null
    if (item) this.#send(toPost(item.line, item.values))
  }

  onend(): void {
    this.#endItem()
  }

  oncomment(): void {}
  ondeclaration(): void {}
  onprocessinginstruction(): void {}
}

function readValue(name: string, { text, isData, attributes }: Field, isAtom: boolean): string {
  if (name === 'title' && isAtom && /html/.test(attributes.type ?? '')) return readInline(text)
  if (name === 'category' && isAtom) return trimSpace(attributes.label ?? attributes.term ?? '')
  if (name === 'link' && isAtom) return (attributes.rel ?? 'alternate') === 'alternate' ? (attributes.href ?? '') : ''
  return isData ? readReferences(text) : trimSpace(text)
}

/** A body as markup: XHTML as it stands in the feed, plain text with its signs escaped. */
function readBody({ text, attributes, start }: Field, xml: string, end: number): string {
  if (attributes.type === 'xhtml') return xml.slice(start, end)
  if (attributes.type !== 'text') return text
  return `<pre>${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</pre>`
}

function toPost(line: number, values: ReadonlyMap<string, readonly string[]>): StatedPost {
  const first = (name: string) => values.get(name)?.[0] ?? ''
  const content = first('content:encoded') || first('encoded') || first('content')
  const excerpt = first('description') || first('summary')
  const link = first('link') || first('guid') || first('id')
  return {
    line,
    title: first('title'),
    link: /^https?:\/\//i.test(link) ? link : null,
    content,
    excerpt,
    categories: values.get('category') ?? [],
  }
}
